import { expect, test } from 'vitest';
import { begun, withBatch } from './outcome';

const line = (...fields: unknown[]) => JSON.stringify(fields);
const printed = (t: number, text: string) => line('printed', t, 0, text, 'app.py:1 <module>', 'stdout', null);

test('what was printed and raised is read out of the wire, and nothing else', () => {
  const batch = [
    line('lane-started', 0),
    printed(1.5, '토스트'),
    line('printed', 'x', 0, 'no time', '', 'stdout', null),
    '{',
    line('program-exited', 2, 1, 'ValueError: no toast'),
  ];
  const { lines, traceback } = withBatch(begun('async'), batch.join('\n'));
  expect(lines).toEqual([{ n: 0, t: 1.5, text: '토스트', stream: 'stdout' }]);
  expect(traceback).toBe('ValueError: no toast');
});

test('of a program that prints without end the last lines are kept, and counted', () => {
  const batch = Array.from({ length: 200 }, (_, n) => printed(n, String(n))).join('\n');
  const outcome = withBatch(withBatch(begun('sync'), batch), batch);
  expect([outcome.before + outcome.lines.length, outcome.lines.at(-1)?.text]).toEqual([400, '199']);
  expect(outcome.before).toBeGreaterThan(0);
});
