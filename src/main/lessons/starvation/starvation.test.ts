import { expect, it } from 'vitest';
import type { TraceEvent } from '../../../shared/trace/trace';
import { cookVirtually } from '../../kitchen/cook-virtually';
import { starvation } from './cook';

const printedAt = (events: TraceEvent[]) =>
  events.flatMap((e) => (e.type === 'printed' ? [`${e.text} ${e.t / 1000}`] : []));
const cook = (mended: 'no' | 'yes') => cookVirtually(starvation, 'async', { mended });

it('starves until its patience is over, and washes pans that nobody waits for', async () => {
  const events = await cook('no');
  expect(printedAt(events).slice(2)).toEqual(['egg: no pan came 3', 'toast: no pan came 7']);
  expect(events.at(-1)).toMatchObject({ outcome: 'ok', t: 8000 });
});

it('mended waits in the coroutine', async () => {
  expect(printedAt(await cook('yes')).slice(2)).toEqual(['egg: has a pan 1', 'toast: has a pan 2']);
});

it('does not exist in the synchronous kitchen', async () => {
  const events = await cookVirtually(starvation, 'sync', {});
  expect(events.at(-1)).toMatchObject({ outcome: 'ok' });
  expect(events.filter(({ type }) => type === 'warned')).toEqual([]);
});
