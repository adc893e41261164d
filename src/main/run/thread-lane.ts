import { MessageChannel, type MessagePort, receiveMessageOnPort, type Worker } from 'node:worker_threads';
import type { LaneId, Mode } from '../../shared/trace/trace';
import type { LaneJob, LaneThreadReport } from '../kitchen/lane-thread';
import type { LaneMessage } from '../kitchen/order-queue';
import { TraceUnpacker } from '../kitchen/packed-trace';
import { dismissThread, keepThread, takeThread } from './kept-threads';
import { type Lane, type LaneCallbacks, type LaneMaker, Once, STOP_GRACE_MS } from './lane';

/** A lane that cooks a lesson on a thread of its own. @param script what the thread runs */
export function threadLanes(script: URL, job: Pick<LaneJob, 'lesson' | 'parameters'>): LaneMaker {
  return ({ lane, mode, clock }, callbacks) =>
    new ThreadLane(lane, mode, script, { ...job, mode, clock: clock?.buffer ?? null }, callbacks);
}

class ThreadLane implements Lane {
  readonly #ready = new Once();
  readonly #begun = new Once();
  readonly #gone = new Once();
  readonly ready = this.#ready.promise;
  readonly begun = this.#begun.promise;
  readonly gone = this.#gone.promise;
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #unpacker: TraceUnpacker;
  #error = '';
  #isGone = false;

  constructor(
    readonly lane: LaneId,
    readonly mode: Mode,
    private readonly script: URL,
    job: Omit<LaneJob, 'port'>,
    private readonly callbacks: LaneCallbacks,
  ) {
    this.#unpacker = new TraceUnpacker(lane);
    const { port1, port2 } = new MessageChannel();
    this.#port = port1.on('message', (report: LaneThreadReport) => this.#hear(report));
    this.#worker = takeThread(script);
    this.#worker.once('error', (error) => {
      this.#error = String(error);
    });
    this.#worker.once('exit', (code) => {
      // What it said last may still be on the line.
      for (let last = receiveMessageOnPort(port1); last; last = receiveMessageOnPort(port1))
        this.#hear(last.message);
      this.#leave(this.#error || (code === 0 ? '' : `the kitchen's thread ended with code ${code}`));
    });
    this.#worker.postMessage({ ...job, port: port2 } satisfies LaneJob, [port2]);
  }

  begin(): void {
    this.#port.postMessage('begin');
  }

  send(message: LaneMessage): void {
    this.#port.postMessage(message);
  }

  endSoon(): void {
    setTimeout(() => {
      if (!this.#isGone) void this.#worker.terminate();
    }, STOP_GRACE_MS).unref();
  }

  #hear(report: LaneThreadReport): void {
    if (report === 'ready') this.#ready.happen();
    else if ('ended' in report) this.#end(report.ended === 'ok', report.events - this.#unpacker.sent);
    else {
      this.#begun.happen();
      const numbers = report.first + report.count - this.#unpacker.sent;
      this.callbacks.onBatch(numbers, (seq) => this.#unpacker.unpack(report, seq));
    }
  }

  /** A lane that failed or was stopped may have left tasks behind: its thread goes with them. */
  #end(whole: boolean, lost: number): void {
    if (lost > 0) this.callbacks.onBatch(lost, () => []);
    this.#leave(lost > 0 ? 'the end of the lane was lost on its way' : '');
    if (whole) keepThread(this.script, this.#worker);
    else dismissThread(this.#worker);
  }

  #leave(error: string): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#port.close();
    this.#ready.happen();
    this.#begun.happen();
    this.callbacks.onGone(error);
    this.#gone.happen();
  }
}
