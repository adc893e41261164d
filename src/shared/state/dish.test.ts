import { expect, test } from 'vitest';
import { type Dish, dishOf } from './dish';
import type { Fate } from './portions';

const dish = (kind: string, foods: [string, Fate][], empty = false): Dish =>
  dishOf({ kind, portions: foods.map(([food, fate]) => ({ kind: food, fate })), empty });

test('a plate shows what was made, and a breakfast of one thing is that thing', () => {
  expect(
    dish('breakfast', [
      ['egg', 'fine'],
      ['toast', 'fine'],
      ['assemble', 'fine'],
    ]),
  ).toBe('sandwich');
  expect(dish('breakfast', [['egg', 'fine']])).toBe('egg');
  expect(
    dish('breakfast', [
      ['egg', 'none'],
      ['toast', 'fine'],
    ]),
  ).toBe('toast');
  expect(
    dish('breakfast', [
      ['egg', 'burnt'],
      ['toast', 'fine'],
    ]),
  ).toBe('burnt-egg');
  expect(dish('breakfast', [['egg', 'none']], true)).toBe('nothing');
});

test('an order that is no food shows its kind, one that nobody knows is covered', () => {
  expect(dish('dish', [['dish', 'fine']])).toBe('plate');
  expect(dish('dessert', [['dessert', 'fine']])).toBe('covered');
  expect(dish('', [])).toBe('');
});
