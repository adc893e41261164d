import { Container, Graphics } from 'pixi.js';
import { colours } from '../../../shared/theme/colours';
import type { DrawingContext } from '../canvas/drawing-context';
import { Label } from '../canvas/label';
import { ink2, white } from '../canvas/palette';
import type { ChatLayout, Point } from './layout';
import type { ChatPictureModel, SentModel } from './mail-model';

/** The server's book: above in the sequence of sending, below in that of saving. Lines that cross are out of order. */
export class BookView extends Container {
  readonly #ground = new Graphics();
  readonly #lines = new Graphics();
  readonly #chips = new Container();
  readonly #count: Label;
  readonly #counted: Label;
  #drawn = '';

  constructor(
    readonly drawing: DrawingContext,
    readonly layout: ChatLayout,
  ) {
    super();
    const { lettering, palette, words } = drawing;
    const { book, larger, beside, extent } = layout;
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
    this.#counted = new Label(lettering, { size: 14, weight: 600, colour: ink2 });
    const rows = [words.chat.sent, words.chat.saved].map(
      (text) => new Label(lettering, { size: 15, weight: 600, colour: ink2 }, text),
    );
    for (const [i, label] of rows.entries())
      label.position.set(book.left - beside.left + 8, i === 0 ? book.sent : book.saved);
    for (const label of [...rows, this.#count, this.#counted]) label.scale.set(larger);
    this.#count.y = (book.top + book.bottom) / 2 - 12 * larger;
    this.#counted.y = (book.top + book.bottom) / 2 + 11 * larger;
    this.addChild(this.#ground, this.#lines, this.#chips, ...rows, this.#count, this.#counted);
    void extent;
  }

  show(model: ChatPictureModel): void {
    const { sent, saved, inversions } = model;
    const key = `${sent.map(({ savedAs, message: { order } }) => `${order}:${savedAs}`)} ${inversions}`;
    if (key === this.#drawn) return;
    this.#drawn = key;
    this.#showCount(inversions);
    for (const chip of this.#chips.removeChildren()) chip.destroy({ children: true });
    this.#lines.clear();
    const count = sent.length;
    const shown = sent.slice(-this.layout.shownOf(count));
    this.#drawSlots(count);
    for (const each of shown) if (each.savedAs !== null) this.#drawLine(each, sent.indexOf(each), count);
    this.#drawCrossings(shown, sent);
    for (const each of shown) this.#addChip(each, sent.indexOf(each), count, 'sent', each.savedAs !== null);
    for (const [i, { message, overtaken }] of saved.entries())
      if (i >= count - shown.length)
        this.#addChip({ message, savedAs: i }, i, count, 'saved', false, overtaken > 0);
  }

  #showCount(inversions: number): void {
    const { words } = this.drawing;
    const colour = inversions > 0 ? colours.left : ink2;
    const { book, beside, larger } = this.layout;
    this.#count.write(words.count(inversions), colour);
    this.#counted.write(words.chat.outOfOrder(inversions), colour);
    for (const label of [this.#count, this.#counted])
      label.x = book.right + beside.right - 8 - label.textWidth * larger;
  }

  /** Where messages will stand that are not saved yet. */
  #drawSlots(count: number): void {
    const { layout } = this;
    const shown = layout.shownOf(count);
    const first = Math.max(0, count - shown);
    for (let i = first; i < first + shown; i++) {
      const { x, width } = layout.slot(i, count);
      for (const y of [layout.book.sent, layout.book.saved])
        this.#lines.roundRect(x - width / 2, y - layout.chip / 2, width, layout.chip, 6);
    }
    this.#lines.fill(colours.paper ?? '#F6F1EA');
  }

  #ends({ savedAs }: SentModel, index: number, count: number): [Point, Point] {
    const { book, chip } = this.layout;
    return [
      { x: this.layout.slot(index, count).x, y: book.sent + chip / 2 },
      { x: this.layout.slot(savedAs ?? 0, count).x, y: book.saved - chip / 2 },
    ];
  }

  #drawLine(each: SentModel, index: number, count: number): void {
    const [from, to] = this.#ends(each, index, count);
    const { ink } = this.drawing.words.taskColours(each.message.sender);
    this.#lines.moveTo(from.x, from.y).lineTo(to.x, to.y).stroke({ width: 2.5, color: ink });
  }

  #drawCrossings(shown: readonly SentModel[], sent: readonly SentModel[]): void {
    const savedOnes = shown.filter(({ savedAs }) => savedAs !== null);
    for (const [i, a] of savedOnes.entries())
      for (const b of savedOnes.slice(i + 1))
        if ((a.savedAs ?? 0) > (b.savedAs ?? 0)) {
          const { x, y } = meeting(
            this.#ends(a, sent.indexOf(a), sent.length),
            this.#ends(b, sent.indexOf(b), sent.length),
          );
          this.#lines.circle(x, y, 4).fill(colours.left).stroke({ width: 1.5, color: white });
        }
  }

  #addChip(
    { message: { name, sender } }: SentModel,
    index: number,
    count: number,
    row: 'sent' | 'saved',
    done: boolean,
    ahead = false,
  ): void {
    const { layout, drawing } = this;
    const { soft, ink } = drawing.words.taskColours(sender);
    const { x, width } = layout.slot(index, count);
    const ground = new Graphics()
      .roundRect(-width / 2, -layout.chip / 2, width, layout.chip, 6)
      .fill(done ? white : soft)
      .stroke({ width: ahead ? 3 : 1.5, color: ahead ? colours.left : ink });
    const label = new Label(drawing.lettering, { size: 15, weight: 800, colour: ink }, name);
    label.scale.set(layout.larger);
    label.x = (-label.textWidth * layout.larger) / 2;
    const y = layout.book[row];
    this.#chips.addChild(new Container({ x, y, children: [ground, label] }));
  }
}

/** Where two lines between the same two heights meet. */
function meeting([a, b]: [Point, Point], [c, d]: [Point, Point]): Point {
  const p = (c.x - a.x) / (c.x - a.x - (d.x - b.x));
  return { x: a.x + (b.x - a.x) * p, y: a.y + (b.y - a.y) * p };
}
