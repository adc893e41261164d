import { crack, plate, sleepSync } from '../../../../shared/lesson/program/kitchen.ts';
import { butter, sliceBread } from '../../../../shared/lesson/program/kitchen.ts';
import { orders, wash } from '../../../../shared/lesson/program/kitchen.ts';

const FRY_MS = 6000;
const TOAST_MS = 4000;

function makeEgg(name: string) {
  crack(name); // @crack
  sleepSync(FRY_MS); // @fry
  plate(name); // @plate
  console.log(name, 'is ready'); // @egg-ready
}

function makeToast(name: string) {
  sliceBread(name); // @slice
  sleepSync(TOAST_MS); // @toast
  butter(name); // @butter
  console.log(name, 'is ready'); // @toast-ready
}

function washDish(name: string) {
  wash(name); // @wash
  console.log(name, 'is clean'); // @clean
}

const cook = {
  egg: makeEgg,
  toast: makeToast,
  dish: washDish,
};

function openKitchen() {
  for (const { kind, name } of orders()) // @order
    cook[kind](name); // @cook
}

openKitchen();
