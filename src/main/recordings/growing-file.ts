import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { RecordingDecoder } from '../../shared/recording';
import type { Bookmark } from '../../shared/recording/bookmark';
import type { RunLog } from '../../shared/trace/run-log';

/** Bytes read at once. */
const PIECE = 256 * 1024;

/** A recording that another process writes, read as far as it is written. */
export class GrowingFile {
  readonly #file: number;
  readonly #decoder = new RecordingDecoder();
  readonly #buffer = Buffer.allocUnsafe(PIECE);

  /** @throws what opening it fails with, such as ENOENT */
  constructor(path: string) {
    this.#file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  }

  /** What was read; null before its header is whole. */
  get log(): RunLog | null {
    return this.#decoder.log;
  }

  get bookmarks(): Bookmark[] {
    return this.#decoder.bookmarks;
  }

  /** Whether nothing more comes: it has its footer, or nobody finds it any more. */
  get over(): boolean {
    return this.#decoder.complete || fstatSync(this.#file).nlink === 0;
  }

  /** Whether it has its footer. */
  get complete(): boolean {
    return this.#decoder.complete;
  }

  /** When it last changed, ms since 1970. */
  get changedAt(): number {
    return fstatSync(this.#file).mtimeMs;
  }

  /**
   * Reads the next piece of what was written meanwhile.
   * @returns whether there may be more
   * @throws RecordingError where it is no recording, or what reading it fails with
   */
  read(): boolean {
    const length = readSync(this.#file, this.#buffer, 0, PIECE, null);
    if (length > 0) this.#decoder.add(new Uint8Array(this.#buffer.subarray(0, length)));
    return length === PIECE;
  }

  close(): void {
    closeSync(this.#file);
  }
}
