import fc from 'fast-check';
import { expect, it } from 'vitest';
import { traceOf } from '../fixtures/events';
import { folded } from '../fixtures/folded';
import { runHeader } from '../fixtures/run-header';
import { RunLog } from '../trace/run-log';
import type { Emitted, TraceEvent } from '../trace/trace';
import { applyEvent } from './fold';
import { LaneCursor } from './fold/lane-cursor';
import { emptyLane, type LaneState } from './lane-state';
import { Table } from './table';

const header = runHeader({ lanes: [{ lane: 'right', mode: 'async' }] });

/** Many tasks that wait, print, take slots and give calls to workers, over and over. */
function longLane(rounds: number): TraceEvent[] {
  const emitted: Emitted[] = [
    { type: 'lane-started', mode: 'async' },
    { type: 'loop-started', how: 'asyncio.run' },
    { type: 'executor-started', workers: 2 },
  ];
  for (let round = 1; round <= rounds; round++) {
    const [task, timer, job] = [round, round, round];
    emitted.push(
      { type: 'order-placed', order: round, kind: 'egg', name: `egg-${round}` },
      { type: 'ticket-placed', order: round, ticket: round, kind: 'egg', name: `egg-${round}` },
      { type: 'task-created', task, parent: 0, ticket: round, kind: 'egg', name: `egg-${round}`, label: '' },
      { type: 'step-started', task },
      { type: 'slot-taken', task, station: 'stove', slot: round % 2 },
      { type: 'timer-set', task, timer, label: 'fry', station: 'stove', deadline: round * 10 + 5 },
      { type: 'timer-fired', task, timer },
      { type: 'step-started', task },
      { type: 'slot-freed', task, station: 'stove', slot: round % 2 },
      { type: 'job-submitted', task, job, label: 'call', ms: 3 },
      { type: 'job-started', job, worker: round % 2 },
      { type: 'timeout-set', task, timer: rounds + round, label: 'call', deadline: round * 20 },
      { type: 'lock-taken', worker: round % 2 },
      { type: 'lock-released', worker: round % 2 },
      { type: 'job-ended', job, worker: round % 2 },
      { type: 'timeout-ended', task, timer: rounds + round, how: 'left' },
      { type: 'printed', task, text: `${round}`, label: '', stream: 'stdout', job: null },
      { type: 'order-served', order: round },
      { type: 'task-done', task, outcome: 'ok', error: '' },
    );
  }
  return traceOf(
    emitted.map((event, i) => [i, event]),
    'right',
  );
}

it('a cursor shows the same lane from wherever it comes, keyframes or none', () => {
  const events = longLane(700);
  const log = new RunLog(header, events);
  const cursor = new LaneCursor(log, 'right', 'async');
  cursor.seek(events.length);
  const plain = emptyLane('right', 'async');
  let folded = 0;
  const places = [1, 4096, 4097, 8191, 8200, 12_345, events.length];
  for (const place of places) {
    for (; folded < place; folded++) applyEvent(plain, events[folded] as TraceEvent);
    expect(cursor.seek(events.length).t).toBe(events.length - 1);
    expect(text(cursor.seek(place))).toBe(text(plain));
    const before = Math.max(0, place - 9);
    expect(text(cursor.seek(before))).toBe(text(new LaneCursor(log, 'right', 'async').seek(before)));
    expect(text(cursor.seek(place))).toBe(text(plain));
  }
});

it('folding on from a keyframe leaves the keyframe as it was', () => {
  const events = longLane(1000);
  const cursor = new LaneCursor(new RunLog(header, events), 'right', 'async');
  cursor.seek(events.length);
  const kept = cursor.keyframes.before(5000);
  const seen = kept?.seen ?? 0;
  cursor.seek(100);
  cursor.seek(9000);
  expect(seen).toBeGreaterThanOrEqual(4096);
  expect(kept && text(kept.state)).toBe(text(folded('async', events.slice(0, seen))));
});

it('a cursor that goes anywhere in any order shows what the events before that fold to', () => {
  const events = longLane(250);
  const place = fc.nat({ max: events.length });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 5 }), (places) => {
      const cursor = new LaneCursor(new RunLog(header, events), 'right', 'async');
      for (const count of places)
        expect(text(cursor.seek(count))).toBe(text(folded('async', events.slice(0, count))));
    }),
    { numRuns: 10 },
  );
});

/** The whole state as text, which is compared far faster than the state. */
function text(state: LaneState): string {
  return JSON.stringify(state, (_, value) => (value instanceof Table ? [...value] : value));
}
