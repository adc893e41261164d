import { Container, Graphics, GraphicsPath, type Sprite } from 'pixi.js';
import { colours } from '../../../shared/theme/colours';
import type { DrawingContext } from '../canvas/drawing-context';
import { Label } from '../canvas/label';
import { ink, ink2, white } from '../canvas/palette';
import type { ChatLayout } from './layout';
import type { SenderModel, Thought } from './mail-model';

/** How high a sender is above the worktop, in the drawing's own units, and how large one is drawn at most. */
const ABOVE = 132;
const LARGEST = 1.1;
const HEAD_Y = -58;
const BUBBLE = { height: 26, pad: 8, sign: 8, beside: 28, most: 1.1 } as const;
/** How far the word for the line is above the worktop. */
const WORD = 20;

/** A sender with a phone behind the counter, with what it thinks of, and its line to the server. */
export class SenderView extends Container {
  /** Its words, which stand in front of what lies or flies before it. */
  readonly words: Container;
  readonly #face: Sprite;
  readonly #bubble = new Graphics();
  readonly #thought: Label;
  readonly #connection: Label;
  readonly #wire = new Graphics();
  readonly #tick = new Graphics();
  readonly #scale: number;
  /** How much larger than usual what it thinks of is, and y of its middle from the worktop: below what the server says. */
  readonly #larger: number;
  readonly #bubbleY: number;
  /** Towards the server. */
  readonly #inwards: 1 | -1;
  /** Below what it thinks of there is room for the word for its line. */
  readonly #hasRoom: boolean;
  #drawn: SenderModel['connection'] | '' = '';

  constructor(
    readonly drawing: DrawingContext,
    readonly layout: ChatLayout,
    readonly side: number,
    readonly sender: string,
  ) {
    super({ x: layout.sender(side), y: layout.worktop });
    const { art, lettering } = drawing;
    this.#inwards = side === 0 ? 1 : -1;
    this.#scale = Math.min(LARGEST, (layout.worktop - 4) / ABOVE);
    this.#larger = Math.min(BUBBLE.most, layout.larger);
    const half = (BUBBLE.height / 2) * this.#larger;
    this.#bubbleY = Math.max(layout.statusBottom + half - layout.worktop, HEAD_Y * this.#scale - 14);
    this.#face = art.sprite('face-plain');
    const head = new Container({
      y: HEAD_Y,
      scale: { x: this.#inwards, y: 1 },
      children: [art.sprite(`sender-head-${(side % 2) + 1}`), this.#face],
    });
    const figure = new Container({ scale: this.#scale, children: [this.#body(), head] });
    this.#thought = new Label(lettering, { size: 15, weight: 800, colour: ink });
    this.#connection = new Label(lettering, { size: 14, weight: 600, colour: ink2 });
    this.#thought.scale.set(this.#larger);
    this.#connection.scale.set(layout.larger);
    this.#hasRoom = this.#bubbleY + half < -WORD - 8 * layout.larger;
    this.#drawTick();
    this.words = new Container({ children: [this.#bubble, this.#thought, this.#tick] });
    this.words.position.copyFrom(this.position);
    this.addChild(this.#wire, figure, this.#connection);
  }

  show({ connection, face, thought, told }: SenderModel): void {
    this.#face.texture = this.drawing.art.texture(`face-${face}`);
    const inLine = connection === 'line';
    this.#connection.write(this.drawing.words.chat.connection(connection), inLine ? colours.left : ink2);
    const reach = 36 * this.#scale + 8;
    const width = this.#connection.textWidth * this.layout.larger;
    this.#connection.x = this.#inwards === 1 ? reach : -reach - width;
    this.#connection.y = -WORD;
    // Envelopes would cover its end.
    this.#connection.visible = this.#hasRoom && reach + width <= this.#toTray();
    this.#showThought(thought);
    this.#showTick(told);
    if (connection !== this.#drawn) this.#drawWire(!inLine);
    this.#drawn = connection;
  }

  /** How far it is to the envelopes in its tray. */
  #toTray(): number {
    return Math.abs(this.layout.tray(this.side).x - this.x) - this.layout.envelope.width / 2;
  }

  #body(): Container {
    const { fill, ink: edge } = this.drawing.words.taskColours(this.sender);
    const shirt = new Graphics()
      .path(shoulders())
      .fill(fill)
      .stroke({ width: 2.2, color: edge })
      .roundRect(-14, -22, 28, 22, 5)
      .fill(white);
    const phone = new Graphics()
      .roundRect(24 * this.#inwards - 7, -34, 14, 24, 3)
      .fill('#3C3852')
      .roundRect(24 * this.#inwards - 5, -31, 10, 17, 1.5)
      .fill('#C5E9FC')
      .circle(24 * this.#inwards, -9, 7)
      .fill('#FFC83D');
    const letter = new Label(this.drawing.lettering, { size: 20, weight: 800, colour: edge }, this.sender);
    letter.position.set(-letter.textWidth / 2, -11);
    return new Container({ children: [shirt, phone, letter] });
  }

  /** A line to the server, or one that nobody has picked up. */
  #drawWire(open: boolean): void {
    const { ink: edge } = this.drawing.words.taskColours(this.sender);
    const from = 38 * this.#scale * this.#inwards;
    const to = this.layout.tray(this.side).x - this.x - (this.layout.envelope.width / 2 + 10) * this.#inwards;
    this.#wire.clear();
    const end = open ? to : from + (to - from) * 0.55;
    for (let x = from; (end - x) * this.#inwards > 0; x += (open ? 1000 : 9) * this.#inwards) {
      const stop = open ? end : x + 4.5 * this.#inwards;
      this.#wire.moveTo(x, -5).lineTo(stop, -5);
    }
    this.#wire.stroke({ width: 3.5, color: edge, cap: 'round' });
    this.#wire
      .circle(end, -5, 4.5)
      .fill(open ? edge : white)
      .stroke({ width: 2, color: edge });
  }

  #showThought(thought: Thought | null): void {
    this.#bubble.visible = this.#thought.visible = thought !== null;
    if (!thought) return;
    const { words } = this.drawing;
    const larger = this.#larger;
    const sign = thought.saved ? (2 * BUBBLE.sign + 5) * larger : 0;
    const reach = BUBBLE.beside * this.#scale + 6;
    const widthOf = (text: string) => {
      this.#thought.write(text);
      return Math.ceil(this.#thought.textWidth * larger + 2 * BUBBLE.pad + sign);
    };
    const seconds = words.seconds(thought.ms);
    let width = widthOf(`${thought.name}  ${seconds}`);
    // The envelope that it would cover says itself whose seconds these are.
    if (thought.inTray && reach + width > this.#toTray()) width = widthOf(seconds);
    const left = this.#inwards === 1 ? reach : -reach - width;
    const y = this.#bubbleY;
    this.#thought.position.set(left + BUBBLE.pad + sign, y);
    this.#drawBubble(left, y, width, thought.saved);
  }

  #drawBubble(left: number, y: number, width: number, saved: boolean): void {
    const larger = this.#larger;
    const height = BUBBLE.height * larger;
    const edge = this.#inwards === 1 ? left : left + width;
    const colour = saved ? colours.good : ink2;
    const r = BUBBLE.sign * larger;
    const x = left + BUBBLE.pad + r;
    this.#bubble
      .clear()
      .poly([
        edge + 10 * this.#inwards,
        y - 2,
        edge - 9 * this.#inwards,
        y + 10,
        edge + 12 * this.#inwards,
        y + 9,
      ])
      .fill(white)
      .stroke({ width: 1.5, color: colour })
      .roundRect(left, y - height / 2, width, height, 9)
      .fill(white)
      .stroke({ width: 1.5, color: colour });
    if (saved) tick(this.#bubble.circle(x, y, r).fill(colours.good), x, y, r);
  }

  #drawTick(): void {
    const r = 10 * this.layout.larger;
    tick(this.#tick.circle(0, 0, r).fill(colours.good).stroke({ width: 2, color: white }), 0, 0, r);
  }

  /** The word that a message is saved, on its way from the desk. */
  #showTick(told: number | null): void {
    this.#tick.visible = told !== null;
    if (told === null) return;
    const from = { x: this.layout.extent.right / 2 - this.x, y: -16 };
    const to = { x: 30 * this.#inwards, y: -this.layout.worktop * 0.62 };
    this.#tick.position.set(
      from.x + (to.x - from.x) * told,
      from.y + (to.y - from.y) * told - 60 * told * (1 - told),
    );
  }
}

function tick(graphics: Graphics, x: number, y: number, r: number): void {
  graphics
    .moveTo(x - r * 0.45, y + r * 0.02)
    .lineTo(x - r * 0.1, y + r * 0.4)
    .lineTo(x + r * 0.48, y - r * 0.36)
    .stroke({ width: r * 0.28, color: white, cap: 'round', join: 'round' });
}

function shoulders() {
  return new GraphicsPath()
    .moveTo(-34, 4)
    .bezierCurveTo(-36, -30, -22, -32, 0, -32)
    .bezierCurveTo(22, -32, 36, -30, 34, 4)
    .closePath();
}
