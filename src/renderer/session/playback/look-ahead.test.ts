import { expect, it, vi } from 'vitest';
import { at } from '../../../shared/fixtures/events';
import { logOf } from '../../../shared/fixtures/folded';
import { LaneCursor } from '../../../shared/state/fold/lane-cursor';
import { lookAhead } from './look-ahead';

const EVENTS = 30_000;

function cursorOfManyEvents(): LaneCursor {
  const right = Array.from({ length: EVENTS }, (_, turn) => at(turn, 'turn-started', { turn }));
  return new LaneCursor(logOf({ right }), 'right', 'async');
}

it('folds to the end and leaves keyframes on the way', async () => {
  const cursor = cursorOfManyEvents();
  lookAhead([cursor]);
  expect(cursor.seen).toBe(0);
  await vi.waitUntil(() => cursor.seen === EVENTS);
  expect(cursor.keyframes.before(20_000)?.seen).toBeGreaterThan(15_000);
});

it('does no more once it is stopped', () => {
  vi.useFakeTimers();
  const cursor = cursorOfManyEvents();
  lookAhead([cursor])();
  vi.runAllTimers();
  vi.useRealTimers();
  expect(cursor.seen).toBe(0);
});
