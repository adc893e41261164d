import { type Task, ValueError } from '../../kitchen';
import type { Programs } from './lab';

export const turns: Programs = {
  call_soon_order: async (k) => {
    for (const x of 'abc') k.soon(() => k.print(x));
    k.print('main');
    await k.turn();
    k.print('main again');
  },

  call_soon_in_callback_waits_a_turn: async (k) => {
    k.soon(() => {
      k.print('first');
      k.soon(() => k.print('from first'));
    });
    k.soon(() => k.print('second'));
    await k.spawn(async () => k.print('task'));
    k.print('main');
  },

  sleep0_interleaving: async (k) => {
    const t = (x: string, n: number) =>
      k.spawn(async () => {
        for (let i = 0; i < n; i++) {
          k.print(x, i);
          await k.turn();
        }
        k.print(x, 'ends');
      });
    await k.gather(t('a', 1), t('b', 3), t('c', 2));
    k.print('main');
  },

  task_in_task: async (k) => {
    const leaf = async (x: unknown) => {
      k.print('leaf', x);
      await k.turn();
      k.print('leaf ends', x);
    };
    const node = async (x: unknown) => {
      k.print('node', x);
      const t = k.spawn(() => leaf(x));
      await k.turn();
      k.print('node again', x);
      await t;
      k.print('node ends', x);
    };
    await k.gather(
      k.spawn(() => node(1)),
      k.spawn(() => node(2)),
    );
  },

  plain_coroutine_gives_no_turn: async (k) => {
    const plain = async () => {
      k.print('plain');
      return 7;
    };
    const t = k.spawn(async () => k.print('other'));
    const x = await plain(),
      y = await plain();
    k.print(x, y);
    await t;
  },

  await_done_task_gives_no_turn: async (k) => {
    const q = k.spawn(async () => 1);
    await k.turn();
    const o = k.spawn(async () => k.print('other'));
    k.print('awaits', await q);
    k.print('still before other', await q);
    await o;
  },

  future_three_waiters: async (k) => {
    const f = k.future();
    const ts = [...'abc'].map((x) => k.spawn(async () => k.print(x, await f)));
    await k.turn();
    f.resolve(9);
    k.print('set');
    k.soon(() => k.print('soon'));
    await k.gather(...ts);
  },

  callbacks_and_waiters_in_order: async (k) => {
    const f = k.future();
    f.onDone({ run: () => k.print('cb 1') });
    const t = k.spawn(async () => {
      await f;
      k.print('waiter');
    });
    await k.turn();
    f.onDone({ run: () => k.print('cb 2') });
    f.resolve(undefined);
    k.print('set');
    await t;
    k.print('main');
  },

  callback_on_done_future: async (k) => {
    const f = k.future();
    f.resolve(undefined);
    f.onDone({ run: () => k.print('cb') });
    k.print('added');
    await k.turn();
    k.print('main');
  },

  set_result_goes_on_first: async (k) => {
    const f = k.future();
    await k.gather(
      k.spawn(async () => {
        await f;
        k.print('waiter');
      }),
      k.spawn(async () => {
        k.print('before set');
        f.resolve(undefined);
        k.print('after set');
        await k.turn();
        k.print('a turn after set');
      }),
    );
  },

  chain_of_tasks: async (k) => {
    const tc = k.spawn(async () => {
      await k.sleep(10);
      k.print('c');
    });
    const tb = k.spawn(async () => {
      await tc;
      k.print('b');
    });
    const ta = k.spawn(async () => {
      await tb;
      k.print('a');
    });
    await ta;
    k.print('main');
  },

  two_tasks_await_one: async (k) => {
    const t = k.spawn(async () => {
      await k.sleep(5);
      return 'x';
    });
    const w = (i: number) =>
      k.spawn(async () => {
        const a = await t,
          b = await t;
        k.print(i, a, b);
      });
    await k.gather(w(1), w(2));
    k.print('main', await t);
  },

  ping_pong: async (k) => {
    const a = k.future(),
      b = k.future();
    const ping = async () => {
      k.print('ping 1');
      a.resolve(0);
      await b;
      k.print('ping 2');
    };
    const pong = async () => {
      await a;
      k.print('pong 1');
      b.resolve(0);
      k.print('pong 2');
    };
    await k.gather(k.spawn(pong), k.spawn(ping));
  },

  task_created_in_done_callback: async (k) => {
    const made: Task<unknown>[] = [];
    const x = k.spawn(async () => k.print('t'));
    x.onDone({
      run: () => {
        made.push(k.spawn(async () => k.print('child')));
      },
    });
    await x;
    k.print('main');
    await k.turn();
    k.print('main again');
    await made[0];
    k.print('end');
  },

  call_soon_between_tasks: async (k) => {
    const t = (x: string) => k.spawn(async () => k.print(x));
    const a = t('a');
    k.soon(() => k.print('soon'));
    await k.gather(a, t('b'));
  },

  future_set_before_its_await_gives_no_turn: async (k) => {
    const f = k.future();
    f.resolve(1);
    k.soon(() => k.print('soon'));
    k.print('got', await f);
  },

  future_that_fails: async (k) => {
    const f = k.future();
    const w = (x: string) => k.spawn(async () => k.print(x, await k.how(f)));
    const ts = [...'ab'].map(w);
    await k.turn();
    f.reject(new ValueError('bad'));
    await k.gather(...ts);
  },

  task_awaits_itself: async (k) => {
    const me: Task<void> = k.spawn(async () => {
      try {
        await me;
      } catch (error) {
        k.print((error as Error).name);
      }
    });
    await me;
  },
};
