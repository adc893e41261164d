import { laneIds } from '../../../shared/trace/trace';
import type { Frame, FrameSource } from './frame';
import { Throttle } from './throttle';

/** The frame on screen, and the listeners that are called when it changes. */
export class FrameFeed implements FrameSource {
  readonly #listeners = new Set<() => void>();
  readonly #readers = new Throttle();
  #frame: Frame;

  constructor(first: Frame) {
    this.#frame = first;
  }

  current(): Frame {
    return this.#frame;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  subscribeReader(listener: () => void): () => void {
    return this.#readers.subscribe(listener);
  }

  publish(frame: Frame): void {
    const other = momentOf(frame) !== momentOf(this.#frame);
    this.#frame = frame;
    for (const listener of this.#listeners) listener();
    // What is told of a moment that dwells stands beside its drawing; figures that run with time may come later.
    if (other) this.#readers.flush();
    else this.#readers.change();
  }

  /** Notifies readers at once: somebody asked for this change. */
  flush(): void {
    this.#readers.flush();
  }

  close(): void {
    this.#listeners.clear();
    this.#readers.close();
  }
}

/** Which moments the lanes dwell on. */
function momentOf({ position: { beats } }: Frame): string {
  return laneIds.map((lane) => beats?.[lane]?.first ?? '').join();
}
