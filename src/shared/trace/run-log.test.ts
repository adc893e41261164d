import { describe, expect, it } from 'vitest';
import { traceEvent } from '../fixtures/events';
import { runHeader } from '../fixtures/run-header';
import { eventsUntil, type Position, RunLog } from './run-log';
import type { LaneId } from './trace';

const header = runHeader();

const printed = (seq: number, lane: LaneId, t: number) => traceEvent('printed', { seq, lane, t });
const ended = (seq: number, lane: LaneId, t: number) => traceEvent('lane-ended', { seq, lane, t });
const START: Position = { t: 0, left: 0, right: 0 };

/** Arrived as batches of a lane, so that the order of arrival is not the order of time. */
const events = [
  printed(1, 'right', 0),
  printed(2, 'right', 500),
  printed(3, 'left', 0),
  printed(4, 'left', 500),
  printed(5, 'left', 900),
];

describe('RunLog', () => {
  it('keeps each lane in its own order and counts all events', () => {
    const log = new RunLog(header, events.slice(0, 2));
    log.append(events.slice(2));
    expect(log.lanes.left.map((event) => event.seq)).toEqual([3, 4, 5]);
    expect(log.lanes.right.map((event) => event.seq)).toEqual([1, 2]);
    expect([log.length, log.endMs]).toEqual([5, 900]);
  });

  it('has ended only when every lane has', () => {
    const log = new RunLog(header, [...events, ended(6, 'left', 900)]);
    expect(log.ended).toBe(false);
    log.append([ended(7, 'right', 1200)]);
    expect([log.ended, log.endMs]).toEqual([true, 1200]);
    const single = { ...header, lanes: header.lanes.slice(0, 1) };
    expect(new RunLog(single, [ended(1, 'left', 5)]).ended).toBe(true);
  });

  it('finds the position where an event has just happened, and nothing after it', () => {
    const log = new RunLog(header, events);
    expect(log.positionAfter('left', 2)).toEqual({ t: 500, left: 2, right: 2 });
    expect(log.positionAfter('right', 2)).toEqual({ t: 500, left: 1, right: 2 });
    expect(log.positionAfter('right', 1)).toEqual({ t: 0, left: 0, right: 1 });
  });

  it('finds the position that has seen everything up to a time', () => {
    const log = new RunLog(header, events);
    expect(log.positionAt(-1)).toEqual({ t: -1, left: 0, right: 0 });
    expect(log.positionAt(500)).toEqual({ t: 500, left: 2, right: 2 });
    expect(log.positionAt(899.9)).toMatchObject({ left: 2, right: 2 });
    expect(log.positionAt(5000)).toEqual({ t: 5000, left: 3, right: 2 });
  });

  it('steps through both lanes in order of time, events of one time in order of arrival', () => {
    const log = new RunLog(header, events);
    const seen: number[] = [];
    let position = START;
    for (let i = 0; i < events.length; i++) {
      const next = log.stepForward(position);
      const lane = next.left > position.left ? 'left' : 'right';
      seen.push(log.lanes[lane][next[lane] - 1]?.seq ?? 0);
      position = next;
    }
    expect(seen).toEqual([1, 3, 2, 4, 5]);
    expect(log.stepForward(position)).toBe(position);
  });

  it.each([
    ['both lanes', header],
    ['the left lane only', { ...header, lanes: header.lanes.slice(0, 1) }],
    ['the right lane only', { ...header, lanes: header.lanes.slice(1) }],
  ])('steps back through what it stepped forward through: %s', (_, own) => {
    const log = new RunLog(
      own,
      events.filter((event) => own.lanes.some(({ lane }) => lane === event.lane)),
    );
    const forward = [START];
    for (let i = 0; i < log.length; i++) forward.push(log.stepForward(forward.at(-1) as Position));
    for (let i = log.length; i > 0; i--) expect(log.stepBack(forward[i] as Position)).toEqual(forward[i - 1]);
    expect(log.stepBack(START)).toEqual(START);
  });
});

describe('eventsUntil', () => {
  it('counts events at or before a time', () => {
    const at = [0, 0, 10, 10, 10, 20].map((t, seq) => printed(seq + 1, 'left', t));
    expect([-1, 0, 9, 10, 19, 20, 99].map((t) => eventsUntil(at, t))).toEqual([0, 2, 2, 5, 5, 6, 6]);
    expect(eventsUntil([], 5)).toBe(0);
  });
});
