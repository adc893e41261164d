import type { AsyncKitchen } from '../../kitchen/async-kitchen';
import { defineLesson } from '../../kitchen/lesson';
import { cookAloud, orderEggAndToast } from '../common/dishes';
import { follow, followAsync } from '../common/recipe';
import { card } from './card';

/** Awaiting one thing after another is no faster than doing one after another. */
export const sequentialAwait = defineLesson(card, {
  sync(kitchen, ms) {
    const { order, egg, toast } = orderEggAndToast(kitchen);
    kitchen.task(egg, () => follow(kitchen, cookAloud(kitchen, 'egg', ms)));
    kitchen.task(toast, () => follow(kitchen, cookAloud(kitchen, 'toast', ms)));
    kitchen.serve(order);
  },

  async async(kitchen, { how, ...ms }) {
    const { order, createEgg, createToast } = orderTasks(kitchen, ms);
    if (how === 'one-by-one') {
      const egg = createEgg();
      kitchen.print('created: egg', 'created');
      await egg.at('await-egg');
      kitchen.print('main goes on', 'goes-on');
      await createToast().at('await-toast');
    } else {
      const [egg, toast] = [createEgg(), createToast()];
      kitchen.print('created: egg and toast', 'created');
      kitchen.print('main goes on', 'goes-on');
      await egg.at('await-egg');
      await toast.at('await-toast');
    }
    kitchen.serve(order);
  },
});

function orderTasks(kitchen: AsyncKitchen, ms: { fry_ms: number; toast_ms: number }) {
  const order = orderEggAndToast(kitchen);
  const createEgg = () =>
    kitchen.createTask(order.egg, () => followAsync(kitchen, cookAloud(kitchen, 'egg', ms)));
  const createToast = () =>
    kitchen.createTask(order.toast, () => followAsync(kitchen, cookAloud(kitchen, 'toast', ms)));
  return { order: order.order, createEgg, createToast };
}
