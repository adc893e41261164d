import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../shared/trace/trace';
import type { AsyncKitchen } from './async-kitchen';
import { cookMain } from './cook-virtually';
import type { Task } from './task';

const task = (name: string) => ({ kind: 'test', name });
const printed = (events: TraceEvent[]) => events.flatMap((e) => (e.type === 'printed' ? [e.text] : []));
const printedAt = (events: TraceEvent[]) =>
  events.flatMap((e) => (e.type === 'printed' ? [`${e.text} ${e.t}`] : []));
const outcome = (events: TraceEvent[]) => {
  const last = events.at(-1);
  return last?.type === 'lane-ended' ? `${last.outcome} ${last.error}`.trim() : 'did not end';
};

describe('the event loop keeps the rules of asyncio', () => {
  it('1: a task does not start when it is created but in the next turn', async () => {
    const events = await cookMain(async (kitchen) => {
      const child = kitchen.createTask(task('child'), async () => kitchen.print('child'));
      kitchen.print('main');
      await child;
    });
    expect(printed(events)).toEqual(['main', 'child']);
    const created = events.find((e) => e.type === 'task-created' && e.name === 'child');
    const started = events.find((e) => e.type === 'step-started' && e.task === 1);
    const turnBetween = events.find(
      (e) => e.type === 'turn-started' && e.seq > (created?.seq ?? 0) && e.seq < (started?.seq ?? 0),
    );
    expect(turnBetween).toBeDefined();
  });

  it('2: a turn runs exactly what was ready when it began, in order; what that schedules waits', async () => {
    const events = await cookMain(async (kitchen) => {
      const twice = (name: string) =>
        kitchen.createTask(task(name), async () => {
          kitchen.print(`${name}1`);
          await kitchen.turn();
          kitchen.print(`${name}2`);
        });
      await kitchen.gather(twice('a'), twice('b'), twice('c'));
    });
    expect(printed(events)).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'c2']);
    expect(events.flatMap((e) => (e.type === 'turn-started' ? [e.ready] : []))).toEqual([1, 3, 3, 3, 1, 1]);
  });

  it('2: timers that are due join the queue behind what is ready, and their task one turn later', async () => {
    // The same program under CPython 3.13 prints the same order.
    const events = await cookMain(async (kitchen) => {
      const sleeper = kitchen.createTask(task('sleeper'), async () => {
        await kitchen.wait('nap', 10);
        kitchen.print('sleeper');
      });
      const busy = kitchen.createTask(task('busy'), async () => {
        for (let i = 0; i < 4; i++) {
          kitchen.work('chop', 10);
          kitchen.print(`busy${i}`);
          await kitchen.turn();
        }
      });
      await kitchen.gather(sleeper, busy);
    });
    expect(printed(events)).toEqual(['busy0', 'busy1', 'busy2', 'sleeper', 'busy3']);
  });

  it('3: awaiting a plain coroutine gives the loop no turn, a sleep of 0 gives one', async () => {
    const run = (pause: (kitchen: AsyncKitchen) => Promise<void>) =>
      cookMain(async (kitchen) => {
        const other = kitchen.createTask(task('other'), async () => kitchen.print('other'));
        kitchen.print('before');
        await pause(kitchen);
        kitchen.print('after');
        await other;
      });
    const plain = await run(async () => (async () => undefined)());
    const turn = await run((kitchen) => kitchen.turn());
    const sleep0 = await run((kitchen) => kitchen.wait('nap', 0));
    expect(printed(plain)).toEqual(['before', 'after', 'other']);
    expect(printed(turn)).toEqual(['before', 'other', 'after']);
    expect(printed(sleep0)).toEqual(['before', 'other', 'after']);
    expect(sleep0.some((e) => e.type === 'timer-set')).toBe(false);
  });

  it('4: gather gives results in argument order, whatever order they finish in', async () => {
    const events = await cookMain(async (kitchen) => {
      const sleepy = (name: string, ms: number) =>
        kitchen.createTask(task(name), async () => {
          await kitchen.wait('nap', ms);
          return name;
        });
      kitchen.print((await kitchen.gather(sleepy('slow', 30), sleepy('quick', 10))).join(' '));
    });
    expect(printed(events)).toEqual(['slow quick']);
    const done = events.flatMap((e) => (e.type === 'task-done' && e.task > 0 ? [e.task] : []));
    expect(done).toEqual([2, 1]);
  });

  const failAndCook = async (kitchen: AsyncKitchen) => {
    kitchen.print('fails');
    throw new Error('burnt');
  };
  const cookOn = async (kitchen: AsyncKitchen) => {
    await kitchen.wait('nap', 50);
    kitchen.print('sibling went on');
  };

  it('4: one failure in gather leaves the siblings running', async () => {
    const events = await cookMain(async (kitchen) => {
      const sibling = kitchen.createTask(task('sibling'), () => cookOn(kitchen));
      const failing = kitchen.createTask(task('failing'), () => failAndCook(kitchen));
      await kitchen.gather<void>(sibling, failing).then(null, (error) => kitchen.print(String(error)));
      await sibling;
    });
    expect(printedAt(events)).toEqual(['fails 0', 'Error: burnt 0', 'sibling went on 50']);
  });

  it('4: one failure in a task group cancels the siblings', async () => {
    const events = await cookMain((kitchen) =>
      kitchen.taskGroup('group', async (group) => {
        group.createTask(task('sibling'), () => cookOn(kitchen));
        group.createTask(task('failing'), () => failAndCook(kitchen));
      }),
    );
    expect(printed(events)).toEqual(['fails']);
    const done = events.flatMap((e) =>
      e.type === 'task-done' && e.task > 0 ? [`${e.task} ${e.outcome}`] : [],
    );
    expect(done).toEqual(['2 failed', '1 cancelled']);
    expect(events.some((e) => e.type === 'timer-cancelled')).toBe(true);
    expect(outcome(events)).toBe('failed ExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)');
  });

  it('5: a blocking call holds every timer up: 50 ms behind a block of 200 ms rings at 200 ms', async () => {
    const events = await cookMain(async (kitchen) => {
      const timer = kitchen.createTask(task('timer'), () => kitchen.wait('nap', 50));
      const block = kitchen.createTask(task('block'), async () => kitchen.block('stare', 200));
      await kitchen.gather<void>(timer, block);
    });
    const [set] = events.filter((e) => e.type === 'timer-set');
    const [fired] = events.filter((e) => e.type === 'timer-fired');
    expect(set).toMatchObject({ t: 0, deadline: 50 });
    expect(fired).toMatchObject({ t: 200 });
  });

  it('6: six calls of 100 ms on two workers take 300 ms', async () => {
    const events = await cookMain(async (kitchen) => {
      const executor = kitchen.executor(2);
      const call = (i: number) =>
        kitchen.createTask(task(`call-${i}`), async () => {
          await kitchen.runInExecutor(executor, 'stare', 100);
        });
      await kitchen.gather(...[1, 2, 3, 4, 5, 6].map(call));
    });
    expect(events.at(-1)).toMatchObject({ type: 'lane-ended', t: 300, outcome: 'ok' });
  });

  it('6: cancelling the wait for a call does not stop the worker that runs it', async () => {
    const events = await cookMain(async (kitchen) => {
      const executor = kitchen.executor(1);
      const waiting = kitchen.createTask(task('waiting'), async () => {
        await kitchen.runInExecutor(executor, 'stare', 100);
      });
      await kitchen.wait('nap', 20);
      waiting.cancel();
      await waiting.then(null, () => kitchen.print('cancelled'));
      await kitchen.runInExecutor(executor, 'next', 10);
      kitchen.print('next');
    });
    expect(printedAt(events)).toEqual(['cancelled 20', 'next 110']);
    expect(events.find((e) => e.type === 'job-ended')).toMatchObject({ job: 1, t: 100 });
  });

  it('7: of two timers with one deadline the one set first rings first', async () => {
    const events = await cookMain(async (kitchen) => {
      const nap = (name: string) =>
        kitchen.createTask(task(name), async () => {
          await kitchen.wait('nap', 10);
          kitchen.print(name);
        });
      await kitchen.gather(nap('first'), nap('second'));
    });
    expect(printed(events)).toEqual(['first', 'second']);
  });

  it('8: a sleeper can be cancelled until its bell has run', async () => {
    const events = await cookMain(async (kitchen) => {
      const sleeper = kitchen.createTask(task('sleeper'), () => kitchen.wait('nap', 10));
      await kitchen.turn();
      kitchen.block('stare', 20);
      await kitchen.turn();
      kitchen.print(`cancels ${sleeper.cancel()}`);
      await sleeper.then(null, (error) => kitchen.print(String(error)));
    });
    expect(printedAt(events)).toEqual(['cancels true 20', 'CancelledError 20']);
    const timers = events.flatMap((e) => (/^timer-/.test(e.type) ? [e.type] : []));
    expect(timers).toEqual(['timer-set', 'timer-fired']);
  });

  it('8: a task that cancels itself is cancelled at its next wait, or as it ends', async () => {
    const events = await cookMain(async (kitchen) => {
      const own = (then: () => Promise<void>) => {
        const made: Task<void> = kitchen.createTask(task('own'), () => {
          made.cancel();
          return then();
        });
        return made.then(null, (error) => kitchen.print(String(error)));
      };
      await own(() => kitchen.wait('nap', 100));
      await own(() => kitchen.turn());
      await own(async () => {});
    });
    expect(printedAt(events)).toEqual(Array(3).fill('CancelledError 0'));
  });

  it('9: a task that the last step created begins, and is cancelled then', async () => {
    const events = await cookMain(async (kitchen) => {
      kitchen.createTask(task('child'), async () => {
        kitchen.print('child begins');
        await kitchen.wait('nap', 10).finally(() => kitchen.print('child ends'));
      });
      kitchen.print('main ends');
    });
    expect(printedAt(events)).toEqual(['main ends 0', 'child begins 0', 'child ends 0']);
  });
});

const STUCK = 'failed Error: every task waits for something that cannot come; Python would hang for ever';

describe('the event loop', () => {
  it('says so when every task waits for something that cannot come', async () => {
    const events = await cookMain(async (kitchen) => {
      await kitchen.nextTicket();
    });
    expect(outcome(events)).toBe(STUCK);
  });

  it('says so of a ring of tasks that await one another', async () => {
    const events = await cookMain(async (kitchen) => {
      const ring: Task<void>[] = [0, 1, 2].map((i) =>
        kitchen.createTask(task(`ring-${i}`), async () => ring[(i + 1) % 3]),
      );
      await ring[0];
    });
    expect(outcome(events)).toBe(STUCK);
  });

  it('ends a run whose left-over tasks are such a ring, which cannot be cancelled', async () => {
    const events = await cookMain(async (kitchen) => {
      const ring: Task<void>[] = [0, 1].map((i) =>
        kitchen.createTask(task(`ring-${i}`), async () => ring[1 - i]),
      );
      await kitchen.wait('nap', 10);
      kitchen.print('main ends');
    });
    expect(printedAt(events)).toEqual(['main ends 10']);
    expect(outcome(events)).toBe('failed RecursionError: maximum recursion depth exceeded');
  });

  it('warns where a task of such a ring cancels itself, and lets the others go on', async () => {
    const events = await cookMain(async (kitchen) => {
      const ring: Task<void>[] = [0, 1].map((i) =>
        kitchen.createTask(task(`ring-${i}`), () => {
          if (i === 1) ring[1]?.cancel();
          return ring[1 - i]?.at('await') as Promise<void>;
        }),
      );
      await kitchen.wait('nap', 10);
      kitchen.print('main goes on');
    });
    expect(printedAt(events)).toEqual(['main goes on 10']);
    const warned = events.flatMap((e) => (e.type === 'warned' ? [`${e.task} ${e.text}`] : []));
    expect(warned[0]).toBe('2 Exception in callback: RecursionError: maximum recursion depth exceeded');
  });

  it('throws into a task that awaits itself', async () => {
    const events = await cookMain(async (kitchen) => {
      const own: Task<void> = kitchen.createTask(task('own'), async () => own);
      await own.then(null, (error) => kitchen.print(String(error)));
    });
    expect(printed(events)).toEqual(["RuntimeError: Task cannot await on itself: <Task pending name='own'>"]);
  });

  it('fails the lane with the main coroutine', async () => {
    const events = await cookMain(async () => {
      throw new Error('no gas');
    });
    expect(outcome(events)).toBe('failed Error: no gas');
  });

  it('cancels one that waits for an order, and no other', async () => {
    const events = await cookMain(async (kitchen) => {
      const wait = (name: string) =>
        kitchen.createTask(task(name), async () =>
          kitchen.print(`${name}: ${(await kitchen.nextTicket())?.name}`),
        );
      const [first, second] = [wait('first'), wait('second')];
      kitchen.expectOrder('egg', 50);
      await kitchen.wait('nap', 10);
      first.cancel();
      await second;
    });
    expect(printedAt(events)).toEqual(['second: egg-1 50']);
  });

  it('hands a slot on to the next in line, even when the one whose turn it was is cancelled', async () => {
    const events = await cookMain(async (kitchen) => {
      kitchen.limit({ stove: 1 });
      const fry = (name: string) => kitchen.createTask(task(name), () => kitchen.wait('fry', 100, 'stove'));
      const [first, second, third] = [fry('first'), fry('second'), fry('third')];
      await kitchen.wait('nap', 10);
      second.cancel();
      await kitchen.gather(first, third);
    });
    const taken = events.flatMap((e) => (e.type === 'slot-taken' ? [`${e.task} ${e.t}`] : []));
    expect(taken).toEqual(['1 0', '3 100']);
  });
});
