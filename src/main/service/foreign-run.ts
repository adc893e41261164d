import { setImmediate as othersTurn } from 'node:timers/promises';
import type { ClockMessage } from '../../shared/api/kitchen-api';
import type { Bookmark } from '../../shared/recording/bookmark';
import type { RunHeader, RunLog } from '../../shared/trace/run-log';
import { GrowingFile } from '../recordings/growing-file';
import type { Growing } from '../recordings/library';
import { Once } from '../run/lane';

/** How often its file is looked at, ms. */
const LOOK_MS = 100;
/** A clock that is so far behind the newest event, ms, is set, and windows are told. */
const LATE_MS = 100;

/**
 * A run that another process cooks and records, as its file grows: windows are told of it like of a run of this process. It
 * can be neither steered nor stopped from here.
 */
export class ForeignRun {
  readonly header: RunHeader;
  readonly log: RunLog;
  readonly measuring = false;
  readonly #done = new Once();
  /** Resolves when it has ended, or is not watched any more. */
  readonly ended = this.#done.promise;
  /** Nobody writes it any more, and it has no end. */
  cutOff = false;
  readonly #timer: NodeJS.Timeout;
  readonly #eventListeners = new Set<() => void>();
  readonly #clockListeners = new Set<() => void>();
  /** Kitchen time was so at that local ms. */
  #clock: { kitchenMs: number; at: number };
  #reading = false;
  #over = false;

  private constructor(
    private readonly file: GrowingFile,
    private readonly grows: () => boolean,
    log: RunLog,
  ) {
    this.log = log;
    this.header = log.header;
    // Its last event was written when the file changed.
    const sinceMs = Math.max(0, Date.now() - file.changedAt);
    this.#clock = { kitchenMs: log.endMs + sinceMs * log.header.speed, at: performance.now() };
    this.#timer = setInterval(() => void this.#look(), LOOK_MS);
  }

  /**
   * Reads what is recorded so far. Null where it has not begun to be one.
   * @throws what reading it fails with
   */
  static async open({ path, grows }: Growing): Promise<ForeignRun | null> {
    const file = new GrowingFile(path);
    try {
      while (file.read()) await othersTurn();
      if (file.log) return new ForeignRun(file, grows, file.log);
      file.close();
      return null;
    } catch (error) {
      file.close();
      throw error;
    }
  }

  get cooking(): boolean {
    return !this.#over;
  }

  get bookmarks(): Bookmark[] {
    return this.file.bookmarks;
  }

  /** Kitchen time as estimated from what the other process has written. */
  clock(): ClockMessage {
    const { log } = this;
    return {
      type: 'clock',
      kitchenMs: this.#over ? log.endMs : Math.max(log.endMs, this.#now()),
      speed: this.header.speed,
      paused: false,
      ended: this.#over,
      measuring: '',
      seq: log.lastSeq,
      foreign: true,
    };
  }

  /** Calls back when there are new events. Returns how to stop. */
  onEvents(listener: () => void): () => void {
    this.#eventListeners.add(listener);
    return () => this.#eventListeners.delete(listener);
  }

  /** Calls back when the clock was set or has ended. Returns how to stop. */
  onClock(listener: () => void): () => void {
    this.#clockListeners.add(listener);
    return () => this.#clockListeners.delete(listener);
  }

  /** Watches it no longer; whoever cooks it goes on. */
  stop(): void {
    if (this.#over) return;
    this.#over = true;
    clearInterval(this.#timer);
    this.file.close();
    if (!this.cutOff) for (const listener of this.#clockListeners) listener();
    this.#done.happen();
  }

  async #look(): Promise<void> {
    if (this.#reading) return;
    this.#reading = true;
    // Before it is read: what was written until then is read to the end.
    const grows = this.grows();
    const read = await this.#read().catch(() => false);
    this.#reading = false;
    if (this.#over || (read && grows && !this.file.over)) return;
    this.cutOff = !this.file.complete;
    this.stop();
  }

  async #read(): Promise<boolean> {
    const before = this.log.length;
    while (!this.#over && this.file.read()) await othersTurn();
    if (!this.#over && this.log.length > before) this.#tell();
    return true;
  }

  #tell(): void {
    for (const listener of this.#eventListeners) listener();
    const lateMs = this.log.endMs - this.#now();
    if (lateMs < LATE_MS) return;
    this.#clock = { kitchenMs: this.log.endMs, at: performance.now() };
    for (const listener of this.#clockListeners) listener();
  }

  #now(): number {
    const { kitchenMs, at } = this.#clock;
    return kitchenMs + (performance.now() - at) * this.header.speed;
  }
}
