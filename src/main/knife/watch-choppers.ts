import { type Emitted, MAIN_TASK } from '../../shared/trace';
import { beginTime, type LaneWatch } from '../kitchen/lane-watch';
import type { Recorder } from '../kitchen/recorder';
import { Choppers } from './choppers';
import { type Chopped, processMs } from './chopping';
import { Knife } from './knife';

/** How many threads chop how much each, and whether they have one knife between them. */
export interface Choppery {
  threads: number;
  chops: number;
  oneKnife: boolean;
}

const workerScript = new URL('./knife-worker.js', import.meta.url);
const task = MAIN_TASK;

/**
 * Lets threads chop and writes down when each did and when it held the knife. They note that themselves and tell it
 * afterwards, so that telling takes none of their time.
 * @param script what a thread runs; the built one unless a test says otherwise
 * @throws Stopped
 */
export async function watchChoppers(
  watch: LaneWatch,
  { threads, chops, oneKnife }: Choppery,
  script = workerScript,
): Promise<void> {
  const { clock, recorder } = watch;
  await clock.waitUntil(0);
  const knife = oneKnife ? Knife.makeMemory() : null;
  const choppers = new Choppers(script, threads, { chops, knife }, clock);
  try {
    await choppers.standBy();
    await beginTime(watch);
    const begunMs = processMs() - clock.now();
    order(recorder, threads);
    writeDown(recorder, begunMs, await choppers.chop());
    tell(recorder, threads);
  } finally {
    await choppers.end();
  }
}

/** The main thread starts all threads and blocks until the last is done. */
function order(recorder: Recorder, threads: number): void {
  recorder.emit({ type: 'task-created', task, parent: task, ticket: 0, kind: 'main', name: 'chop_all' });
  recorder.emit({ type: 'step-started', task });
  recorder.emit({ type: 'executor-started', workers: threads });
  for (let job = 1; job <= threads; job++)
    recorder.emit({ type: 'job-submitted', task, job, label: 'chop', ms: 0 });
  recorder.emit({ type: 'block-started', task, label: 'join', station: '', ms: 0 });
}

function tell(recorder: Recorder, threads: number): void {
  recorder.emit({ type: 'block-ended', task });
  for (let n = 1; n <= threads; n++)
    recorder.emit({ type: 'printed', task, text: `carrot ${n} is chopped`, label: 'print' });
  recorder.emit({ type: 'task-done', task, outcome: 'ok', error: '' });
}

/** @param begunMs kitchen time 0 on the process's clock */
function writeDown(recorder: Recorder, begunMs: number, chopped: Chopped[]): void {
  const events = chopped.flatMap(eventsOf).sort((a, b) => a.ms - b.ms);
  for (const { ms, event } of events) recorder.emitAt(ms - begunMs, event);
}

/** What one thread did, in its order, at times of the process's clock. */
function eventsOf({ startedMs, endedMs, heldMs }: Chopped, worker: number): { ms: number; event: Emitted }[] {
  const job = worker + 1;
  const held = heldMs.map((ms, i) => {
    const type = i % 2 === 0 ? 'lock-taken' : 'lock-released';
    return { ms, event: { type, worker } as const };
  });
  return [
    { ms: startedMs, event: { type: 'job-started', job, worker } },
    ...held,
    { ms: endedMs, event: { type: 'job-ended', job, worker } },
  ];
}
