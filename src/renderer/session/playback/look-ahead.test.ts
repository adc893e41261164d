import { expect, it, vi } from 'vitest';
import { LaneCursor } from '../../../shared/state/lane-cursor';
import { type RunHeader, RunLog } from '../../../shared/trace/run-log';
import type { TraceEvent } from '../../../shared/trace/trace';
import { lookAhead } from './look-ahead';

const EVENTS = 30_000;

function cursorOfManyEvents(): LaneCursor {
  const events = Array.from({ length: EVENTS }, (_, turn): TraceEvent => {
    return { seq: turn + 1, lane: 'right', t: turn, type: 'turn-started', turn, ready: 1 };
  });
  const header = { lanes: [{ lane: 'right', mode: 'async' }] } as unknown as RunHeader;
  return new LaneCursor(new RunLog(header, events), 'right', 'async');
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
