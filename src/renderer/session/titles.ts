import type { CommandInput, CommandName, CommandOutput } from '../../shared/api/kitchen-api';
import type { RunLog } from '../../shared/trace/run-log';
import type { Bookmarks } from './bookmarks';
import type { SessionState, SessionStore } from './state';

/** What keeps titles and shows the one on screen: the window's session. */
interface Keeper {
  readonly store: SessionStore;
  readonly state: SessionState;
  readonly bookmarks: Bookmarks;
  ask<C extends CommandName>(name: C, input: CommandInput<C>): Promise<CommandOutput<C> | null>;
}

/** What people called the recordings that were on screen. */
export class Titles {
  readonly #byLog = new WeakMap<RunLog, string>();

  constructor(readonly session: Keeper) {}

  /** '' where it has none. */
  of(log: RunLog): string {
    return this.#byLog.get(log) ?? '';
  }

  begin(log: RunLog, title: string): void {
    this.#byLog.set(log, title);
  }

  /** Calls a recording of the library by a title, or by none with ''. */
  async change(recording: string, title: string): Promise<void> {
    const changed = await this.session.ask('nameRecording', { name: recording, title });
    const { log } = this.session.state.playback;
    if (changed === null || this.session.bookmarks.recordingOf(log) !== recording) return;
    this.#byLog.set(log, changed);
    this.session.store.setState({ title: changed });
  }
}
