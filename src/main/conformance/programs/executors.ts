import { type Executor, type Task, TimeoutError } from '../../kitchen';
import { told } from './cancellation';
import type { Lab, Programs } from './lab';

const submitting = (k: Lab, pool: Executor, name: string, ms: number) =>
  k.spawn(async () => {
    k.print(name, 'asks');
    await told(k, () => k.call(pool, ms), `${name} cancelled`);
    k.print(name, 'has it');
  });

export const executors: Programs = {
  two_calls_one_worker: async (k) => {
    const pool = k.pool(1);
    await k.gather(submitting(k, pool, 'a', 20), submitting(k, pool, 'b', 10));
  },

  two_calls_two_workers: async (k) => {
    const pool = k.pool(2);
    await k.gather(submitting(k, pool, 'a', 20), submitting(k, pool, 'b', 10));
  },

  main_ends_before_its_own_pool: async (k) => {
    submitting(k, k.pool(1), 'a', 150);
    await k.sleep(51);
    k.print('main ends');
  },

  calls_beside_a_timer: async (k) => {
    const pool = k.pool(2);
    await k.gather<unknown>(submitting(k, pool, 'a', 15), k.napping('nap', 10), submitting(k, pool, 'b', 5));
  },

  wait_for_a_call_that_runs_cancelled: async (k) => {
    const pool = k.pool(1);
    const [a, b] = [submitting(k, pool, 'a', 20), submitting(k, pool, 'b', 10)] as const;
    await k.sleep(5);
    a.cancel();
    k.print(await k.how(a));
    await b;
  },

  call_in_the_backlog_cancelled: async (k) => {
    const pool = k.pool(1);
    const [a, b, c] = ['a', 'b', 'c'].map((x) => submitting(k, pool, x, 20)) as [
      Task<void>,
      Task<void>,
      Task<void>,
    ];
    await k.sleep(5);
    b.cancel();
    k.print(await k.how(b));
    await k.gather(a, c);
  },

  call_in_a_timeout: async (k) => {
    const pool = k.pool(1);
    try {
      await k.timeout(10, async () => void (await k.call(pool, 20)));
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error;
      k.print('late');
    }
    await k.call(pool, 5);
    k.print('main');
  },

  blocked_while_calls_return: async (k) => {
    const pool = k.pool(1);
    const [a, b] = [submitting(k, pool, 'a', 10), submitting(k, pool, 'b', 10)] as const;
    await k.turn();
    k.hold(50);
    k.print('held');
    await k.gather(a, b);
  },

  many_calls: async (k) => {
    const pool = k.pool(3);
    const times = [30, 10, 20, 11, 4, 7, 9];
    await k.gather(...times.map((ms, i) => submitting(k, pool, 'abcdefg'.charAt(i), ms)));
  },
};
