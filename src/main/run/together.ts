import { ClockControl } from '../kitchen/shared-clock';
import type { Lane } from './lane';
import type { Timed, Timing } from './timing';

/** The lanes of a live run cook at once on one clock, which may be paused and hastened. */
export class Together implements Timing {
  readonly measuring = '';
  readonly clock: ClockControl;
  readonly clocks: readonly ClockControl[];
  #begun = false;
  #pauseWanted = false;

  /** @param speed kitchen ms per ms */
  constructor(readonly speed: number) {
    this.clock = new ClockControl(speed);
    this.clocks = [this.clock];
  }

  clockOf(): ClockControl {
    return this.clock;
  }

  /** Time stands at 0 until both cooks have begun: what a thread needs to come up is no part of the lesson. */
  async cook(lanes: readonly Lane[], run: Timed): Promise<void> {
    await Promise.all(lanes.map((lane) => lane.ready));
    for (const lane of lanes) lane.begin();
    await Promise.all(lanes.map((lane) => lane.begun));
    this.#begun = true;
    if (run.goesOn() && this.setPaused(this.#pauseWanted)) run.steered();
  }

  setPaused(paused: boolean): boolean {
    this.#pauseWanted = paused;
    if (!this.#begun || paused === this.clock.paused) return false;
    this.clock.setPaused(paused);
    return true;
  }

  setSpeed(speed: number): boolean {
    this.clock.setSpeed(speed);
    return true;
  }
}
