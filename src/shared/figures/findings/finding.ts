import type { LaneId, TraceEvent } from '../../trace/trace';

/** What a run of a program shows that its author may want to know; each kind has its words and its advice in the window. */
export const findingKinds = [
  'held',
  'never-awaited',
  'never-retrieved',
  'never-begun',
  'cut-off',
  'one-by-one',
  'lock-held',
  'deadlock',
  'self-deadlock',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** One of them, as the figures of this run bear it out. */
export interface Finding {
  kind: FindingKind;
  lane: LaneId;
  /** Index in the lane of the event that shows it. */
  index: number;
  /** Its kitchen time, ms. */
  t: number;
  /** The task that it is about, or that scheduled the callback that it is about. */
  task: number;
  /** The callback that it is about, as its function is called. */
  callback?: string;
  /** The place in the program, as a label, or ''. */
  label: string;
  /** How many, where that is counted. */
  count?: number;
  /** Kitchen times of it, ms: how long, how late, how long it might take. */
  times?: Record<string, number>;
  /** A task or resource that is meant besides. */
  other?: string;
  /** What the runtime said, where it said it. */
  text?: string;
}

/** A finding before it is known which lane's it is. */
export type FoundInLane = Omit<Finding, 'lane'>;

/** Looks for one kind in a lane's events, which are all there are. */
export type Finder = (events: readonly TraceEvent[]) => FoundInLane[];
