import { expect, test } from 'vitest';
import { lessons } from '../../main/lessons';
import { chat } from '../../main/lessons/chat/cook';
import { parameterProblems } from '../../shared/lesson/lesson';
import { parameterOfText, textOfParameter } from './parameter-text';

const { messages } = chat.card.parameters;
const ms = {
  type: 'integer',
  min: 0,
  max: 60_000,
  default: 0,
  unit: 'ms',
  label: { en: '', ko: '' },
} as const;

test('what every lesson starts with is written so that it reads as the same', () => {
  for (const { card } of lessons)
    for (const spec of Object.values(card.parameters))
      expect(parameterOfText(spec, textOfParameter(spec, spec.default))).toBe(spec.default);
});

test('times are written in seconds', () => {
  expect([0, 500, 6000, 1234].map((value) => textOfParameter(ms, value))).toEqual(['0', '0.5', '6', '1.234']);
  expect(['0.5', ' 6 ', '2,5', '.5', '1.', '0.0004'].map((text) => parameterOfText(ms, text))).toEqual([
    500, 6000, 2500, 500, 1000, 0,
  ]);
  expect(messages && textOfParameter(messages, 'A@0 B@1500')).toBe('A@0 B@1.5');
  expect(messages && parameterOfText(messages, 'A@0 B@1.5')).toBe('A@0 B@1500');
});

test.each(['', 'x', '1e3', '1.5.2', '-', '.', '1 2', 'NaN'])('no seconds: "%s" is refused', (text) => {
  const card = { ...chat.card, parameters: { wait_ms: ms } };
  expect(parameterProblems(card, { wait_ms: parameterOfText(ms, text) })).toHaveProperty('wait_ms');
});
