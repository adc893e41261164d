import { Container, Graphics } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import { mix } from '../canvas/easing';
import { Label } from '../canvas/label';
import { ink, white } from '../canvas/palette';
import type { ChatLayout, Point, Rows } from './layout';
import type { EnvelopeModel } from './mail-model';

const BAR = 6;
const HOP = 9;

/** One message as an envelope in its sender's colours, with how much of it is written below it. */
export class EnvelopeView extends Container {
  readonly #paper = new Graphics();
  readonly #bar = new Graphics();
  readonly #name: Label;
  #sender = '';

  constructor(
    readonly drawing: DrawingContext,
    readonly layout: ChatLayout,
  ) {
    super();
    this.#name = new Label(drawing.lettering, { size: 15, weight: 800, colour: ink });
    this.#name.scale.set(layout.larger);
    this.#name.y = layout.envelope.height * 0.08;
    this.addChild(this.#paper, this.#name, this.#bar);
  }

  show({ name, sender, from, to, p, written, hop }: EnvelopeModel, rows: Rows): void {
    const [start, end] = [this.layout.place(from, rows), this.layout.place(to, rows)];
    const { x, y } = onTheWay(start, end, p);
    this.position.set(x, y - HOP * Math.abs(Math.sin(2 * Math.PI * hop)));
    this.angle = p < 1 ? 9 * Math.sin(2 * Math.PI * p) : 0;
    if (sender !== this.#sender) this.#drawPaper(sender);
    this.#sender = sender;
    this.#name.write(name, this.drawing.words.taskColours(sender).ink);
    this.#name.x = (-this.#name.textWidth * this.layout.larger) / 2;
    this.#showBar(to.at === 'desk' && p >= 1 ? written : null);
  }

  #drawPaper(sender: string): void {
    const { width, height } = this.layout.envelope;
    const { soft, ink: edge } = this.drawing.words.taskColours(sender);
    const [left, top] = [-width / 2, -height / 2];
    this.#paper
      .clear()
      .roundRect(left, top, width, height, 4)
      .fill(soft)
      .stroke({ width: 2, color: edge })
      .moveTo(left + 2, top + 2)
      .lineTo(0, top + height * 0.34)
      .lineTo(-left - 2, top + 2)
      .stroke({ width: 1.6, color: edge, join: 'round' });
  }

  #showBar(written: number | null): void {
    this.#bar.visible = written !== null;
    if (written === null) return;
    const { width, height } = this.layout.envelope;
    const { fill, ink: edge } = this.drawing.words.taskColours(this.#sender);
    const y = height / 2 - BAR;
    this.#bar
      .clear()
      .rect(-width / 2, y, width, BAR)
      .fill(white);
    if (written > 0) this.#bar.rect(-width / 2, y, width * written, BAR).fill(fill);
    this.#bar.rect(-width / 2, y, width, BAR).stroke({ width: 1.5, color: edge });
  }
}

/** `p` of the way between two places, 0 to 1: in an arc. */
function onTheWay(from: Point, to: Point, p: number): Point {
  const lift = 0.16 * Math.hypot(to.x - from.x, to.y - from.y);
  return { x: mix(from.x, to.x, p), y: mix(from.y, to.y, p) - 4 * p * (1 - p) * lift };
}
