import { crack, plate, sleepSync } from '../../../../shared/lesson/program/kitchen.ts';
import { butter, sliceBread } from '../../../../shared/lesson/program/kitchen.ts';
import { assemble, wash } from '../../../../shared/lesson/program/kitchen.ts';

const EGGS = 1;
const TOASTS = 1;
const DISHES = 3;
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

function washDishes(n: number) {
  for (let dish = 1; dish <= n; dish++) {
    wash(dish); // @wash
    console.log(`dish-${dish} is clean`); // @clean
  }
}

function breakfast() {
  for (let i = 1; i <= EGGS; i++) makeEgg(`egg-${i}`); // @create-egg
  for (let i = 1; i <= TOASTS; i++) makeToast(`toast-${i}`); // @create-toast
  washDishes(DISHES); // @create-dishes
  assemble(); // @assemble @create-assemble
  console.log('breakfast is served'); // @served
}

breakfast();
