import { Worker } from 'node:worker_threads';
import { laneIds } from '../../shared/trace/trace';
import { endThread } from '../kitchen/end-thread';
import type { LaneThreadMessage } from '../kitchen/lane-thread';

/**
 * Threads that have cooked, by their script. A kept thread begins the next run at once and with its code already
 * compiled; a new one needs some 100 ms to come up and is slow for its first thousands of events.
 */
const kept = new Map<string, Worker[]>();

/**
 * Room for what tens of thousands of tasks make in one turn: with Node's own 48 MB the collector copies all those waiting
 * tasks several times over, which took longer than running them.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 192 };

/** A thread that runs `script`: one that has cooked before, or a new one. */
export function takeThread(script: URL): Worker {
  const worker = kept.get(script.href)?.pop() ?? new Worker(script, { resourceLimits });
  worker.ref();
  return worker;
}

/** Keeps a thread whose lane came to its end, as many as a run needs; it does not keep the process alive. */
export function keepThread(script: URL, worker: Worker): void {
  const threads = kept.get(script.href) ?? [];
  if (threads.length >= laneIds.length) {
    dismissThread(worker);
    return;
  }
  worker.removeAllListeners();
  worker.unref();
  // What a lesson left behind in it fails after its lane is done: the thread goes, and nobody misses it.
  worker.once('error', () => {});
  worker.once('exit', () => kept.set(script.href, without(worker, kept.get(script.href))));
  kept.set(script.href, [...threads, worker]);
}

/** Ends a thread that is needed no longer, with whatever its lane left behind in it. */
export function dismissThread(worker: Worker): void {
  worker.postMessage('end' satisfies LaneThreadMessage);
  void endThread(worker);
}

function without(worker: Worker, threads: Worker[] = []): Worker[] {
  return threads.filter((other) => other !== worker);
}
