import { type Bookmark, inOrderOfTime } from '../recording/bookmark';
import type { Language } from '../words/text';
import { element, escapeXml } from './svg';
import { bookmarkAt } from './svg-words';

/** From left to right, in px: the whole room that flags and their notes have. */
interface Room {
  left: number;
  right: number;
}

const ROW = 20;
/** Notes of flags that are closer than this are stacked, up to this many rows; beyond that a flag has no note. */
const MOST_ROWS = 4;
const FLAG = 14;
const LETTER = 7.5;
const WIDE_LETTER = 14;
const WIDEST_NOTE = 460;

interface Placed {
  bookmark: Bookmark;
  x: number;
  row: number;
  note: string;
  /** The note stands left of its flag, because there is no room on the right. */
  before: boolean;
}

/** A recording's bookmarks as flags in a strip over the tracks, each with a pole through them. */
export class Flags {
  readonly #placed: Placed[];
  /** Of the strip, in px: 0 where there are no bookmarks. */
  readonly height: number;

  /** @param at the x of a kitchen time (ms) */
  constructor(bookmarks: readonly Bookmark[], at: (ms: number) => number, room: Room) {
    const ends: number[] = [];
    this.#placed = inOrderOfTime(bookmarks).map((bookmark) => {
      const x = at(bookmark.t);
      const note = clipped(bookmark.note);
      const width = FLAG + widthOf(note);
      const before = x + width > room.right && x - width >= room.left;
      const [from, to] = before ? [x - width, x + FLAG] : [x, x + width];
      const row = Array.from({ length: MOST_ROWS }, (_, n) => n).find((n) => (ends[n] ?? 0) <= from);
      if (row !== undefined) ends[row] = to;
      return { bookmark, x, row: row ?? 0, note: row === undefined ? '' : note, before };
    });
    this.height = ROW * ends.length + (ends.length > 0 ? 4 : 0);
  }

  /** @param top of the strip; poles go on to `bottom` */
  toSvg(top: number, bottom: number, language: Language): string[] {
    return this.#placed.map(({ bookmark, x, row, note, before }) => {
      const y = top + row * ROW;
      const side = before ? { x: x - 4, 'text-anchor': 'end' } : { x: x + FLAG + 2 };
      return element(
        'g',
        { class: 'flag' },
        element('title', {}, escapeXml(bookmarkAt(bookmark, language))),
        element('path', { class: 'pole', d: `M${round(x)} ${y + 2}V${bottom}` }),
        element('path', { class: 'cloth', d: `M${round(x)} ${y + 2}h12l-3 4.5l3 4.5h-12z` }),
        note && element('text', { ...side, y: y + 8 }, escapeXml(note)),
      );
    });
  }
}

function round(x: number): number {
  return Math.round(x * 100) / 100;
}

/** Nobody measures text here: wide letters are those of Korean, Chinese and Japanese, and pictures. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + letterWidth(letter), text ? 12 : 0);
}

function letterWidth(letter: string): number {
  return (letter.codePointAt(0) ?? 0) >= 0x1100 ? WIDE_LETTER : LETTER;
}

/** As much of a note as its place holds, on one line. */
function clipped(note: string): string {
  const text = note.replace(/\s+/g, ' ').trim();
  let width = 0;
  let shown = '';
  for (const letter of text) {
    width += letterWidth(letter);
    if (width > WIDEST_NOTE) return `${shown.trimEnd()}…`;
    shown += letter;
  }
  return shown;
}
