import { ValueError } from '../../kitchen';
import type { Programs } from './lab';
import { within } from './timeouts';

export const coroutines: Programs = {
  coroutine_awaited_twice: async (k) => {
    const x = k.coroutine(async () => {
      k.print('runs');
      return 1;
    });
    k.print(await x);
    k.print(await k.how(x));
  },

  error_passes_through_await: async (k) => {
    const a = async () => {
      await k.sleep(1);
      throw new ValueError('deep');
    };
    const b = async () => {
      try {
        await a();
      } finally {
        k.print('b leaves');
      }
    };
    k.print(await k.how(b()));
  },

  gather_of_coroutines_starts_them_next_turn: async (k) => {
    const c = (x: number) =>
      k.spawn(async () => {
        k.print(x, 'starts');
        await k.turn();
        k.print(x, 'ends');
      });
    const g = k.gather(c(1), c(2));
    k.print('main goes on');
    await g;
    k.print('main');
  },

  timeout_over_a_task_that_others_await: async (k) => {
    const t = k.napping('a', 50);
    const o = k.spawn(async () => {
      const how = await k.how(t);
      k.print('other:', how);
    });
    await within(k, 10, () => t);
    await o;
  },

  sleep_zero_against_turns_of_a_timer: async (k) => {
    const counts = async () => {
      for (let i = 0; i < 12; i++) {
        k.hold(1);
        k.print(i);
        await k.turn();
      }
    };
    await k.gather(
      k.spawn(counts),
      k.spawn(async () => {
        await k.sleep(5);
        k.print('nap');
      }),
    );
  },

  main_awaits_done_and_pending_by_turns: async (k) => {
    for (const t of [20, 5, 10, 0].map((ms) => k.napping(String(ms), ms))) k.print('got', await t);
  },

  cancel_from_a_callback: async (k) => {
    const t = k.napping('a', 50);
    k.later(10, () => t.cancel());
    k.print(await k.how(t));
  },

  error_of_a_coroutine_in_gather: async (k) => {
    const c = k.spawn(async (): Promise<string> => {
      throw new ValueError('bad');
    });
    k.print(await k.how(k.gather(c, k.napping('a', 5))));
    await k.sleep(10);
  },

  return_value_through_three: async (k) => {
    const a = async () => {
      await k.sleep(1);
      return 'deep';
    };
    const b = async () => await a();
    const c = async () => await b();
    k.print(await c());
  },
};
