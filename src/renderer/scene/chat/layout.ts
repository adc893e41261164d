import type { Extent } from '../canvas/drawing-context';
import type { Place } from './mail-model';

export interface Point {
  x: number;
  y: number;
}

/** The least width of a chip in the book, and how many have room for sure, scene units. */
const CHIP_WIDTH = 46;
const FEWEST = 6;
/** The scene's least height; a higher one has more room between the book's rows. */
const LOW = 170;
/** The middle and the height of what the server says, with usual letters. */
export const STATUS = { y: 16, height: 25 } as const;
const PILE = { shown: 4, step: 11 } as const;

/** How many messages the book's rows have: those on their way into them are among them. */
export interface Rows {
  sent: number;
  saved: number;
}

/** Where everything of a chat is, in scene units. */
export class ChatLayout {
  /** Height of a chip; width and height of an envelope. */
  readonly chip: number;
  readonly envelope: { width: number; height: number };
  /** y of the worktop's top edge. */
  readonly worktop: number;
  readonly book: { top: number; left: number; right: number; sent: number; saved: number; bottom: number };

  /** @param larger how much larger than usual texts are */
  constructor(
    readonly extent: Extent,
    readonly larger: number,
    /** What stands beside the book's rows: their names, and the count. */
    readonly beside: { left: number; right: number },
  ) {
    const { right, height } = extent;
    this.chip = 20 * larger;
    this.envelope = { width: 44 * larger, height: 28 * larger };
    const gap = Math.min(44, 15 + 0.3 * Math.max(0, height - LOW));
    const bottom = height - 4;
    const top = bottom - 2 * this.chip - gap - 8;
    this.worktop = top - 13;
    const wide = Math.min(right - 16, 900 * larger);
    const margin = (right - wide) / 2;
    this.book = {
      ...{ top, bottom, left: margin + beside.left, right: right - margin - beside.right },
      sent: top + 4 + this.chip / 2,
      saved: bottom - 4 - this.chip / 2,
    };
  }

  /** Below this y nothing hides what the server says. */
  get statusBottom(): number {
    return (STATUS.y + STATUS.height / 2) * this.larger + 4;
  }

  /** The middle of what a sender stands at; the first is on the left. */
  sender(side: number): number {
    return side === 0 ? 46 : this.extent.right - 46;
  }

  tray(side: number): Point {
    const away = Math.min(150, this.extent.right * 0.17) * (side === 0 ? -1 : 1);
    return { x: this.extent.right / 2 + away, y: this.worktop };
  }

  /** How many chips fit into a row, of so many. */
  shownOf(count: number): number {
    const { left, right } = this.book;
    return Math.max(
      1,
      Math.min(Math.max(FEWEST, count), Math.floor((right - left) / (CHIP_WIDTH * this.larger))),
    );
  }

  /**
   * x of the middle of a chip in one of the book's rows, and how wide it may be.
   * @param inRow how many the row has, of which the last are shown @param count of all messages that were sent
   */
  slot(index: number, inRow: number, count: number): { x: number; width: number } {
    const shown = this.shownOf(count);
    const pitch = (this.book.right - this.book.left) / shown;
    const first = Math.max(0, inRow - shown);
    return {
      x: this.book.left + (index - first + 0.5) * pitch,
      width: Math.min(pitch - 6, 96 * this.larger),
    };
  }

  /** The middle of an envelope there. */
  place(place: Place, { sent, saved }: Rows): Point {
    const { width, height } = this.envelope;
    if (place.at === 'sender')
      return { x: this.sender(place.side) + (place.side === 0 ? 32 : -32), y: this.worktop - 34 };
    if (place.at === 'saved') return { x: this.slot(place.index, saved, sent).x, y: this.book.saved };
    if (place.at === 'desk') {
      const pitch = Math.min(
        width + 8,
        (2 * Math.abs(this.tray(1).x - this.extent.right / 2) - 2 * width) / place.of,
      );
      const x = this.extent.right / 2 + (place.index - (place.of - 1) / 2) * pitch;
      return { x, y: this.worktop - height / 2 - 2 };
    }
    const { x, y } = this.tray(place.side);
    return { x, y: y - 7 - height / 2 - Math.min(PILE.shown - 1, place.below) * PILE.step };
  }
}
