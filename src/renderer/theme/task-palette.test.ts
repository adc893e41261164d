import { expect, test } from 'vitest';
import type { LessonCard } from '../../shared/lesson/lesson';
import { paletteIndex, taskColor } from './task-palette';

const card = { kinds: { breakfast: {}, egg: {}, juice: {} } } as unknown as LessonCard;

test("the kitchen's own kinds keep their colour in every lesson", () => {
  expect(['egg', 'toast', 'dishes', 'assemble'].map((kind) => paletteIndex(card, kind))).toEqual([
    1, 2, 3, 4,
  ]);
  expect(paletteIndex(undefined, 'egg')).toBe(1);
  expect(paletteIndex(card, 'dish')).toBe(3);
});

test('other kinds follow the order of the lesson', () => {
  expect(paletteIndex(card, 'breakfast')).toBe(5);
  expect(paletteIndex(card, 'juice')).toBe(6);
});

test('a colour is named by CSS variables', () => {
  expect(taskColor(3)).toEqual({
    fill: 'var(--task-3-fill)',
    ink: 'var(--task-3-ink)',
    soft: 'var(--task-3-soft)',
  });
});
