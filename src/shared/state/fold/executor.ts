import type { TraceEvent } from '../../trace/trace';
import { takenBy } from '../hand-overs';
import type { ExecutorState, JobState, LaneState } from '../lane-state';
import type { Table } from '../table';
import type { Folds } from './folds';

/** Calls in other threads or processes, and the lock that they share. */
export const executorFolds = {
  'executor-started'(state, event) {
    state.executor.workers += event.workers;
  },
  'job-submitted'(state, event) {
    state.executor.waits = event.ms > 0;
    state.executor.jobs.set(event.job, {
      job: event.job,
      task: event.task,
      label: event.label,
      askedMs: event.ms,
      submittedMs: event.t,
      worker: null,
      startedMs: null,
    });
  },
  'job-started'(state, event) {
    startJob(state.executor, event);
  },
  'job-ended'(state, event) {
    endJob(state.executor, event);
  },
  'job-dropped'(state, event) {
    removeJob(state.executor, event.job);
  },
  'lock-taken'(state, event) {
    state.lock = { worker: event.worker, sinceMs: event.t };
    state.handOvers = takenBy(state.handOvers, event.worker, event.t);
  },
  'lock-released'(state, event) {
    releaseLock(state, event);
  },
  // It changes nothing of what is seen.
  'result-received'() {},
} satisfies Partial<Folds>;

function startJob(executor: ExecutorState, { job, worker, t }: TraceEvent<'job-started'>): void {
  const started = executor.jobs.edit(job);
  if (!started) return;
  if (started.worker === null) executor.busy++;
  Object.assign(started, { worker, startedMs: t });
}

function endJob(executor: ExecutorState, { job, worker, t }: TraceEvent<'job-ended'>): void {
  const ended = removeJob(executor, job);
  if (!ended) return;
  executor.returned++;
  addTo(executor.workedMs, worker, t - (ended.startedMs ?? t));
}

function removeJob(executor: ExecutorState, job: number): JobState | undefined {
  const removed = executor.jobs.get(job);
  if (removed && removed.worker !== null) executor.busy--;
  executor.jobs.delete(job);
  return removed;
}

function addTo(sums: Table<number>, worker: number, ms: number): void {
  sums.set(worker, (sums.get(worker) ?? 0) + ms);
}

function releaseLock(state: LaneState, { worker, t }: TraceEvent<'lock-released'>): void {
  if (state.lock?.worker !== worker) return;
  addTo(state.heldMs, worker, t - state.lock.sinceMs);
  state.lock = null;
}
