import { wash } from '../../../../shared/lesson/program/kitchen.ts';

const DISHES = 6;

function washDishes() {
  for (let dish = 1; dish <= DISHES; dish++) {
    wash(dish); // @wash
    console.log(`dish-${dish} is clean`); // @clean
  }
}

washDishes(); // @create-dishes
