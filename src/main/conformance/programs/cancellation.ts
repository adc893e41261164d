import { Cancelled, ValueError } from '../../kitchen';
import type { Lab, Programs } from './lab';

/** Awaits, says when it was cancelled, and throws on. */
export async function told<T>(
  k: Lab,
  what: () => PromiseLike<T>,
  said = 'cancelled',
  then = () => {},
): Promise<T> {
  try {
    const value = await what();
    then();
    return value;
  } catch (error) {
    if (error instanceof Cancelled) k.print(said);
    throw error;
  }
}

const toldOf = (k: Lab, ms: number) =>
  told(
    k,
    () => k.sleep(ms),
    'cancelled',
    () => k.print('slept'),
  );

export const cancellation: Programs = {
  cancel_while_sleeping: async (k) => {
    const x = k.spawn(() => told(k, () => k.sleep(100)));
    await k.sleep(10);
    k.print(x.cancel());
    k.print(k.state(x));
    k.print(await k.how(x));
    k.print(k.state(x));
  },

  cancel_before_start: async (k) => {
    const x = k.spawn(async () => k.print('never'));
    k.print(x.cancel());
    k.print(await k.how(x));
  },

  cancelled_twice: async (k) => {
    const x = k.spawn(async () => {
      for (let i = 0; i < 2; i++)
        try {
          await k.sleep(100);
        } catch {
          k.print('cancelled', i);
        }
      return 'survived';
    });
    await k.sleep(5);
    x.cancel();
    await k.sleep(5);
    x.cancel();
    k.print(await k.how(x));
  },

  cancelled_twice_at_once: async (k) => {
    const x = k.spawn(async () => {
      for (let i = 0; i < 2; i++)
        try {
          await k.sleep(100);
          k.print('slept', i);
        } catch {
          k.print('cancelled', i);
        }
      return 'survived';
    });
    await k.sleep(5);
    k.print(x.cancel(), x.cancel());
    k.print(await k.how(x));
  },

  await_in_finally: async (k) => {
    const x = k.spawn(async () => {
      try {
        await k.sleep(100);
      } finally {
        k.print('cleans');
        await k.sleep(20);
        k.print('clean');
      }
    });
    await k.sleep(5);
    x.cancel();
    k.print(await k.how(x));
  },

  cancelled_in_finally: async (k) => {
    const x = k.spawn(async () => {
      try {
        await k.sleep(100);
      } finally {
        k.print('cleans');
        await told(
          k,
          () => k.sleep(20),
          'cleaning cancelled',
          () => k.print('clean'),
        );
      }
    });
    await k.sleep(5);
    x.cancel();
    await k.sleep(5);
    x.cancel();
    k.print(await k.how(x));
  },

  awaited_task_swallows: async (k) => {
    const i = k.spawn(async () => {
      try {
        await k.sleep(100);
      } catch {
        k.print('inner swallows');
        return 'inner value';
      }
    });
    const o = k.spawn(async () => {
      const v = await i;
      k.print('outer got', v);
      return v;
    });
    await k.sleep(5);
    o.cancel();
    k.print(await k.how(o));
  },

  shared_future: async (k) => {
    const f = k.future();
    const w = (x: string) => k.spawn(() => told(k, () => f, `${x} cancelled`));
    const a = w('a'),
      b = w('b');
    await k.sleep(5);
    a.cancel();
    k.print(await k.how(a), await k.how(b));
  },

  cancels_itself_then_sleeps: async (k) => {
    k.print(
      await k.how(
        k.spawn(async () => {
          k.loop.current().cancel();
          k.print('goes on');
          await told(
            k,
            () => k.sleep(100),
            'cancelled',
            () => k.print('slept'),
          );
        }),
      ),
    );
  },

  cancels_itself_then_returns: async (k) => {
    k.print(
      await k.how(
        k.spawn(async () => {
          k.loop.current().cancel();
          return 'value';
        }),
      ),
    );
  },

  cancels_itself_then_awaits_task: async (k) => {
    const o = k.spawn(() =>
      told(
        k,
        () => k.sleep(50),
        'other cancelled',
        () => k.print('other done'),
      ),
    );
    k.print(
      await k.how(
        k.spawn(async () => {
          await k.sleep(1);
          k.loop.current().cancel();
          await told(
            k,
            () => o,
            'cancelled',
            () => k.print('got it'),
          );
        }),
      ),
    );
    k.print(await k.how(o));
  },

  cancel_when_bell_is_in_the_queue: async (k) => {
    const c = k.spawn(async () => {
      await k.turn();
      k.hold(10);
      await k.turn();
      x.cancel();
      k.print('cancels');
      await k.turn();
      k.print('a turn later');
    });
    const x = k.spawn(() => toldOf(k, 10));
    k.print(await k.how(x));
    await c;
  },

  cancel_when_bell_is_in_the_queue_order: async (k) => {
    const c = k.spawn(async () => {
      await k.turn();
      k.hold(10);
      await k.turn();
      x.cancel();
      k.soon(() => k.print('between'));
      k.print('cancels');
    });
    const x = k.spawn(() => toldOf(k, 10));
    k.print(await k.how(x));
    await c;
  },

  cancel_when_woken: async (k) => {
    const f = k.future();
    const x = k.spawn(() =>
      told(
        k,
        () => f,
        'cancelled',
        () => k.print('got'),
      ),
    );
    await k.turn();
    f.resolve(undefined);
    k.print(x.cancel());
    k.print(await k.how(x));
  },

  cancel_done: async (k) => {
    const x = k.spawn(async () => 1);
    await x;
    k.print(x.cancel(), k.state(x));
  },

  other_error_in_handler: async (k) => {
    const x = k.spawn(async () => {
      try {
        await k.sleep(100);
      } catch {
        throw new ValueError('instead');
      }
    });
    await k.sleep(5);
    x.cancel();
    k.print(await k.how(x));
  },

  three_cancelled_in_order: async (k) => {
    const t = (x: string) => k.spawn(() => told(k, () => k.sleep(100), x));
    const [a, b, c] = [t('a'), t('b'), t('c')] as const;
    await k.sleep(5);
    for (const x of [c, a, b]) x.cancel();
    for (const x of [a, b, c]) k.print(await k.how(x));
  },

  awaiter_of_cancelled: async (k) => {
    const x = k.spawn(() => k.sleep(100));
    const y = k.spawn(async () => void (await x));
    await k.sleep(5);
    x.cancel();
    const how = await k.how(y);
    k.print(how, k.state(y), k.state(x));
  },

  cancel_then_result_same_turn: async (k) => {
    const f = k.future();
    const x = k.spawn(async () => {
      try {
        k.print('got', await f);
      } catch (e) {
        k.print('cancelled');
        throw e;
      }
    });
    await k.turn();
    x.cancel();
    k.print(f.cancelled, f.done);
    k.print(await k.how(x));
  },

  cancel_sleeper_and_its_time_comes: async (k) => {
    const x = k.spawn(async () => {
      try {
        await k.sleep(10);
      } catch {
        k.print('cancelled');
        await k.sleep(10);
        k.print('slept after all');
      }
    });
    await k.sleep(5);
    x.cancel();
    k.print(await k.how(x));
    await k.sleep(20);
  },

  cancelled_before_start_by_another: async (k) => {
    const a = k.spawn(async () => {
      k.print('a');
      b.cancel();
    });
    const b = k.spawn(async () => k.print('never'));
    await a;
    k.print(await k.how(b));
  },

  swallowed_once_then_awaits_another: async (k) => {
    const x = k.spawn(async () => {
      try {
        await k.sleep(100);
      } catch {
        k.print('swallows');
      }
      await k.sleep(10);
      return 'value';
    });
    await k.sleep(5);
    x.cancel();
    k.print(await k.how(x), x.cancels);
  },

  cancelled_by_its_child: async (k) => {
    const c = k.spawn(async () => {
      await k.sleep(5);
      parent.cancel();
      await k.sleep(5);
      k.print('child goes on');
    });
    const parent = k.napping('parent', 100);
    k.print(await k.how(parent));
    await c;
  },

  awaits_a_child_that_cancels_it: async (k) => {
    const child = async () => {
      parent.cancel();
      await told(
        k,
        () => k.sleep(50),
        'child cancelled',
        () => k.print('child done'),
      );
    };
    const parent = k.spawn(() => told(k, () => k.spawn(child), 'parent cancelled'));
    k.print(await k.how(parent));
  },

  cancelled_in_the_turn_it_ends: async (k) => {
    const x = k.spawn(async () => {
      await k.turn();
      return 'value';
    });
    await k.turn();
    await k.turn();
    k.print(x.cancel());
    k.print(await k.how(x));
  },

  cancelled_between_two_turns: async (k) => {
    const x = k.spawn(async () => {
      for (let i = 0; i < 4; i++) {
        k.print(i);
        await k.turn();
      }
    });
    await k.turn();
    await k.turn();
    k.print(x.cancel());
    k.print(await k.how(x));
  },

  uncancelled_before_it_runs: async (k) => {
    const x = k.spawn(async () => {
      await k.sleep(10);
      return 'value';
    });
    k.print(x.cancel(), x.cancels);
    x.uncancel();
    k.print(x.cancels);
    k.print(await k.how(x));
  },

  uncancelled_once_of_twice: async (k) => {
    const x = k.spawn(async () => {
      await k.sleep(10);
      return 'value';
    });
    x.cancel();
    x.cancel();
    x.uncancel();
    k.print(x.cancels);
    k.print(await k.how(x));
  },

  uncancel_takes_back_no_more_than_there_is: async (k) => {
    const x = k.napping('x', 5);
    x.uncancel();
    k.print(x.cancels);
    k.print(await k.how(x));
  },

  error_dropped_as_its_awaiter_is_cancelled: async (k) => {
    const f = k.future();
    const t = k.spawn(async () => {
      await f;
      throw new ValueError('dropped');
    });
    const x = k.spawn(async () => void (await t));
    await k.turn();
    await k.turn();
    f.resolve(undefined);
    await k.turn();
    k.print(k.state(x), t.done, x.cancel());
    k.print(await k.how(x));
  },
};
