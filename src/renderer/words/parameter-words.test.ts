import { expect, test } from 'vitest';
import { executor } from '../../main/lessons/executor/cook';
import { defaultParameters } from '../../shared/lesson/lesson';
import type { Parameters } from '../../shared/trace/run-log';
import { changedWords } from './parameter-words';

const seconds = (s: string) => `${s} s`;
const told = (parameters: Parameters) => changedWords(executor.card, parameters, 'en', seconds);

test('what a run changed of its lesson is told, and nothing where it changed nothing', () => {
  expect(told(defaultParameters(executor.card))).toBe('');
  expect(told({})).toBe('');
  const { egg_ms, cancel } = executor.card.parameters;
  expect(told({ ...defaultParameters(executor.card), egg_ms: 6500, cancel: 'yes' })).toBe(
    `${egg_ms?.label.en}: 6.5 s · ${cancel?.label.en}: yes`,
  );
});

test('0 is told as what it means, and another number without what 0 would mean', () => {
  expect(executor.card.parameters.max_workers?.label.en).toBe(
    "helpers (0: the size of asyncio's default pool)",
  );
  expect(told({ max_workers: 0 })).toContain("helpers: the size of asyncio's default pool");
  expect(told({ max_workers: 7 })).toMatch(/helpers: 7(?!.*default pool)/);
});
