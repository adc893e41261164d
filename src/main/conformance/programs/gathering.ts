import { ValueError } from '../../kitchen';
import type { Programs } from './lab';

export const gathering: Programs = {
  results_in_order: async (k) => {
    const r = await k.gather(k.napping('a', 30), k.napping('b', 10), k.napping('c', 20));
    k.print(r.join() === 'a,b,c');
  },

  first_failure_is_passed_on: async (k) => {
    const b = k.napping('b', 20);
    k.print(await k.how(k.gather(k.failing('a', 10), b)));
    k.print(await k.how(b));
  },

  all_done_already: async (k) => {
    const ts = [...'ab'].map((x) => k.napping(x, 0));
    await k.sleep(5);
    k.soon(() => k.print('soon'));
    await k.gather(...ts);
    k.print('gathered');
    await k.turn();
  },

  one_done_already: async (k) => {
    const a = k.napping('a', 0),
      b = k.napping('b', 20);
    await k.sleep(5);
    await k.gather(a, b);
    k.print('gathered');
  },

  empty: async (k) => {
    const o = k.spawn(async () => k.print('other'));
    await k.gather();
    k.print('gathered');
    await o;
  },

  cancel_gather: async (k) => {
    const g = k.gather(k.napping('a', 100), k.napping('b', 100));
    await k.sleep(5);
    k.print(g.cancel());
    k.print(await k.how(g));
  },

  cancel_gather_after_failure: async (k) => {
    const b = k.napping('b', 20);
    const g = k.gather(k.failing('a', 10), b);
    k.print(await k.how(g));
    k.print(g.cancel());
    k.print(await k.how(b));
  },

  child_cancelled_by_somebody: async (k) => {
    const a = k.napping('a', 100),
      b = k.napping('b', 20);
    const g = k.gather(a, b);
    await k.sleep(5);
    a.cancel();
    k.print(await k.how(g));
    k.print(await k.how(b));
  },

  same_task_twice: async (k) => {
    const a = k.napping('a', 10);
    k.print((await k.gather(a, a)).length);
  },

  nested: async (k) => {
    const both = (x: string) =>
      k.spawn(async () => {
        await k.gather(k.napping(`${x}1`, 10), k.napping(`${x}2`, 5));
        k.print(x);
      });
    await k.gather(both('a'), both('b'));
    k.print('main');
  },

  cancelled_gather_one_fails: async (k) => {
    const a = k.napping('a', 100);
    const angry = k.spawn(async () => {
      try {
        await k.sleep(100);
      } catch {
        throw new ValueError('angry');
      }
    });
    const g = k.gather<unknown>(a, angry);
    await k.sleep(5);
    g.cancel();
    k.print(await k.how(g));
    await k.sleep(5);
  },

  turns_of_gather: async (k) => {
    const t = () => k.spawn(async () => k.print('t'));
    await k.gather(t(), t());
    k.print('main');
  },

  cancel_awaiter_when_gather_just_failed: async (k) => {
    const b = k.napping('b', 20);
    const g = k.gather(k.failing('a', 10), b);
    const x = k.spawn(async () => void (await g));
    g.onDone({ run: () => {} });
    const c = k.spawn(async () => {
      while (!g.done) {
        await k.turn();
        k.hold(1);
      }
      x.cancel();
      k.print('cancels');
    });
    k.print(await k.how(x));
    k.print(await k.how(b));
    await c;
  },

  two_fail: async (k) => {
    const g = k.gather(k.failing('a', 10), k.failing('b', 20));
    k.print(await k.how(g));
    await k.sleep(20);
  },

  cancelled_and_swallowed_by_the_children: async (k) => {
    const stubborn = (x: string) =>
      k.spawn(async () => {
        try {
          await k.sleep(100);
        } catch {
          k.print(x, 'swallows');
        }
        return 'mine';
      });
    const g = k.gather(stubborn('a'), stubborn('b'));
    await k.sleep(5);
    g.cancel();
    k.print(await k.how(g));
  },

  awaiter_cancelled: async (k) => {
    const [a, b] = [k.napping('a', 100), k.napping('b', 100)] as const;
    const x = k.spawn(async () => void (await k.gather(a, b)));
    await k.sleep(5);
    x.cancel();
    const how = await k.how(x);
    k.print(how, k.state(a), k.state(b));
  },

  done_children_one_failed: async (k) => {
    const [a, b] = [k.failing('a', 0), k.napping('b', 20)] as const;
    await k.sleep(5);
    k.print(await k.how(k.gather<string>(a, b)));
    k.print(await k.how(b));
  },

  cancelled_child_among_done: async (k) => {
    const [a, b] = [k.napping('a', 100), k.napping('b', 0)] as const;
    await k.sleep(5);
    a.cancel();
    await k.sleep(5);
    k.print(await k.how(k.gather(b, a)));
  },

  cancelled_again_when_its_child_has_failed: async (k) => {
    const angry = k.spawn(async () => {
      try {
        await k.sleep(100);
      } catch {
        throw new ValueError('angry');
      }
    });
    const g = k.gather(angry);
    await k.sleep(5);
    k.print(g.cancel());
    await k.turn();
    k.print(g.cancel(), g.done);
    k.print(await k.how(g));
  },
};
