import { expect, it } from 'vitest';
import { lessons } from '../../main/lessons';
import { dishOf } from '../state/dish';
import { taskColours } from '../theme/colours';
import { paletteIndex, taskColoursOf } from './palette-index';
import { cardFor, LAB } from './program-card';
import { stepName, taskName } from './task-name';

/** What a coroutine may be called as well, and every object of JavaScript has. */
const names = [...Object.getOwnPropertyNames(Object.prototype), ...Object.getOwnPropertyNames(() => {})];
const program = { file: 'a.py', args: [], python: '3', host: 'pyodide' as const, values: false, source: '' };
const cards = [
  undefined,
  ...lessons.map(({ card }) => card),
  cardFor([], { lesson: LAB, parameters: {}, program }),
];

it.each(names)('a task, a step and an order can be called %s', (name) => {
  for (const card of cards) {
    const colour = paletteIndex(card, name);
    expect(Number.isInteger(colour) && colour >= 1 && colour <= taskColours.length).toBe(true);
    expect(taskColoursOf(card, name)).toBeDefined();
    expect(stepName(card, name, 'ko')).toBe(name);
    expect(taskName(card, { kind: name, name }, 'en')).toBe(name);
  }
  expect(dishOf({ kind: name, portions: [], empty: false })).toBe('covered');
});
