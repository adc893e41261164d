import type { KitchenApi, StreamMessage } from '../../../shared/api/kitchen-api';
import type { SharedSource } from '../../../shared/api/shared-view';
import { type Recorded, RecordingError } from '../../../shared/recording';
import { RunLog } from '../../../shared/trace/run-log';
import { wordsOf } from '../../i18n/problem-words';
import type { Bookmarks } from '../player/bookmarks';
import type { Player } from '../player/player';
import { shownSpeed } from '../player/speed';
import type { Titles } from '../player/titles';
import { nextTask, RecordingLoader, type RecordingSource } from './recording-loader';

/** A file that was opened from outside the window. */
type OpenedFile = Extract<StreamMessage, { type: 'opened' }>;
/** A recording of the library by its name, or a file from elsewhere. */
export type RecordingFrom = string | File | OpenedFile;
/** A recording's name, and where its bytes come from. */
type Named = [name: string, source: RecordingSource];

/** Opens recordings and shows them: files, and where there is a library those of that, too. */
export class Recordings<From extends RecordingFrom = File> {
  readonly loader: RecordingLoader;
  readonly #sharedNames = new WeakMap<RunLog, SharedSource>();

  constructor(
    private readonly player: Player,
    private readonly bookmarks: Bookmarks,
    private readonly titles: Titles,
    private readonly sourceOf: (from: From) => Named,
  ) {
    this.loader = new RecordingLoader((opening) => this.player.store.setState({ opening }));
  }

  /** Shows a recording from its start. */
  async open(from: From): Promise<void> {
    const goOn = this.#holdReplay();
    const opened = await this.read(from);
    if (!opened) return goOn();
    const cleared = this.player.play(new RunLog(opened.log.header), true);
    this.player.show(cleared, { recorded: true, dialog: null });
    // React holds on to what it showed before: to this empty run then, not to all the events of the last one.
    await nextTask();
    if (this.player.state.playback !== cleared) return;
    this.bookmarks.begin(opened.log, typeof from === 'string' ? from : '', opened.bookmarks);
    this.titles.begin(opened.log, opened.title);
    const playback = this.player.play(opened.log, true);
    this.player.show(playback, { recorded: true, complete: opened.complete, dialog: null, problem: '' });
    playback.replay(this.player.state.preferences.speed);
  }

  /** What other windows can open the log by, which was read or cooked here; null where none can. */
  sharedName(log: RunLog): SharedSource | null {
    return this.#sharedNames.get(log) ?? null;
  }

  /** A run that is recorded while it cooks. @param name in the library, or '' */
  know(log: RunLog, name: string): void {
    if (name) this.#sharedNames.set(log, { recording: name, name });
  }

  /** Reads one: one that cannot be decoded changes nothing but the message; one that is cancelled, nothing. */
  async read(from: From): Promise<Recorded | null> {
    const [name, source] = this.sourceOf(from);
    try {
      const opened = await this.loader.open(name, source);
      const shared = sharedNameOf(from);
      if (opened && shared) this.#sharedNames.set(opened.log, shared);
      return opened;
    } catch (error) {
      const problem = error instanceof RecordingError ? { name, error } : wordsOf(error);
      this.player.store.setState({ problem, dialog: null });
      return null;
    }
  }

  /** What replays behind the dialog would take the processor from the opening. @returns sets it going again */
  #holdReplay(): () => void {
    const { playback } = this.player.state;
    if (playback.playhead.kind !== 'replay') return () => {};
    playback.stand();
    return () => {
      if (playback === this.player.state.playback) playback.replay(shownSpeed(this.player.state));
    };
  }
}

function sharedNameOf(from: RecordingFrom): SharedSource | null {
  if (typeof from === 'string') return { recording: from, name: from };
  return from instanceof File ? null : { recording: from.recording, name: from.name };
}

/** What another window shares, as it is asked for here. */
export function fromShared({ recording, name }: SharedSource): RecordingFrom {
  return recording === name ? name : { type: 'opened', recording, name };
}

/** A file from outside the library. */
export function fileSource(file: File): Named {
  return [file.name, async () => ({ bytes: file.stream(), size: file.size })];
}

/** A recording of the library of a kitchen, or a file. */
export function sourceIn(api: Pick<KitchenApi, 'recording'>): (from: RecordingFrom) => Named {
  return (from) => {
    if (from instanceof File) return fileSource(from);
    const { recording, name } = typeof from === 'string' ? { recording: from, name: from } : from;
    return [name, (signal) => api.recording(recording, signal)];
  };
}
