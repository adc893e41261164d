import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../../shared/trace/trace';
import { cookVirtually } from '../../kitchen/cook-virtually';
import { pitfalls } from './cook';

const printedAt = (events: TraceEvent[]) =>
  events.flatMap((e) => (e.type === 'printed' ? [`${e.text} ${e.t / 1000}`] : []));
const warned = (events: TraceEvent[]) => events.flatMap((e) => (e.type === 'warned' ? [e.text] : []));
const outcomes = (events: TraceEvent[]) =>
  events.flatMap((e) => (e.type === 'task-done' && e.task > 0 ? [e.outcome] : []));
const cook = (pitfall: string, mended: 'no' | 'yes') => cookVirtually(pitfalls, 'async', { pitfall, mended });

describe('a forgotten await', () => {
  it('says at once that it served what never cooked, and is warned of', async () => {
    const events = await cook('forgotten-await', 'no');
    expect(events.some((event) => event.type === 'order-served')).toBe(false);
    expect(printedAt(events)).toEqual(['egg: served 0', 'toast: served 0']);
    const warning = "coroutine 'cook' was never awaited";
    expect(warned(events)).toEqual([warning]);
  });

  it('mended cooks first', async () => {
    const events = await cook('forgotten-await', 'yes');
    expect(printedAt(events)).toContain('toast: off 5');
    expect(printedAt(events).at(-1)).toBe('toast: served 5');
    expect(warned(events)).toEqual([]);
  });
});

describe('a lost exception', () => {
  it('lets the breakfast be served, and is warned of when it is too late', async () => {
    const events = await cook('lost-exception', 'no');
    expect(printedAt(events).slice(-2)).toEqual(['toast: off 5', 'served 5']);
    expect(outcomes(events)).toEqual(['failed', 'ok']);
    const errors = events.flatMap((e) => (e.type === 'task-done' && e.error ? [e.error] : []));
    expect(errors).toEqual(['ValueError: the egg burnt']);
    expect(warned(events)).toEqual(['Task exception was never retrieved']);
  });

  it('mended is caught where the task is awaited', async () => {
    const events = await cook('lost-exception', 'yes');
    expect(printedAt(events).at(-1)).toBe('sorry: the egg burnt 5');
    expect(warned(events)).toEqual([]);
  });
});

describe('a pool that waits for itself', () => {
  it('starves until its patience is over, and washes pans that nobody waits for', async () => {
    const events = await cook('starvation', 'no');
    expect(printedAt(events).slice(2)).toEqual(['egg: no pan came 3', 'toast: no pan came 7']);
    expect(events.at(-1)).toMatchObject({ outcome: 'ok', t: 8000 });
  });

  it('mended waits in the coroutine', async () => {
    expect(printedAt(await cook('starvation', 'yes')).slice(2)).toEqual([
      'egg: has a pan 1',
      'toast: has a pan 2',
    ]);
  });
});

describe('a timeout', () => {
  it('cancels what it waits for', async () => {
    const events = await cook('timeout', 'no');
    expect(printedAt(events).slice(2)).toEqual(['egg: off 2', 'toast: thrown away 3', 'no patience left 3']);
    expect(outcomes(events)).toEqual(['ok', 'cancelled']);
  });

  it('mended shields it', async () => {
    const events = await cook('timeout', 'yes');
    expect(printedAt(events).slice(3)).toEqual(['a little more patience 3', 'toast: off 5', 'served 5']);
    expect(outcomes(events)).toEqual(['ok', 'ok']);
  });
});

it.each(['forgotten-await', 'lost-exception', 'starvation', 'timeout'])(
  'the synchronous kitchen has no such pitfall: %s',
  async (pitfall) => {
    const events = await cookVirtually(pitfalls, 'sync', { pitfall });
    expect(events.at(-1)).toMatchObject({ outcome: 'ok' });
    expect(warned(events)).toEqual([]);
  },
);
