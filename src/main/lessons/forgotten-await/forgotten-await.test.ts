import { expect, it } from 'vitest';
import type { TraceEvent } from '../../../shared/trace/trace';
import { cookVirtually } from '../../kitchen/cook-virtually';
import { forgottenAwait } from './cook';

const printedAt = (events: TraceEvent[]) =>
  events.flatMap((e) => (e.type === 'printed' ? [`${e.text} ${e.t / 1000}`] : []));
const warned = (events: TraceEvent[]) => events.flatMap((e) => (e.type === 'warned' ? [e.text] : []));
const cook = (mended: 'no' | 'yes') => cookVirtually(forgottenAwait, 'async', { mended });

it('says at once that it served what never cooked, and is warned of', async () => {
  const events = await cook('no');
  expect(events.some((event) => event.type === 'order-served')).toBe(false);
  expect(printedAt(events)).toEqual(['egg: served 0', 'toast: served 0']);
  expect(warned(events)).toEqual(["coroutine 'cook' was never awaited"]);
});

it('mended cooks first', async () => {
  const events = await cook('yes');
  expect(printedAt(events)).toContain('toast: off 5');
  expect(printedAt(events).at(-1)).toBe('toast: served 5');
  expect(warned(events)).toEqual([]);
});

it('does not exist in the synchronous kitchen', async () => {
  const events = await cookVirtually(forgottenAwait, 'sync', {});
  expect(events.at(-1)).toMatchObject({ outcome: 'ok' });
  expect(events.filter(({ type }) => type === 'warned')).toEqual([]);
});
