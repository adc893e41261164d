import type { Kitchen } from '../../kitchen/kitchen';
import { defineLesson } from '../../kitchen/lesson';
import { begun, orderEggAndToast, putOn } from '../common/dishes';
import { follow, followAsync } from '../common/recipe';
import { card } from './card';

/** One coroutine blocks the thread that all coroutines share: timers become due, and no callback can run. */
export const blockingCall = defineLesson(card, {
  sync(kitchen, ms) {
    const { order, egg, toast, sink } = hangTickets(kitchen);
    kitchen.task(egg, () => follow(kitchen, putOn(kitchen, 'egg', ms.egg_ms)));
    kitchen.task(toast, () => follow(kitchen, putOn(kitchen, 'toast', ms.toast_ms)));
    kitchen.task(sink, () => {
      kitchen.print('sink: water on', 'water-on');
      kitchen.block('fill', ms.sink_ms, 'sink');
      kitchen.print('sink: full', 'full');
    });
    kitchen.serve(order);
  },

  async async(kitchen, ms) {
    const { order, egg, toast, sink } = hangTickets(kitchen);
    const fillSink = async () => {
      kitchen.print('sink: water on', 'water-on');
      if (ms.call === 'blocking') kitchen.block('fill', ms.sink_ms, 'sink');
      else await kitchen.runInExecutor(kitchen.executor(), 'fill', ms.sink_ms).at('fill');
      kitchen.print('sink: full', 'full');
    };
    const tasks = [
      kitchen.createTask(egg, () => followAsync(kitchen, putOn(kitchen, 'egg', ms.egg_ms))),
      kitchen.createTask(toast, () => followAsync(kitchen, putOn(kitchen, 'toast', ms.toast_ms))),
      kitchen.createTask(sink, fillSink),
    ];
    await kitchen.gather(...tasks).at('gather');
    kitchen.serve(order);
  },

  workers: ({ call }) => (call === 'executor' ? 1 : 0),
});

function hangTickets(kitchen: Kitchen) {
  const all = orderEggAndToast(kitchen);
  return { ...all, sink: begun(kitchen.hangTicket(all.order, 'dishes', 'dishes')) };
}
