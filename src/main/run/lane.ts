import { MessageChannel, type MessagePort, receiveMessageOnPort, type Worker } from 'node:worker_threads';
import type { LaneId, Mode, TraceEvent } from '../../shared/trace/trace';
import type { LaneJob, LaneThreadReport } from '../kitchen/lane-thread';
import type { LaneMessage } from '../kitchen/order-queue';
import { TraceUnpacker } from '../kitchen/packed-trace';
import { dismissThread, keepThread, takeThread } from './kept-threads';

/** How long a stopped lane may take to end by itself before its thread is ended. */
const STOP_GRACE_MS = 1000;

export interface LaneCallbacks {
  /** Takes in that many numbers, from the next one of the run on; what was lost has a number and no event. */
  onBatch: (numbers: number, unpack: (seq: number) => TraceEvent[]) => void;
  /** Nothing more comes. `error` says why where the lane did not end by itself, else ''. */
  onGone: (error: string) => void;
}

/** The run's end of one lane: the thread it cooks on, and what comes from it. */
export class Lane {
  /** Resolves when the thread is up, or gone. */
  readonly ready: Promise<void>;
  /** Resolves when the first events have come, or the thread is gone. */
  readonly begun: Promise<void>;
  /** Resolves when nothing more comes. */
  readonly gone: Promise<void>;
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #unpacker: TraceUnpacker;
  #error = '';
  #isGone = false;
  #onReady: () => void = () => {};
  #onBegun: () => void = () => {};
  #onGone: () => void = () => {};

  constructor(
    readonly lane: LaneId,
    readonly mode: Mode,
    private readonly script: URL,
    job: Omit<LaneJob, 'port'>,
    private readonly callbacks: LaneCallbacks,
  ) {
    this.#unpacker = new TraceUnpacker(lane);
    this.ready = new Promise((resolve) => {
      this.#onReady = resolve;
    });
    this.begun = new Promise((resolve) => {
      this.#onBegun = resolve;
    });
    this.gone = new Promise((resolve) => {
      this.#onGone = resolve;
    });
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

  /** Lets the thread cook. */
  begin(): void {
    this.#port.postMessage('begin');
  }

  send(message: LaneMessage): void {
    this.#port.postMessage(message);
  }

  /** Ends the thread if the lane does not end by itself soon: a lesson can be stuck where no clock stops it. */
  endSoon(): void {
    setTimeout(() => {
      if (!this.#isGone) void this.#worker.terminate();
    }, STOP_GRACE_MS).unref();
  }

  #hear(report: LaneThreadReport): void {
    if (report === 'ready') this.#onReady();
    else if ('ended' in report) this.#end(report.ended === 'ok', report.events - this.#unpacker.sent);
    else {
      this.#onBegun();
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
    this.#onReady();
    this.#onBegun();
    this.callbacks.onGone(error);
    this.#onGone();
  }
}
