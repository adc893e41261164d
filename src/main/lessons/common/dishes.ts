import type { Station } from '../../../shared/trace/trace';
import type { Kitchen, TaskSpec } from '../../kitchen/kitchen';
import type { Recipe } from './recipe';
import type { eggAndToast } from './steps';

type StepTimes = Record<keyof typeof eggAndToast, number>;

/** The stations for an egg and a toast. */
export const stationOf = { egg: 'stove', toast: 'toaster' } as const satisfies Record<string, Station>;
export type Food = keyof typeof stationOf;
export const foods: readonly Food[] = ['egg', 'toast'];

export function* makeEgg(
  kitchen: Kitchen,
  ms: Pick<StepTimes, 'crack_ms' | 'fry_ms' | 'plate_ms'>,
  name: string,
): Recipe {
  kitchen.work('crack', ms.crack_ms, 'board');
  yield ['fry', ms.fry_ms, 'stove'];
  kitchen.work('plate', ms.plate_ms, 'stove');
  kitchen.print(`${name} is ready`, 'egg-ready');
}

export function* makeToast(kitchen: Kitchen, ms: StepTimes, name: string): Recipe {
  kitchen.work('slice', ms.slice_ms, 'board');
  yield ['toast', ms.toast_ms, 'toaster'];
  kitchen.work('butter', ms.butter_ms, 'toaster');
  kitchen.print(`${name} is ready`, 'toast-ready');
}

export function washDish(kitchen: Kitchen, { wash_ms }: Pick<StepTimes, 'wash_ms'>, name: string): void {
  kitchen.work('wash', wash_ms, 'sink');
  kitchen.print(`${name} is clean`, 'clean');
}

/** Yields after each dish: without that, the dishes would delay every bell. */
export function* washDishes(kitchen: Kitchen, ms: Pick<StepTimes, 'wash_ms'>, dishes: number): Recipe {
  for (let dish = 1; dish <= dishes; dish++) {
    washDish(kitchen, ms, `dish-${dish}`);
    yield 'turn';
  }
}

/** Puts food on its station, waits while it cooks, and takes it off. */
export function* putOn(kitchen: Kitchen, name: Food, ms: number): Recipe {
  kitchen.print(`${name}: on`, 'on');
  yield ['cook', ms, stationOf[name]];
  kitchen.print(`${name}: off`, 'off');
}

/** Cooks an egg or a toast, and prints when it starts and when it is ready. */
export function* cookAloud(
  kitchen: Kitchen,
  food: Food,
  { fry_ms, toast_ms }: { fry_ms: number; toast_ms: number },
): Recipe {
  kitchen.print(`${food} starts`, `${food}-starts`);
  yield food === 'egg' ? ['fry', fry_ms, 'stove'] : ['toast', toast_ms, 'toaster'];
  kitchen.print(`${food} is ready`, `${food}-ready`);
}

/** Places one order of an egg and a toast, with a ticket for each. */
export function orderEggAndToast(kitchen: Kitchen) {
  const order = kitchen.placeOrder('breakfast', 'breakfast');
  return {
    order,
    egg: begun(kitchen.hangTicket(order, 'egg', 'egg')),
    toast: begun(kitchen.hangTicket(order, 'toast', 'toast')),
  };
}

/** A task, or a call, that begins at the line that is marked with its kind. */
export function begun<Spec extends TaskSpec>(spec: Spec): Spec & { label: string } {
  return { ...spec, label: `create-${spec.kind}` };
}
export type EggAndToast = ReturnType<typeof orderEggAndToast>;
