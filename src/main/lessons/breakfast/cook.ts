import type { Kitchen } from '../../kitchen/kitchen';
import { defineLesson } from '../../kitchen/lesson';
import { begun, makeEgg, makeToast, washDishes } from '../common/dishes';
import { follow, followAsync } from '../common/recipe';
import { card } from './card';

/** One breakfast for one customer: eggs, toasts and dishes are done, and at the end the plate is assembled. */
export const breakfast = defineLesson(card, {
  sync(kitchen, ms) {
    const { order, eggs, toasts, dishes, assemble } = hangTickets(kitchen, ms);
    for (const egg of eggs) kitchen.task(egg, () => follow(kitchen, makeEgg(kitchen, ms, egg.name)));
    for (const toast of toasts)
      kitchen.task(toast, () => follow(kitchen, makeToast(kitchen, ms, toast.name)));
    kitchen.task(dishes, () => follow(kitchen, washDishes(kitchen, ms, ms.dishes)));
    kitchen.task(assemble, () => assemblePlate(kitchen, ms));
    kitchen.serve(order);
  },

  async async(kitchen, ms) {
    kitchen.limit({ stove: ms.stove_burners, toaster: ms.toaster_slots });
    const { order, eggs, toasts, dishes, assemble } = hangTickets(kitchen, ms);
    const food = [
      ...eggs.map((egg) =>
        kitchen.createTask(egg, () => followAsync(kitchen, makeEgg(kitchen, ms, egg.name))),
      ),
      ...toasts.map((toast) =>
        kitchen.createTask(toast, () => followAsync(kitchen, makeToast(kitchen, ms, toast.name))),
      ),
    ];
    const washing = kitchen.createTask(dishes, () =>
      followAsync(kitchen, washDishes(kitchen, ms, ms.dishes)),
    );
    await kitchen.gather(...food).at('gather');
    await kitchen.createTask(assemble, async () => assemblePlate(kitchen, ms)).at('plate-full');
    kitchen.serve(order);
    await washing.at('dishes');
  },
});

/** One order with a ticket for each egg and toast, one for the dishes if there are any, and one for the plate. */
function hangTickets(
  kitchen: Kitchen,
  { eggs, toasts, dishes }: { eggs: number; toasts: number; dishes: number },
) {
  const order = kitchen.placeOrder('breakfast', 'breakfast');
  const several = (kind: string, howMany: number) =>
    Array.from({ length: howMany }, (_, i) => begun(kitchen.hangTicket(order, kind, `${kind}-${i + 1}`)));
  return {
    order,
    eggs: several('egg', eggs),
    toasts: several('toast', toasts),
    dishes: begun(
      dishes > 0 ? kitchen.hangTicket(order, 'dishes', 'dishes') : { kind: 'dishes', name: 'dishes' },
    ),
    assemble: begun(kitchen.hangTicket(order, 'assemble', 'assemble')),
  };
}

function assemblePlate(kitchen: Kitchen, { assemble_ms }: { assemble_ms: number }): void {
  kitchen.work('assemble', assemble_ms, 'board');
  kitchen.print('breakfast is served', 'served');
}
