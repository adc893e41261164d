import type { Programs } from './lab';

export const timers: Programs = {
  equal_deadlines: async (k) => {
    await k.gather(
      ...[...'abcdefgh'].map((x) =>
        k.spawn(async () => {
          await k.sleep(10);
          k.print(x);
        }),
      ),
    );
  },

  by_deadline: async (k) => {
    await k.gather(
      ...[30, 10, 20, 10, 0, 5].map((ms) =>
        k.spawn(async () => {
          await k.sleep(ms);
          k.print(ms);
        }),
      ),
    );
    k.print('main');
  },

  zero_and_negative: async (k) => {
    const nap = (ms: number) =>
      k.spawn(async () => {
        await k.sleep(ms);
        k.print('slept', ms);
      });
    const turn = () =>
      k.spawn(async () => {
        k.print('turn');
        await k.turn();
        k.print('turn again');
      });
    await k.gather(nap(0), nap(-5), turn(), nap(1));
  },

  very_long: async (k) => {
    const nap = (ms: number) =>
      k.spawn(async () => {
        await k.sleep(ms);
        k.print(ms);
      });
    await k.gather(nap(60_000), nap(600_000), nap(3_600_000));
  },

  busy_loop_and_timer: async (k) => {
    await k.gather(
      k.spawn(async () => {
        await k.sleep(10);
        k.print('nap');
      }),
      k.spawn(async () => {
        for (let i = 0; i < 5; i++) {
          k.hold(5);
          k.print('busy', i);
          await k.turn();
        }
      }),
    );
  },

  timer_due_when_step_ends: async (k) => {
    await k.gather(
      k.spawn(async () => {
        await k.sleep(10);
        k.print('nap');
      }),
      k.spawn(async () => {
        k.hold(10);
        k.print('work');
        await k.turn();
        k.print('work again');
        await k.turn();
        k.print('work once more');
      }),
    );
  },

  timer_against_ready: async (k) => {
    await k.gather(
      k.spawn(async () => {
        await k.sleep(1);
        k.print('nap');
        k.soon(() => k.print('from nap'));
      }),
      k.spawn(async () => {
        await k.turn();
        k.hold(2);
        k.soon(() => k.print('soon 1'));
        await k.turn();
        k.print('work');
        await k.turn();
        k.print('work again');
      }),
    );
  },

  call_later: async (k) => {
    k.later(10, () => k.print('later 10'));
    k.later(5, () => k.print('later 5'));
    const t = k.spawn(async () => {
      await k.sleep(10);
      k.print('nap');
    });
    await k.sleep(10);
    k.print('main');
    await t;
  },

  sleep_in_nested_coroutine: async (k) => {
    const inner = async () => {
      await k.sleep(5);
      k.print('inner');
    };
    await k.gather(
      k.spawn(async () => {
        await inner();
        await inner();
        k.print('outer');
      }),
      k.spawn(async () => {
        await k.sleep(10);
        k.print('other');
      }),
    );
  },

  sleep_in_loop_against_one: async (k) => {
    await k.gather(
      k.spawn(async () => {
        for (let i = 0; i < 4; i++) {
          await k.sleep(5);
          k.print('many', i);
        }
      }),
      k.spawn(async () => {
        await k.sleep(20);
        k.print('one');
      }),
    );
  },

  call_later_cancelled: async (k) => {
    const handle = k.later(5, () => k.print('not here'));
    k.later(5, () => k.print('here'));
    await k.sleep(1);
    handle.cancelled = true;
    await k.sleep(10);
    k.print('main');
  },

  equal_deadlines_set_at_different_times: async (k) => {
    const nap = (x: string, before: number, ms: number) =>
      k.spawn(async () => {
        await k.sleep(before);
        await k.sleep(ms);
        k.print(x);
      });
    await k.gather(nap('a', 6, 4), nap('b', 2, 8), nap('c', 0, 10));
  },

  call_later_of_nothing: async (k) => {
    k.later(0, () => k.print('later 0'));
    k.soon(() => k.print('soon'));
    for (let turn = 0; turn < 3; turn++) {
      await k.turn();
      k.print('turn', turn);
    }
  },
};
