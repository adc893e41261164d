import { isCharacter, type KeyPress, keyOf } from './key-press';

interface KeyRow {
  /** What the help says of it: a name in its words. */
  help: string;
  /** What each stroke does, as the help lists them. */
  strokes: Readonly<Record<string, string>>;
  /** What goes with them, told by the same words. */
  more?: Readonly<Record<string, string>>;
  /** It asks something of a kitchen or its recordings. */
  ofKitchen?: true;
}

/** Every key and what it does, in the order of the help. */
const keyTable = [
  { help: 'play', strokes: { ' ': 'playPause' } },
  { help: 'stop', strokes: { s: 'stop' }, ofKitchen: true },
  { help: 'restart', strokes: { r: 'restart' } },
  { help: 'step', strokes: { ArrowLeft: 'stepBack', ArrowRight: 'stepForward' } },
  { help: 'event', strokes: { ',': 'eventBack', '.': 'eventForward' } },
  { help: 'second', strokes: { 'Shift ArrowLeft': 'secondBack', 'Shift ArrowRight': 'secondForward' } },
  { help: 'remote', strokes: { PageUp: 'lastLandmark', PageDown: 'nextLandmark' } },
  {
    help: 'landmarks',
    strokes: { b: 'nextBell', x: 'nextBlock', c: 'nextCompletion', w: 'nextPrinted' },
    more: {
      'Shift b': 'lastBell',
      'Shift x': 'lastBlock',
      'Shift c': 'lastCompletion',
      'Shift w': 'lastPrinted',
    },
  },
  { help: 'ends', strokes: { Home: 'toStart', End: 'toEnd' } },
  { help: 'zoom', strokes: { '0': 'zoomWhole', '+': 'zoomIn', '-': 'zoomOut' } },
  { help: 'layout', strokes: { '1': 'showBoth', '2': 'showLeft', '3': 'showRight' } },
  { help: 'speed', strokes: { '[': 'slower', ']': 'faster' } },
  { help: 'range', strokes: { i: 'beginRange', u: 'endRange' } },
  { help: 'loop', strokes: { y: 'toggleLoop' } },
  { help: 'bookmark', strokes: { k: 'bookmark' }, ofKitchen: true },
  { help: 'bookmarks', strokes: { j: 'nextBookmark', 'Shift j': 'lastBookmark' } },
  { help: 'modes', strokes: { m: 'leftMode', n: 'rightMode' }, ofKitchen: true },
  { help: 'lessons', strokes: { l: 'lessons' }, ofKitchen: true },
  { help: 'lab', strokes: { d: 'lab' }, ofKitchen: true },
  { help: 'recordings', strokes: { o: 'recordings' }, ofKitchen: true },
  { help: 'compare', strokes: { v: 'compare' }, ofKitchen: true },
  { help: 'differences', strokes: { 'Shift v': 'differences', Escape: 'leave' }, ofKitchen: true },
  { help: 'export', strokes: { e: 'export' }, ofKitchen: true },
  { help: 'narration', strokes: { t: 'narration' } },
  { help: 'present', strokes: { p: 'present' } },
  {
    help: 'presented',
    strokes: { '4': 'presentCode', '5': 'presentLoop', '6': 'presentOutput', '7': 'presentTimeline' },
  },
  { help: 'fullScreen', strokes: { f: 'fullScreen' } },
  { help: 'pointer', strokes: { h: 'pointer' } },
  { help: 'secondWindow', strokes: { a: 'secondWindow' }, ofKitchen: true },
  { help: 'inStep', strokes: { 'Shift a': 'inStep' }, ofKitchen: true },
  { help: 'language', strokes: { g: 'language' } },
  { help: 'help', strokes: { '?': 'help' } },
] as const satisfies KeyRow[];

type ValueOf<T> = T extends unknown ? T[keyof T] : never;
type Row = (typeof keyTable)[number];
/** What a key does. */
export type KeyAction = ValueOf<Row['strokes'] | Extract<Row, { more: unknown }>['more']>;

const rows: readonly KeyRow[] = keyTable;
const actions = new Map(rows.flatMap(({ strokes, more = {} }) => Object.entries({ ...strokes, ...more })));

/**
 * What a press does, or null.
 * @param characters whether keys that type a character do anything
 */
export function actionOf(press: KeyPress, characters = true): KeyAction | null {
  const key = keyOf(press);
  if (!characters && isCharacter(key)) return null;
  const action = (press.shiftKey && actions.get(`Shift ${key}`)) || actions.get(key);
  return (action as KeyAction | undefined) ?? null;
}

const CAPS: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Escape: 'Esc',
  '-': '−',
};

/** How the keyboard names a stroke; `space` is the word for the space bar. */
export function capOf(stroke: string, space: string): string {
  const shift = stroke.startsWith('Shift ') ? 'Shift ' : '';
  const key = stroke.slice(shift.length);
  if (key === ' ') return shift + space;
  return shift + (CAPS[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}

/** A row of the help: the name of its words, and its strokes. */
export interface HelpRow {
  help: Row['help'] | 'orders' | 'choices';
  strokes: string[];
}

/** The help's rows: those without a kitchen only where there is none. */
export function helpRows(hasKitchen: boolean): HelpRow[] {
  const shown = keyTable.filter((row) => hasKitchen || !('ofKitchen' in row));
  return shown.map(({ help, strokes }) => ({ help, strokes: Object.keys(strokes) }));
}
