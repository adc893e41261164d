import { TimeoutError } from '../../kitchen/errors';
import { defineLesson } from '../../kitchen/lesson';
import { orderEggAndToast } from '../common/dishes';
import { card } from './card';

/** A call that waits for another of the same full pool waits for the worker that it holds itself. */
export const starvation = defineLesson(card, {
  sync(kitchen, ms) {
    const { order, egg, toast } = orderEggAndToast(kitchen);
    for (const ticket of [egg, toast])
      kitchen.task(ticket, () => {
        kitchen.print(`${ticket.name}: needs a pan`, 'start');
        kitchen.block('wash', ms.wash_ms, 'sink');
        kitchen.print(`${ticket.name}: has a pan`, 'pan');
      });
    kitchen.serve(order);
  },

  async async(kitchen, ms) {
    const { order, egg, toast } = orderEggAndToast(kitchen);
    const mended = ms.mended === 'yes';
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

  workers: () => 1,
});
