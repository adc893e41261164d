import { Container, Graphics } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import { COOK_FEET } from '../canvas/geometry';
import { Label } from '../canvas/label';
import { ink, ink2, white } from '../canvas/palette';
import { CookView } from '../cook/cook-view';
import type { ChopperModel } from './gil-model';

interface Place {
  x: number;
  /** y of the worktop's top edge. */
  worktop: number;
  /** To the next cook. */
  pitch: number;
}

/** How far the feet are below the worktop, which hides the legs. */
const FEET = 46;
/** How far the cook's hat is above the worktop, and how large a cook is drawn at most. */
const COOK_ABOVE = 156;
const LARGEST = 1.15;
const BAR_HEIGHT = 12;
const SLICES = [34, 41, 48, 55];

/** One cook and, in front of the worktop, the board with its carrot, who it is, and its share of the time so far. */
export class ChopperView {
  readonly cook: Container;
  readonly board = new Container();
  readonly #cook: CookView;
  readonly #carrot;
  readonly #slices = new Container();
  readonly #name: Label;
  readonly #time: Label;
  readonly #bar = new Graphics();
  readonly #width: number;

  constructor(
    readonly drawing: DrawingContext,
    { x, worktop, pitch }: Place,
  ) {
    const { art, lettering } = drawing;
    this.#cook = new CookView(drawing, FEET + COOK_FEET);
    const scale = Math.min(LARGEST, worktop / COOK_ABOVE);
    this.cook = new Container({ x, y: worktop, scale, children: [this.#cook] });
    this.board.position.set(x, worktop);
    this.#width = Math.min(150, pitch - 14);
    this.#carrot = art.sprite('carrot', -26, -4, 0.85);
    for (const at of SLICES) this.#slices.addChild(art.sprite('carrot-slice', at - 30, -6, 0.9));
    this.#name = new Label(lettering, { size: 15, weight: 800, colour: ink });
    this.#time = new Label(lettering, { size: 15, weight: 600, colour: ink2 });
    this.#name.y = this.#time.y = 36;
    this.#bar.y = 52;
    const plank = new Graphics()
      .roundRect(-38, -3, 78, 8, 3)
      .fill('#F0C48C')
      .rect(-36, 3, 74, 2)
      .fill('#C98F50');
    const food = new Container({ scale, children: [plank, this.#carrot, this.#slices] });
    this.board.addChild(food, this.#name, this.#time, this.#bar);
  }

  show(chopper: ChopperModel, name: string): void {
    const { pose, face, facing, knife, choppedMs, done, waits, sleeps, starting } = chopper;
    const { words } = this.drawing;
    const rest = {
      x: 0,
      fold: 0,
      tap: 0,
      ticket: '',
      speech: null,
      doing: knife ? 'working' : 'idle',
    } as const;
    this.#cook.show({ ...rest, pose, face, facing, prop: knife ? 'knife' : '' });
    this.#carrot.visible = !done;
    this.#slices.visible = done || (choppedMs > 0 && !sleeps);
    const left = -this.#width / 2;
    this.#name.x = left;
    this.#name.write(name, waits || starting ? ink2 : ink);
    this.#time.write(starting ? words.starting : sleeps ? words.waits(choppedMs) : words.seconds(choppedMs));
    this.#time.x = -left - this.#time.textWidth;
    this.#showBar(chopper.share);
  }

  #showBar(share: number): void {
    const { palette } = this.drawing;
    const left = -this.#width / 2;
    this.#bar.clear().roundRect(left, 0, this.#width, BAR_HEIGHT, 4).fill(white);
    if (share > 0.01)
      this.#bar.roundRect(left, 0, Math.max(6, this.#width * share), BAR_HEIGHT, 4).fill(palette.main);
    this.#bar.roundRect(left, 0, this.#width, BAR_HEIGHT, 4).stroke({ width: 1.5, color: palette.main });
  }
}
