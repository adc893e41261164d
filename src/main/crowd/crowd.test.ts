import { expect, it } from 'vitest';
import { type Crowd, FIRST_LINE_FD, lineOf, possibleLines } from './crowd';

it.each([
  ['linux', 1000, 1000],
  ['darwin', 1000, 1000],
  ['win32', 1, 1],
  ['win32', 251, 251],
  ['win32', 1000, 251],
] as const)('on %s a crowd that asks for %i lines has %i', (platform, wanted, lines) => {
  expect(possibleLines(wanted, platform)).toBe(lines);
});

it('never has a process inherit more than 255 on Windows, and no two calls at once share a line of the default pool', () => {
  const lines = possibleLines(1000, 'win32');
  expect(FIRST_LINE_FD + lines).toBe(255);
  const atOnce = Array.from({ length: 250 }, (_, i) => lineOf(700 + i, { lines } as Crowd));
  expect(new Set(atOnce).size).toBe(250);
});
