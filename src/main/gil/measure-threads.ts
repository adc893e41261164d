import { type Emitted, MAIN_TASK } from '../../shared/trace/trace';
import { beginTime, type LaneWatch } from '../kitchen/lane-watch';
import type { Recorder } from '../kitchen/recorder';
import { MachineWatch } from '../measuring/machine';
import { type ChopperNote, Choppers } from './choppers';
import type { ChoppingJob, ProcessJob } from './chopping';
import { Gil } from './gil';
import { ChopperProcesses } from './processes';

/** How many threads do how much each, and whether they have one knife between them. */
export interface Choppery extends ChoppingJob {
  threads: number;
  oneKnife: boolean;
}

/** How many processes do how much each, and how many slices each hands back. */
export interface ProcessPool extends ProcessJob {
  processes: number;
}

const workerScript = new URL('./gil-worker.js', import.meta.url);
const task = MAIN_TASK;

/**
 * Lets threads work and writes down when each did and when it held the knife. They note that themselves and tell it a few
 * times a second, so that telling takes nothing of their time that shows. They are there before time begins, as a thread
 * costs next to nothing.
 * @param script what a thread runs; the built one unless a test says otherwise
 * @throws Stopped
 */
export async function measureThreads(
  watch: LaneWatch,
  { threads, oneKnife, ...job }: Choppery,
  script = workerScript,
): Promise<void> {
  const { clock, recorder } = watch;
  recorder.reportsSuspensions = 'in order';
  await clock.waitUntil(0);
  const knife = oneKnife ? Gil.makeMemory() : null;
  const choppers = new Choppers(script, threads, { ...job, knife, clock: clock.buffer }, clock);
  try {
    await choppers.standBy();
    const machine = await begin(watch, threads, job);
    for await (const notes of choppers.chop()) {
      for (const note of notes) recorder.emitAt(note.t, eventOf(note));
      recorder.flush();
    }
    emitEnd(recorder, threads, machine.figures(0));
  } finally {
    await choppers.end();
  }
}

/**
 * Forks processes, as a pool does, lets them work, and writes down what it hears of them. What they cost is in the time: to
 * come up, to be told what to do, and to hand back what came out, serialised.
 * @param script what a process runs; the built one unless a test says otherwise
 * @throws Stopped
 */
export async function measureProcesses(
  watch: LaneWatch,
  { processes: count, ...job }: ProcessPool,
  script = workerScript,
): Promise<void> {
  const { clock, recorder } = watch;
  recorder.reportsSuspensions = 'in order';
  await clock.waitUntil(0);
  const machine = await begin(watch, count, job);
  const processes = new ChopperProcesses(script, count, job, clock);
  try {
    for await (const heard of processes.chop()) {
      for (const { t, event } of heard) recorder.emitAt(t, event);
      recorder.flush();
    }
    emitEnd(recorder, count, machine.figures(processes.cpuMs));
  } finally {
    processes.kill();
  }
}

/** Time begins: the main thread gives every worker its job and blocks until the last is done. */
async function begin(watch: LaneWatch, workers: number, { work, chops }: ChoppingJob): Promise<MachineWatch> {
  await beginTime(watch);
  const { recorder } = watch;
  const ms = work === 'wait' ? chops : 0;
  recorder.emit({
    type: 'task-created',
    task,
    parent: task,
    ticket: 0,
    kind: 'main',
    name: 'chop_all',
    label: '',
  });
  recorder.emit({ type: 'step-started', task });
  recorder.emit({ type: 'executor-started', workers });
  for (let job = 1; job <= workers; job++)
    recorder.emit({ type: 'job-submitted', task, job, label: work, ms });
  recorder.emit({ type: 'block-started', task, label: 'join', station: '', ms: 0 });
  recorder.flush();
  return new MachineWatch();
}

function emitEnd(recorder: Recorder, workers: number, machine: Emitted): void {
  recorder.emit({ type: 'block-ended', task });
  for (let n = 1; n <= workers; n++)
    recorder.emit({
      type: 'printed',
      task,
      text: `carrot ${n} is chopped`,
      label: 'print',
      stream: 'stdout',
      job: null,
    });
  recorder.emit({ type: 'task-done', task, outcome: 'ok', error: '' });
  recorder.emit(machine);
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
