import type { Kitchen } from '../../kitchen/kitchen';
import { defineLesson } from '../../kitchen/lesson';
import type { Ticket } from '../../kitchen/order-queue';
import type { Task } from '../../kitchen/task';
import { makeEgg, makeToast, washDish } from '../common/dishes';
import { follow, followAsync, type Recipe } from '../common/recipe';
import type { eggAndToast } from '../common/steps';
import { card } from './card';

type Values = Record<keyof typeof eggAndToast, number> & { orders: string; open_ms: number };

/** A kitchen that takes orders while it cooks: each reaches both kitchens at the same kitchen time. */
export const openKitchen = defineLesson(card, {
  sync(kitchen, ms) {
    open(kitchen, ms);
    for (let ticket = kitchen.nextTicket(); ticket; ticket = kitchen.nextTicket()) {
      const { order } = ticket;
      kitchen.task({ ...ticket, label: 'cook' }, () => {
        follow(kitchen, cook(kitchen, ticket, ms));
        kitchen.serve(order);
      });
    }
  },

  async async(kitchen, ms) {
    kitchen.limit({ stove: ms.stove_burners, toaster: ms.toaster_slots });
    open(kitchen, ms);
    const cooking: Task<void>[] = [];
    for (let next = await kitchen.nextTicket('order'); next; next = await kitchen.nextTicket('order')) {
      const taken = next;
      cooking.push(
        kitchen.createTask({ ...taken, label: 'cook' }, async () => {
          await followAsync(kitchen, cook(kitchen, taken, ms));
          kitchen.serve(taken.order);
        }),
      );
    }
    await kitchen.gather(...cooking).at('gather');
  },
});

function open(kitchen: Kitchen, { orders, open_ms }: Values): void {
  for (const order of orders.split(' ').filter(Boolean)) {
    const [kind, at] = order.split('@') as [string, string];
    kitchen.expectOrder(kind, Number(at));
  }
  kitchen.closeAt(open_ms);
}

function* cook(kitchen: Kitchen, { kind, name }: Ticket, ms: Values): Recipe {
  if (kind === 'egg') yield* makeEgg(kitchen, ms, name);
  else if (kind === 'toast') yield* makeToast(kitchen, ms, name);
  else washDish(kitchen, ms, name);
}
