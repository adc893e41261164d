import { expect, it } from 'vitest';
import type { TraceEvent } from '../../../shared/trace/trace';
import { cookVirtually } from '../../kitchen/cook-virtually';
import { lostException } from './cook';

const printedAt = (events: TraceEvent[]) =>
  events.flatMap((e) => (e.type === 'printed' ? [`${e.text} ${e.t / 1000}`] : []));
const warned = (events: TraceEvent[]) => events.flatMap((e) => (e.type === 'warned' ? [e.text] : []));
const outcomes = (events: TraceEvent[]) =>
  events.flatMap((e) => (e.type === 'task-done' && e.task > 0 ? [e.outcome] : []));
const cook = (mended: 'no' | 'yes') => cookVirtually(lostException, 'async', { mended });

it('lets the breakfast be served, and is warned of when it is too late', async () => {
  const events = await cook('no');
  expect(printedAt(events).slice(-2)).toEqual(['toast: off 5', 'served 5']);
  expect(outcomes(events)).toEqual(['failed', 'ok']);
  const errors = events.flatMap((e) => (e.type === 'task-done' && e.error ? [e.error] : []));
  expect(errors).toEqual(['ValueError: the egg burnt']);
  expect(warned(events)).toEqual(['Task exception was never retrieved']);
});

it('mended is caught where the task is awaited', async () => {
  const events = await cook('yes');
  expect(printedAt(events).at(-1)).toBe('sorry: the egg burnt 5');
  expect(warned(events)).toEqual([]);
});

it('does not exist in the synchronous kitchen', async () => {
  const events = await cookVirtually(lostException, 'sync', {});
  expect(events.at(-1)).toMatchObject({ outcome: 'ok' });
  expect(events.filter(({ type }) => type === 'warned')).toEqual([]);
});
