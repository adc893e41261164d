import { randomUUID } from 'node:crypto';
import type { ClockMessage } from '../../shared/api/kitchen-api';
import { fittingHeader } from '../../shared/recording/fitting-header';
import { endReasonText } from '../../shared/trace/end-reasons';
import { toMicroseconds } from '../../shared/trace/kitchen-time';
import type { Parameters, ProgramHeader, RunHeader, RunLog } from '../../shared/trace/run-log';
import { type LaneId, laneIds, type Mode, type TraceEvent } from '../../shared/trace/trace';
import type { LaneMessage } from '../kitchen/order-queue';
import { versions } from '../platform/versions';
import { watchClocks } from './clock-watch';
import { InTurn } from './in-turn';
import { type Lane, type LaneMaker, Once } from './lane';
import { onDisk } from './on-disk';
import { RunEvents } from './run-events';
import { threadLanes } from './thread-lane';
import type { Timing } from './timing';
import { Together } from './together';

/** An order is placed this much later than it was asked for, so that the message is in every lane before its time. */
const ORDER_LEAD_MS = 50;

export interface RunOptions {
  /** Id of a lesson, or LAB. */
  lesson: string;
  /** What is run where it is no lesson. */
  program?: ProgramHeader;
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
  /** Makes the lanes, where they are no threads of this process that cook a lesson. */
  makeLane?: LaneMaker;
}

/** Starts the lanes of a run; both begin at kitchen time 0, together or, virtual or measured, one after the other. */
export function startRun(options: RunOptions): Run {
  return new Run(options, timingOf(options));
}

function timingOf({ virtual, measures, speed, modes }: RunOptions): Timing {
  if (virtual) return InTurn.virtual();
  return measures ? InTurn.measured(lanesOf(modes).map(({ lane }) => lane)) : new Together(speed);
}

function lessonLanes({ lesson, parameters, laneScript }: RunOptions): LaneMaker {
  const script = laneScript ?? onDisk(new URL('./lane-worker.js', import.meta.url));
  return threadLanes(script, { lesson, parameters });
}

function lanesOf(modes: RunOptions['modes']): RunHeader['lanes'] {
  return laneIds.flatMap((lane) => {
    const mode = modes[lane];
    return mode ? [{ lane, mode }] : [];
  });
}

/** One run: its lanes, how time goes in them, and the log of what they say, numbered in order of arrival. */
export class Run {
  readonly header: RunHeader;
  readonly #done = new Once();
  /** Resolves when every lane has ended and the log is whole. */
  readonly ended = this.#done.promise;
  readonly #timing: Timing;
  readonly #events: RunEvents;
  readonly #lanes: Lane[];
  readonly #cooking = new Set<LaneId>();
  readonly #clockListeners = new Set<(clock: ClockMessage) => void>();
  readonly #unwatch: () => void;
  #stopped = false;
  #closed = false;

  constructor(options: RunOptions, timing: Timing) {
    const { lesson, parameters, program = null, virtual } = options;
    const lanes = lanesOf(options.modes);
    this.header = fittingHeader({
      id: randomUUID(),
      lesson,
      parameters,
      program,
      lanes,
      speed: timing.speed,
      virtual,
      startedAt: new Date().toISOString(),
      madeBy: versions(),
    });
    this.#timing = timing;
    this.#events = new RunEvents(this.header);
    const makeLane = options.makeLane ?? lessonLanes(options);
    this.#lanes = lanes.map(({ lane, mode }) => {
      this.#cooking.add(lane);
      const place = { lane, mode, clock: timing.clockOf(lane) };
      return makeLane(place, {
        onBatch: (numbers, unpack) => this.#events.take(numbers, unpack),
        onGone: (error, outcome) => this.#laneGone(lane, error, outcome),
      });
    });
    // A window that goes on by its own clock hears where time is.
    this.#unwatch = virtual ? () => {} : watchClocks(timing.clocks, () => this.#clockChanged());
    void timing.cook(this.#lanes, {
      goesOn: () => this.cooking && !this.#stopped,
      steered: () => this.#steered(),
      measuringChanged: () => this.#clockChanged(),
    });
  }

  get log(): RunLog {
    return this.#events.log;
  }

  /** Whether a lane still cooks. */
  get cooking(): boolean {
    return this.#cooking.size > 0;
  }

  /** Whether the lanes are measured: they can be neither paused nor sped up, and windows must not disturb them. */
  get measuring(): boolean {
    return this.#timing.measuring !== '';
  }

  /** Freezes kitchen time in both lanes, or lets it go on. Without effect on a virtual or a measured run. */
  setPaused(paused: boolean): void {
    if (this.cooking && this.#timing.setPaused(paused)) this.#steered();
  }

  /** Kitchen ms per ms. Without effect on a virtual or a measured run. */
  setSpeed(speed: number): void {
    if (this.cooking && this.#timing.setSpeed(speed)) this.#steered();
  }

  /** Whether customers' orders are refused: somebody has closed the kitchens, or one of them has closed by itself. */
  get closed(): boolean {
    const { lanes } = this.log;
    return this.#closed || laneIds.some((lane) => lanes[lane].some(({ type }) => type === 'orders-closed'));
  }

  /** Ends the run: every lane that still cooks ends as `stopped`. */
  stop(): void {
    if (!this.cooking) return;
    this.#stopped = true;
    for (const clock of this.#timing.clocks) clock.stop();
    this.#postToLanes({ type: 'clock' });
    for (const lane of this.#lanes) lane.endSoon();
  }

  /** A customer's order of that kind, to every lane at the same kitchen time. */
  placeOrder(kind: string): void {
    this.#postToLanes({ type: 'order', kind, at: this.#soon() });
  }

  /** No order is taken any more; the kitchens finish what they have. */
  closeKitchen(): void {
    this.#closed = true;
    this.#postToLanes({ type: 'close', at: this.#soon() });
  }

  /** Where kitchen time is: at 0 while lanes are measured, since neither has been shown yet. */
  clock(): ClockMessage {
    const { clock } = this.#timing;
    const ended = !this.cooking;
    const measuring = ended ? '' : this.#timing.measuring;
    const now = measuring ? 0 : Math.max(0, clock.now());
    return {
      type: 'clock',
      kitchenMs: ended ? this.log.endMs : now,
      speed: clock.speed,
      paused: !measuring && clock.paused,
      ended,
      measuring,
      seq: measuring ? 0 : this.log.lastSeq,
    };
  }

  /** Calls back with new events as they come. Returns how to stop. */
  onEvents(listener: (events: TraceEvent[]) => void): () => void {
    return this.#events.listen(listener);
  }

  /** Calls back when the clock was paused, changed or has ended. Returns how to stop. */
  onClock(listener: (clock: ClockMessage) => void): () => void {
    this.#clockListeners.add(listener);
    return () => this.#clockListeners.delete(listener);
  }

  /** One that went without ending its lane failed, unless it had to be ended after a stop, or at a limit. */
  #laneGone(lane: LaneId, error: string, outcome: 'failed' | 'stopped' = 'failed'): void {
    const last = this.log.lanes[lane].at(-1);
    if (last?.type !== 'lane-ended') {
      const t = Math.max(last?.t ?? 0, toMicroseconds(this.#timing.clockOf(lane)?.now() ?? 0));
      if (this.#stopped) this.#events.end(lane, t, 'stopped', '');
      else this.#events.end(lane, t, outcome, error || endReasonText('threadEnded'));
    }
    this.#cooking.delete(lane);
    if (!this.cooking) this.#end();
  }

  #end(): void {
    this.#unwatch();
    this.#clockChanged();
    this.#done.happen();
  }

  #steered(): void {
    this.#postToLanes({ type: 'clock' });
    this.#clockChanged();
  }

  #clockChanged(): void {
    const clock = this.clock();
    for (const listener of this.#clockListeners) listener(clock);
  }

  #postToLanes(message: LaneMessage): void {
    for (const lane of this.#lanes) lane.send(message);
    for (const clock of this.#timing.clocks) clock.wakeAll();
  }

  /** When an order that is asked for now is placed, kitchen ms. */
  #soon(): number {
    const { clock } = this.#timing;
    const lead = clock.paused ? 0 : ORDER_LEAD_MS * clock.speed;
    return toMicroseconds(clock.now() + lead);
  }
}
