import type { RecordingBytes } from '../../../shared/api/recording-resource';
import { type ReadProgress, type Recorded, readRecording } from '../../../shared/recording';
import type { OpeningState } from '../player/state';

/** Where a recording's bytes come from. */
export type RecordingSource = (signal: AbortSignal) => Promise<RecordingBytes>;

/** Show no progress for what opens faster than this (ms). */
const PATIENCE_MS = 150;
/** Read for this long at a time (ms), so that the window can paint and handle input in between. */
const STRETCH_MS = 96;

/** Opens one recording at a time: the next takes the place of one that is still opening. */
export class RecordingLoader {
  #current: AbortController | null = null;

  /** @param show called with the progress if opening takes a while; with null at the end */
  constructor(readonly show: (state: OpeningState | null) => void) {}

  cancel(): void {
    this.#current?.abort();
    this.#current = null;
    this.show(null);
  }

  /**
   * Reads a recording; null where it was cancelled.
   * @throws RecordingError that names the line; else what its bytes fail with
   */
  async open(name: string, source: RecordingSource): Promise<Recorded | null> {
    this.cancel();
    const opening = new AbortController();
    this.#current = opening;
    try {
      return await this.#read(name, source, opening.signal);
    } catch (error) {
      if (opening.signal.aborted) return null;
      throw error;
    } finally {
      if (this.#current === opening) this.cancel();
    }
  }

  async #read(name: string, source: RecordingSource, signal: AbortSignal) {
    const state: OpeningState = { name, size: 0, bytes: 0, events: 0 };
    let slow = false;
    const showProgress = () => {
      if (slow && !signal.aborted) this.show({ ...state });
    };
    const patience = setTimeout(() => {
      slow = true;
      showProgress();
    }, PATIENCE_MS);
    try {
      const { bytes, size } = await source(signal);
      let pausedAt = performance.now();
      const onProgress = async (read: ReadProgress) => {
        if (performance.now() - pausedAt < STRETCH_MS) return;
        Object.assign(state, read, { size });
        showProgress();
        await nextTask();
        pausedAt = performance.now();
      };
      const read = await readRecording(bytes, { signal, onProgress });
      signal.throwIfAborted();
      return read;
    } finally {
      clearTimeout(patience);
    }
  }
}

/** Lets the window handle what is waiting. Unlike a timer, a message is not throttled. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
