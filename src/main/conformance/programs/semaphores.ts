import type { Semaphore, Task } from '../../kitchen';
import type { Lab, Programs } from './lab';

async function held(s: Semaphore, body: () => Promise<void>): Promise<void> {
  const slot = await s.acquire('');
  try {
    await body();
  } finally {
    s.release(slot);
  }
}

async function fry(k: Lab, s: Semaphore, x: string, ms: number): Promise<void> {
  await held(s, async () => {
    k.print(x, 'on');
    await k.sleep(ms);
  });
  k.print(x, 'off');
}

const frying = (k: Lab, s: Semaphore, x: string, ms: number) => k.spawn(() => fry(k, s, x, ms));

export const semaphores: Programs = {
  first_in_first_out: async (k) => {
    const s = k.semaphore(2);
    await k.gather(...[...'abcde'].map((x) => frying(k, s, x, 10)));
  },

  newcomer_against_woken: async (k) => {
    const s = k.semaphore(1);
    const made: Task<unknown>[] = [];
    const ta = k.spawn(async () => {
      await held(s, () => k.sleep(10));
      made.push(frying(k, s, 'c', 5));
      k.print('a left');
    });
    const tb = frying(k, s, 'b', 5);
    await k.gather(ta, tb);
    await made[0];
  },

  two_leave_and_a_newcomer: async (k) => {
    const s = k.semaphore(2);
    const later: Task<unknown>[] = [];
    const holder = (x: string, last: boolean) =>
      k.spawn(async () => {
        await held(s, () => k.sleep(10));
        k.print(x, 'left');
        if (last) later.push(frying(k, s, 'd', 5));
      });
    await k.gather(holder('a', false), holder('b', true), frying(k, s, 'c', 5));
    await later[0];
  },

  woken_waiter_cancelled: async (k) => {
    const s = k.semaphore(1);
    const a = k.spawn(async () => {
      await held(s, () => k.sleep(10));
      b.cancel();
      k.print('a left');
    });
    const [b, c] = [frying(k, s, 'b', 10), frying(k, s, 'c', 10)] as const;
    k.print(await k.how(b));
    await k.gather(a, c);
  },

  leaves_and_comes_back: async (k) => {
    const s = k.semaphore(1);
    const twice = (x: string) =>
      k.spawn(async () => {
        for (let i = 0; i < 2; i++)
          await held(s, async () => {
            k.print(x, i);
            await k.sleep(10);
          });
      });
    await k.gather(twice('a'), twice('b'));
  },

  free_gives_no_turn: async (k) => {
    const s = k.semaphore(1);
    const o = k.spawn(async () => k.print('other'));
    await held(s, async () => k.print('inside'));
    k.print('outside');
    await o;
  },

  holder_fails: async (k) => {
    const s = k.semaphore(1);
    const a = k.spawn(() => held(s, () => k.fails('a', 10)));
    const b = frying(k, s, 'b', 10);
    k.print(await k.how(a));
    await b;
  },

  cancelled_waiter_and_free_place: async (k) => {
    const s = k.semaphore(1);
    const slot = await s.acquire('');
    const x = frying(k, s, 'x', 5);
    await k.sleep(1);
    x.cancel();
    s.release(slot);
    k.print('left');
    await held(s, async () => k.print('back'));
    k.print(await k.how(x));
  },

  waiter_cancelled: async (k) => {
    const s = k.semaphore(1);
    const [a, b, c] = ['a', 'b', 'c'].map((x) => frying(k, s, x, 10)) as [Task<void>, Task<void>, Task<void>];
    await k.sleep(5);
    b.cancel();
    k.print(await k.how(b));
    await k.gather(a, c);
  },

  two_leave_and_one_comes_back_at_once: async (k) => {
    const s = k.semaphore(2);
    const back = async () => {
      await fry(k, s, 'b', 10);
      await held(s, async () => {
        k.print('b is back');
        await k.sleep(10);
      });
    };
    await k.gather(frying(k, s, 'a', 10), k.spawn(back), frying(k, s, 'c', 10));
  },

  newcomer_behind_a_cancelled_waiter: async (k) => {
    const s = k.semaphore(1);
    const [a, b] = [frying(k, s, 'a', 10), frying(k, s, 'b', 10)] as const;
    await k.sleep(10);
    b.cancel();
    const c = frying(k, s, 'c', 5);
    k.print(await k.how(b));
    await k.gather(a, c);
  },

  all_waiters_woken_by_many_that_leave: async (k) => {
    const s = k.semaphore(3);
    await k.gather(...[...'abcdefgh'].map((x) => frying(k, s, x, 10)));
  },
};
