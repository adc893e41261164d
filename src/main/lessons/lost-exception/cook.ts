import { ValueError } from '../../kitchen/errors';
import type { Kitchen } from '../../kitchen/kitchen';
import { defineLesson } from '../../kitchen/lesson';
import { type Food, orderEggAndToast, stationOf } from '../common/dishes';
import { follow, followAsync, type Recipe } from '../common/recipe';
import { card } from './card';

/** A task that fails and that nobody awaits says so only when it is thrown away. */
export const lostException = defineLesson(card, {
  sync(kitchen, ms) {
    const order = orderEggAndToast(kitchen);
    const make = (food: Food) => kitchen.task(order[food], () => follow(kitchen, cook(kitchen, ms, food)));
    try {
      make('egg');
    } catch (error) {
      sayBurnt(kitchen, error);
    }
    make('toast');
  },

  async async(kitchen, ms) {
    const order = orderEggAndToast(kitchen);
    const make = (food: Food) =>
      kitchen.createTask(order[food], () => followAsync(kitchen, cook(kitchen, ms, food)));
    const [egg, toast] = [make('egg'), make('toast')];
    await toast.at('wait');
    try {
      if (ms.mended === 'yes') await egg.at('ask');
      kitchen.print('served', 'served');
      kitchen.serve(order.order);
    } catch (error) {
      sayBurnt(kitchen, error);
    }
  },
});

/** @throws ValueError where it is the egg, which burns */
function* cook(kitchen: Kitchen, ms: Record<`${Food}_ms`, number>, food: Food): Recipe {
  kitchen.print(`${food}: on`, 'on');
  yield ['cook', ms[`${food}_ms`], stationOf[food]];
  if (food === 'egg') throw new ValueError('the egg burnt');
  kitchen.print(`${food}: off`, 'off');
}

function sayBurnt(kitchen: Kitchen, error: unknown): void {
  if (!(error instanceof ValueError)) throw error;
  kitchen.print(`sorry: ${error.message}`, 'sorry');
}
