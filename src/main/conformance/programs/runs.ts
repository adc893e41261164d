import { ValueError } from '../../kitchen';
import { told } from './cancellation';
import type { Programs } from './lab';

export const runs: Programs = {
  fire_and_forget_after_a_sleep: async (k) => {
    await k.sleep(5);
    k.spawn(async () => {
      k.print('child begins');
      try {
        await k.sleep(10);
      } catch (e) {
        k.print('child cancelled');
        throw e;
      }
    });
    k.print('main ends');
  },

  left_over_cleans_up: async (k) => {
    k.spawn(async () => {
      try {
        await k.sleep(100);
      } finally {
        k.print('cleans');
        await k.sleep(10);
        k.print('clean');
      }
    });
    await k.sleep(5);
    k.print('main ends');
  },

  left_over_swallows: async (k) => {
    k.spawn(async () => {
      try {
        await k.sleep(100);
      } catch {
        k.print('swallows');
      }
      await k.sleep(50);
      k.print('goes on');
    });
    await k.sleep(5);
    k.print('main ends');
  },

  left_over_just_done: async (k) => {
    const f = k.future();
    k.spawn(async () => {
      await f;
      k.print('child woken');
      await k.turn();
      k.print('not here');
    });
    await k.turn();
    f.resolve(undefined);
    k.print('main ends');
  },

  never_retrieved: async (k) => {
    k.failing('a', 5);
    await k.sleep(10);
    k.print('main ends');
  },

  retrieved_by_await: async (k) => {
    const t = k.failing('a', 5);
    await k.sleep(10);
    k.print(await k.how(t));
  },

  retrieved_by_state: async (k) => {
    const t = k.failing('a', 5);
    await k.sleep(10);
    k.print(k.state(t));
  },

  error_to_both_waiters: async (k) => {
    const t = k.failing('a', 5);
    const w = (x: number) => k.spawn(async () => k.print(x, await k.how(t)));
    await k.gather(w(1), w(2));
  },

  main_cancels_itself: async (k) => {
    k.loop.current().cancel();
    k.print('goes on');
    await k.sleep(100);
    k.print('slept');
  },

  deadlock: async (k) => {
    await k.future();
  },

  task_that_waits_for_main: async (k) => {
    const me = k.loop.current();
    k.spawn(async () => {
      try {
        await me;
        k.print('main is done');
      } catch (e) {
        k.print('child cancelled');
        throw e;
      }
    });
    await k.sleep(5);
    k.print('main ends');
  },

  created_in_cleanup_of_left_over: async (k) => {
    k.spawn(async () => {
      try {
        await k.sleep(100);
      } catch (e) {
        k.spawn(async () => {
          k.print('late begins');
          await k.sleep(50);
          k.print('late ends');
        });
        k.print('child cancelled');
        throw e;
      }
    });
    await k.sleep(5);
    k.print('main ends');
  },

  fire_and_forget: async (k) => {
    k.spawn(async () => {
      k.print('child begins');
      await told(k, () => k.sleep(10), 'child cancelled');
    });
    k.print('main ends');
  },

  two_left_over: async (k) => {
    k.napping('a', 50);
    k.napping('b', 50);
    await k.sleep(5);
    k.print('main ends');
  },

  left_over_fails_in_its_cleanup: async (k) => {
    k.spawn(async () => {
      try {
        await k.sleep(100);
      } catch {
        throw new ValueError('in cleanup');
      }
    });
    await k.sleep(5);
    k.print('main ends');
  },

  main_fails_beside_a_left_over: async (k) => {
    k.napping('a', 50);
    await k.sleep(5);
    throw new ValueError('main');
  },

  main_ends_at_once: async (k) => k.print('main ends'),
};
