import { appendFileSync, closeSync, openSync } from 'node:fs';
import { Checksum } from '../../shared/checksum';
import { encodeEvent, encodeFooter, encodeHeader } from '../../shared/recording';
import type { TraceEvent } from '../../shared/trace';
import type { Run } from '../run/run';

/**
 * Writes a run to a file as it happens. Each batch of events is handed to the operating system at once, so that a
 * process that is killed leaves every event journaled so far.
 */
export class Journal {
  /** Resolves when the footer is written and the file is closed, or writing has failed. */
  readonly finished: Promise<void>;
  readonly #file: number;
  readonly #eventLines = new Checksum();
  #failed = false;

  private constructor(
    path: string,
    private readonly run: Run,
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
  static start(path: string, run: Run, onProblem: (error: Error) => void): Journal {
    return new Journal(path, run, onProblem);
  }

  #writeEvents(events: TraceEvent[]): void {
    const lines = events.map(encodeEvent).join('');
    this.#eventLines.add(lines);
    this.#write(lines);
  }

  #end(): void {
    this.#write(encodeFooter(this.run.log, this.#eventLines));
    closeSync(this.#file);
  }

  #write(lines: string): void {
    if (this.#failed) return;
    try {
      appendFileSync(this.#file, lines);
    } catch (error) {
      this.#failed = true;
      this.onProblem(error as Error);
    }
  }
}
