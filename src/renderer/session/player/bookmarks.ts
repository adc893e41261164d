import { type Bookmark, type BookmarkChange, changedBookmarks } from '../../../shared/recording/bookmark';
import { toMicroseconds } from '../../../shared/trace/kitchen-time';
import type { RunLog } from '../../../shared/trace/run-log';
import type { Commands } from './commands';
import { NOT_BEGUN } from './empty-run';
import type { Player } from './player';
import type { SessionState } from './state';

/**
 * The bookmarks of what is on screen: set, noted, removed, gone to. The kitchen keeps those of its library, and tells
 * of them; those of any other recording live in this window.
 */
export class Bookmarks {
  /** Names in the library by log. */
  readonly #recordings = new WeakMap<RunLog, string>();
  readonly #kept = new Map<string, readonly Bookmark[]>();
  readonly #own = new WeakMap<RunLog, readonly Bookmark[]>();

  /** @param library keeps those of its recordings; null where there is none */
  constructor(
    private readonly player: Player,
    private readonly library: Commands | null,
  ) {
    player.store.subscribe(({ playback }, before) => {
      if (playback !== before.playback) this.#show();
    });
  }

  /** By time. */
  of(log: RunLog): readonly Bookmark[] {
    const recording = this.#recordings.get(log);
    return (recording ? this.#kept.get(recording) : this.#own.get(log)) ?? [];
  }

  /** The log's name in the library, or ''. */
  recordingOf(log: RunLog): string {
    return this.#recordings.get(log) ?? '';
  }

  /** @param recording the log's name in the library, or '' */
  begin(log: RunLog, recording: string, bookmarks: readonly Bookmark[] = []): void {
    if (recording) {
      this.#recordings.set(log, recording);
      this.#kept.set(recording, bookmarks);
    } else this.#own.set(log, bookmarks);
  }

  hear(recording: string, bookmarks: readonly Bookmark[]): void {
    this.#kept.set(recording, bookmarks);
    this.#show();
  }

  /** Runs that are compared belong to two recordings, so neither could keep it. */
  possibleIn({ playback, comparison }: Pick<SessionState, 'playback' | 'comparison'>): boolean {
    return this.library !== null && !comparison && playback.log.header.id !== NOT_BEGUN;
  }

  /** Adds a bookmark at the playhead and asks for its note; if there is one already, only asks for its note. */
  async add(): Promise<void> {
    const { playback, bookmarks } = this.player.state;
    if (!this.possibleIn(this.player.state)) return;
    // As fine as the trace's own times.
    const t = toMicroseconds(playback.current().position.t);
    const here = bookmarks.find((bookmark) => bookmark.t === t);
    const id = here?.id ?? crypto.randomUUID();
    if (!here) await this.set({ id, t, note: '' });
    // The run may have come to its end meanwhile.
    this.player.showResult(false);
    this.edit(id);
  }

  /** Adds a bookmark, or replaces the one with its id. */
  set(bookmark: Bookmark): Promise<void> {
    return this.#change(bookmark);
  }

  remove(id: string): Promise<void> {
    return this.#change({ id, removed: true });
  }

  /** Opens the field for the note of a bookmark, or none with ''. */
  edit(id: string): void {
    const { bookmarks } = this.player.state;
    const known = this.library !== null && bookmarks.some((bookmark) => bookmark.id === id);
    this.player.store.setState({ noting: known ? id : '' });
  }

  /** The playhead to the next (1) or last (-1) bookmark, if there is one. */
  jump(direction: 1 | -1): void {
    const { playback, bookmarks } = this.player.state;
    const now = playback.current().position.t;
    const found =
      direction === 1 ? bookmarks.find(({ t }) => t > now) : bookmarks.findLast(({ t }) => t < now);
    if (found) playback.seek(found.t);
  }

  async #change(change: BookmarkChange): Promise<void> {
    const { log } = this.player.state.playback;
    const recording = this.#recordings.get(log);
    if (!recording || !this.library) this.#changeOwn(log, change);
    else {
      const bookmarks = await ('removed' in change
        ? this.library.ask('removeBookmark', { recording, id: change.id })
        : this.library.ask('setBookmark', { recording, bookmark: change }));
      if (bookmarks) this.#kept.set(recording, bookmarks);
    }
    this.#show();
  }

  #changeOwn(log: RunLog, change: BookmarkChange): void {
    try {
      this.#own.set(log, changedBookmarks(this.of(log), change, log.endMs));
    } catch (error) {
      this.player.store.setState({ problem: (error as Error).message });
    }
  }

  #show(): void {
    const { playback, noting } = this.player.state;
    const bookmarks = this.of(playback.log);
    const still = bookmarks.some(({ id }) => id === noting);
    this.player.store.setState({ bookmarks, noting: still ? noting : '' });
  }
}
