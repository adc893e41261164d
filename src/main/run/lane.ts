import { Worker } from 'node:worker_threads';
import type { LaneId, Mode, TraceEvent } from '../../shared/trace';
import type { LaneWorkerInput } from '../kitchen/lane-thread';
import type { LaneMessage } from '../kitchen/order-desk';
import { type PackedBatch, TraceUnpacker } from '../kitchen/packed-trace';

/** How long a stopped lane may take to end by itself before its thread is ended. */
const STOP_GRACE_MS = 1000;

export interface LaneCallbacks {
  /** Numbers `events` for the whole run and takes them in. */
  onBatch: (unpack: (seq: number) => TraceEvent[]) => void;
  /** The thread is gone. `error` says why where it did not end by itself, else ''. */
  onExit: (error: string) => void;
}

/** The run's end of one lane: its thread, and what comes from it. */
export class Lane {
  readonly #worker: Worker;
  /** Resolves when the thread is up, or gone. */
  readonly ready: Promise<unknown>;
  /** Resolves when the first events have come, or the thread is gone. */
  readonly begun: Promise<unknown>;
  readonly #unpacker: TraceUnpacker;
  #error = '';

  constructor(
    readonly lane: LaneId,
    readonly mode: Mode,
    script: URL,
    input: LaneWorkerInput,
    callbacks: LaneCallbacks,
  ) {
    this.#unpacker = new TraceUnpacker(lane);
    this.#worker = new Worker(script, { workerData: input, name: `kitchen ${lane}` });
    const next = () => new Promise((resolve) => this.#worker.once('message', resolve));
    const gone = new Promise((resolve) => this.#worker.once('exit', resolve));
    this.ready = Promise.race([gone, next()]);
    this.begun = Promise.race([gone, this.ready.then(next)]);
    this.#worker.on('message', (message: PackedBatch | 'ready') => {
      if (message !== 'ready') callbacks.onBatch((seq) => this.#unpacker.unpack(message, seq));
    });
    this.#worker.once('error', (error) => {
      this.#error = String(error);
    });
    this.#worker.once('exit', (code) => {
      callbacks.onExit(this.#error || (code === 0 ? '' : `the kitchen's thread ended with code ${code}`));
    });
  }

  /** Lets the thread cook. */
  begin(): void {
    this.#worker.postMessage('begin');
  }

  send(message: LaneMessage): void {
    this.#worker.postMessage(message);
  }

  /** Ends the thread if it does not end by itself soon: a lesson can be stuck where no clock stops it. */
  endSoon(): void {
    const timer = setTimeout(() => this.#worker.terminate(), STOP_GRACE_MS);
    timer.unref();
    this.#worker.once('exit', () => clearTimeout(timer));
  }
}
