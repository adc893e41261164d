import { appendFileSync, closeSync, fdatasyncSync, fstatSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { encodeBookmark, encodeFooter, encodeHeader } from '../../shared/recording';
import type { BookmarkChange } from '../../shared/recording/bookmark';
import type { TraceEvent } from '../../shared/trace/trace';
import { FileError } from '../../shared/validation/problems';
import type { Run } from '../run/run';
import { recentLine } from './recent-lines';

/** What a journal needs of a run. */
export type JournaledRun = Pick<Run, 'header' | 'ended' | 'onEvents'>;

/**
 * Writes a run to a file as it happens. Each batch of events is handed to the operating system at once, so that a
 * process that is killed leaves every event journaled so far.
 */
export class Journal {
  /** Resolves when the run has ended and the file is closed: with its footer, unless writing failed. */
  readonly finished: Promise<void>;
  /** Whether the file has a name that it can lose; a pipe has none. */
  readonly #named: boolean;
  /** Of every event line. */
  #crc = 0;
  /** What was handed to it, so that the footer never counts what it was not given. */
  readonly #written = { length: 0, endMs: 0 };
  #failed: Error | null = null;
  #open = true;

  private constructor(
    readonly file: number,
    run: JournaledRun,
    private readonly onProblem: (error: Error) => void,
  ) {
    this.#named = fstatSync(file).nlink > 0;
    this.#write(encodeHeader(run.header));
    run.onEvents((events) => this.#writeEvents(events));
    this.finished = run.ended.then(() => this.#end());
  }

  /**
   * Journals `run`, which has just been started.
   * @param file descriptor of an empty file, open to append, which the journal closes: so a line that another process
   *   appends is never written over
   * @param onProblem called once if the file cannot be written to its end; the run goes on
   */
  static start(file: number, run: JournaledRun, onProblem: (error: Error) => void): Journal {
    return new Journal(file, run, onProblem);
  }

  /** Whether the run is still written. */
  get open(): boolean {
    return this.#open && !this.#failed;
  }

  /**
   * Writes a bookmark between the events; it is on the disk then.
   * @throws Error where the file cannot be written
   */
  bookmark(change: BookmarkChange): void {
    const line = encodeBookmark(change);
    this.#attempt(() => {
      this.#append(line);
      fdatasyncSync(this.file);
    });
    if (this.#failed) throw this.#failed;
  }

  #writeEvents(events: TraceEvent[]): void {
    const lines = events.map(recentLine).join('');
    this.#crc = crc32(lines, this.#crc);
    this.#written.length += events.length;
    for (const { t } of events) this.#written.endMs = Math.max(this.#written.endMs, t);
    this.#write(lines);
  }

  #end(): void {
    this.#open = false;
    this.#write(encodeFooter(this.#written, { value: this.#crc.toString(16).padStart(8, '0') }));
    this.#attempt(() => closeSync(this.file));
  }

  /** After a failure nothing more is written, so that the file never has a gap. */
  #write(lines: string): void {
    if (!this.#failed) this.#attempt(() => this.#append(lines));
  }

  /** @throws FileError where nobody will find what was written */
  #append(lines: string): void {
    appendFileSync(this.file, lines);
    if (this.#named && fstatSync(this.file).nlink === 0) throw new FileError('deleted');
  }

  #attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      const told = this.#failed !== null;
      this.#failed ??= error as Error;
      if (!told) this.onProblem(error as Error);
    }
  }
}
