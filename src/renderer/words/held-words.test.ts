import i18next from 'i18next';
import { expect, it } from 'vitest';
import type { ShownThing } from '../../shared/state/things';
import '../i18n';
import { toldThing } from './held-words';

const told = (thing: Partial<ShownThing>) =>
  toldThing({ ...lock, ...thing }, i18next.getFixedT('en', 'loop'), ({ name }) => name);
const task = (id: number) => ({ task: id, kind: 'fetch', name: `fetch-${id}` });
const lock: ShownThing = {
  resource: 1,
  kind: 'lock',
  name: 'db',
  places: { filled: 1, drawn: 1, all: 1 },
  holders: [task(1)],
  waiters: { first: [2, 3, 4, 5].map(task), total: 10_000 },
};

it('tells what a thing holds, who has it and who waits first', () => {
  expect(told({})).toBe('db (lock): taken, has it: fetch-1, in line: fetch-2, fetch-3, fetch-4 +9997');
});

it('tells of a queue how full it is, and of a condition that nobody waits for only what it is', () => {
  const idle = { holders: [], waiters: { first: [], total: 0 } };
  expect(told({ ...idle, kind: 'queue', places: { filled: 2, drawn: 5, all: 5 } })).toBe(
    'db (queue): holds 2 of 5',
  );
  expect(told({ ...idle, kind: 'semaphore', places: { filled: 2, drawn: 3, all: 3 } })).toBe(
    'db (semaphore): 2 of 3 taken',
  );
  expect(told({ ...idle, kind: 'condition' })).toBe('db (condition)');
});
