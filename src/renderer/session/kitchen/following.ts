import type { StreamMessage } from '../../../shared/api/kitchen-api';
import { RunLog } from '../../../shared/trace/run-log';
import type { TraceEvent } from '../../../shared/trace/trace';
import type { ProblemWords } from '../../../shared/validation/problems';
import type { RecordingFrom, Recordings } from '../opening/recordings';
import type { Bookmarks } from '../player/bookmarks';
import { hasResult } from '../player/empty-run';
import type { Player } from '../player/player';

/** Listens to the kitchen's stream: the current run as it cooks, and whatever else happens to it. */
export class Following {
  /** The run that is known not to be recorded, by id. */
  #unrecorded = '';

  constructor(
    private readonly player: Player,
    private readonly bookmarks: Bookmarks,
    private readonly recordings: Recordings<RecordingFrom>,
  ) {}

  hear(message: StreamMessage): void {
    if (message.type === 'run') this.#begin(message.run && new RunLog(message.run), message.recording);
    else if (message.type === 'bookmarks') this.bookmarks.hear(message.recording, message.bookmarks);
    else if (message.type === 'unrecorded') this.#miss(message.why);
    else if (message.type === 'growing') this.player.store.setState({ growing: message.recordings });
    else if (message.type === 'opened') void this.recordings.open(message);
    else if (message.type === 'clock') this.player.hear({ ...message, readAt: performance.now() });
    else if (message.type === 'events') this.#append(message.events);
  }

  /** A run began, or the stream restarted, in which case the run may be the same as before. */
  #begin(log: RunLog | null, recording: string): void {
    const { player } = this;
    const same = log !== null && log.header.id === player.current?.log.header.id;
    if (!log) this.#cutOff();
    if (!same && player.current && hasResult(player.current.log))
      player.store.setState({ previous: { log: player.current.log, complete: true, title: '' } });
    player.current?.close();
    player.current = log && player.play(log);
    if (!same) player.store.setState({ unrecorded: null });
    if (log) {
      this.bookmarks.begin(log, recording);
      this.recordings.know(log, recording);
    }
    const { recorded, comparison } = player.state;
    if (player.current && !(same && (recorded || comparison))) player.show(player.current);
  }

  /** The kitchen that was cooking is gone: no more events will come. */
  #cutOff(): void {
    const { current, state, store } = this.player;
    if (!current?.clock || current.clock.ended) return;
    current.hear({ ...current.clock, ended: true });
    if (current === state.playback) store.setState({ complete: false });
  }

  /** Said once for each run, however often the stream restarts. */
  #miss(why: ProblemWords): void {
    const id = this.player.current?.log.header.id ?? '';
    if (this.#unrecorded === id) return;
    this.#unrecorded = id;
    this.player.store.setState({ unrecorded: why });
  }

  #append(events: TraceEvent[]): void {
    const { current } = this.player;
    if (!current) return;
    current.log.append(events);
    current.refresh();
    if (current.clock?.ended) this.player.arrive(current);
  }
}
