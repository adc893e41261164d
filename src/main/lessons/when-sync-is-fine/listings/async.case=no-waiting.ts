import { nextTurn, wash } from '../../../../shared/lesson/program/kitchen.ts';

const DISHES = 6;

async function washDishes() {
  for (let dish = 1; dish <= DISHES; dish++) {
    wash(dish); // @wash
    console.log(`dish-${dish} is clean`); // @clean
    await nextTurn();
  }
}

async function kitchen() {
  await washDishes(); // @await @create-dishes
}

await kitchen();
