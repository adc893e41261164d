import { crack, limit, plate, sleep } from '../../../../shared/lesson/program/kitchen.ts';
import { butter, sliceBread } from '../../../../shared/lesson/program/kitchen.ts';
import { asyncOrders, wash } from '../../../../shared/lesson/program/kitchen.ts';

const FRY_MS = 6000;
const TOAST_MS = 4000;
const TOASTER_SLOTS = 2;
const STOVE_BURNERS = 2;

const stove = limit(STOVE_BURNERS);
const toaster = limit(TOASTER_SLOTS);

async function makeEgg(name: string) {
  crack(name); // @crack
  await stove(() => sleep(FRY_MS)); // @fry
  plate(name); // @plate
  console.log(name, 'is ready'); // @egg-ready
}

async function makeToast(name: string) {
  sliceBread(name); // @slice
  await toaster(() => sleep(TOAST_MS)); // @toast
  butter(name); // @butter
  console.log(name, 'is ready'); // @toast-ready
}

async function washDish(name: string) {
  wash(name); // @wash
  console.log(name, 'is clean'); // @clean
}

const cook = {
  egg: makeEgg,
  toast: makeToast,
  dish: washDish,
};

async function openKitchen() {
  const cooking: Promise<void>[] = [];
  for await (const { kind, name } of asyncOrders()) // @order
    cooking.push(cook[kind](name)); // @cook
  await Promise.all(cooking); // @gather
}

await openKitchen();
