import { expect, test } from 'vitest';
import { LaneCursor } from '../../shared/lane-cursor';
import { RunLog } from '../../shared/run-log';
import type { Emitted, TraceEvent } from '../../shared/trace';
import { type KnifeModel, knifeModel } from './knife-model';

function choppery(trace: [number, Emitted][]): (t: number) => KnifeModel {
  const events = trace.map(([t, event], i) => ({ seq: i + 1, lane: 'left', t, ...event }) as TraceEvent);
  const log = new RunLog({ lanes: [{ lane: 'left', mode: 'sync' }] } as never, events);
  const cursor = new LaneCursor(log, 'left', 'sync');
  return (t) => knifeModel(cursor.seek(log.positionAt(t).left), t, { still: false });
}

const begun: [number, Emitted][] = [
  [0, { type: 'executor-started', workers: 2 }],
  [0, { type: 'job-submitted', task: 0, job: 1, label: 'chop', ms: 0 }],
  [0, { type: 'job-submitted', task: 0, job: 2, label: 'chop', ms: 0 }],
  [0, { type: 'job-started', job: 1, worker: 0 }],
  [0, { type: 'job-started', job: 2, worker: 1 }],
];

test('one knife: who holds it chops, the other waits and looks at it, and each has its sum', () => {
  const at = choppery([
    ...begun,
    [0, { type: 'lock-taken', worker: 0 }],
    [60, { type: 'lock-released', worker: 0 }],
    [60, { type: 'lock-taken', worker: 1 }],
    [100, { type: 'lock-released', worker: 1 }],
    [100, { type: 'job-ended', job: 2, worker: 1 }],
  ]);
  expect(at(40).choppers).toMatchObject([
    { knife: true, choppedMs: 40, share: 1 },
    { knife: false, waits: true, choppedMs: 0, facing: -1 },
  ]);
  expect(at(80).choppers).toMatchObject([
    { knife: false, choppedMs: 60, share: 0.75 },
    { knife: true, choppedMs: 20 },
  ]);
  expect(at(200).choppers[1]).toMatchObject({ done: true, knife: false, choppedMs: 40, share: 0.2 });
});

test('without a lock each has a knife of its own for as long as it runs', () => {
  const at = choppery([...begun, [50, { type: 'job-ended', job: 1, worker: 0 }]]);
  expect(at(40).choppers).toMatchObject([
    { knife: true, choppedMs: 40 },
    { knife: true, choppedMs: 40 },
  ]);
  expect(at(100).choppers).toMatchObject([
    { knife: false, done: true, choppedMs: 50, share: 0.5 },
    { knife: true, choppedMs: 100 },
  ]);
});
