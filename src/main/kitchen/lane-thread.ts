import { type MessagePort, parentPort, receiveMessageOnPort } from 'node:worker_threads';
import type { Parameters } from '../../shared/trace/run-log';
import type { Mode, Outcome } from '../../shared/trace/trace';
import { VirtualClock } from './clock';
import { ExecutorThreads } from './executor-threads';
import { cookLane } from './lane';
import type { AnyLesson } from './lesson';
import type { LaneMessage } from './order-queue';
import type { PackedBatch } from './packed-trace';
import { SharedClock } from './shared-clock';

/** What a lane's thread is asked to cook. */
export interface LaneJob {
  lesson: string;
  mode: Mode;
  parameters: Parameters;
  /** The run's clock, or null for a virtual one of the lane's own. */
  clock: SharedArrayBuffer | null;
  /** The lane's line to its run, closed after the last event. */
  port: MessagePort;
}

/** What the thread hears: the next lane to cook, or that it is needed no longer. */
export type LaneThreadMessage = LaneJob | 'end';

/** What a lane says to its run: that it is ready to begin, its events, and how it ended after how many of them. */
export type LaneThreadReport = 'ready' | PackedBatch | { ended: Outcome; events: number };

/**
 * Makes this worker thread cook one lane after another, as it is asked to.
 * @throws Error outside a worker, or when it is asked for a lesson that is not there
 */
export function cookInThisThread(findLesson: (id: string) => AnyLesson | undefined): void {
  parentPort?.on('message', (job: LaneThreadMessage) => {
    if (job === 'end') return parentPort?.close();
    const lesson = findLesson(job.lesson);
    if (!lesson) throw new Error(`there is no lesson "${job.lesson}"`);
    void awaitSignal(lesson, job);
  });
}

/** The first message is the signal to begin, sent to both lanes when both are ready. */
async function awaitSignal(
  lesson: AnyLesson,
  { mode, parameters, clock: buffer, port }: LaneJob,
): Promise<void> {
  const clock = buffer ? new SharedClock(buffer) : new VirtualClock();
  const workers = mode === 'async' && 'workers' in lesson ? (lesson.workers?.(parameters) ?? 0) : 0;
  // They stand by before time begins: what a thread needs to come up is no part of the lesson.
  const threads = clock instanceof SharedClock ? await ExecutorThreads.standBy(workers, clock) : undefined;
  let inbox: LaneMessage[] = [];

  /** Messages that Node's event loop delivered, and those it could not because the kitchen holds the thread. */
  function readInbox(): LaneMessage[] {
    const messages = inbox;
    inbox = [];
    for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port))
      messages.push(next.message);
    return messages;
  }

  const say = (report: LaneThreadReport) => port.postMessage(report);
  port.once('message', () => {
    port.on('message', (message: LaneMessage) => {
      inbox.push(message);
      clock.wake();
    });
    let events = 0;
    const send = (batch: PackedBatch) => {
      events = batch.first + batch.count;
      port.postMessage(batch satisfies LaneThreadReport, [batch.numbers.buffer as ArrayBuffer]);
    };
    void cookLane({ lesson, mode, parameters, clock, threads, readInbox, send }).then((ended) => {
      threads?.end();
      say({ ended, events });
      port.close();
    });
  });
  say('ready');
}
