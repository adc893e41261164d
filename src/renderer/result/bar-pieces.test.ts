import { expect, it } from 'vitest';
import { LaneRows } from '../../shared/figures/lane-rows';
import { LaneSpans } from '../../shared/figures/spans';
import { at, traceOf } from '../../shared/fixtures/events';
import { barPieces } from './bar-pieces';

/** Tasks of these kinds, each with one second of work after another. */
function lane(kinds: string[]): LaneRows {
  const events = kinds.flatMap((kind, index) => [
    at(1000 * index, 'task-created', { task: index + 1, kind }),
    at(1000 * index, 'work-started', { task: index + 1 }),
    at(1000 * (index + 1), 'work-ended', { task: index + 1 }),
  ]);
  const trace = traceOf(events.slice(0, -1));
  return new LaneRows().update(trace, new LaneSpans().update(trace));
}
const shown = (rows: LaneRows, shortMs: number) =>
  barPieces(rows, 3500, shortMs).map(({ kind, startMs, endMs }) => `${kind} ${startMs}-${endMs}`);

it('makes one piece of short neighbours of one kind, and closes what was open at the end', () => {
  const rows = lane(['egg', 'egg', 'toast', 'egg']);
  expect(shown(rows, 500)).toEqual(['egg 0-1000', 'egg 1000-2000', 'toast 2000-3000', 'egg 3000-3500']);
  expect(shown(rows, 1500)).toEqual(['egg 0-2000', 'toast 2000-3000', 'egg 3000-3500']);
});

it('makes one piece of idle times with next to nothing between them', () => {
  const events = traceOf(
    [0, 1000, 1010, 2000, 2400, 3000].map((t, i) => at(t, i % 2 === 0 ? 'idle-started' : 'idle-ended')),
  );
  const rows = new LaneRows().update(events, new LaneSpans().update(events));
  const pieces = barPieces(rows, 3000, 500).map(({ what, startMs, endMs }) => [what, startMs, endMs]);
  expect(pieces).toEqual([
    ['idle', 0, 2000],
    ['idle', 2400, 3000],
  ]);
});

it('draws nothing beyond the end of the bar', () => {
  expect(barPieces(lane(['egg', 'egg']), 500, 0).map(({ endMs }) => endMs)).toEqual([500]);
});
