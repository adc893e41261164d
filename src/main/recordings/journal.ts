import { appendFileSync, closeSync, fdatasyncSync, openSync } from 'node:fs';
import type { BookmarkChange } from '../../shared/bookmark';
import { Checksum, encodeBookmark, encodeEvent, encodeFooter, encodeHeader } from '../../shared/recording';
import type { TraceEvent } from '../../shared/trace';
import type { Run } from '../run/run';

/** What a journal needs of a run. */
export type JournaledRun = Pick<Run, 'header' | 'ended' | 'onEvents'>;

/**
 * Writes a run to a file as it happens. Each batch of events is handed to the operating system at once, so that a
 * process that is killed leaves every event journaled so far.
 */
export class Journal {
  /** Resolves when the run has ended and the file is closed: with its footer, unless writing failed. */
  readonly finished: Promise<void>;
  readonly #file: number;
  readonly #eventLines = new Checksum();
  /** What was handed to it, so that the footer never counts what it was not given. */
  readonly #written = { length: 0, endMs: 0 };
  #failed = false;
  #open = true;

  private constructor(
    path: string,
    run: JournaledRun,
    private readonly onProblem: (error: Error) => void,
  ) {
    this.#file = openSync(path, 'w');
    this.#write(encodeHeader(run.header));
    run.onEvents((events) => this.#writeEvents(events));
    this.finished = run.ended.then(() => this.#end());
  }

  /**
   * Journals `run`, which has just been started; a file of that name is written anew.
   * @param onProblem called once if the file cannot be written to its end; the run goes on
   * @throws Error when the file cannot be opened
   */
  static start(path: string, run: JournaledRun, onProblem: (error: Error) => void): Journal {
    return new Journal(path, run, onProblem);
  }

  /** Whether the run is still written. */
  get open(): boolean {
    return this.#open;
  }

  /**
   * Writes a bookmark between the events; it is on the disk then.
   * @throws Error where the file cannot be written
   */
  bookmark(change: BookmarkChange): void {
    if (this.#failed) throw new Error('the recording cannot be written');
    const line = encodeBookmark(change);
    this.#attempt(() => {
      appendFileSync(this.#file, line);
      fdatasyncSync(this.#file);
    });
    if (this.#failed) throw new Error('the recording cannot be written');
  }

  #writeEvents(events: TraceEvent[]): void {
    const lines = events.map(encodeEvent).join('');
    this.#eventLines.add(lines);
    this.#written.length += events.length;
    for (const { t } of events) this.#written.endMs = Math.max(this.#written.endMs, t);
    this.#write(lines);
  }

  #end(): void {
    this.#open = false;
    this.#write(encodeFooter(this.#written, this.#eventLines));
    this.#attempt(() => closeSync(this.#file));
  }

  /** After a failure nothing more is written, so that the file never has a gap. */
  #write(lines: string): void {
    if (!this.#failed) this.#attempt(() => appendFileSync(this.#file, lines));
  }

  #attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      if (!this.#failed) this.onProblem(error as Error);
      this.#failed = true;
    }
  }
}
