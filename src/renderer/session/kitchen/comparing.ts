import type { Mode } from '../../../shared/trace/trace';
import type { RecordingFrom, Recordings } from '../opening/recordings';
import type { ComparedRuns, SharedLane } from '../player/compared-runs';
import { comparable, comparedLog, sharedLanes } from '../player/comparison';
import { mostDiffering } from '../player/most-differing';
import type { Player } from '../player/player';

/** Sets two recordings side by side, and takes them away again. */
export class Comparing {
  constructor(
    private readonly player: Player,
    private readonly recordings: Recordings<RecordingFrom>,
  ) {}

  /**
   * Sets two recordings side by side, with the playhead at their start, in the lane in which they differ most.
   * @param a null for what is on screen
   * @throws NotComparable
   */
  async compare(a: RecordingFrom | null, b: RecordingFrom): Promise<void> {
    const one = a === null ? comparable(this.player.state) : await this.recordings.read(a);
    const other = one && (await this.recordings.read(b));
    if (other) this.#begin([one, other]);
  }

  /** Sets the run before, as A, beside the one on screen: in their asynchronous kitchens, where both have one. */
  comparePrevious(): void {
    const [before, now] = [this.player.state.previous, comparable(this.player.state)];
    if (before && now) this.#begin([before, now], 'async');
  }

  /** @param mode of the lane to show, where both have one of it */
  #begin(runs: ComparedRuns['runs'], mode?: Mode): void {
    const lanes = sharedLanes(runs);
    const { playback, recorded, complete, result, why, answers, asked, comparison } = this.player.state;
    const before = comparison?.before ?? { playback, recorded, complete, result, why, answers, asked };
    if (!before.playback.cooking) before.playback.stand();
    const wanted = lanes.find((lane) => lane.mode[0] === mode);
    this.#show({ runs, lanes, shown: wanted ?? mostDiffering(lanes), before });
  }

  /** Shows another lane of the two recordings. */
  showLane(shown: SharedLane): void {
    const { comparison } = this.player.state;
    if (comparison) this.#show({ ...comparison, shown });
  }

  /** Back to what was on screen before. */
  close(): void {
    const { before } = this.player.state.comparison ?? {};
    if (!before) return;
    // The stream may have restarted in the meantime.
    const { current } = this.player;
    const isCurrent = before.playback.log.header.id === current?.log.header.id && !before.recorded;
    const playback = (isCurrent && current) || before.playback;
    this.player.show(playback, { ...before, playback });
  }

  #show(comparison: ComparedRuns): void {
    const playback = this.player.play(comparedLog(comparison.runs, comparison.shown), true);
    this.player.show(playback, { comparison, dialog: null, problem: '' });
  }
}
