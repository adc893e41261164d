import { TimeoutError } from '../../kitchen';
import { told } from './cancellation';
import type { Programs } from './lab';

export const shielding: Programs = {
  shielded: async (k) => {
    const a = k.napping('a', 20);
    const x = k.spawn(() => told(k, () => k.shield(a), 'w cancelled'));
    await k.sleep(5);
    x.cancel();
    const how = await k.how(x);
    k.print(how, k.state(a));
    k.print(await k.how(a));
  },

  inner_cancelled: async (k) => {
    const a = k.napping('a', 20);
    const x = k.spawn(async () => void (await k.shield(a)));
    await k.sleep(5);
    a.cancel();
    k.print(await k.how(x));
  },

  inner_fails: async (k) => {
    k.print(await k.how(k.shield(k.failing('a', 10))));
  },

  inner_fails_after_outer_was_cancelled: async (k) => {
    const a = k.failing('a', 20);
    const x = k.spawn(async () => void (await k.shield(a)));
    await k.sleep(5);
    x.cancel();
    k.print(await k.how(x));
    await k.sleep(50);
  },

  shield_turns: async (k) => {
    await k.shield(k.napping('a', 10));
    k.print('main');
  },

  done_already: async (k) => {
    const a = k.napping('a', 0);
    await k.sleep(5);
    k.soon(() => k.print('soon'));
    k.print('got', await k.shield(a));
  },

  shielded_twice: async (k) => {
    const a = k.napping('a', 20);
    const w = (x: string) => k.spawn(async () => k.print(x, await k.how(k.shield(a))));
    const [v, x] = [w('v'), w('x')] as const;
    await k.sleep(5);
    v.cancel();
    await k.gather(v, x);
  },

  in_a_timeout: async (k) => {
    const a = k.napping('a', 20);
    try {
      await k.timeout(10, async () => void (await k.shield(a)));
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error;
      k.print('late');
    }
    k.print(await k.how(a));
  },
};
