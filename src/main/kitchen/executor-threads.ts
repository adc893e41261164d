import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { endThread } from './end-thread';
import type { SharedClock } from './shared-clock';
import type { Threads } from './threads';

/** What a thread of the executor gets when it is started. */
export interface ThreadSetup {
  clock: SharedArrayBuffer;
  /** Until when each thread is to stand blocked, kitchen ms by its number; changed, and then notified, by the lane. */
  deadlines: SharedArrayBuffer;
  thread: number;
  /** Any message lets it block; it answers with the kitchen time at which it returned. */
  port: MessagePort;
}

const workerScript = new URL('./executor-worker.js', import.meta.url);

/** Real threads that block on the run's clock. A call that returns wakes the lane, also where that is blocked itself. */
export class ExecutorThreads implements Threads {
  readonly nextMs = Number.POSITIVE_INFINITY;
  readonly #deadlines: Float64Array;
  readonly #workers: Worker[] = [];
  readonly #ports: MessagePort[] = [];
  readonly #calls = new Map<number, (t: number) => void>();
  #returned: { thread: number; t: number }[] = [];

  private constructor(
    private readonly clock: SharedClock,
    count: number,
    private readonly script: URL,
  ) {
    this.#deadlines = new Float64Array(new SharedArrayBuffer(count * Float64Array.BYTES_PER_ELEMENT));
  }

  /**
   * Starts `count` threads; they are up when it resolves.
   * @param script what a thread runs; the built one unless a test says otherwise
   */
  static async standBy(count: number, clock: SharedClock, script = workerScript): Promise<ExecutorThreads> {
    const threads = new ExecutorThreads(clock, count, script);
    await Promise.all(Array.from({ length: count }, (_, thread) => threads.#start(thread)));
    return threads;
  }

  get pending(): boolean {
    return this.#calls.size > 0;
  }

  block(thread: number, deadline: number, returned: (t: number) => void): void {
    const port = this.#ports[thread];
    if (!port) throw new Error(`only ${this.#ports.length} threads stand by: see Lesson.workers`);
    this.#calls.set(thread, returned);
    this.#deadlines[thread] = deadline;
    port.postMessage('block');
  }

  release(thread: number): void {
    this.#deadlines[thread] = Number.NEGATIVE_INFINITY;
    this.clock.wakeAll();
  }

  update(): void {
    if (!this.pending) return;
    // Messages that Node's event loop cannot deliver because the kitchen holds the thread.
    for (const [thread, port] of this.#ports.entries())
      for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port))
        this.#returned.push({ thread, t: next.message });
    const returned = this.#returned.toSorted((a, b) => a.t - b.t);
    this.#returned = [];
    for (const { thread, t } of returned) {
      const call = this.#calls.get(thread);
      this.#calls.delete(thread);
      call?.(t);
    }
  }

  /** Ends the threads, whatever they do: a closed line leaves them nothing to wait for. */
  end(): void {
    this.#deadlines.fill(Number.NEGATIVE_INFINITY);
    this.clock.wakeAll();
    for (const port of this.#ports) port.close();
    for (const worker of this.#workers) void endThread(worker);
  }

  #start(thread: number): Promise<void> {
    const { port1, port2: port } = new MessageChannel();
    const { buffer: clock } = this.clock;
    const deadlines = this.#deadlines.buffer as SharedArrayBuffer;
    const workerData: ThreadSetup = { clock, deadlines, thread, port };
    const worker = new Worker(this.script, { workerData, transferList: [port] });
    this.#workers.push(worker);
    this.#ports[thread] = port1.on('message', (t: number) => {
      this.#returned.push({ thread, t });
      this.clock.wake();
    });
    return new Promise((resolve, reject) => {
      worker.once('error', reject);
      worker.once('message', () => {
        // From now on an error of the thread is one of the lane.
        worker.off('error', reject);
        resolve();
      });
    });
  }
}
