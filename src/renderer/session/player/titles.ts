import type { RunLog } from '../../../shared/trace/run-log';
import type { Bookmarks } from './bookmarks';
import type { Player } from './player';

/** The titles that people gave to recordings that were on screen. */
export class Titles {
  readonly #byLog = new WeakMap<RunLog, string>();

  constructor(
    private readonly player: Player,
    private readonly bookmarks: Bookmarks,
  ) {
    player.store.subscribe(({ playback }, before) => {
      if (playback !== before.playback) this.#show(this.of(playback.log));
    });
  }

  /** '' where it has none. */
  of(log: RunLog): string {
    return this.#byLog.get(log) ?? '';
  }

  begin(log: RunLog, title: string): void {
    this.#byLog.set(log, title);
  }

  /** Notes the new title of a recording in the library. */
  change(recording: string, title: string): void {
    const { log } = this.player.state.playback;
    if (this.bookmarks.recordingOf(log) !== recording) return;
    this.#byLog.set(log, title);
    this.#show(title);
  }

  #show(title: string): void {
    if (title !== this.player.state.title) this.player.store.setState({ title });
  }
}
