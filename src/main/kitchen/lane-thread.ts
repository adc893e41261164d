import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { Parameters } from '../../shared/run-log';
import type { Mode } from '../../shared/trace';
import { VirtualClock } from './clock';
import { cookLane } from './lane';
import type { Lesson } from './lesson';
import type { LaneMessage } from './order-desk';
import type { PackedBatch } from './packed-trace';
import { SharedClock } from './shared-clock';

/** What a lane's thread is started with. */
export interface LaneWorkerInput {
  lesson: string;
  mode: Mode;
  parameters: Parameters;
  /** The run's clock, or null for a virtual one of the lane's own. */
  clock: SharedArrayBuffer | null;
}

/**
 * Makes this worker thread a lane: it waits for the signal to begin, cooks, and ends.
 * @throws Error outside a worker, or when there is no such lesson
 */
export function cookInThisThread(findLesson: (id: string) => Lesson | undefined): void {
  const { lesson: id, mode, parameters, clock: buffer } = workerData as LaneWorkerInput;
  const port = parentPort;
  const lesson = findLesson(id);
  if (!port || !lesson)
    throw new Error(`a lane was started without a parent or with an unknown lesson: ${id}`);

  const clock = buffer ? new SharedClock(buffer) : new VirtualClock();
  let inbox: LaneMessage[] = [];

  /** Messages that Node's event loop delivered, and those it could not because the kitchen holds the thread. */
  function readInbox(): LaneMessage[] {
    const messages = inbox;
    inbox = [];
    for (let next = receive(); next; next = receive()) messages.push(next.message);
    return messages;
  }
  const receive = () => receiveMessageOnPort(port as unknown as MessagePort);

  // The first message is the signal to begin, sent to both lanes when both threads are up.
  port.postMessage('ready');
  port.once('message', () => {
    port.on('message', (message: LaneMessage) => {
      inbox.push(message);
      clock.wake();
    });
    const send = (batch: PackedBatch) => port.postMessage(batch);
    void cookLane({ lesson, mode, parameters, clock, readInbox, send }).then(() => port.close());
  });
}
