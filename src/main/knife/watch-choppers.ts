import { type Emitted, MAIN_TASK } from '../../shared/trace';
import { beginTime, type LaneWatch } from '../kitchen/lane-watch';
import type { Recorder } from '../kitchen/recorder';
import { type ChopperNote, Choppers } from './choppers';
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
 * Lets threads chop and writes down when each did and when it held the knife. They note that themselves and tell it a few
 * times a second, so that telling takes nothing of their time that shows.
 * @param script what a thread runs; the built one unless a test says otherwise
 * @throws Stopped
 */
export async function watchChoppers(
  watch: LaneWatch,
  { threads, chops, oneKnife }: Choppery,
  script = workerScript,
): Promise<void> {
  const { clock, recorder } = watch;
  recorder.tellsSuspensions = 'in order';
  await clock.waitUntil(0);
  const knife = oneKnife ? Knife.makeMemory() : null;
  const choppers = new Choppers(script, threads, { chops, knife, clock: clock.buffer }, clock);
  try {
    await choppers.standBy();
    await beginTime(watch);
    order(recorder, threads);
    for await (const notes of choppers.chop()) {
      for (const note of notes) recorder.emitAt(note.t, eventOf(note));
      recorder.flush();
    }
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
  recorder.flush();
}

function tell(recorder: Recorder, threads: number): void {
  recorder.emit({ type: 'block-ended', task });
  for (let n = 1; n <= threads; n++)
    recorder.emit({ type: 'printed', task, text: `carrot ${n} is chopped`, label: 'print' });
  recorder.emit({ type: 'task-done', task, outcome: 'ok', error: '' });
}

/** What a thread noted, as an event. */
function eventOf({ what, worker }: ChopperNote): Emitted {
  const job = worker + 1;
  switch (what) {
    case 'started':
      return { type: 'job-started', job, worker };
    case 'taken':
      return { type: 'lock-taken', worker };
    case 'released':
      return { type: 'lock-released', worker };
    case 'ended':
      return { type: 'job-ended', job, worker };
  }
}
