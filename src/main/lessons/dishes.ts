import type { AsyncKitchen } from '../kitchen/async-kitchen';
import type { Kitchen } from '../kitchen/kitchen';
import type { SyncKitchen } from '../kitchen/sync-kitchen';
import type { eggAndToast } from './steps';

type StepTimes = Record<keyof typeof eggAndToast, number>;

export function makeEgg(kitchen: SyncKitchen, ms: StepTimes, name: string): void {
  kitchen.work('crack', ms.crack_ms, 'board');
  kitchen.wait('fry', ms.fry_ms, 'stove');
  kitchen.work('plate', ms.plate_ms, 'stove');
  kitchen.print(`${name} is ready`, 'egg-ready');
}

export async function makeEggAsync(kitchen: AsyncKitchen, ms: StepTimes, name: string): Promise<void> {
  kitchen.work('crack', ms.crack_ms, 'board');
  await kitchen.wait('fry', ms.fry_ms, 'stove');
  kitchen.work('plate', ms.plate_ms, 'stove');
  kitchen.print(`${name} is ready`, 'egg-ready');
}

export function makeToast(kitchen: SyncKitchen, ms: StepTimes, name: string): void {
  kitchen.work('slice', ms.slice_ms, 'board');
  kitchen.wait('toast', ms.toast_ms, 'toaster');
  kitchen.work('butter', ms.butter_ms, 'toaster');
  kitchen.print(`${name} is ready`, 'toast-ready');
}

export async function makeToastAsync(kitchen: AsyncKitchen, ms: StepTimes, name: string): Promise<void> {
  kitchen.work('slice', ms.slice_ms, 'board');
  await kitchen.wait('toast', ms.toast_ms, 'toaster');
  kitchen.work('butter', ms.butter_ms, 'toaster');
  kitchen.print(`${name} is ready`, 'toast-ready');
}

export function washDish(kitchen: Kitchen, ms: StepTimes, name: string): void {
  kitchen.work('wash', ms.wash_ms, 'sink');
  kitchen.print(`${name} is clean`, 'clean');
}

export function washDishes(kitchen: SyncKitchen, ms: StepTimes, dishes: number): void {
  for (let dish = 1; dish <= dishes; dish++) washDish(kitchen, ms, `dish-${dish}`);
}

/** Gives the loop a turn after each dish: without it the dishes would hold every bell up. */
export async function washDishesAsync(kitchen: AsyncKitchen, ms: StepTimes, dishes: number): Promise<void> {
  for (let dish = 1; dish <= dishes; dish++) {
    washDish(kitchen, ms, `dish-${dish}`);
    await kitchen.turn();
  }
}

/** One order of an egg and a toast, with a ticket for each. */
export function orderEggAndToast(kitchen: Kitchen) {
  const order = kitchen.placeOrder('breakfast', 'breakfast');
  return {
    order,
    egg: kitchen.hangTicket(order, 'egg', 'egg'),
    toast: kitchen.hangTicket(order, 'toast', 'toast'),
  };
}
