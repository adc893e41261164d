import { expect, test } from 'vitest';
import { at, type Timed } from '../fixtures/events';
import { laneAfter } from '../fixtures/folded';
import type { Outcome } from '../trace/trace';
import { allFine, isEmpty, type Plate, plates } from './portions';

const ordered: Timed[] = [
  at(0, 'order-placed', { order: 1, kind: 'breakfast' }),
  at(0, 'ticket-placed', { order: 1, ticket: 1, kind: 'egg' }),
  at(0, 'ticket-placed', { order: 1, ticket: 2, kind: 'toast' }),
];
const made = (task: number, kind: string, outcome: Outcome, t = 1000): Timed[] => [
  at(0, 'task-created', { task, ticket: task, kind }),
  at(0, 'step-started', { task }),
  at(0, 'slot-taken', { task, station: kind === 'egg' ? 'stove' : 'toaster' }),
  at(t, 'slot-freed', { task, station: kind === 'egg' ? 'stove' : 'toaster' }),
  at(t, 'task-done', { task, outcome }),
];
const said = (task: number, kind: string, outcome: Outcome): Timed[] => [
  at(0, 'task-created', { task, ticket: task, kind }),
  at(0, 'step-started', { task }),
  at(0, 'task-done', { task, outcome }),
];
const served = at(2000, 'order-served', { order: 1 });

const plateOf = (...events: Timed[]) => plates(laneAfter('async', [...ordered, ...events])).get(1) as Plate;
const fates = (...events: Timed[]) => plateOf(...events).portions.map(({ fate }) => fate);

test('food is fine, burnt, thrown away or not there, as its task ended', () => {
  expect(fates(...made(1, 'egg', 'ok'), ...made(2, 'toast', 'ok'))).toEqual(['fine', 'fine']);
  expect(fates(...made(1, 'egg', 'failed'), ...made(2, 'toast', 'cancelled'))).toEqual(['burnt', 'thrown']);
  expect(fates(...said(1, 'egg', 'cancelled'))).toEqual(['none', 'none']);
});

test('what burnt is burnt also where it was served, and then not all is fine', () => {
  const lane = (outcome: Outcome) =>
    laneAfter('async', [...ordered, ...made(1, 'egg', outcome), ...made(2, 'toast', 'ok'), served]);
  expect(plates(lane('failed')).get(1)).toMatchObject({ served: true, portions: [{ fate: 'burnt' }, {}] });
  expect(allFine(lane('failed'))).toBe(false);
  expect(allFine(lane('ok'))).toBe(true);
});

test('a plate is empty where every task ended and none made anything, unless it was served', () => {
  const both = [...said(1, 'egg', 'ok'), ...said(2, 'toast', 'ok')];
  expect(isEmpty(plateOf(...both))).toBe(true);
  expect(isEmpty(plateOf(...both, served))).toBe(false);
  expect(isEmpty(plateOf(...said(1, 'egg', 'ok')))).toBe(false);
  expect(isEmpty(plateOf(...made(1, 'egg', 'failed'), ...said(2, 'toast', 'ok')))).toBe(false);
});
