import { Container, Graphics } from 'pixi.js';
import { colours } from '../../../shared/theme/colours';
import type { DrawingContext, Extent } from '../canvas/drawing-context';
import { COOK_FEET } from '../canvas/geometry';
import { Label } from '../canvas/label';
import { kitchen, white } from '../canvas/palette';
import type { Stage } from '../canvas/stage';
import { CookView } from '../cook/cook-view';
import { BookView } from './book-view';
import { EnvelopeView } from './envelope-view';
import { ChatLayout, STATUS } from './layout';
import type { ChatPictureModel } from './mail-model';
import { SenderView } from './sender-view';

/** How far the feet are below the worktop; how high the hat is above it, and how large the cook is drawn at most. */
const FEET = 46;
const COOK_ABOVE = 156;
const LARGEST = 1.15;
const TAG = { pad: 9, beside: 30 } as const;

/** Senders at both ends of a counter, the server behind its middle, and the book in which messages are saved in front. */
export class ChatStage extends Container implements Stage<ChatPictureModel> {
  readonly #layout: ChatLayout;
  readonly #cook: CookView;
  readonly #status: StatusTag;
  readonly #book: BookView;
  readonly #senders = new Container<SenderView>();
  readonly #envelopes = new Container<EnvelopeView>();
  readonly #words = new Container();

  /** @param lettering how much larger than usual texts are, so that they are as large in a low frame */
  constructor(
    readonly drawing: DrawingContext,
    extent: Extent,
    lettering: number,
  ) {
    super();
    const larger = Math.min(LARGEST_LETTERS, lettering);
    const beside = { left: besideRows(drawing, larger), right: besideCount(drawing, larger) };
    this.#layout = new ChatLayout(extent, larger, beside);
    const { worktop } = this.#layout;
    const scale = Math.min(LARGEST, worktop / COOK_ABOVE);
    this.#cook = new CookView(drawing, FEET + COOK_FEET);
    const cook = new Container({ x: extent.right / 2, y: worktop, scale, children: [this.#cook] });
    this.#status = new StatusTag(drawing, larger);
    this.#status.position.set(extent.right / 2 + TAG.beside * scale + 10, STATUS.y * larger);
    this.#book = new BookView(drawing, this.#layout);
    this.addChild(wall(drawing, extent, worktop), cook, this.#senders, counter(extent, worktop));
    this.addChild(this.#trays(), this.#book, this.#envelopes, this.#words, this.#status);
  }

  show(model: ChatPictureModel): void {
    const { server, senders, envelopes, sent } = model;
    const rest = { x: 0, fold: 0, tap: 0, ticket: '', speech: null, prop: '', doing: 'idle' } as const;
    this.#cook.show({ ...rest, ...server });
    this.#seat(senders.map(({ sender }) => sender));
    for (const [i, view] of this.#senders.children.entries())
      view.show(senders[i] as (typeof senders)[number]);
    this.#status.show(model);
    const flying = envelopes.filter(({ to }) => to.at === 'saved').length;
    const rows = { sent: sent.length, saved: model.saved.length + flying };
    this.#book.show(model, rows);
    this.#fill(envelopes.length);
    // Those that fly are in front.
    const inFront = envelopes.toSorted((a, b) => Number(a.p < 1) - Number(b.p < 1));
    for (const [i, view] of this.#envelopes.children.entries()) {
      const envelope = inFront[i];
      view.visible = envelope !== undefined;
      if (envelope) view.show(envelope, rows);
    }
  }

  #seat(senders: readonly string[]): void {
    if (senders.length === this.#senders.children.length) return;
    for (const old of [...this.#senders.removeChildren(), ...this.#words.removeChildren()])
      old.destroy({ children: true });
    for (const [side, sender] of senders.entries()) {
      const view = new SenderView(this.drawing, this.#layout, side, sender);
      this.#senders.addChild(view);
      this.#words.addChild(view.words);
    }
  }

  #fill(count: number): void {
    while (this.#envelopes.children.length < count)
      this.#envelopes.addChild(new EnvelopeView(this.drawing, this.#layout));
  }

  #trays(): Graphics {
    const { envelope } = this.#layout;
    const trays = new Graphics();
    for (const side of [0, 1]) {
      const { x, y } = this.#layout.tray(side);
      const half = envelope.width / 2 + 6;
      trays
        .poly([
          x - half,
          y - 13,
          x - half + 5,
          y - 13,
          x - half + 7,
          y - 5,
          x + half - 7,
          y - 5,
          x + half - 5,
          y - 13,
          x + half,
          y - 13,
          x + half - 3,
          y + 1,
          x - half + 3,
          y + 1,
        ])
        .fill('#C98F50')
        .stroke({ width: 1.5, color: '#8C5A3A', join: 'round' });
    }
    return trays;
  }
}

/** Larger letters than these leave no room for the cook. */
const LARGEST_LETTERS = 1.25;

function besideRows({ lettering, words }: DrawingContext, larger: number): number {
  const widths = [words.chat.sent, words.chat.saved].map(
    (text) => new Label(lettering, { size: 15, weight: 600, colour: white }, text).textWidth,
  );
  return Math.max(...widths) * larger + 16;
}

function besideCount({ lettering, words }: DrawingContext, larger: number): number {
  const widths = words.chat
    .outOfOrder(2)
    .split('\n')
    .map((line) => new Label(lettering, { size: 14, weight: 600, colour: white }, line).textWidth);
  return Math.max(...widths) * larger + 18;
}

/** What the server does, beside its head: blocked in the lane's colour, else free. */
class StatusTag extends Container {
  readonly #ground = new Graphics();
  readonly #label: Label;

  constructor(
    readonly drawing: DrawingContext,
    readonly larger: number,
  ) {
    super();
    this.#label = new Label(drawing.lettering, { size: 15, weight: 800, colour: white });
    this.#label.scale.set(larger);
    this.#label.x = TAG.pad * larger;
    this.addChild(this.#ground, this.#label);
  }

  show({ status, blockedFor, writing }: ChatPictureModel): void {
    const { palette, words } = this.drawing;
    const blocked = status === 'waits' || status === 'writes';
    const colour = blocked ? palette.main : colours.good;
    this.#label.write(words.chat.status(status, blockedFor, writing), blocked ? white : colours.good);
    const width = this.#label.textWidth * this.larger + 2 * TAG.pad * this.larger;
    const height = STATUS.height * this.larger;
    this.#ground
      .clear()
      .poly([8, 2, -8, 10, 12, 10])
      .fill(blocked ? colour : white)
      .roundRect(0, -height / 2, width, height, 9)
      .fill(blocked ? colour : white)
      .stroke({ width: 1.5, color: colour });
  }
}

function wall({ palette }: DrawingContext, { right }: Extent, worktop: number): Graphics {
  const y = Math.round(worktop * 0.42);
  return new Graphics()
    .rect(0, y, right, worktop - y)
    .fill(palette.tile)
    .rect(0, y - 3, right, 3)
    .fill(palette.border);
}

function counter({ right, height }: Extent, worktop: number): Graphics {
  return new Graphics()
    .rect(0, worktop, right, 10)
    .fill(kitchen.counter)
    .rect(0, worktop, right, 3)
    .fill(kitchen.counterLight)
    .rect(0, worktop + 8, right, 3)
    .fill(kitchen.counterDark)
    .rect(0, worktop + 11, right, height)
    .fill(kitchen.front);
}
