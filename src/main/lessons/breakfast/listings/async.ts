import { limit, nextTurn, sleep } from '../../../../shared/lesson/program/kitchen.ts';
import { butter, crack, plate } from '../../../../shared/lesson/program/kitchen.ts';
import { assemble, sliceBread, wash } from '../../../../shared/lesson/program/kitchen.ts';

const EGGS = 1;
const TOASTS = 1;
const DISHES = 3;
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

async function washDishes(n: number) {
  for (let dish = 1; dish <= n; dish++) {
    wash(dish); // @wash
    console.log(`dish-${dish} is clean`); // @clean
    await nextTurn();
  }
}

async function assemblePlate() {
  assemble(); // @assemble
  console.log('breakfast is served'); // @served
}

async function breakfast() {
  const food: Promise<void>[] = [];
  for (let i = 1; i <= EGGS; i++)
    food.push(makeEgg(`egg-${i}`)); // @create-egg
  for (let i = 1; i <= TOASTS; i++)
    food.push(makeToast(`toast-${i}`)); // @create-toast
  const dishes = washDishes(DISHES); // @create-dishes
  await Promise.all(food); // @gather
  await assemblePlate(); // @plate-full @create-assemble
  await dishes; // @dishes
}

await breakfast();
