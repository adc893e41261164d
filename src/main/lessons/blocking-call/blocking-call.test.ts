import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../../shared/trace/trace';
import { cookVirtually } from '../../kitchen/cook-virtually';
import { blockingCall } from './cook';

const printedAt = (events: TraceEvent[]) =>
  events.flatMap((e) => (e.type === 'printed' ? [`${e.text} ${e.t / 1000}`] : []));
/** When each bell was due and when it rang, in s. */
const bells = (events: TraceEvent[]) => {
  const due = new Map(events.flatMap((e) => (e.type === 'timer-set' ? [[e.timer, e.deadline]] : [])));
  return events.flatMap((e) =>
    e.type === 'timer-fired' ? [`${(due.get(e.timer) ?? 0) / 1000} → ${e.t / 1000}`] : [],
  );
};

describe('a blocking call', () => {
  it('freezes every timer: bells due at 2 s and 3 s ring at 5 s', async () => {
    const events = await cookVirtually(blockingCall, 'async');
    expect(bells(events)).toEqual(['2 → 5', '3 → 5']);
    expect(printedAt(events)).toEqual([
      'egg: on 0',
      'toast: on 0',
      'sink: water on 0',
      'sink: full 5',
      'toast: off 5',
      'egg: off 5',
    ]);
  });

  it('in an executor leaves them alone', async () => {
    const events = await cookVirtually(blockingCall, 'async', { call: 'executor' });
    expect(bells(events)).toEqual(['2 → 2', '3 → 3']);
    expect(printedAt(events).slice(3)).toEqual(['toast: off 2', 'egg: off 3', 'sink: full 5']);
    expect(events.some((e) => e.type === 'block-started')).toBe(false);
    expect(events.at(-1)).toMatchObject({ t: 5000, outcome: 'ok' });
  });

  it('is one after the other in the synchronous kitchen', async () => {
    const events = await cookVirtually(blockingCall, 'sync');
    expect(events.at(-1)).toMatchObject({ t: 10_000, outcome: 'ok' });
  });
});
