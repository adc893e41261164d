import { describe, expect, it } from 'vitest';
import type { LessonCard } from '../../shared/lesson/lesson';
import type { TraceEvent } from '../../shared/trace/trace';
import type { AsyncKitchen } from './async-kitchen';
import { cookMain, cookVirtually } from './cook-virtually';

const task = (name: string) => ({ kind: 'test', name });
const printed = (events: TraceEvent[]) => events.flatMap((e) => (e.type === 'printed' ? [e.text] : []));
const warned = (events: TraceEvent[]) =>
  events.flatMap((e) => (e.type === 'warned' ? [`${e.task} ${e.text}`] : []));
const loops = (events: TraceEvent[]) =>
  events.flatMap((e) => {
    if (e.type === 'loop-started') return [`${e.how} ${e.t}`];
    return e.type === 'loop-stopped' ? [`stopped ${e.t}`] : [];
  });
const outcomes = (events: TraceEvent[]) =>
  events.flatMap((e) => (e.type === 'task-done' ? [`${e.task} ${e.outcome}`] : []));

/** A program whose top level starts the loop itself. */
function cookProgram(program: (kitchen: AsyncKitchen) => Promise<void>): Promise<TraceEvent[]> {
  const card = { main: 'main', parameters: {}, id: 'test' } as unknown as LessonCard;
  return cookVirtually({ card, sync: () => {}, async: program, startsLoop: true }, 'async');
}

describe('asyncio.run', () => {
  it('runs the loop for the main coroutine, and cancels what is not done when that ends', async () => {
    const events = await cookMain(async (kitchen) => {
      kitchen.createTask(task('long'), () => kitchen.wait('nap', 500));
      await kitchen.wait('nap', 10);
    });
    expect(loops(events)).toEqual(['asyncio.run 0', 'stopped 10']);
    expect(outcomes(events)).toEqual(['0 ok', '1 cancelled']);
    expect(warned(events)).toEqual([]);
  });
});

describe('a loop that is started by hand', () => {
  it('runs nothing of a task that was scheduled before it runs', async () => {
    const events = await cookProgram(async (kitchen) => {
      const child = kitchen.ensureFuture(task('child'), async () => kitchen.print('child'));
      kitchen.print('before');
      await kitchen.runUntilComplete(child);
      kitchen.print('after');
    });
    expect(printed(events)).toEqual(['before', 'child', 'after']);
    const order = events.flatMap((e) => (/task-created|loop|step-started/.test(e.type) ? [e.type] : []));
    expect(order).toEqual(['task-created', 'loop-started', 'step-started', 'loop-stopped']);
  });

  it('runs again, and what was not done goes on then', async () => {
    const events = await cookProgram(async (kitchen) => {
      const nap = (name: string, ms: number) =>
        kitchen.ensureFuture(task(name), async () => {
          await kitchen.wait('nap', ms);
          kitchen.print(name);
        });
      const [quick, slow] = [nap('quick', 10), nap('slow', 30)];
      await kitchen.runUntilComplete(quick);
      kitchen.print('between');
      await kitchen.runUntilComplete(slow);
    });
    expect(printed(events)).toEqual(['quick', 'between', 'slow']);
    const how = 'run_until_complete';
    expect(loops(events)).toEqual([`${how} 0`, 'stopped 10', `${how} 10`, 'stopped 30']);
  });

  it('creates no task while it does not run, and warns of those that never ran', async () => {
    const events = await cookProgram(async (kitchen) => {
      kitchen.ensureFuture(task('forgotten'), async () => kitchen.print('never'));
      kitchen.createTask(task('child'), async () => {});
    });
    expect(printed(events)).toEqual([]);
    expect(warned(events)).toEqual(['1 Task was destroyed but it is pending!']);
    expect(events.at(-1)).toMatchObject({ outcome: 'failed', error: 'RuntimeError: no running event loop' });
  });
});

describe('the runtime complains', () => {
  const burn = async () => {
    throw new Error('burnt');
  };

  it('of a failed task that nobody awaited, when the program ends', async () => {
    const events = await cookMain(async (kitchen) => {
      kitchen.createTask(task('lost'), burn);
      await kitchen.createTask(task('caught'), burn).then(null, () => {});
    });
    expect(warned(events)).toEqual(['1 Task exception was never retrieved']);
    expect(events.at(-2)?.type).toBe('warned');
  });

  it('of a gather that failed and that nobody awaited, but not of what it gathered', async () => {
    const events = await cookMain(async (kitchen) => {
      kitchen.gather(kitchen.createTask(task('lost'), burn));
      await kitchen.wait('nap', 10);
    });
    expect(warned(events)).toEqual(['0 _GatheringFuture exception was never retrieved']);
  });

  it('of none whose awaiter was cancelled as it failed, nor of one that was cancelled too late', async () => {
    const events = await cookMain(async (kitchen) => {
      const dropped = kitchen.createTask(task('dropped'), () => kitchen.turn().then(burn));
      const waiting = kitchen.createTask(task('waiting'), () => dropped.at('await'));
      dropped.onDone({ run: () => void waiting.cancel() });
      await waiting.then(null, (error) => kitchen.print(String(error)));
      const late = kitchen.createTask(task('late'), burn);
      await kitchen.wait('nap', 10);
      late.cancel();
    });
    expect(printed(events)).toEqual(['CancelledError']);
    expect(warned(events)).toEqual([]);
  });

  it('of a left-over task that fails as it is cancelled, while the loop still runs', async () => {
    const events = await cookMain(async (kitchen) => {
      kitchen.createTask(task('left'), () => kitchen.wait('nap', 500).catch(burn));
      await kitchen.wait('nap', 10);
    });
    expect(warned(events)).toEqual(['1 unhandled exception during asyncio.run() shutdown']);
    const ends = events.findLastIndex((e) => e.type === 'loop-stopped');
    expect(events.findIndex((e) => e.type === 'warned')).toBeLessThan(ends);
  });

  it('of none that a gather has seen, be it the second to fail', async () => {
    const events = await cookMain(async (kitchen) => {
      const both = kitchen.gather(kitchen.createTask(task('a'), burn), kitchen.createTask(task('b'), burn));
      await both.then(null, () => kitchen.print('caught'));
      await kitchen.turn();
    });
    expect(printed(events)).toEqual(['caught']);
    expect(warned(events)).toEqual([]);
  });

  it('of a coroutine that is thrown away without having been awaited; one that is awaited runs once', async () => {
    const events = await cookMain(async (kitchen) => {
      const fry = (name: string) => kitchen.coroutine('fry', async () => kitchen.print(name));
      fry('lost').drop();
      const kept = fry('kept');
      kitchen.print('called');
      await kept;
      kept.drop();
      await fry('again').then(null);
      await Promise.resolve(kept).catch((error) => kitchen.print(String(error)));
    });
    expect(printed(events)).toEqual([
      'called',
      'kept',
      'again',
      'RuntimeError: cannot reuse already awaited coroutine',
    ]);
    expect(warned(events)).toEqual(["0 coroutine 'fry' was never awaited"]);
  });
});

it('a wait for a future, a gather or a task can carry the label of its line', async () => {
  const events = await cookMain(async (kitchen) => {
    const nap = kitchen.createTask(task('nap'), () => kitchen.wait('nap', 10));
    await kitchen.gather(nap).at('gather');
    await kitchen.createTask(task('nap'), () => kitchen.wait('nap', 10)).at('await');
  });
  const labels = events.flatMap((e) => (e.type === 'task-suspended' ? [`${e.on} ${e.label}`] : []));
  expect(labels).toEqual(['gather gather', 'task await']);
});
