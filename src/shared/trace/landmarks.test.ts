import { describe, expect, it, vi } from 'vitest';
import { traceEvent } from '../fixtures/events';
import { runHeader } from '../fixtures/run-header';
import { type Position, RunLog } from './run-log';
import type { LaneId, TraceEvent } from './trace';

const header = runHeader();
const START: Position = { t: 0, left: 0, right: 0 };

const printed = (seq: number, lane: LaneId, t: number) => traceEvent('printed', { seq, lane, t });
const done = (seq: number, lane: LaneId, t: number) => traceEvent('task-done', { seq, lane, t });

describe('a jump', () => {
  const events = [
    printed(1, 'left', 0),
    done(2, 'left', 10),
    printed(3, 'right', 5),
    done(4, 'right', 20),
    printed(5, 'left', 30),
  ];
  const log = new RunLog(header, events);

  it('leads to the next of its kind in either lane', () => {
    const first = log.jump(START, 1, 'completion');
    expect(first).toEqual({ t: 10, left: 2, right: 1 });
    const second = log.jump(first as Position, 1, 'completion');
    expect(second).toEqual({ t: 20, left: 2, right: 2 });
    expect(log.jump(second as Position, 1, 'completion')).toBeNull();
  });

  it('leads back to the one before', () => {
    const end = log.positionAt(30);
    expect(log.jump(end, -1, 'completion')).toEqual({ t: 20, left: 2, right: 2 });
    expect(log.jump({ t: 10, left: 2, right: 1 }, -1, 'printed')).toEqual({ t: 5, left: 1, right: 1 });
    expect(log.jump(end, -1, 'bell')).toBeNull();
  });

  it('leads to whatever comes, where any will do', () => {
    const all = [];
    for (let at: Position | null = START; at; at = log.jump(at, 1, 'any')) all.push(at.t);
    expect(all).toEqual([0, 0, 5, 10, 20, 30]);
    expect(log.jump(log.positionAt(30), -1, 'any')).toEqual({ t: 20, left: 2, right: 2 });
  });

  it('leads back to what happened since the one before, where time has passed', () => {
    expect(log.jump(log.positionAt(29), -1, 'completion')).toEqual({ t: 20, left: 2, right: 2 });
    expect(log.jump(log.positionAt(20), -1, 'completion')).toEqual({ t: 10, left: 2, right: 1 });
  });

  it('finds what came since the last one', () => {
    const live = new RunLog(header, events);
    const last = live.jump(live.positionAt(15), 1, 'completion') as Position;
    expect(live.jump(last, 1, 'completion')).toBeNull();
    live.append([done(6, 'left', 40)]);
    expect(live.jump(last, 1, 'completion')).toEqual({ t: 40, left: 4, right: 2 });
  });

  it('is where stepping leads, event by event', () => {
    const places = [START];
    for (let n = 0; n < log.length; n++) places.push(log.stepForward(places.at(-1) as Position));
    const here = log.jump(START, 1, 'printed') as Position;
    expect(here).toEqual(places[1]);
    expect(log.jump(here, 1, 'printed')).toEqual(places[2]);
    expect(log.jump(places[5] as Position, -1, 'printed')).toEqual(places[2]);
  });
});

it('looks at each of a million events once, and at few of them from then on', () => {
  let looks = 0;
  class Watched {
    task = 1;
    constructor(
      readonly seq: number,
      readonly lane: LaneId,
    ) {}
    get t() {
      looks++;
      return this.seq;
    }
    get type() {
      looks++;
      return this.seq % 250_000 === 0 ? 'timer-fired' : 'task-woken';
    }
  }
  const million = 1_000_000;
  const lane = (seq: number) => (seq % 2 ? 'left' : 'right');
  const events = Array.from({ length: million }, (_, n) => new Watched(n + 1, lane(n + 1)));
  const log = new RunLog(header, events as unknown as TraceEvent[]);
  const steps = [vi.spyOn(log, 'stepForward'), vi.spyOn(log, 'stepBack')];

  looks = 0;
  const first = log.jump(START, 1, 'bell');
  expect(first).toEqual({ t: 250_000, left: 125_000, right: 125_000 });
  expect(looks).toBeLessThan(million + 100);

  looks = 0;
  const second = log.jump(first as Position, 1, 'bell') as Position;
  expect(second.t).toBe(500_000);
  expect(log.jump(second, -1, 'bell')).toEqual(first);
  expect(looks).toBeLessThan(200);
  expect(steps.flatMap(({ mock }) => mock.calls).length).toBeLessThanOrEqual(1);
});
