import { TimeoutError } from '../../kitchen/errors';
import type { Pitfall } from './pitfall';

/** A call that waits for another of the same full pool waits for the worker that it holds itself. */
export const starvation: Pitfall = {
  name: { en: 'a pool that waits for itself', ko: '자기 자신을 기다리는 풀' },
  watch: {
    en: 'Who holds the only helper, and what does that helper wait for?',
    ko: '하나뿐인 도우미는 누가 차지하고, 그 도우미는 무엇을 기다리나요?',
  },
  showed: {
    en: 'A helper that waits for another call of its own full pool waits for itself. Wait in coroutines rather than in helpers.',
    ko: '가득 찬 풀의 도우미가 같은 풀의 다른 호출을 기다리면 자기 자신을 기다리게 됩니다. 기다리는 일은 도우미가 아니라 코루틴에 맡기세요.',
  },
  headline: { of: 'self-wait' },
  retry: {
    text: { en: 'Run again, waiting in the coroutines', ko: '코루틴에서 기다리도록 바꿔 다시 실행' },
    parameters: { mended: 'yes' },
    showed: {
      en: 'The coroutines wait and the helper only washes: no call waits for another of its own pool.',
      ko: '기다리는 것은 코루틴이고 도우미는 씻기만 합니다. 같은 풀의 다른 호출을 기다리는 호출이 없습니다.',
    },
  },

  sync(kitchen, ms, { order, egg, toast }) {
    for (const ticket of [egg, toast])
      kitchen.task(ticket, () => {
        kitchen.print(`${ticket.name}: needs a pan`, 'start');
        kitchen.block('wash', ms.wash_ms, 'sink');
        kitchen.print(`${ticket.name}: has a pan`, 'pan');
      });
    kitchen.serve(order);
  },

  async async(kitchen, ms, { order, egg, toast }, mended) {
    const helpers = kitchen.executor(1);
    const wash = { label: 'wash', ms: ms.wash_ms };
    const orders = [egg, toast].map(({ name, ...ticket }) =>
      kitchen.createTask({ name, ...ticket }, async () => {
        kitchen.print(`${name}: needs a pan`, 'start');
        try {
          if (mended) await kitchen.runInExecutor(helpers, 'wash', ms.wash_ms).at('wash');
          else await kitchen.runInExecutor(helpers, 'get-pan', ms.patience_ms, wash).at('get-pan');
          kitchen.print(`${name}: has a pan`, 'pan');
        } catch (error) {
          if (!(error instanceof TimeoutError)) throw error;
          kitchen.print(`${name}: no pan came`, 'no-pan');
        }
      }),
    );
    await kitchen.gather(...orders).at('gather');
    if (mended) kitchen.serve(order);
  },
};
