import type { LessonCard } from '../lesson/lesson';
import { listings } from '../lesson/listing';
import type { RecordingFault } from '../recording';
import { type Bookmark, bookmarkSchema } from '../recording/bookmark';
import { titleSchema } from '../recording/title-line';
import { momentKinds } from '../show/moments';
import { beatNames } from '../show/options';
import { LONGEST_ARGUMENT, MOST_ARGUMENTS, MOST_SOURCE } from '../trace/limit';
import { LONGEST_PIECE } from '../trace/pieces';
import type { RunHeader } from '../trace/run-log';
import { type LaneId, laneIds, modes, type TraceEvent } from '../trace/trace';
import type { ProblemWords } from '../validation/problems';
import { z } from '../validation/zod';
import { languages } from '../words/text';
import { type RecordingBytes, recordingName } from './recording-resource';
import { sharedViewSchema, type ViewMessage } from './shared-view';
import { speedSchema } from './speed';

/**
 * The one contract between a window and the process that cooks: commands, and a stream of what happens.
 * Every transport (Electron IPC, WebSocket) carries exactly this, and the cooking side validates every input with
 * these schemas before anything changes.
 */

const layouts = ['both', 'left', 'right'] as const;
export type Layout = (typeof layouts)[number];

/** A window of the desktop, as it was before it filled the screen, in device-independent pixels. */
const windowPlaceSchema = z.strictObject({
  x: z.int().min(-100_000).max(100_000),
  y: z.int().min(-100_000).max(100_000),
  width: z.int().min(1).max(100_000),
  height: z.int().min(1).max(100_000),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

/** What the app remembers between starts. */
export const preferencesSchema = z.strictObject({
  /** '' follows the system. */
  language: z.enum(['', ...languages]),
  layout: z.enum(layouts),
  speed: speedSchema,
  lesson: z.string().max(100),
  /** Parameters last used, by lesson. */
  parameters: z.record(
    z.string().max(100),
    z.record(z.string().max(100), z.union([z.number(), z.string().max(2000), z.boolean()])),
  ),
  /** Lessons whose result somebody has watched a run come to, by id. */
  done: z.array(z.string().max(100)).max(1000),
  modes: z.strictObject({ left: z.enum(modes), right: z.enum(modes) }),
  presenter: z.boolean(),
  narration: z.boolean(),
  /** The language that code is shown in. */
  listing: z.enum(listings),
  /** Whether keys that type a character, such as L or ], steer the window. */
  characterKeys: z.boolean(),
  /** How long a moment that takes no kitchen time dwells on screen. */
  beats: z.enum(beatNames),
  /** Which moments dwell; null for those that each lesson names. */
  dwellOn: z.array(z.enum(momentKinds)).max(momentKinds.length).nullable(),
  /** Whether the variables of a program are recorded in the lab. */
  recordValues: z.boolean(),
  /** Whether the tour of the window was seen, or skipped. */
  toured: z.boolean(),
  /** Where the window was; null where it was nowhere yet. A browser sees to its own. */
  window: windowPlaceSchema.nullable(),
});
export type Preferences = z.infer<typeof preferencesSchema>;
export const defaultPreferences: Preferences = {
  language: '',
  layout: 'both',
  speed: 1,
  lesson: 'breakfast',
  parameters: {},
  done: [],
  modes: { left: 'sync', right: 'async' },
  presenter: false,
  narration: false,
  listing: 'python',
  characterKeys: true,
  beats: 'short',
  dwellOn: null,
  recordValues: true,
  toured: false,
  window: null,
};

/** A recording in the user's data folder. */
export interface RecordingEntry {
  /** File name, which is also how it is asked for. */
  name: string;
  bytes: number;
  /** ISO 8601, when the file last changed; '' where that is not known. */
  modifiedAt: string;
  /** The title a person gave it, or ''. */
  title: string;
  /** The recording's header, or null where it cannot be read. */
  header: RunHeader | null;
  /** False where the run was cut off: it has no footer. */
  complete: boolean;
  /** Kitchen time of the run, ms; null where it was cut off. */
  durationMs: number | null;
  /** How many bookmarks it has for sure; with `whole` there are no others, else some may be in the middle of its file. */
  bookmarks: { count: number; whole: boolean };
  /** Why it cannot be read: a fault of its text or of the file; null where it can. */
  problem: RecordingFault | ProblemWords | null;
}

const nothing = z.strictObject({});
const cookedModes = z.strictObject({ left: z.enum(modes).optional(), right: z.enum(modes).optional() });

/** Every command's input. Missing lanes in `modes` are not cooked. */
export const commandInputs = {
  /** The lessons there are. */
  lessons: nothing,
  /** Starts a run, stopping the one that cooks; both lanes start at once. */
  start: z.strictObject({
    lesson: z.string().max(100),
    parameters: z.record(z.string().max(100), z.unknown()),
    modes: cookedModes,
    speed: speedSchema,
  }),
  /**
   * Starts the run of a program that the asking window cooks itself, in a worker for each lane, stopping the run that
   * cooks. The window's lanes end with it.
   */
  cook: z.strictObject({
    program: z.strictObject({
      file: z.string().min(1).max(255),
      args: z.array(z.string().max(LONGEST_ARGUMENT)).max(MOST_ARGUMENTS),
      /** Version of the Python that runs it. */
      python: z.string().max(100),
      source: z.string().max(MOST_SOURCE),
      /** Whether its variables are recorded. */
      values: z.boolean(),
    }),
    modes: cookedModes,
    speed: speedSchema,
    virtual: z.boolean(),
  }),
  /** What a window's worker says of the lane that it cooks. The first report says that it is ready to begin. */
  report: z.strictObject({
    /** Id of the run. */
    run: z.string().max(100),
    lane: z.enum(laneIds),
    /** What `cook` was answered with for this lane. */
    key: z.string().max(100),
    /** A piece of a batch of the wire (trace/wire.ts), or ''. */
    events: z.string().max(LONGEST_PIECE),
    /** Nothing more comes of this lane: why, or '' where its last event says so. */
    ended: z.string().max(2000).optional(),
  }),
  /** Freezes or resumes kitchen time in both lanes. */
  pause: z.strictObject({ paused: z.boolean() }),
  /** Kitchen milliseconds per millisecond. */
  setSpeed: z.strictObject({ speed: speedSchema }),
  /** Ends the run now; both lanes end as `stopped`. */
  stop: nothing,
  /** A customer's order, to both kitchens at one kitchen time. */
  placeOrder: z.strictObject({ kind: z.string().max(100) }),
  /** No more orders: the kitchens finish what they have. */
  closeKitchen: nothing,
  /** The library, what was recorded last first. */
  recordings: nothing,
  /** Shows a recording of the library that another process makes now, as it grows; a run that cooks is stopped. */
  watch: z.strictObject({ name: recordingName }),
  deleteRecording: z.strictObject({ name: recordingName }),
  /** Calls a recording of the library by a title, or by none with ''; not while it is recorded. */
  nameRecording: z.strictObject({ name: recordingName, title: titleSchema }),
  /** Puts a bookmark into a recording of the library, also into the one that is being made; one of its id is replaced. */
  setBookmark: z.strictObject({ recording: recordingName, bookmark: bookmarkSchema }),
  removeBookmark: z.strictObject({ recording: recordingName, id: bookmarkSchema.shape.id }),
  preferences: nothing,
  /** Changes the named preferences and, of `parameters`, the named lessons'. */
  setPreferences: preferencesSchema.partial(),
  /** What all windows that go in step show from now on; whoever shares last is followed. */
  shareView: z.strictObject({ view: sharedViewSchema }),
} as const;

export type CommandName = keyof typeof commandInputs;
export const commandNames = Object.keys(commandInputs) as CommandName[];
export type CommandInput<C extends CommandName> = z.input<(typeof commandInputs)[C]>;

/** A run that the window cooks, and what each lane's reports are known by. */
export interface CookAnswer {
  run: RunHeader;
  keys: Partial<Record<LaneId, string>>;
}

interface CommandOutputs {
  lessons: LessonCard[];
  start: RunHeader;
  cook: CookAnswer;
  report: null;
  pause: null;
  setSpeed: null;
  stop: null;
  placeOrder: null;
  closeKitchen: null;
  recordings: RecordingEntry[];
  watch: RunHeader;
  deleteRecording: null;
  /** Its title from now on. */
  nameRecording: string;
  /** All bookmarks of the recording, by time. */
  setBookmark: Bookmark[];
  removeBookmark: Bookmark[];
  preferences: Preferences;
  setPreferences: Preferences;
  /** The number of this view. */
  shareView: number;
}
export type CommandOutput<C extends CommandName> = CommandOutputs[C];

/** Where kitchen time is, so that a window can move its live playhead between events. Not part of the trace. */
export interface ClockMessage {
  type: 'clock';
  kitchenMs: number;
  speed: number;
  paused: boolean;
  /** No lane cooks any more. */
  ended: boolean;
  /** The lane that is measured now, with nothing to see until all are; '' in a run that does not measure. */
  measuring: '' | LaneId;
  /** The number of the last event that was sent before this message. */
  seq: number;
  /** Another process cooks the run and records it: it can be neither paused nor stopped from here. */
  foreign?: boolean;
}

/**
 * What a window that cooks a run is to do now with its workers; told to it alone, whenever that changes. The newest
 * holds. Not part of the trace.
 */
export interface SteerMessage {
  type: 'steer';
  /** Id of the run. */
  run: string;
  /** The lanes that are to cook, as soon as they are here. */
  begun: LaneId[];
  /** The lanes that are to end. */
  stopped: LaneId[];
  /** Kitchen time is this now. */
  kitchenMs: number;
  /** Kitchen ms per ms; 0 while time stands, as it does until every lane has begun. */
  rate: number;
}

/**
 * What a subscriber gets: first the current run (or null) with its whole log, then everything as it happens.
 * A `run` message means: forget the log you have.
 */
export type StreamMessage =
  | { type: 'run'; run: RunHeader | null; recording: string }
  | { type: 'events'; events: TraceEvent[] }
  /** All bookmarks of a recording, by time, when they changed; of the current run, where it has some, also at first. */
  | { type: 'bookmarks'; recording: string; bookmarks: Bookmark[] }
  /** The current run is not recorded, or no longer; it continues anyway. */
  | { type: 'unrecorded'; why: ProblemWords }
  /** The recordings of the library that other processes make now, by name; told when that changes. */
  | { type: 'growing'; recordings: string[] }
  /** The person opened a file from outside the window; `recording` asks for its bytes. */
  | { type: 'opened'; recording: string; name: string }
  | ClockMessage
  | SteerMessage
  | ViewMessage;

/** Why a command was refused or failed. `field` names the input that is wrong, '' where none is. */
export interface CommandProblem {
  code: 'bad-input' | 'not-found' | 'no-run' | 'failed';
  field: string;
  /** In English. */
  message: string;
  /** The same, to be said in another language; missing where it is no window of the app that asks. */
  why?: ProblemWords;
}

/** What was asked for, or why there is none. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: CommandProblem };
/** What a transport carries back for a command. */
export type CommandResult<C extends CommandName> = Result<CommandOutput<C>>;

/** Thrown to a window's code when a command was refused or failed. */
export class CommandError extends Error {
  override name = 'CommandError';
  constructor(readonly problem: CommandProblem) {
    super(problem.message);
  }
}

/** What a window holds: the same over every transport. */
export interface KitchenApi {
  /** @throws CommandError */
  call<C extends CommandName>(name: C, input: CommandInput<C>): Promise<CommandOutput<C>>;
  /**
   * A recording in the library, or a file that was opened from outside the window, to be decoded by the window as its
   * bytes come.
   * @param signal ends the stream, which then fails with the signal's reason
   * @throws CommandError
   */
  recording(name: string, signal?: AbortSignal): Promise<RecordingBytes>;
  /** Calls back with every stream message from now on, the current run's whole log first. Returns how to stop. */
  subscribe(listener: (message: StreamMessage) => void): () => void;
}
