import { randomUUID } from 'node:crypto';
import type { ClockMessage } from '../../shared/api/kitchen-api';
import { toMicroseconds } from '../../shared/trace/kitchen-time';
import { type Parameters, type RunHeader, RunLog } from '../../shared/trace/run-log';
import { type LaneId, laneIds, type Mode, type TraceEvent } from '../../shared/trace/trace';
import { LOOK_EVERY_MS } from '../kitchen/clock-memory';
import type { LaneMessage } from '../kitchen/order-queue';
import { ClockControl } from '../kitchen/shared-clock';
import { versions } from '../platform/versions';
import { Lane } from './lane';
import { onDisk } from './on-disk';

/** An order is placed this much later than it was asked for, so that the message is in every lane before its time. */
const ORDER_LEAD_MS = 50;

export interface RunOptions {
  /** Id of a lesson. */
  lesson: string;
  /** Parsed: see parseParameters. */
  parameters: Parameters;
  /** The lanes that cook and how. */
  modes: Partial<Record<LaneId, Mode>>;
  /** Kitchen ms per ms. */
  speed: number;
  /** Time jumps instead of passing; orders cannot be placed and nothing can be paused. */
  virtual: boolean;
  /**
   * The lesson measures this machine: the lanes cook one after the other, each in real time from 0 on a clock of its own.
   */
  measures?: boolean;
  /** The script that a lane's thread runs; the built lane worker unless a test says otherwise. */
  laneScript?: URL;
}

/** Starts the lanes of a run; both begin at kitchen time 0, together or, virtual or measured, one after the other. */
export function startRun(options: RunOptions): Run {
  return new Run(options);
}

/**
 * One run: its lanes on one clock, and the log of what they say, numbered in order of arrival. The lanes of a virtual run
 * cook one after the other as well, so that its log is the same every time.
 */
export class Run {
  readonly header: RunHeader;
  readonly log: RunLog;
  /** Resolves when every lane has ended and the log is whole. */
  readonly ended: Promise<void>;
  /** What each lane goes by: one clock for all, or one each where they are measured one after the other. */
  readonly #clocks = new Map<LaneId, ClockControl>();
  readonly #lanes: Lane[];
  readonly #virtual: boolean;
  /** The lane that is measured; '' where none is. */
  #measuring: '' | LaneId = '';
  readonly #cooking = new Set<LaneId>();
  readonly #eventListeners = new Set<(events: TraceEvent[]) => void>();
  readonly #clockListeners = new Set<(clock: ClockMessage) => void>();
  #resolveEnded: () => void = () => {};
  #looking: NodeJS.Timeout | null = null;
  #suspendedMs = 0;
  #begun = false;
  #pauseWanted = false;
  #stopped = false;
  #seq = 0;

  constructor({ lesson, parameters, modes, speed, virtual, measures = false, laneScript }: RunOptions) {
    const lanes = laneIds.flatMap((lane) => {
      const mode = modes[lane];
      return mode ? [{ lane, mode }] : [];
    });
    this.header = {
      id: randomUUID(),
      lesson,
      parameters,
      lanes,
      speed: virtual || measures ? 1 : speed,
      virtual,
      startedAt: new Date().toISOString(),
      madeBy: versions(),
    };
    this.log = new RunLog(this.header);
    this.#virtual = virtual;
    this.#measuring = measures ? (lanes[0]?.lane ?? '') : '';
    const shared = new ClockControl(this.header.speed);
    this.ended = new Promise((resolve) => {
      this.#resolveEnded = resolve;
    });
    const script = laneScript ?? onDisk(new URL('./lane-worker.js', import.meta.url));
    this.#lanes = lanes.map(({ lane, mode }) => {
      this.#cooking.add(lane);
      const control = measures ? new ClockControl(1) : shared;
      this.#clocks.set(lane, control);
      const clock = virtual ? null : control.buffer;
      return new Lane(
        lane,
        mode,
        script,
        { lesson, mode, parameters, clock },
        {
          onBatch: (numbers, unpack) => this.#takeIn(numbers, unpack),
          onGone: (error) => this.#laneGone(lane, error),
        },
      );
    });
    if (!virtual) this.#looking = setInterval(() => this.#look(), LOOK_EVERY_MS).unref();
    void (virtual || measures ? this.#cookInTurn() : this.#begin());
  }

  /** Whether a lane still cooks. */
  get cooking(): boolean {
    return this.#cooking.size > 0;
  }

  /** Whether the lanes are measured: nobody may pause or hasten them, or disturb them by looking on. */
  get measuring(): boolean {
    return this.#measuring !== '';
  }

  /** Freezes kitchen time in both lanes, or lets it go on. Without effect on a virtual or a measured run. */
  setPaused(paused: boolean): void {
    this.#pauseWanted = paused;
    if (!this.#begun || !this.#steerable || paused === this.#clock.paused) return;
    this.#clock.setPaused(paused);
    this.#postToLanes({ type: 'clock' });
    this.#clockChanged();
  }

  /** Kitchen ms per ms. Without effect on a virtual or a measured run. */
  setSpeed(speed: number): void {
    if (!this.#steerable) return;
    this.#clock.setSpeed(speed);
    this.#postToLanes({ type: 'clock' });
    this.#clockChanged();
  }

  /** Ends the run: every lane that still cooks ends as `stopped`. */
  stop(): void {
    if (!this.cooking) return;
    this.#stopped = true;
    for (const clock of this.#clocks.values()) clock.stop();
    this.#postToLanes({ type: 'clock' });
    for (const lane of this.#lanes) lane.endSoon();
  }

  /** A customer's order of that kind, to every lane at the same kitchen time. */
  placeOrder(kind: string): void {
    this.#postToLanes({ type: 'order', kind, at: this.#soon() });
  }

  /** No order is taken any more; the kitchens finish what they have. */
  closeKitchen(): void {
    this.#postToLanes({ type: 'close', at: this.#soon() });
  }

  /** Where kitchen time is: at 0 while lanes are measured, since neither has been shown yet. */
  clock(): ClockMessage {
    const ended = !this.cooking;
    const measuring = ended ? '' : this.#measuring;
    const now = measuring ? 0 : Math.max(0, this.#clock.now());
    return {
      type: 'clock',
      kitchenMs: ended ? this.log.endMs : now,
      speed: this.#clock.speed,
      paused: !measuring && this.#clock.paused,
      ended,
      measuring,
      seq: measuring ? 0 : this.log.lastSeq,
    };
  }

  /** Calls back with new events as they come. Returns how to stop. */
  onEvents(listener: (events: TraceEvent[]) => void): () => void {
    this.#eventListeners.add(listener);
    return () => this.#eventListeners.delete(listener);
  }

  /** Calls back when the clock was paused, changed or has ended. Returns how to stop. */
  onClock(listener: (clock: ClockMessage) => void): () => void {
    this.#clockListeners.add(listener);
    return () => this.#clockListeners.delete(listener);
  }

  get #steerable(): boolean {
    return this.cooking && !this.#virtual && !this.measuring;
  }

  /** The clock that all lanes share; where they are measured, the first one's. */
  get #clock(): ClockControl {
    return this.#clockOf(this.#lanes[0]?.lane ?? 'left');
  }

  #clockOf(lane: LaneId): ClockControl {
    return this.#clocks.get(lane) as ClockControl;
  }

  async #begin(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.ready));
    for (const lane of this.#lanes) lane.begin();
    // Time stands at 0 until both cooks have begun: what a thread needs to come up is no part of the lesson.
    await Promise.all(this.#lanes.map((lane) => lane.begun));
    this.#begun = true;
    if (!this.#stopped) this.setPaused(this.#pauseWanted);
  }

  /** A lane that is stopped before its turn begins all the same: it finds its clock stopped. */
  async #cookInTurn(): Promise<void> {
    for (const lane of this.#lanes) {
      await lane.ready;
      if (this.measuring) {
        this.#measuring = lane.lane;
        this.#clockChanged();
      }
      lane.begin();
      await lane.begun;
      this.#clockOf(lane.lane).setPaused(false);
      lane.send({ type: 'clock' });
      await lane.gone;
    }
  }

  /** A thread that waits may be suspended with the others; a window that goes on by its own clock hears where time is. */
  #look(): void {
    let suspendedMs = 0;
    for (const clock of new Set(this.#clocks.values())) {
      clock.look();
      suspendedMs += clock.suspendedMs;
    }
    if (suspendedMs > this.#suspendedMs) this.#clockChanged();
    this.#suspendedMs = suspendedMs;
  }

  #takeIn(numbers: number, unpack: (seq: number) => TraceEvent[]): void {
    const events = unpack(this.#seq + 1);
    this.#seq += numbers;
    this.log.append(events);
    for (const listener of this.#eventListeners) listener(events);
  }

  /** A thread that went without ending its lane failed, unless it had to be ended after a stop. */
  #laneGone(lane: LaneId, error: string): void {
    const last = this.log.lanes[lane].at(-1);
    if (last?.type !== 'lane-ended') {
      const now = this.#virtual ? 0 : this.#clockOf(lane).now();
      const t = Math.max(last?.t ?? 0, toMicroseconds(now));
      const outcome = this.#stopped ? 'stopped' : 'failed';
      const why = this.#stopped ? '' : error || "the kitchen's thread ended early";
      this.#takeIn(1, (seq) => [{ seq, lane, t, type: 'lane-ended', outcome, error: why.slice(0, 2000) }]);
    }
    this.#cooking.delete(lane);
    if (!this.cooking) this.#end();
  }

  #end(): void {
    if (this.#looking) clearInterval(this.#looking);
    this.#clockChanged();
    this.#resolveEnded();
  }

  #clockChanged(): void {
    const clock = this.clock();
    for (const listener of this.#clockListeners) listener(clock);
  }

  #postToLanes(message: LaneMessage): void {
    for (const lane of this.#lanes) lane.send(message);
    for (const clock of this.#clocks.values()) clock.wakeAll();
  }

  #soon(): number {
    const lead = this.#clock.paused ? 0 : ORDER_LEAD_MS * this.#clock.speed;
    return toMicroseconds(this.#clock.now() + lead);
  }
}
