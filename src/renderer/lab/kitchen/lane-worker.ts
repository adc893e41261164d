import { LAB_WORKER } from '../../../shared/api/lab-resource';
import { endReasonText } from '../../../shared/trace/end-reasons';
import { LONGEST_PIECE } from '../../../shared/trace/pieces';
import { LaneMemory } from '../worker/lane-memory';
import {
  type FromWorker,
  fromWorkerSchema,
  type LaneOptions,
  type Program,
  type ToWorker,
} from '../worker/messages';
import type { FileBytes } from './lab-files';

/** How a lane came to its end: by itself, by force, or Python broke. */
export type LaneEnd = { how: 'done'; code: number } | { how: 'stopped' } | { how: 'broken'; why: string };

/** Who is told of one lane. */
export interface LaneListener {
  /** How much of Python is loaded, 0..1. */
  loading?(part: number): void;
  /** It may be told what to run. @param python its version */
  ready?(python: string): void;
  /** Whole batches of trace events, in the wire's form, unchecked. The lane waits when too many are not taken yet. */
  events?(batch: string): void | Promise<void>;
  /** Told once, after the last batch was taken. */
  ended?(end: LaneEnd): void;
}

/** What a page uses of a Worker. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** So long, ms, a program that was stopped may take to end by itself, with what it cleans up. */
const GRACE_MS = 1000;
/** After this time, ms, one that is still there is interrupted once more, as by who presses Ctrl-C again. */
const AGAIN_MS = 500;

/** The page's end of one lane's worker: it loads Python, runs one program, and is gone with it. */
export class LaneWorker {
  /** Told from now on. */
  listener: LaneListener = {};
  readonly #memory: LaneMemory;
  readonly #worker: WorkerLike;
  /** What has come while others are being handed on. */
  readonly #batches: string[] = [];
  #handingOn: Promise<void> | null = null;
  #over = false;

  constructor(files: FileBytes, worker: WorkerLike = startWorker()) {
    const memory = LaneMemory.makeBuffer();
    this.#memory = new LaneMemory(memory);
    this.#worker = worker;
    worker.addEventListener('message', (event) => this.#hear((event as MessageEvent).data));
    worker.addEventListener('messageerror', () => this.#break(endReasonText('workerUnread')));
    worker.addEventListener('error', (event) =>
      this.#break((event as ErrorEvent).message || endReasonText('workerStart')),
    );
    this.#tell({ type: 'load', files, memory });
  }

  /** Runs a program, once it is ready. Kitchen time stands at 0 until it is steered. */
  run(program: Program, how: LaneOptions): void {
    this.#tell({ type: 'run', program, how });
  }

  /** Kitchen time is this now, and goes so fast. @param rate kitchen ms per ms, 0 while paused */
  steer(kitchenMs: number, rate: number): void {
    this.#memory.steer(kitchenMs, rate);
  }

  /** Ends the lane within GRACE_MS, whatever it does. */
  stop(): void {
    if (this.#over) return;
    this.#memory.stop();
    setTimeout(() => this.#memory.interrupt(), AGAIN_MS);
    setTimeout(() => this.#end({ how: 'stopped' }), GRACE_MS);
  }

  /** Ends the lane now. */
  close(): void {
    this.#end({ how: 'stopped' });
  }

  #tell(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  #hear(data: unknown): void {
    if (this.#over) return;
    const message = fromWorkerSchema.safeParse(data);
    if (message.success) this.#follow(message.data);
    else this.#break(endReasonText('workerWords'));
  }

  #follow(message: FromWorker): void {
    if (message.type === 'loading') this.listener.loading?.(message.part);
    else if (message.type === 'ready') this.listener.ready?.(message.python);
    else if (message.type === 'events') this.#take(message.events);
    else if (message.type === 'ended') this.#end({ how: 'done', code: message.code });
    else this.#break(message.why);
  }

  #take(batch: string): void {
    this.#batches.push(batch);
    this.#handingOn ??= this.#handOn();
  }

  /** Batches that came meanwhile go on as one, as far as one may be long: each takes the way there and back. */
  async #handOn(): Promise<void> {
    while (this.#batches.length > 0) {
      const together = this.#batches.splice(0, fitting(this.#batches));
      try {
        await this.listener.events?.(together.join(''));
      } catch (error) {
        this.#break(String(error));
      }
      this.#memory.take(together.length);
    }
    this.#handingOn = null;
  }

  #break(why: string): void {
    this.#end({ how: 'broken', why });
  }

  #end(end: LaneEnd): void {
    if (this.#over) return;
    this.#over = true;
    this.#worker.terminate();
    void Promise.resolve(this.#handingOn).then(() => this.listener.ended?.(end));
  }
}

/** How many of these batches, at least one, are no longer together than one may be. */
function fitting(batches: readonly string[]): number {
  let length = 0;
  for (const [index, batch] of batches.entries()) {
    length += batch.length;
    if (length > LONGEST_PIECE) return Math.max(1, index);
  }
  return batches.length;
}

function startWorker(): Worker {
  return new Worker(LAB_WORKER, { type: 'module', name: 'lab' });
}
