import { TimeoutError, ValueError } from '../../kitchen';
import { type Lab, nameOf, type Programs } from './lab';

export async function within(k: Lab, ms: number, body: () => PromiseLike<unknown>): Promise<void> {
  try {
    await k.timeout(ms, async () => void (await body()));
    k.print('in time');
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    k.print(nameOf(error));
  }
}

async function orOuter(k: Lab, ms: number, body: () => Promise<unknown>): Promise<void> {
  try {
    await k.timeout(ms, body);
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
    k.print('outer');
  }
}

export const timeouts: Programs = {
  expires: async (k) => {
    await within(k, 20, () => k.naps('a', 50));
    k.print('main');
  },

  inner_first: (k) =>
    orOuter(k, 50, async () => {
      await within(k, 10, () => k.naps('a', 100));
      k.print('between');
      await k.sleep(100);
    }),

  outer_first: (k) =>
    orOuter(k, 10, async () => {
      await within(k, 50, () => k.naps('a', 100));
      k.print('not here');
    }),

  both_at_once: (k) =>
    orOuter(k, 10, async () => {
      await within(k, 10, () => k.naps('a', 100));
      k.print('after inner');
      await k.sleep(5);
      k.print('slept');
    }),

  zero: (k) => within(k, 0, () => k.sleep(0)),

  zero_and_a_task: async (k) => {
    const a = k.napping('a', 0);
    await within(k, 0, () => a);
  },

  negative: (k) => within(k, -5, () => k.sleep(10)),

  swallowed: async (k) => {
    await within(k, 10, async () => {
      try {
        await k.sleep(100);
      } catch {
        k.print('swallows');
      }
    });
    await k.sleep(5);
    k.print('main');
  },

  blocked_over_it_then_a_turn: (k) =>
    within(k, 10, async () => {
      k.hold(50);
      k.print('blocked');
      await k.turn();
      k.print('one turn');
      await k.turn();
      k.print('two turns');
    }),

  as_long_as_its_sleep: (k) => within(k, 10, () => k.sleep(10)),

  sleep_set_before_it: async (k) => {
    const a = k.napping('a', 10);
    await k.turn();
    await within(k, 10, () => a);
  },

  cancelled_by_somebody: async (k) => {
    const x = k.spawn(() => within(k, 50, () => k.sleep(100)));
    await k.sleep(5);
    x.cancel();
    k.print(await k.how(x));
  },

  error_in_time: async (k) => {
    try {
      await within(k, 50, () => k.fails('a', 10));
    } catch (e) {
      if (!(e instanceof ValueError)) throw e;
      k.print(nameOf(e));
    }
  },

  over_gather: async (k) => {
    const a = k.napping('a', 10),
      b = k.napping('b', 50);
    await within(k, 20, async () => void (await k.gather(a, b)));
    k.print(k.state(a), k.state(b));
  },

  cleanup_takes_longer: async (k) => {
    await within(k, 10, async () => {
      try {
        await k.sleep(100);
      } finally {
        await k.sleep(30);
        k.print('clean');
      }
    });
    k.print('main');
  },

  error_in_cleanup: async (k) => {
    try {
      await within(k, 10, async () => {
        try {
          await k.sleep(100);
        } catch {
          throw new ValueError('in cleanup');
        }
      });
    } catch (e) {
      if (!(e instanceof ValueError)) throw e;
      k.print(nameOf(e));
    }
  },

  outer_expires_in_inner_cleanup: (k) =>
    orOuter(k, 20, async () => {
      await within(k, 10, async () => {
        try {
          await k.sleep(100);
        } finally {
          k.print('cleans');
          await k.sleep(50);
          k.print('clean');
        }
      });
      k.print('after inner');
    }),

  in_time: async (k) => {
    await within(k, 50, () => k.naps('a', 20));
    k.print('main');
  },

  two_after_each_other: async (k) => {
    await within(k, 10, () => k.naps('a', 50));
    await within(k, 10, () => k.naps('b', 5));
    await within(k, 10, () => k.naps('c', 50));
  },

  swallowed_and_then_cancelled: async (k) => {
    const stubborn = async () => {
      try {
        await k.sleep(100);
      } catch {
        k.print('swallows');
      }
      await k.sleep(20);
    };
    const x = k.spawn(() => within(k, 10, stubborn));
    await k.sleep(15);
    x.cancel();
    k.print(await k.how(x));
  },

  cancelled_in_the_turn_it_expires: async (k) => {
    const x = k.spawn(() => within(k, 10, () => k.sleep(100)));
    await k.sleep(10);
    x.cancel();
    k.print(await k.how(x));
  },

  nothing_awaited: async (k) => {
    await within(k, 10, async () => {
      k.hold(20);
      k.print('held');
    });
    await k.turn();
    k.print('main');
  },

  zero_and_nothing_awaited: async (k) => {
    await within(k, 0, async () => k.print('body'));
    await k.turn();
    k.print('main');
  },

  awaited_task_fails_as_it_expires: async (k) => {
    const a = k.failing('a', 10);
    try {
      await within(k, 10, () => a);
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      k.print(nameOf(error));
    }
  },
};
