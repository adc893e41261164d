import { defaultWorkers } from '../../kitchen/executor';
import { Cancelled } from '../../kitchen/future';
import { defineLesson } from '../../kitchen/lesson';
import type { Ticket } from '../../kitchen/order-queue';
import { orderEggAndToast } from '../common/dishes';
import { card } from './card';

const CALLS = 2;

const workersOf = ({ max_workers }: { max_workers: number }) => max_workers || defaultWorkers();

/** Blocking calls run in an executor: as many at once as it has workers. */
export const executor = defineLesson(card, {
  sync(kitchen, ms) {
    const { order, egg, toast } = orderEggAndToast(kitchen);
    const call = ({ name }: Ticket, time: number, station: 'stove' | 'toaster') => {
      kitchen.print(`${name}: start`, 'start');
      kitchen.wait('call', time, station);
      kitchen.print(`${name}: done`, 'done');
    };
    kitchen.task(egg, () => call(egg, ms.egg_ms, 'stove'));
    kitchen.task(toast, () => call(toast, ms.toast_ms, 'toaster'));
    kitchen.serve(order);
  },

  async async(kitchen, ms) {
    const { order, egg, toast } = orderEggAndToast(kitchen);
    const helpers = kitchen.executor(workersOf(ms));
    const call = (ticket: Ticket, time: number) =>
      kitchen.createTask(ticket, async () => {
        kitchen.print(`${ticket.name}: start`, 'start');
        try {
          await kitchen.runInExecutor(helpers, 'call', time).at('call');
          kitchen.print(`${ticket.name}: done`, 'done');
          return true;
        } catch (error) {
          if (!(error instanceof Cancelled)) throw error;
          kitchen.print(`${ticket.name}: cancelled`, 'cancelled');
          return false;
        }
      });
    const calls = [call(egg, ms.egg_ms), call(toast, ms.toast_ms)] as const;
    if (ms.cancel === 'yes') {
      await kitchen.wait('patience', ms.cancel_ms);
      kitchen.print('cancelling the egg', 'cancel');
      calls[0].cancel();
    }
    const done = await kitchen.gather(...calls).at('gather');
    if (done.every(Boolean)) kitchen.serve(order);
  },

  workers: (ms) => Math.min(CALLS, workersOf(ms)),
});
