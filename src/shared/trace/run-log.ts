import { type Gap, GapWatch } from './gaps';
import { type Landmark, LandmarkIndex } from './landmarks';
import { LogReader } from './log-reader';
import { isEarlier, justAfter, type Position } from './position';
import { firstOf } from './search';
import { seeKinds } from './task-kinds';
import type { LaneId, Mode, TraceEvent } from './trace';

export type { Position } from './position';

/** A lesson's parameters by name. */
export type Parameters = Record<string, number | string | boolean>;

/** A program that somebody else has written. */
export interface ProgramHeader {
  /** The file's name, without its folder. */
  file: string;
  /** What stands behind it on the command line. */
  args: string[];
  /** Version of the Python that runs it, such as `3.14.2`. */
  python: string;
  /** Whose Python it is: the app's own, in WebAssembly, or the person's. */
  host: 'pyodide' | 'cpython';
  /** Its text; null where that was left out. */
  source: string | null;
  /** Whether its variables are recorded; false also where they were left out. */
  values: boolean;
}

/** What is known of a run before its first event. */
export interface RunHeader {
  /** Unique for this run. */
  id: string;
  lesson: string;
  parameters: Parameters;
  /** What is run where it is no lesson; null in a lesson. */
  program: ProgramHeader | null;
  lanes: { lane: LaneId; mode: Mode }[];
  /** Speed at the start: kitchen milliseconds per millisecond. */
  speed: number;
  /** Time jumps instead of passing. */
  virtual: boolean;
  /** ISO 8601. */
  startedAt: string;
  /** Versions of what made it: app, node, electron or ''. */
  madeBy: { app: string; node: string; electron: string };
}

/**
 * The ordered log of one run, live or recorded. Events are kept by lane, because that is how they are folded:
 * within a lane time never falls, across lanes the order of arrival is not the order of time.
 */
export class RunLog {
  readonly lanes: Record<LaneId, TraceEvent[]> = { left: [], right: [] };
  /** Events so far, over both lanes. */
  length = 0;
  readonly #numbers = new GapWatch();
  readonly #landmarks: Partial<Record<Landmark, LandmarkIndex>> = {};

  /** @param gaps that the event numbers do not show, because the events were renumbered */
  constructor(
    readonly header: RunHeader,
    events: readonly TraceEvent[] = [],
    gaps: readonly Gap[] = [],
  ) {
    this.append(events);
    for (const gap of gaps) this.#numbers.gaps.push(gap);
  }

  append(events: readonly TraceEvent[]): void {
    for (const event of events) {
      this.#numbers.see(event);
      this.lanes[event.lane].push(event);
    }
    this.length += events.length;
    if (this.header.program) seeKinds(this.header.program, events);
  }

  /** Whatever is not there up to that number has been lost. */
  expect(seq: number): void {
    this.#numbers.expect(seq);
  }

  /** The highest event number, or 0. */
  get lastSeq(): number {
    return this.#numbers.lastSeq;
  }

  /** Where events are missing that were lost on their way, in the order of their numbers. */
  get gaps(): readonly Gap[] {
    return this.#numbers.gaps;
  }

  /** The events of both lanes by their number. */
  *inOrder(): Generator<TraceEvent> {
    const log = new LogReader(this.lanes);
    for (let event = log.next(); event; event = log.next()) yield event;
  }

  /** Kitchen time of the last event of any lane, in ms. */
  get endMs(): number {
    return Math.max(this.lanes.left.at(-1)?.t ?? 0, this.lanes.right.at(-1)?.t ?? 0);
  }

  /** Whether every lane has ended. */
  get ended(): boolean {
    return this.header.lanes.every(({ lane }) => this.lanes[lane].at(-1)?.type === 'lane-ended');
  }

  /** The position that has seen everything up to and including kitchen time `t`. */
  positionAt(t: number): Position {
    return { t, left: eventsUntil(this.lanes.left, t), right: eventsUntil(this.lanes.right, t) };
  }

  /** The position where a lane has just seen its first `count` events, and the other what happened before that. */
  positionAfter(lane: LaneId, count: number): Position {
    return justAfter(this.lanes, lane, count - 1);
  }

  /** One event further on, or the same position at the end of the log. */
  stepForward(position: Position): Position {
    const left = this.lanes.left[position.left];
    const right = this.lanes.right[position.right];
    const next = isEarlier(left, right) ? left : right;
    if (!next) return position;
    return { ...position, t: next.t, [next.lane]: position[next.lane] + 1 };
  }

  /**
   * The position at which the next or the last event of that kind has just happened, or null where there is none. One
   * that has just happened at `from` is not the last.
   */
  jump(from: Position, direction: 1 | -1, to: Landmark): Position | null {
    this.#landmarks[to] ??= new LandmarkIndex(this.lanes, to);
    if (direction === 1) return this.#landmarks[to].next(from);
    const stands = this.#lastEvent(from)?.t === from.t;
    return this.#landmarks[to].last(stands ? this.stepBack(from) : from);
  }

  #lastEvent(position: Position): TraceEvent | undefined {
    const left = this.lanes.left[position.left - 1];
    const right = this.lanes.right[position.right - 1];
    return left && (!right || isEarlier(right, left)) ? left : right;
  }

  /** One event back, or time 0 before the first event. */
  stepBack(position: Position): Position {
    const last = this.#lastEvent(position);
    if (!last) return { t: 0, left: 0, right: 0 };
    const counts = { left: position.left, right: position.right, [last.lane]: position[last.lane] - 1 };
    const t = Math.max(this.lanes.left[counts.left - 1]?.t ?? 0, this.lanes.right[counts.right - 1]?.t ?? 0);
    return { t, ...counts };
  }
}

/** How many of a lane's events happened at or before `t` (binary search). */
export function eventsUntil(events: readonly TraceEvent[], t: number): number {
  return firstOf(events.length, (index) => (events[index] as TraceEvent).t > t);
}
