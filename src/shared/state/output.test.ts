import { expect, it } from 'vitest';
import type { Emitted, TraceEvent } from '../trace/trace';
import { applyEvent } from './fold';
import { emptyLane } from './lane-state';
import { lastOutput } from './output';

function linesOf(...emitted: Emitted[]): string[] {
  const state = emptyLane('right', 'async');
  for (const [i, event] of emitted.entries())
    applyEvent(state, { ...event, seq: i + 1, lane: 'right', t: 10 * i } as TraceEvent);
  return lastOutput(state).map(({ kind, text, seen, t }) => `${seen} ${t} ${kind}: ${text}`);
}

const printed = (text: string): Emitted => ({
  type: 'printed',
  task: 1,
  text,
  label: '',
  stream: 'stdout',
  job: null,
});
const warned = (text: string): Emitted => ({ type: 'warned', task: 1, text, label: '' });
const main = { task: 0, parent: 0, ticket: 0, kind: 'main', name: 'main' };
const ended = (outcome: 'ok' | 'failed', error = ''): Emitted => ({ type: 'lane-ended', outcome, error });

it('has what was printed and what was warned of in the order of its happening, each with its place', () => {
  expect(linesOf(printed('on'), warned('never awaited'), printed('off'))).toEqual([
    '1 0 printed: on',
    '2 10 warned: never awaited',
    '3 20 printed: off',
  ]);
});

it('has the last lines alone, however many there are of a kind', () => {
  const many = Array.from({ length: 40 }, (_, i) => printed(`${i}`));
  const lines = linesOf(warned('first'), ...many, warned('last'));
  expect(lines).toHaveLength(12);
  expect(lines[0]).toBe('31 300 printed: 29');
  expect(lines.at(-1)).toBe('42 410 warned: last');
});

it('ends with the exception that nobody caught, and not with one that a task was asked about', () => {
  const created: Emitted = { type: 'task-created', ...main, label: '' };
  const failed = (task: number): Emitted => ({ type: 'task-done', task, outcome: 'failed', error: 'burnt' });
  expect(linesOf(created, failed(0), ended('failed', 'ValueError: burnt'))).toEqual([
    '3 20 failed: ValueError: burnt',
  ]);
  expect(linesOf(created, failed(1), ended('ok'))).toEqual([]);
  // What only the kitchen says of itself, no program prints.
  expect(linesOf(created, ended('failed', 'the thread died'))).toEqual([]);
});
