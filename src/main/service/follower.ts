import type { StreamMessage } from '../../shared/api/kitchen-api';
import type { Bookmark } from '../../shared/recording/bookmark';
import { LogReader } from '../../shared/trace/log-reader';
import type { TraceEvent } from '../../shared/trace/trace';
import type { ProblemWords } from '../../shared/validation/problems';
import type { Run } from '../run/run';
import type { ForeignRun } from './foreign-run';

/** How many events a window gets at a time, so that it takes them in quickly. */
const PART = 2000;

/** Takes one message. Where it returns a promise it is told the next one when that resolves, and none if it rejects. */
export type StreamListener = (message: StreamMessage) => unknown;

/** The current run, and what a window has to know of it besides its log. */
export interface Followed {
  run: Run | ForeignRun | null;
  /** File name of its recording, or ''. */
  recording: string;
  /** Why it is not recorded, or not any more; null where it is. */
  unrecorded: ProblemWords | null;
  /** Of its recording, by time. */
  bookmarks: Bookmark[];
}

/**
 * Tells one window of the runs, no faster than it takes what it is told. Nothing is kept for it but its place in the
 * log: what happened meanwhile is read from there, and of what changes only the newest is told.
 */
export class Follower {
  #run: Run | ForeignRun | null = null;
  #log: LogReader | null = null;
  #clockIsNews = false;
  /** What to send before any event: that there is a run, and that it is not recorded. */
  #news: StreamMessage[] = [];
  readonly #bookmarks = new Map<string, Bookmark[]>();
  #sending = false;
  #ended = false;

  constructor(private readonly listener: StreamListener) {}

  /** Starts over with another run, all of which is to be sent. */
  follow({ run, recording, unrecorded, bookmarks }: Followed): void {
    this.#run = run;
    this.#log = run && new LogReader(run.log.lanes);
    this.#news = [{ type: 'run', run: run?.header ?? null, recording }];
    this.#clockIsNews = run !== null;
    if (bookmarks.length > 0) this.#bookmarks.set(recording, bookmarks);
    if (unrecorded) this.notRecorded(unrecorded);
    else this.send();
  }

  notRecorded(why: ProblemWords): void {
    this.#news.push({ type: 'unrecorded', why });
    this.send();
  }

  clockChanged(): void {
    this.#clockIsNews = true;
    this.send();
  }

  bookmarksChanged(recording: string, bookmarks: Bookmark[]): void {
    this.#bookmarks.set(recording, bookmarks);
    this.send();
  }

  /** Sends what is new, unless the window has not yet taken the message before. */
  send(): void {
    if (!this.#sending) void this.#sendAll();
  }

  /** Nothing more is sent. */
  end(): void {
    this.#ended = true;
  }

  async #sendAll(): Promise<void> {
    this.#sending = true;
    try {
      for (let message = this.#next(); message && !this.#ended; message = this.#next()) {
        const taken = this.listener(message);
        if (taken instanceof Promise) await taken;
      }
      this.#sending = false;
    } catch {
      // The window is gone: it gets everything when it connects again.
      this.end();
    }
  }

  /** The clock comes after all events that it counts. */
  #next(): StreamMessage | null {
    const news = this.#news.shift();
    if (news) return news;
    const events = this.#events();
    if (events.length > 0) return { type: 'events', events };
    if (this.#clockIsNews && this.#run) {
      this.#clockIsNews = false;
      return this.#run.clock();
    }
    return this.#nextBookmarks();
  }

  /** Nobody sees anything of a measured run before its end, so that nothing disturbs it. */
  #events(): TraceEvent[] {
    const measured = this.#run?.measuring && this.#run.cooking;
    return measured ? [] : (this.#log?.take(PART) ?? []);
  }

  #nextBookmarks(): StreamMessage | null {
    for (const [recording, bookmarks] of this.#bookmarks) {
      this.#bookmarks.delete(recording);
      return { type: 'bookmarks', recording, bookmarks };
    }
    return null;
  }
}
