import type { Kitchen } from '../../kitchen/kitchen';
import { defineLesson } from '../../kitchen/lesson';
import { begun, makeEgg, washDishes } from '../common/dishes';
import { follow, followAsync, type Recipe } from '../common/recipe';
import { card } from './card';

type Times = Record<
  `${'crack' | 'fry' | 'plate' | 'wash' | 'load' | 'fetch' | 'slice'}_ms` | 'dishes' | 'loaves',
  number
>;

/** Work that an asynchronous cook does no faster, at the cost of a few more turns of the loop. */
export const whenSyncIsFine = defineLesson(card, {
  sync(kitchen, ms) {
    const { order, ticket } = hangTicket(kitchen, ms.case);
    kitchen.task(ticket, () => follow(kitchen, work[ms.case as Case](kitchen, ms)));
    kitchen.serve(order);
  },

  async async(kitchen, ms) {
    const { order, ticket } = hangTicket(kitchen, ms.case);
    const task = kitchen.createTask(ticket, () => followAsync(kitchen, work[ms.case as Case](kitchen, ms)));
    await task.at('await');
    kitchen.serve(order);
  },
});

type Case = keyof typeof work;

const work = {
  'one-order': (kitchen: Kitchen, ms: Times) => makeEgg(kitchen, ms, 'egg'),
  'no-waiting': (kitchen: Kitchen, ms: Times) => washDishes(kitchen, ms, ms.dishes),
  'whole-pantry': function* (kitchen: Kitchen, ms: Times): Recipe {
    yield ['load', ms.load_ms];
    kitchen.print('the pantry is here', 'loaded');
    for (let loaf = 1; loaf <= ms.loaves; loaf++) slice(kitchen, ms, loaf);
  },
  'few-things': function* (kitchen: Kitchen, ms: Times): Recipe {
    for (let loaf = 1; loaf <= ms.loaves; loaf++) {
      yield ['fetch', ms.fetch_ms];
      slice(kitchen, ms, loaf);
    }
  },
};

function slice(kitchen: Kitchen, { slice_ms }: Times, loaf: number): void {
  kitchen.work('slice', slice_ms, 'board');
  kitchen.print(`loaf-${loaf} is sliced`, 'sliced');
}

/** An order with one ticket: the whole order is one task. */
function hangTicket(kitchen: Kitchen, what: string) {
  const kind = what === 'one-order' ? 'egg' : what === 'no-waiting' ? 'dishes' : 'toast';
  const order = kitchen.placeOrder(kind, kind);
  return { order, ticket: begun(kitchen.hangTicket(order, kind, kind)) };
}
