import type { AsyncKitchen } from '../../kitchen/async-kitchen';
import { TimeoutError } from '../../kitchen/errors';
import { Cancelled } from '../../kitchen/future';
import { defineLesson } from '../../kitchen/lesson';
import { type EggAndToast, type Food, foods, orderEggAndToast, putOn } from '../common/dishes';
import { follow, followAsync } from '../common/recipe';
import { card } from './card';

type Times = Record<`${Food}_ms`, number>;

/** A timeout cancels what is awaited in it, and with a gather everything that is gathered. */
export const timeout = defineLesson(card, {
  sync(kitchen, ms) {
    const order = orderEggAndToast(kitchen);
    for (const food of foods)
      kitchen.task(order[food], () => follow(kitchen, putOn(kitchen, food, ms[`${food}_ms`])));
    kitchen.print('served', 'served');
    kitchen.serve(order.order);
  },

  async async(kitchen, ms) {
    const order = orderEggAndToast(kitchen);
    const mended = ms.mended === 'yes';
    const both = kitchen.gather(...foods.map((food) => cookTask(kitchen, ms, order, food)));
    try {
      const wait = () => (mended ? kitchen.shield(both) : both).at('gather');
      await kitchen.timeout('patience', ms.patience_ms, wait);
    } catch (error) {
      if (!(error instanceof TimeoutError)) throw error;
      kitchen.print(mended ? 'a little more patience' : 'no patience left', 'late');
      if (!mended) return;
      await both.at('both');
    }
    kitchen.print('served', 'served');
    kitchen.serve(order.order);
  },
});

function cookTask(kitchen: AsyncKitchen, ms: Times, order: EggAndToast, food: Food) {
  return kitchen.createTask(order[food], async () => {
    try {
      await followAsync(kitchen, putOn(kitchen, food, ms[`${food}_ms`]));
    } catch (error) {
      if (error instanceof Cancelled) kitchen.print(`${food}: thrown away`, 'thrown');
      throw error;
    }
  });
}
