import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../shared/trace/trace';
import { cookMain } from './cook-virtually';
import { defaultWorkers } from './executor';

const task = (name: string) => ({ kind: 'test', name });
const printedAt = (events: TraceEvent[]) =>
  events.flatMap((e) => (e.type === 'printed' ? [`${e.text} ${e.t}`] : []));
const jobs = (events: TraceEvent[]) =>
  events.flatMap((e) => {
    if (e.type === 'job-started' || e.type === 'job-ended') return [`${e.type} ${e.job}/${e.worker} ${e.t}`];
    return e.type === 'job-submitted' || e.type === 'job-dropped' ? [`${e.type} ${e.job} ${e.t}`] : [];
  });

describe('an executor', () => {
  it('numbers its workers on from those of the pool before, and its jobs through all of them', async () => {
    const events = await cookMain(async (kitchen) => {
      const two = kitchen.executor(2);
      const one = kitchen.executor(1);
      await kitchen.runInExecutor(one, 'a', 10);
      await kitchen.runInExecutor(two, 'b', 10);
    });
    expect(events.flatMap((e) => (e.type === 'executor-started' ? [e.workers] : []))).toEqual([2, 1]);
    expect(jobs(events).filter((line) => line.startsWith('job-started'))).toEqual([
      'job-started 1/2 0',
      'job-started 2/0 10',
    ]);
  });

  it("has asyncio's number of workers unless it is told another", async () => {
    const events = await cookMain(async (kitchen) => void kitchen.executor());
    expect(events.find((e) => e.type === 'executor-started')).toMatchObject({ workers: defaultWorkers() });
    expect(defaultWorkers()).toBeGreaterThanOrEqual(5);
    expect(defaultWorkers()).toBeLessThanOrEqual(32);
  });

  it('uses a worker that is free again before one that never worked', async () => {
    const events = await cookMain(async (kitchen) => {
      const executor = kitchen.executor(8);
      for (let i = 0; i < 3; i++) await kitchen.runInExecutor(executor, 'call', 10);
    });
    expect(jobs(events).filter((line) => line.startsWith('job-started'))).toEqual([
      'job-started 1/0 0',
      'job-started 2/0 10',
      'job-started 3/0 20',
    ]);
  });

  it("goes on while the loop's own thread is blocked; the loop hears of it afterwards", async () => {
    const events = await cookMain(async (kitchen) => {
      const executor = kitchen.executor(1);
      const call = (name: string) =>
        kitchen.createTask(task(name), async () => {
          await kitchen.runInExecutor(executor, 'call', 100);
          kitchen.print(name);
        });
      const calls = [call('first'), call('second')];
      await kitchen.turn();
      kitchen.block('stare', 500);
      await kitchen.gather(...calls);
    });
    expect(jobs(events)).toEqual([
      'job-submitted 1 0',
      'job-started 1/0 0',
      'job-submitted 2 0',
      'job-ended 1/0 100',
      'job-started 2/0 100',
      'job-ended 2/0 200',
    ]);
    expect(printedAt(events)).toEqual(['first 500', 'second 500']);
  });

  it('drops a call that is cancelled before a worker takes it', async () => {
    const events = await cookMain(async (kitchen) => {
      const executor = kitchen.executor(1);
      const [first, second, third] = [10, 20, 30].map((ms) => kitchen.runInExecutor(executor, 'call', ms));
      second?.cancel();
      await first;
      await third;
    });
    expect(jobs(events)).toEqual([
      'job-submitted 1 0',
      'job-started 1/0 0',
      'job-submitted 2 0',
      'job-submitted 3 0',
      'job-dropped 2 0',
      'job-ended 1/0 10',
      'job-started 3/0 10',
      'job-ended 3/0 40',
    ]);
  });

  it('is waited for by the program when its loop has stopped, since main has ended', async () => {
    const events = await cookMain(async (kitchen) => {
      const executor = kitchen.executor(1);
      const waiting = kitchen.createTask(task('waiting'), async () => {
        await kitchen.runInExecutor(executor, 'call', 100);
      });
      await kitchen.wait('nap', 10);
      waiting.cancel();
      await waiting.then(null, () => kitchen.print('cancelled'));
    });
    expect(printedAt(events)).toEqual(['cancelled 10']);
    const end = events.slice(-5).map((e) => `${e.type} ${e.t}`);
    expect(end).toEqual([
      'loop-stopped 10',
      'idle-started 10',
      'job-ended 100',
      'idle-ended 100',
      'lane-ended 100',
    ]);
    expect(events.at(-1)).toMatchObject({ outcome: 'ok' });
  });
});

it('is waited for, too, by a program that failed', async () => {
  const events = await cookMain(async (kitchen) => {
    kitchen.runInExecutor(kitchen.executor(1), 'call', 100);
    await kitchen.turn();
    throw new Error('no gas');
  });
  expect(jobs(events).at(-1)).toBe('job-ended 1/0 100');
  expect(events.at(-1)).toMatchObject({ t: 100, outcome: 'failed', error: 'Error: no gas' });
});

describe('a call that needs another of the same pool', () => {
  const cook = (workers: number) =>
    cookMain(async (kitchen) => {
      const executor = kitchen.executor(workers);
      try {
        await kitchen.runInExecutor(executor, 'outer', 300, { label: 'inner', ms: 100 });
        kitchen.print('returned');
      } catch (error) {
        kitchen.print(String(error));
      }
    });

  it('starves where every worker waits for one: it times out, and only then is the other run', async () => {
    const events = await cook(1);
    expect(printedAt(events)).toEqual(['TimeoutError 300']);
    expect(jobs(events)).toEqual([
      'job-submitted 1 0',
      'job-started 1/0 0',
      'job-submitted 2 0',
      'job-ended 1/0 300',
      'job-started 2/0 300',
      'job-ended 2/0 400',
    ]);
  });

  it('leaves alone what its worker does after the timeout, when the other returns at last', async () => {
    const events = await cookMain(async (kitchen) => {
      const executor = kitchen.executor(2);
      const late = kitchen.runInExecutor(executor, 'outer', 100, { label: 'inner', ms: 300 });
      const next = kitchen.runInExecutor(executor, 'next', 500);
      await late.then(null, (error) => kitchen.print(String(error)));
      await next;
    });
    expect(printedAt(events)).toEqual(['TimeoutError 100']);
    expect(jobs(events).filter((line) => line.startsWith('job-ended'))).toEqual([
      'job-ended 1/0 100',
      'job-ended 2/1 300',
      'job-ended 3/0 600',
    ]);
  });

  it('goes on as soon as the other has returned on a worker of its own', async () => {
    const events = await cook(2);
    expect(printedAt(events)).toEqual(['returned 100']);
    expect(jobs(events).slice(-2)).toEqual(['job-ended 2/1 100', 'job-ended 1/0 100']);
  });
});
