import type { StreamMessage } from '../../shared/api/kitchen-api';
import type { RunHeader } from '../../shared/trace/run-log';
import type { Growing, Library } from '../recordings/library';
import type { CurrentRun } from './current-run';
import type { StreamListener } from './follower';
import { ForeignRun } from './foreign-run';
import { Watcher } from './watcher';

/** How often to look for them while there is a window, ms. */
const LOOK_MS = 500;

/**
 * What other processes record, for windows: which of the library's recordings grow, and, as soon as somebody begins to record
 * a program of their own while nothing cooks here, that program.
 */
export class GrowingRecordings {
  readonly #watchers = new Set<Watcher>();
  /** Paths that were seen; null before the first look. */
  #seen: Set<string> | null = null;
  #names: string[] = [];
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly library: Library,
    private readonly current: CurrentRun,
  ) {}

  /** Tells a window of them. Returns how to stop. */
  subscribe(listener: StreamListener): () => void {
    const watcher = new Watcher(
      listener,
      (): StreamMessage => ({ type: 'growing', recordings: this.#names }),
    );
    this.#watchers.add(watcher);
    // What cannot be read now is looked at again.
    const look = () => void this.#look().catch(() => {});
    this.#timer ??= setInterval(look, LOOK_MS).unref();
    look();
    if (this.#names.length > 0) watcher.notify();
    return () => {
      watcher.end();
      this.#watchers.delete(watcher);
      if (this.#watchers.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
  }

  /**
   * Shows a recording in all windows as it grows.
   * @returns null where it does not grow
   * @throws what reading it fails with
   */
  async watch(name: string): Promise<RunHeader | null> {
    const growing = this.library.growing().find((each) => each.name === name);
    const run = growing && (await ForeignRun.open(growing));
    if (!run) return null;
    await this.current.watch(run, name);
    return run.header;
  }

  async #look(): Promise<void> {
    const growing = this.library.growing();
    const before = this.#seen;
    this.#seen = new Set(growing.map(({ path }) => path));
    const names = growing.flatMap(({ name }) => (name ? [name] : []));
    if (names.join('\n') !== this.#names.join('\n')) {
      this.#names = names;
      for (const watcher of this.#watchers) watcher.notify();
    }
    // What was there before any window is only listed.
    if (!before) return;
    // Without a header it is as if it were not there yet.
    for (const each of growing)
      if (!before.has(each.path) && !(await this.#show(each))) this.#seen.delete(each.path);
  }

  /**
   * A program of somebody's own is shown where nothing else is: runs of other kitchens have windows themselves.
   * @returns whether it could be read
   */
  async #show(growing: Growing): Promise<boolean> {
    if (this.current.run?.cooking) return true;
    const run = await ForeignRun.open(growing).catch(() => null);
    if (run?.header.program?.host === 'cpython' && !this.current.run?.cooking)
      await this.current.watch(run, growing.name);
    else run?.stop();
    return run !== null;
  }
}
