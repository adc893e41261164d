import { endReasonText } from '../../shared/trace/end-reasons';
import { LIMIT, MOST_PROGRAM_CHARACTERS, MOST_PROGRAM_EVENTS } from '../../shared/trace/limit';
import type { LaneId, Mode, TraceEvent } from '../../shared/trace/trace';
import { WireError, WireReader } from '../../shared/trace/wire';
import type { LaneMessage } from '../kitchen/order-queue';
import type { ClockControl } from '../kitchen/shared-clock';
import { type Lane, type LaneCallbacks, type LanePlace, Once, STOP_GRACE_MS } from './lane';

/** How much longer than its own grace a reporter has to say that it has ended what it cooks, ms. */
const REPORT_GRACE_MS = 500;

/** What whoever cooks a reported lane is told: to begin, where its clock is, and to stop. */
export type LaneOrder =
  | { type: 'begin' }
  /** Kitchen time is this now. `rate`: kitchen ms per ms, 0 while it stands. */
  | { type: 'clock'; kitchenMs: number; rate: number }
  | { type: 'stop' };

/** What a run may still take, all of its lanes together and each one's end besides. */
export class EventBudget {
  constructor(
    private events = MOST_PROGRAM_EVENTS,
    private characters = MOST_PROGRAM_CHARACTERS,
  ) {}

  /** Those of a batch of so many characters that it takes. */
  take(events: TraceEvent[], characters: number): TraceEvent[] {
    this.characters -= characters;
    const taken = this.characters < 0 ? [] : events.slice(0, this.events);
    this.events -= taken.length;
    return taken;
  }
}

/**
 * A lane that somebody else cooks: a worker of a window, or another process. What they say of it comes in batches of the
 * wire, and may be anything.
 */
export class ReportedLane implements Lane {
  readonly #ready = new Once();
  readonly #begun = new Once();
  readonly #gone = new Once();
  readonly ready = this.#ready.promise;
  readonly begun = this.#begun.promise;
  readonly gone = this.#gone.promise;
  readonly lane: LaneId;
  readonly mode: Mode;
  readonly #clock: ClockControl | null;
  readonly #reader: WireReader;
  #isGone = false;

  /** @param tell orders to whoever cooks it */
  constructor(
    { lane, mode, clock }: LanePlace,
    private readonly callbacks: LaneCallbacks,
    private readonly budget: EventBudget,
    private readonly tell: (order: LaneOrder) => void,
  ) {
    this.lane = lane;
    this.mode = mode;
    this.#clock = clock;
    this.#reader = new WireReader(lane);
  }

  /** Whether nothing more is taken of it. */
  get over(): boolean {
    return this.#isGone;
  }

  /** What cooks it is up. */
  standBy(): void {
    this.#ready.happen();
  }

  /**
   * Takes a batch of the wire. One that cannot be read, or is beyond the limit of a run, ends the lane.
   * @throws WireError where it cannot be read
   */
  report(batch: string): void {
    if (this.#isGone) return;
    const events = this.#read(batch);
    const whole = this.budget.take(events, this.#reader.characters);
    if (whole.length > 0) {
      this.callbacks.onBatch(whole.length, (seq) => numbered(whole, seq));
      this.#begun.happen();
    }
    if (whole.at(-1)?.type === 'lane-ended') this.leave('');
    else if (whole.length < events.length) this.#end(LIMIT, 'stopped');
  }

  /** Nothing more comes. @param error why, where it did not end by itself */
  leave(error: string): void {
    this.#leave(error, 'failed');
  }

  begin(): void {
    if (!this.#isGone) this.tell({ type: 'begin' });
  }

  /** No customer orders anything of a program. */
  send({ type }: LaneMessage): void {
    if (type !== 'clock' || !this.#clock || this.#isGone) return;
    const { paused, speed } = this.#clock;
    this.tell({ type: 'clock', kitchenMs: this.#clock.now(), rate: paused ? 0 : speed });
  }

  endSoon(): void {
    if (this.#isGone) return;
    this.tell({ type: 'stop' });
    setTimeout(() => this.leave(''), STOP_GRACE_MS + REPORT_GRACE_MS).unref();
  }

  /** Up to the lane's end, after which nothing is. */
  #read(batch: string): TraceEvent[] {
    try {
      const events = this.#reader.read(batch, 0);
      const end = events.findIndex(({ type }) => type === 'lane-ended');
      return end < 0 ? events : events.slice(0, end + 1);
    } catch (error) {
      if (error instanceof WireError) this.#end(endReasonText('noTrace', { why: error.message }), 'failed');
      throw error;
    }
  }

  #end(why: string, outcome: 'failed' | 'stopped'): void {
    this.#leave(why, outcome);
    this.tell({ type: 'stop' });
  }

  #leave(error: string, outcome: 'failed' | 'stopped'): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#ready.happen();
    this.#begun.happen();
    this.callbacks.onGone(error, outcome);
    this.#gone.happen();
  }
}

function numbered(events: TraceEvent[], first: number): TraceEvent[] {
  for (const [index, event] of events.entries()) event.seq = first + index;
  return events;
}
