import { z } from '../validation/zod';
import { waitsPattern } from './waits';

/**
 * The trace: what a kitchen says happened, and the only thing that any picture, report or file is made from.
 * One table declares every event; its types, its validation and its packed form all come from it.
 *
 * When an event is added or changed: raise TRACE_VERSION and add an upgrader to recording/upgrade.ts.
 */
export const TRACE_VERSION = 5;

/** A lane is one kitchen on one thread. The colour on screen belongs to the lane, the glyph to its mode. */
export const laneIds = ['left', 'right'] as const;
export type LaneId = (typeof laneIds)[number];

export const modes = ['sync', 'async'] as const;
export type Mode = (typeof modes)[number];

/** Where something happens in the kitchen; `''` where it happens nowhere in particular. */
export const stations = ['', 'board', 'stove', 'toaster', 'sink', 'hatch'] as const;
export type Station = (typeof stations)[number];

/** How a task or a lane ended. A task is never `stopped`: only a lane is, by its user. */
export const outcomes = ['ok', 'failed', 'cancelled', 'stopped'] as const;
export type Outcome = (typeof outcomes)[number];

/** What a suspended task waits for, when that is not a timer. */
export const suspensions = [
  'turn',
  'task',
  'gather',
  'station',
  'orders',
  'executor',
  'future',
  'resource',
] as const;
export type Suspension = (typeof suspensions)[number];

/** What the world outside can let a task wait for; never what is read or written. */
export const ioKinds = ['read', 'write', 'connect', 'accept', 'process', 'name', 'signal', 'other'] as const;
export type IoKind = (typeof ioKinds)[number];

/** What tasks of a program share, and wait for one another at. */
export const resourceKinds = ['lock', 'semaphore', 'event', 'condition', 'queue', 'barrier'] as const;
export type ResourceKind = (typeof resourceKinds)[number];

/** What can be done with one of them. */
export const resourceChanges = [
  'taken',
  'released',
  'put',
  'got',
  'set',
  'cleared',
  'notified',
  'passed',
  'broken',
] as const;
export type ResourceChange = (typeof resourceChanges)[number];

/** Which call put a callback where it is. */
export const callbackKinds = ['soon', 'later', 'done', 'threadsafe'] as const;
export type CallbackKind = (typeof callbackKinds)[number];

/** How far the cancellation of a task is. */
export const cancellationSteps = ['asked', 'delivered', 'swallowed', 'uncancelled'] as const;
export type CancellationStep = (typeof cancellationSteps)[number];

/** The main coroutine (async) or the outermost call (sync). It is on no ticket and in no list of tasks. */
export const MAIN_TASK = 0;

const id = z.int().nonnegative();
/** A count, or null where the system does not report it. */
const figure = id.nullable();
/** Far beyond any run, and small enough that no sum of two leaves the numbers. */
const ms = z.number().nonnegative().max(Number.MAX_SAFE_INTEGER);
const text = z.string().max(2000);
/** Many ids, or the values of many variables. */
const longText = z.string().max(100_000);
const station = z.enum(stations);
const outcome = z.enum(outcomes);

/**
 * Every trace event: its type and its own fields (besides `seq`, `lane` and `t`). Times are kitchen milliseconds.
 * `label` names a step of the lesson ("crack", "fry"), whose listings mark the source line of each label; in a run of a
 * program it is the place in that: see place.ts.
 */
export const traceEventFields = {
  /** The lane's thread begins to cook. */
  'lane-started': { mode: z.enum(modes) },
  /** The lane's thread is done; nothing follows in this lane. `error` is '' unless it failed. */
  'lane-ended': { outcome, error: text },

  /** A customer orders. `kind` picks icon and words ("breakfast", "egg"). */
  'order-placed': { order: id, kind: text, name: text },
  /** One ticket of an order is hung up: a task to be started. */
  'ticket-placed': { order: id, ticket: id, kind: text, name: text },
  /** The whole order went through the hatch. */
  'order-served': { order: id },
  /** The kitchen closes: no customer's order is taken any more; those that were are cooked. */
  'orders-closed': {},

  /** A task exists. In async its first step joins the ready queue; in sync it begins at once. `ticket` 0 = none. */
  'task-created': { task: id, parent: id, ticket: id, kind: text, name: text, label: text },
  /** The task leaves the head of the ready queue and has the thread. */
  'step-started': { task: id },
  /**
   * The step ends: the task waits for `on`. On 'turn' it is at once back at the end of the ready queue. `waitsFor` says which
   * tasks, futures, resources or calls it waits for, as waits.ts writes it; '' where nobody knows.
   */
  'task-suspended': {
    task: id,
    on: z.enum(suspensions),
    label: text,
    waitsFor: longText.regex(waitsPattern),
  },
  /** The step ends: the task waits for the world outside. */
  'io-wait': { task: id, kind: z.enum(ioKinds), label: text },
  /** What a suspended task waited for came: its next step joins the end of the ready queue. */
  'task-woken': { task: id },
  'task-done': { task: id, outcome, error: text },

  /** The step ends: the task waits for a timer that rings at `deadline`. */
  'timer-set': { task: id, timer: id, label: text, station, deadline: ms },
  /** The loop noticed that the timer is due: its bell rings and its handle joins the end of the ready queue. */
  'timer-fired': { task: id, timer: id },
  /** The timer will not ring. One that has fired has rung, even if its task is cancelled before it goes on. */
  'timer-cancelled': { task: id, timer: id },

  /** From now on the task is cancelled if it has not left its timeout by `deadline`. It goes on. */
  'timeout-set': { task: id, timer: id, label: text, deadline: ms },
  'timeout-ended': { task: id, timer: id, how: z.enum(['left', 'expired']) },

  /** The cook's hands are busy for `ms`; the thread is held. */
  'work-started': { task: id, label: text, station, ms },
  'work-ended': { task: id },
  /** The thread stands blocked for `ms`: nothing else in this lane can happen. */
  'block-started': { task: id, label: text, station, ms },
  'block-ended': { task: id },

  /** A task holds one of the station's slots (a burner, a toaster slot), from 0. */
  'slot-taken': { task: id, station, slot: id },
  'slot-freed': { task: id, station, slot: id },

  /** A task gave the executor a blocking call; it waits in the backlog until a worker takes it. */
  'job-submitted': { task: id, job: id, label: text, ms },
  /** A worker thread (from 0) runs the call; the lane's own thread goes on. */
  'job-started': { job: id, worker: id },
  'job-ended': { job: id, worker: id },

  /** A pool of `workers` threads stands by; workers are numbered on from those before. */
  'executor-started': { workers: id },
  /** A call that was cancelled before a worker took it never runs. */
  'job-dropped': { job: id },

  /** A worker holds the lane's one lock (the knife, Python's GIL): no other worker computes meanwhile. */
  'lock-taken': { worker: id },
  'lock-released': { worker: id },

  /** What the operating system says of the process that does the lane's waits. Counts are since its start. */
  'process-measured': {
    residentBytes: id,
    voluntarySwitches: figure,
    involuntarySwitches: figure,
    threads: figure,
  },
  /**
   * A process stands by: the one that does the lane's waits (`worker` null), or a worker's own. It took `ms` to come up; the
   * rest is what the operating system says of it before it has done anything.
   */
  'process-started': { worker: figure, ms, residentBytes: id, threads: figure },
  /**
   * What a worker's process computed has come back: serialised as `bytes`, `ms` after it was done computing, which took
   * `cpuMs` of a processor's time.
   */
  'result-received': { job: id, bytes: id, ms, cpuMs: ms },
  /**
   * What the machine did from the lane's beginning on: its processors were busy for `busyMs` in all, for `ownMs` of it with
   * the lane. The lane may use `cores` of the `processors`.
   */
  'machine-measured': { cores: id, processors: id, busyMs: ms, ownMs: ms },
  /**
   * Until just now the lane's process did not run for `ms` of real time: the computer slept, or the process was stopped.
   * Kitchen time stood still meanwhile, so no other figure contains it.
   */
  'process-suspended': { ms },

  /** The event loop begins to run; `how` is the call that did it, as in the listing ("asyncio.run"). */
  'loop-started': { how: text },
  /** The event loop runs no more; tasks that are not done stay as they are. */
  'loop-stopped': {},
  /** A turn of the event loop begins with `ready` handles, which are exactly what it runs. */
  'turn-started': { turn: id, ready: id },
  /** Nothing to do until a timer rings, an order comes or a call returns; after loop-stopped the program waits for its calls. */
  'idle-started': {},
  'idle-ended': {},

  /** A line of output. `job` is the call in another thread that prints it, null where the lane's own thread does. */
  printed: { task: id, text, label: text, stream: z.enum(['stdout', 'stderr']), job: figure },
  /** The runtime complains, as Python does on stderr: a coroutine never awaited, an exception nobody retrieved. */
  warned: { task: id, text, label: text },

  /** A task awaits a future that is no task, for the first time; `kind` says what made it ("gather", "shield"). */
  'future-created': { future: id, kind: text, label: text },
  /** A task's program has made something that its tasks wait at. `capacity` is null where it has no bound. */
  'resource-created': { resource: id, kind: z.enum(resourceKinds), name: text, capacity: figure },
  /**
   * A task has done something with it. `value` is what it holds from now on: 1 for a lock that is taken or an event that is
   * set, the free places of a semaphore, the length of a queue, how many have come to a barrier.
   */
  'resource-changed': { resource: id, task: id, how: z.enum(resourceChanges), value: id },

  /** A plain function that the loop will call: it stands in the ready queue, unless it is for 'later'. */
  'callback-scheduled': {
    callback: id,
    how: z.enum(callbackKinds),
    task: id,
    name: text,
    label: text,
  },
  /** The time of one that was for later has come: it joins the end of the ready queue. */
  'callback-due': { callback: id },
  /** It leaves the head of the ready queue and has the thread. */
  'callback-started': { callback: id },
  'callback-ended': { callback: id },
  /** It will not be called. */
  'callback-cancelled': { callback: id },

  /** Someone (`by`, itself too) asks a task to end; it is delivered as an exception, which it may swallow or take back. */
  cancellation: { task: id, by: id, how: z.enum(cancellationSteps), requests: id },
  /** The local variables of the coroutine that has just been suspended, short, as a JSON object of texts, where they changed. */
  values: { task: id, label: text, values: longText },
  /** The program ends with that exit code; `traceback` is what it printed of an exception that nobody caught, or ''. */
  'program-exited': { code: id, traceback: longText },
} as const satisfies Record<string, z.ZodRawShape>;

export type TraceEventType = keyof typeof traceEventFields;
export const traceEventTypes = Object.keys(traceEventFields) as TraceEventType[];

type Fields<T extends TraceEventType> = {
  [F in keyof (typeof traceEventFields)[T]]: z.infer<(typeof traceEventFields)[T][F]>;
};
/** What a kitchen emits: the event's own fields. The lane's recorder adds the time, the run adds `seq` and `lane`. */
export type Emitted<T extends TraceEventType = TraceEventType> = { [K in T]: { type: K } & Fields<K> }[T];
/** An event as everything outside a kitchen sees it. Within a lane `t` never falls; `seq` counts the whole run. */
export type TraceEvent<T extends TraceEventType = TraceEventType> = {
  [K in T]: { seq: number; lane: LaneId; t: number; type: K } & Fields<K>;
}[T];

const members = traceEventTypes.map((type) =>
  z.strictObject({
    seq: z.int().positive(),
    lane: z.enum(laneIds),
    t: ms,
    type: z.literal(type),
    ...traceEventFields[type],
  }),
);
/** Validates one decoded event. */
export const traceEventSchema = z.discriminatedUnion(
  'type',
  members as unknown as [(typeof members)[number]],
) as unknown as z.ZodType<TraceEvent>;
