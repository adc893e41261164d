import { createStore, type StoreApi } from 'zustand/vanilla';
import { defaultPreferences, type Preferences } from '../../../shared/api/kitchen-api';
import type { LessonCard } from '../../../shared/lesson/lesson';
import type { ReadProgress, RecordingFault } from '../../../shared/recording';
import type { Bookmark } from '../../../shared/recording/bookmark';
import type { LaneId } from '../../../shared/trace/trace';
import type { ProblemWords } from '../../../shared/validation/problems';
import { isForeign } from '../playback/kitchen-time';
import type { Playback } from '../playback/playback';
import type { Range } from '../playback/range';
import type { ComparedRun, ComparedRuns } from './compared-runs';
import type { PresentedPage } from './presented';
import type { Screen } from './screen';

/** A recording that is being opened. */
export interface OpeningState extends ReadProgress {
  name: string;
  /** Of its file, in bytes; 0 while that is not known. */
  size: number;
}

/** A dialog that every window has. */
export type PlainDialog = 'help' | 'settings';
/** Any dialog: the others are about lessons to cook and recordings that are kept. */
export type DialogName =
  | PlainDialog
  | 'lessons'
  | 'lab'
  | 'recordings'
  | 'compare'
  | 'differences'
  | 'export';

/** A program for the lab, and how it was cooked before. */
export interface HandedProgram {
  file: File;
  args?: readonly string[];
  virtual?: boolean;
}

/** How time flows in the playback on screen. */
export interface Transport {
  /** The playhead moves. */
  moving: boolean;
  /** The run on screen cooks now. */
  cooking: boolean;
  /** The playhead follows that run. */
  live: boolean;
  /** Another process cooks that run: here it is only seen. */
  foreign: boolean;
  /** Kitchen milliseconds per millisecond of the run that cooks, or null. */
  speed: number | null;
  /** The lane of that run that is measured now, with nothing to see yet; '' where none is. */
  measuring: '' | LaneId;
  /** The selected stretch of kitchen time, or null. */
  range: Range | null;
  /** A replay stays in it. */
  looping: boolean;
}

export function transportOf(playback: Playback): Transport {
  const { moving, cooking, playhead, clock, measuring, selection } = playback;
  const live = cooking && playhead.kind === 'live';
  const foreign = isForeign(clock);
  return {
    moving,
    cooking,
    live,
    foreign,
    // A measured run is shown afterwards, at the speed that was chosen; so is what is looked at again of a foreign one.
    speed: cooking && !measuring && (live || !foreign) ? (clock?.speed ?? null) : null,
    measuring,
    range: selection.range,
    looping: selection.looping,
  };
}

/** A recording that was to be opened, and what is wrong with it. */
export interface UnreadableRecording {
  name: string;
  error: RecordingFault;
}

/**
 * Whether the kitchen can be reached. A lost one is called again and again, also when it seems gone. One that refuses
 * this page is another than the page came from, and will not take it later either.
 */
export type Connection = 'open' | 'lost' | 'gone' | 'refused';

/** What the window shows besides the frame: it changes when somebody does something, not with time. */
export interface SessionState extends Screen {
  /** Lessons and preferences have come: there is something to draw. */
  ready: boolean;
  connection: Connection;
  /** How many windows the kitchen has, as far as this one was told. */
  windows: number;
  /** This window goes in step with the others, where there are some. */
  inStep: boolean;
  /** Another window shows what this one cannot: it stays where it is. */
  elsewhere: boolean;
  /** What was chosen to be seen below the kitchens in presenter mode, by this window's keys; null while nothing was. */
  presented: PresentedPage | null;
  cards: LessonCard[];
  preferences: Preferences;
  /** The two recordings whose lanes are on screen as one playback, or null. */
  comparison: ComparedRuns | null;
  /** The last run that was cooked to its end before the current one, to compare with; or null. */
  previous: ComparedRun | null;
  /** A run cooks behind the recording on screen. */
  behind: boolean;
  /** The recording on screen is about to be played, and its lesson's questions are asked first. */
  asks: boolean;
  /** What somebody called the recording on screen, or ''. */
  title: string;
  /** Of the run on screen, by time. */
  bookmarks: readonly Bookmark[];
  /** The bookmark whose note is being written, by id; '' where none is. */
  noting: string;
  dialog: DialogName | null;
  /** A program that the lab is to open, or null. */
  program: HandedProgram | null;
  /** The recordings of the library that other processes make now, by name. */
  growing: readonly string[];
  /** A recording that takes a while to open, or null. */
  opening: OpeningState | null;
  /** Trouble to tell, or ''. */
  problem: string | UnreadableRecording;
  /** Why the kitchen's current run is not recorded, until that is known; else null. */
  unrecorded: ProblemWords | null;
  transport: Transport;
}

export type SessionStore = StoreApi<SessionState>;

export function createSessionStore(playback: Playback): SessionStore {
  return createStore<SessionState>(() => ({
    ready: false,
    connection: 'open',
    windows: 1,
    inStep: true,
    elsewhere: false,
    presented: null,
    cards: [],
    preferences: defaultPreferences,
    playback,
    recorded: false,
    comparison: null,
    previous: null,
    asks: false,
    behind: false,
    complete: true,
    result: false,
    why: '',
    answers: {},
    asked: true,
    title: '',
    bookmarks: [],
    noting: '',
    dialog: null,
    program: null,
    growing: [],
    opening: null,
    problem: '',
    unrecorded: null,
    transport: transportOf(playback),
  }));
}
