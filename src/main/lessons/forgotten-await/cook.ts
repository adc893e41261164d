import { defineLesson } from '../../kitchen/lesson';
import { foods, orderEggAndToast, putOn } from '../common/dishes';
import { follow, followAsync } from '../common/recipe';
import { card } from './card';

/** A coroutine that is called and not awaited never runs. */
export const forgottenAwait = defineLesson(card, {
  sync(kitchen, ms) {
    const order = orderEggAndToast(kitchen);
    for (const food of foods)
      kitchen.task(order[food], () => {
        follow(kitchen, putOn(kitchen, food, ms[`${food}_ms`]));
        kitchen.print(`${food}: served`, 'served');
      });
    kitchen.serve(order.order);
  },

  async async(kitchen, ms) {
    const order = orderEggAndToast(kitchen);
    const mended = ms.mended === 'yes';
    const orders = foods.map((food) =>
      kitchen.createTask(order[food], async () => {
        const cook = () => followAsync(kitchen, putOn(kitchen, food, ms[`${food}_ms`]));
        const cooking = kitchen.coroutine('cook', cook, 'call');
        if (mended) await cooking;
        else cooking.drop();
        kitchen.print(`${food}: served`, 'served');
      }),
    );
    await kitchen.gather(...orders).at('gather');
    // It says so, but nothing was cooked that could go through the hatch.
    if (mended) kitchen.serve(order.order);
  },
});
