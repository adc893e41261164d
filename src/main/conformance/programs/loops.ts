import { ValueError } from '../../kitchen';
import { nameOf, type Programs } from './lab';

/** They run the loop themselves. */
export const loops: Programs = {
  one_more_turn: async (k) => {
    const q = k.spawn(async () => k.print('quick'));
    const c = k.spawn(async () => {
      for (let i = 0; i < 4; i++) {
        k.print('counts', i);
        await k.turn();
      }
    });
    await k.loop.runUntilComplete(q);
    k.print('between');
    await k.loop.runUntilComplete(c);
  },

  run_until_complete_of_one_that_failed: async (k) => {
    try {
      await k.loop.runUntilComplete(
        k.spawn(async () => {
          throw new ValueError('bad');
        }),
      );
    } catch (e) {
      k.print(nameOf(e));
    }
  },

  tasks_in_order_of_creation: async (k) => {
    const t = (x: string) =>
      k.spawn(async () => {
        k.print(x);
        await k.turn();
        k.print(x, 'again');
      });
    const ts = [t('a'), t('b'), t('c')] as const;
    await k.loop.runUntilComplete(ts[2]);
    k.print(...ts.map((task) => k.state(task)));
  },

  pending_when_thrown_away: async (k) => {
    const nap = (ms: number) => k.spawn(() => k.sleep(ms));
    const a = nap(10),
      b = nap(20);
    await k.loop.runUntilComplete(a);
    k.print(k.state(b));
  },

  two_runs_of_one_loop: async (k) => {
    const [a, b] = [k.napping('a', 10), k.napping('b', 30)] as const;
    await k.loop.runUntilComplete(a);
    k.print('between');
    await k.loop.runUntilComplete(b);
    k.print('end');
  },

  run_until_complete_of_one_that_is_done: async (k) => {
    const [a, b] = [k.napping('a', 10), k.napping('b', 10)] as const;
    await k.loop.runUntilComplete(a);
    k.print('between');
    await k.loop.runUntilComplete(a);
    k.print(k.state(b));
  },
};
