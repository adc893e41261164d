import { Container, Graphics } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import { COOK_FEET, COOK_SCALE } from '../canvas/geometry';
import { Label } from '../canvas/label';
import { ink, ink2, white } from '../canvas/palette';
import { CookView } from '../cook/cook-view';
import { handAt } from '../cook/limb';
import { handing, type Pose } from '../cook/pose';
import type { ChopperModel } from './gil-model';
import { KnifeView, type Point } from './knife-view';

/** How far the feet are below the worktop, which hides the legs. */
const FEET = 46;
/** How far the cook's hat is above the worktop, and how large a cook is drawn at most. */
const COOK_ABOVE = 156;
const LARGEST = 1.15;
const BAR_HEIGHT = 12;
const SLICES = [34, 41, 48, 55];
/** How far the tip of a knife at work hangs down, degrees, and by how much more as the hand goes up. */
const TIP = { rest: 17, stroke: 1.1 };

/** One cook and, in front of the worktop, the board with its carrot, who it is, and its share of the time so far. */
export class ChopperView {
  readonly cook: Container;
  readonly board = new Container();
  /** How large the cook is drawn. */
  readonly scale: number;
  readonly #cook: CookView;
  readonly #carrot;
  readonly #slices = new Container();
  readonly #knife: KnifeView;
  readonly #name: Label;
  readonly #time: Label;
  readonly #bar = new Graphics();
  readonly #width: number;

  /** @param at the middle of the worktop's top edge before the cook @param pitch to the next @param lettering see GilStage */
  constructor(
    readonly drawing: DrawingContext,
    readonly at: Point,
    pitch: number,
    readonly lettering: number,
  ) {
    const { art } = drawing;
    this.#cook = new CookView(drawing, FEET + COOK_FEET);
    this.scale = Math.min(LARGEST, at.y / COOK_ABOVE);
    this.cook = new Container({ ...at, scale: this.scale, children: [this.#cook] });
    this.board.position.set(at.x, at.y);
    this.#width = Math.min(150 * lettering, pitch - 14);
    this.#carrot = art.sprite('carrot', -26, -4, 0.85);
    for (const x of SLICES) this.#slices.addChild(art.sprite('carrot-slice', x - 30, -6, 0.9));
    this.#name = this.#label(800, ink);
    this.#time = this.#label(600, ink2);
    this.#bar.y = 54;
    this.#knife = new KnifeView(drawing, this.scale);
    const food = new Container({ scale: this.scale, children: [plank(), this.#carrot, this.#slices] });
    this.board.addChild(food, this.#knife, this.#name, this.#time, this.#bar);
  }

  /** Where a cook who looks to that side holds a knife that is handed over, scene units. */
  raisedHand(side: 1 | -1): Point {
    const { x, y } = handOf(handing);
    return this.#inScene({ x: x * side, y });
  }

  /** Where a knife lies that nobody needs. */

  get besideBoard(): Point {
    return this.#inScene({ x: 74, y: -4 });
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
      prop: '',
    } as const;
    this.#cook.show({ ...rest, pose, face, facing });
    this.#carrot.visible = !done;
    this.#slices.visible = done || (choppedMs > 0 && !sleeps);
    this.#knife.visible = knife;
    if (knife) this.#chop(pose);
    const left = -this.#width / 2;
    this.#name.x = left;
    this.#name.write(name, waits || starting ? ink2 : ink);
    this.#time.write(starting ? words.starting : sleeps ? words.waits(choppedMs) : words.seconds(choppedMs));
    this.#time.x = -left - this.#time.textWidth * this.lettering;
    this.#showBar(chopper.share);
  }

  #chop(pose: Pose): void {
    const hand = handOf(pose);
    const lifted = Math.max(0, CHOP_Y - hand.y);
    this.#knife.hold({ x: hand.x * this.scale, y: hand.y * this.scale }, TIP.rest + TIP.stroke * lifted);
  }

  #inScene({ x, y }: Point): Point {
    return { x: this.at.x + x * this.scale, y: this.at.y + y * this.scale };
  }

  #label(weight: 600 | 800, colour: string): Label {
    const label = new Label(this.drawing.lettering, { size: 15, weight, colour });
    label.scale.set(this.lettering);
    label.y = 36;
    return label;
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

/** The right hand, from the middle of the worktop's edge, in the cook's own units: it is in front of the board. */
function handOf(pose: Pose): Point {
  const [x, y] = handAt(pose.right);
  return { x: x * COOK_SCALE, y: y * COOK_SCALE + FEET };
}

/** Where the hand is between two chops. */
const CHOP_Y = -92 * COOK_SCALE + FEET + 14;

function plank(): Graphics {
  return new Graphics().roundRect(-38, -3, 78, 8, 3).fill('#F0C48C').rect(-36, 3, 74, 2).fill('#C98F50');
}
