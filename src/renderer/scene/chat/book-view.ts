import { Container, Graphics } from 'pixi.js';
import { colours } from '../../../shared/theme/colours';
import type { DrawingContext } from '../canvas/drawing-context';
import { Label } from '../canvas/label';
import { ink2, white } from '../canvas/palette';
import type { Message } from './chat-model';
import type { ChatLayout, Point, Rows } from './layout';
import type { ChatPictureModel, SentModel } from './mail-model';

/** The server's book: above in the sequence of sending, below in that of saving. Lines that cross are out of order. */
export class BookView extends Container {
  readonly #ground = new Graphics();
  readonly #lines = new Graphics();
  readonly #chips = new Container();
  readonly #count: Label;
  /** What is counted, in two lines. */
  readonly #counted: Label[];
  #drawn = '';

  constructor(
    readonly drawing: DrawingContext,
    readonly layout: ChatLayout,
  ) {
    super();
    const { lettering, palette, words } = drawing;
    const { book, larger, beside } = layout;
    this.#ground
      .roundRect(
        book.left - beside.left + 0.5,
        book.top,
        book.right - book.left + beside.left + beside.right - 1,
        book.bottom - book.top,
        8,
      )
      .fill(white)
      .stroke({ width: 1.5, color: palette.border });
    this.#count = new Label(lettering, { size: 24, weight: 800, colour: ink2 });
    this.#counted = [0, 1].map(() => new Label(lettering, { size: 14, weight: 600, colour: ink2 }));
    const rows = [words.chat.sent, words.chat.saved].map(
      (text) => new Label(lettering, { size: 15, weight: 600, colour: ink2 }, text),
    );
    for (const [i, label] of rows.entries())
      label.position.set(book.left - beside.left + 8, i === 0 ? book.sent : book.saved);
    for (const label of [...rows, this.#count, ...this.#counted]) label.scale.set(larger);
    const middle = (book.top + book.bottom) / 2;
    this.#count.y = middle - 17 * larger;
    for (const [n, label] of this.#counted.entries()) label.y = middle + (5 + 16 * n) * larger;
    this.addChild(this.#ground, this.#lines, this.#chips, ...rows, this.#count, ...this.#counted);
  }

  show({ sent, saved, inversions }: ChatPictureModel, rows: Rows): void {
    const key = `${sent.map(({ savedAs, message: { order } }) => `${order}:${savedAs}`)} ${inversions} ${rows.saved}`;
    if (key === this.#drawn) return;
    this.#drawn = key;
    this.#showCount(inversions);
    for (const chip of this.#chips.removeChildren()) chip.destroy({ children: true });
    this.#lines.clear();
    const most = this.layout.shownOf(rows.sent);
    this.#drawSlots(rows);
    this.#drawLines(sent, rows, most);
    for (const [i, { message, savedAs }] of sent.entries())
      if (i >= rows.sent - most)
        this.#addChip(message, this.#sentAt(i, rows), savedAs === null ? 'open' : 'done');
    for (const [i, { message, overtaken }] of saved.entries())
      if (i >= rows.saved - most)
        this.#addChip(message, this.#savedAt(i, rows), overtaken ? 'early' : 'open');
  }

  #sentAt(index: number, { sent }: Rows): Chip {
    return { ...this.layout.slot(index, sent, sent), y: this.layout.book.sent };
  }

  #savedAt(index: number, { sent, saved }: Rows): Chip {
    return { ...this.layout.slot(index, saved, sent), y: this.layout.book.saved };
  }

  #showCount(inversions: number): void {
    const { words } = this.drawing;
    const colour = inversions > 0 ? colours.left : ink2;
    const { book, beside, larger } = this.layout;
    this.#count.write(words.count(inversions), colour);
    const lines = words.chat.outOfOrder(inversions).split('\n');
    for (const [n, label] of this.#counted.entries()) label.write(lines[n] ?? '', colour);
    for (const label of [this.#count, ...this.#counted])
      label.x = book.right + beside.right - 8 - label.textWidth * larger;
  }

  /** Where messages stand, and will stand that are not saved yet. */
  #drawSlots({ sent, saved }: Rows): void {
    const { layout } = this;
    const most = layout.shownOf(sent);
    for (const [inRow, y] of [
      [sent, layout.book.sent],
      [saved, layout.book.saved],
    ] as const) {
      const first = Math.max(0, inRow - most);
      for (let i = first; i < first + most; i++) {
        const { x, width } = layout.slot(i, inRow, sent);
        this.#lines.roundRect(x - width / 2, y - layout.chip / 2, width, layout.chip, 6);
      }
    }
    this.#lines.fill(colours.paper);
  }

  /** From each message to its place in the sequence of saving, and a dot where two are out of order. */
  #drawLines(sent: readonly SentModel[], rows: Rows, most: number): void {
    const lines = sent.flatMap(({ message, savedAs }, i) => {
      if (savedAs === null || i < rows.sent - most || savedAs < rows.saved - most) return [];
      const half = this.layout.chip / 2;
      const [from, to] = [this.#sentAt(i, rows), this.#savedAt(savedAs, rows)];
      return [{ message, from: { x: from.x, y: from.y + half }, to: { x: to.x, y: to.y - half } }];
    });
    for (const { message, from, to } of lines) {
      const { ink } = this.drawing.words.taskColours(message.sender);
      this.#lines.moveTo(from.x, from.y).lineTo(to.x, to.y).stroke({ width: 2.5, color: ink });
    }
    for (const [i, a] of lines.entries())
      for (const b of lines.slice(i + 1)) {
        if (a.to.x <= b.to.x) continue;
        const { x, y } = meeting(a, b);
        this.#lines.circle(x, y, 4.5).fill(colours.left).stroke({ width: 1.5, color: white });
      }
  }

  /** One that is saved is pale in its upper place; one that was saved early has a red edge below. */
  #addChip({ name, sender }: Message, { x, y, width }: Chip, look: 'open' | 'done' | 'early'): void {
    const { layout, drawing } = this;
    const { soft, ink } = drawing.words.taskColours(sender);
    const ground = new Graphics()
      .roundRect(-width / 2, -layout.chip / 2, width, layout.chip, 6)
      .fill(look === 'done' ? white : soft)
      .stroke(look === 'early' ? { width: 3, color: colours.left } : { width: 1.5, color: ink });
    const label = new Label(drawing.lettering, { size: 15, weight: 800, colour: ink }, name);
    label.scale.set(layout.larger);
    label.x = (-label.textWidth * layout.larger) / 2;
    this.#chips.addChild(new Container({ x, y, children: [ground, label] }));
  }
}

interface Chip extends Point {
  width: number;
}

interface Line {
  from: Point;
  to: Point;
}

/** Where two lines between the same two heights meet. */
function meeting({ from: a, to: b }: Line, { from: c, to: d }: Line): Point {
  const p = (c.x - a.x) / (c.x - a.x - (d.x - b.x));
  return { x: a.x + (b.x - a.x) * p, y: a.y + (b.y - a.y) * p };
}
