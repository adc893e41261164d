import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../shared/trace/trace';
import type { AsyncKitchen } from './async-kitchen';
import { cookMain } from './cook-virtually';

const task = (name: string) => ({ kind: 'test', name });
const printedAt = (events: TraceEvent[]) =>
  events.flatMap((e) => (e.type === 'printed' ? [`${e.text} ${e.t}`] : []));
const timeouts = (events: TraceEvent[]) =>
  events.flatMap((e) => {
    if (e.type === 'timeout-set') return [`set until ${e.deadline} ${e.t}`];
    return e.type === 'timeout-ended' ? [`${e.how} ${e.t}`] : [];
  });

/** Prints what a wait of `ms` inside a timeout of 100 ms comes to. */
async function impatient(kitchen: AsyncKitchen, ms: number): Promise<void> {
  try {
    await kitchen.timeout('patience', 100, () => kitchen.wait('nap', ms));
    kitchen.print('slept');
  } catch (error) {
    kitchen.print(String(error));
  }
}

describe('a timeout, as asyncio.timeout', () => {
  it('is left where its body ends in time, and rings no more', async () => {
    const events = await cookMain(async (kitchen) => {
      await impatient(kitchen, 50);
      await kitchen.wait('nap', 200);
    });
    expect(timeouts(events)).toEqual(['set until 100 0', 'left 50']);
    expect(printedAt(events)).toEqual(['slept 50']);
    expect(events.at(-1)).toMatchObject({ outcome: 'ok', t: 250 });
  });

  it('cancels the wait of a body that takes longer, and throws a TimeoutError out of it', async () => {
    const events = await cookMain((kitchen) => impatient(kitchen, 500));
    expect(timeouts(events)).toEqual(['set until 100 0', 'expired 100']);
    expect(printedAt(events)).toEqual(['TimeoutError 100']);
    expect(events.some((e) => e.type === 'timer-cancelled')).toBe(true);
    expect(events.at(-1)).toMatchObject({ outcome: 'ok', t: 100 });
  });

  it('can only expire in a turn of the loop: a blocking call holds it up', async () => {
    const events = await cookMain(async (kitchen) => {
      const blocking = kitchen.createTask(task('blocking'), async () => kitchen.block('stare', 300));
      await impatient(kitchen, 500);
      await blocking;
    });
    expect(printedAt(events)).toEqual(['TimeoutError 300']);
  });

  it('leaves the cancellation by somebody else a cancellation', async () => {
    const events = await cookMain(async (kitchen) => {
      const waiting = kitchen.createTask(task('waiting'), () => impatient(kitchen, 500));
      await kitchen.wait('nap', 50);
      waiting.cancel();
      await waiting;
    });
    expect(printedAt(events)).toEqual(['CancelledError 50']);
    expect(timeouts(events)).toEqual(['set until 100 0', 'left 50']);
  });

  it('cancels the whole gather that it waits for, unless that is shielded', async () => {
    const cook = (shielded: boolean) =>
      cookMain(async (kitchen) => {
        const nap = (ms: number) => kitchen.createTask(task('nap'), () => kitchen.wait('nap', ms));
        const both = kitchen.gather(nap(50), nap(200));
        const wait = async () => void (await (shielded ? kitchen.shield(both) : both));
        await kitchen.timeout('patience', 100, wait).catch((error) => kitchen.print(String(error)));
        if (shielded) await both;
      });
    const outcomes = (events: TraceEvent[]) =>
      events.flatMap((e) => (e.type === 'task-done' && e.task > 0 ? [`${e.outcome} ${e.t}`] : []));
    const [bare, shielded] = [await cook(false), await cook(true)];
    expect(outcomes(bare)).toEqual(['ok 50', 'cancelled 100']);
    expect(outcomes(shielded)).toEqual(['ok 50', 'ok 200']);
    for (const events of [bare, shielded]) expect(printedAt(events)).toEqual(['TimeoutError 100']);
  });
});
