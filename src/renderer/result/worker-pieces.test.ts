import { expect, it } from 'vitest';
import { LaneRows } from '../../shared/figures/lane-rows';
import { LaneSpans } from '../../shared/figures/spans';
import { at, type Timed, traceOf } from '../../shared/fixtures/events';
import { computedMs, workerPieces } from './worker-pieces';

const calls: Timed[] = [0, 1].flatMap((worker) => [
  at(0, 'job-submitted', { job: worker + 1, task: 0, label: 'chop', ms: 0 }),
  at(10, 'job-started', { job: worker + 1, worker }),
]);
const taken = (t: number, worker: number) => at(t, 'lock-taken', { worker });
const ended = [0, 1].map((worker) => at(100, 'job-ended', { job: worker + 1, worker }));

function rowsOf(events: Timed[]): LaneRows {
  const trace = traceOf(events);
  return new LaneRows().update(trace, new LaneSpans().update(trace));
}

function piecesOf(events: Timed[]) {
  const rows = rowsOf(events);
  return rows.workers.map((row) =>
    workerPieces(rows, row, 90, 0).map(({ computes, startMs, endMs }) =>
      [computes ? 'computes' : 'waits', startMs, endMs].join(' '),
    ),
  );
}

it('says of each worker when it held the lock that all have, until the end of the bar', () => {
  const locks = [taken(10, 0), at(40, 'lock-released', { worker: 0 }), taken(40, 1)];
  expect(piecesOf([...calls, ...locks, ...ended])).toEqual([
    ['waits 10 90', 'computes 10 40'],
    ['waits 10 90', 'computes 40 90'],
  ]);
  const rows = rowsOf([...calls, ...locks, ...ended]);
  expect(rows.workers.map((row) => computedMs(rows, row, 90))).toEqual([30, 50]);
});

it('has workers without a lock compute all the time', () => {
  expect(piecesOf([...calls, ...ended])).toEqual([['computes 10 90'], ['computes 10 90']]);
});
