import { type Bookmark, type BookmarkChange, changedBookmarks } from '../../shared/recording/bookmark';
import { type ProblemWords, problemText, problemWords } from '../../shared/validation/problems';
import type { Journal } from '../recordings/journal';
import type { Library } from '../recordings/library';
import { type Run, type RunOptions, startRun } from '../run/run';
import { type Followed, Follower, type StreamListener } from './follower';
import type { ForeignRun } from './foreign-run';

/** A window's clock may be so much ahead of the run's that its bookmark is taken all the same. */
const AHEAD_MS = 1000;

/** The one run that windows watch, journaled to the library, and those who watch it. */
export class CurrentRun {
  #run: Run | ForeignRun | null = null;
  #recording = '';
  #journal: Journal | null = null;
  /** Why the run is not recorded, or not any more; null where it is. */
  #unrecorded: ProblemWords | null = null;
  /** Of the run's recording. */
  #bookmarks: Bookmark[] = [];
  #lastStart: Promise<unknown> = Promise.resolve();
  readonly #followers = new Set<Follower>();

  constructor(private readonly library: Library) {}

  get run(): Run | ForeignRun | null {
    return this.#run;
  }

  get #now(): Followed {
    return {
      run: this.#run,
      recording: this.#recording,
      unrecorded: this.#unrecorded,
      bookmarks: this.#bookmarks,
    };
  }

  /** File name of the recording of the run that cooks now, or ''. */
  get recordingInProgress(): string {
    return this.#run?.cooking ? this.#recording : '';
  }

  /**
   * Stops the run that cooks and starts another; one start after the other, however quickly they are asked for. Where
   * it cannot be recorded, it cooks all the same, and every window is told.
   */
  start(options: RunOptions): Promise<Run> {
    const started = this.#lastStart.then(() => this.#start(options));
    this.#lastStart = started.catch(() => {});
    return started;
  }

  async #start(options: RunOptions): Promise<Run> {
    await this.close();
    const run = startRun(options);
    this.#record(run);
    this.#follow(run);
    return run;
  }

  /** Follows a run of another process, in the place of the one that cooks, which is stopped. @param recording in the library, or '' */
  watch(run: ForeignRun, recording: string): Promise<void> {
    const watched = this.#lastStart.then(() => this.#watch(run, recording));
    this.#lastStart = watched.catch(() => run.stop());
    return watched;
  }

  async #watch(run: ForeignRun, recording: string): Promise<void> {
    await this.close();
    this.#journal = null;
    this.#unrecorded = null;
    this.#recording = recording;
    this.#bookmarks = run.bookmarks;
    this.#follow(run);
    void run.ended.then(() => {
      if (run !== this.#run || !run.cutOff) return;
      this.#run = null;
      this.#recording = '';
      this.#bookmarks = [];
      this.#notify((follower) => follower.follow(this.#now));
    });
  }

  #follow(run: Run | ForeignRun): void {
    this.#run = run;
    this.#notify((follower) => follower.follow(this.#now));
    run.onEvents(() => this.#notify((follower) => follower.send()));
    run.onClock(() => this.#notify((follower) => follower.clockChanged()));
  }

  #record(run: Run): void {
    this.#recording = '';
    this.#journal = null;
    this.#bookmarks = [];
    this.#unrecorded = null;
    try {
      const { name, journal } = this.library.record(run, (error) => this.#miss(run, error));
      this.#recording = name;
      this.#journal = journal;
    } catch (error) {
      this.#miss(run, error);
    }
  }

  /** A full disk is no reason to end a class: the kitchens cook on. */
  #miss(run: Run, error: unknown): void {
    this.#unrecorded = problemWords(error);
    console.error(`toast-kitchen: this run is not recorded: ${problemText(this.#unrecorded)}`);
    const why = this.#unrecorded;
    if (run === this.#run) this.#notify((follower) => follower.notRecorded(why));
  }

  subscribe(listener: StreamListener): () => void {
    const follower = new Follower(listener);
    this.#followers.add(follower);
    follower.follow(this.#now);
    return () => {
      follower.end();
      this.#followers.delete(follower);
    };
  }

  /**
   * Sets or removes a bookmark of a recording, also of the one that is being written, and tells every window.
   * @returns all its bookmarks, by time
   * @throws InputError that names the field; Error with code ENOENT where there is no recording of that name
   */
  async bookmark(recording: string, change: BookmarkChange): Promise<Bookmark[]> {
    const current = recording === this.#recording;
    const bookmarks =
      current && this.#journal?.open
        ? this.#bookmarkNow(this.#journal, change)
        : await this.library.bookmark(recording, change);
    if (current && recording === this.#recording) this.#bookmarks = bookmarks;
    this.#notify((follower) => follower.bookmarksChanged(recording, bookmarks));
    return bookmarks;
  }

  /** Between two events of the run that cooks. */
  #bookmarkNow(journal: Journal, change: BookmarkChange): Bookmark[] {
    const endMs = Math.max(this.#run?.clock().kitchenMs ?? 0, this.#run?.log.endMs ?? 0);
    const bookmarks = changedBookmarks(this.#bookmarks, change, endMs + AHEAD_MS);
    journal.bookmark(change);
    return bookmarks;
  }

  /** Stops the run and waits until its recording is whole. */
  async close(): Promise<void> {
    this.#run?.stop();
    await this.#run?.ended;
    await this.#journal?.finished;
  }

  #notify(of: (follower: Follower) => void): void {
    for (const follower of this.#followers) of(follower);
  }
}
