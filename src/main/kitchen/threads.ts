import type { Source } from './external-sources';

/** The threads that blocking calls run on, by number from 0. */
export interface Threads extends Source {
  /** Blocks a thread until kitchen time `deadline` or its release, and then calls back once with the time. */
  block(thread: number, deadline: number, returned: (t: number) => void): void;
  /** Lets a blocked thread go on before its deadline. */
  release(thread: number): void;
}

interface SimulatedCall {
  thread: number;
  deadline: number;
  returned: (t: number) => void;
}

/** Threads on the virtual clock: a call takes its time without a real thread. */
export class SimulatedThreads implements Threads {
  readonly #calls = new Map<number, SimulatedCall>();

  block(thread: number, deadline: number, returned: (t: number) => void): void {
    this.#calls.set(thread, { thread, deadline, returned });
  }

  release(thread: number): void {
    const call = this.#calls.get(thread);
    if (call) call.deadline = Number.NEGATIVE_INFINITY;
  }

  get nextMs(): number {
    return this.#next()?.deadline ?? Number.POSITIVE_INFINITY;
  }

  get pending(): boolean {
    return this.#calls.size > 0;
  }

  update(now: number): void {
    for (let call = this.#next(); call && call.deadline <= now; call = this.#next()) {
      this.#calls.delete(call.thread);
      call.returned(now);
    }
  }

  /** The call that returns first; of equal ones the one that began first. */
  #next(): SimulatedCall | undefined {
    let next: SimulatedCall | undefined;
    for (const call of this.#calls.values()) if (!next || call.deadline < next.deadline) next = call;
    return next;
  }
}
