import { expect, it } from 'vitest';
import type { TraceEvent } from '../../../shared/trace/trace';
import { cookVirtually } from '../../kitchen/cook-virtually';
import { timeout } from './cook';

const printedAt = (events: TraceEvent[]) =>
  events.flatMap((e) => (e.type === 'printed' ? [`${e.text} ${e.t / 1000}`] : []));
const outcomes = (events: TraceEvent[]) =>
  events.flatMap((e) => (e.type === 'task-done' && e.task > 0 ? [e.outcome] : []));
const cook = (mended: 'no' | 'yes') => cookVirtually(timeout, 'async', { mended });

it('cancels what it waits for', async () => {
  const events = await cook('no');
  expect(printedAt(events).slice(2)).toEqual(['egg: off 2', 'toast: thrown away 3', 'no patience left 3']);
  expect(outcomes(events)).toEqual(['ok', 'cancelled']);
});

it('mended shields it', async () => {
  const events = await cook('yes');
  expect(printedAt(events).slice(3)).toEqual(['a little more patience 3', 'toast: off 5', 'served 5']);
  expect(outcomes(events)).toEqual(['ok', 'ok']);
});

it('does not exist in the synchronous kitchen', async () => {
  const events = await cookVirtually(timeout, 'sync', {});
  expect(events.at(-1)).toMatchObject({ outcome: 'ok' });
  expect(events.filter(({ type }) => type === 'warned')).toEqual([]);
});
