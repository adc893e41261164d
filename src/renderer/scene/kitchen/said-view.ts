import { Container, Graphics } from 'pixi.js';
import { colours } from '../../../shared/theme/colours';
import type { DrawingContext } from '../canvas/drawing-context';
import { COOK_FEET, SCENE_WIDTH } from '../canvas/geometry';
import { Label } from '../canvas/label';
import type { SaidModel } from './said-model';
import { BESIDE_APRON } from './speech-view';

const STYLE = { size: 15, weight: 600, colour: colours.ink } as const;
const HEIGHT = 26;
const PADDING = 10;
/** From the cook's middle to the bubble, and from the feet up to it: above what the cook says beside the head. */
const BESIDE = 38;
const ABOVE = 190;
/** To the scene's edges. */
const EDGE = 6;

/** The cook's speech bubble. */
export class SaidView extends Container {
  readonly #ground = new Graphics();
  readonly #label: Label;
  /** Width times side that the ground was drawn for. */
  #drawn = 0;

  /** @param right how far it may reach */
  constructor(
    drawing: DrawingContext,
    sceneHeight: number,
    readonly right: number = SCENE_WIDTH,
    /** From the feet up to it. */
    readonly above: number = ABOVE,
  ) {
    super({ y: sceneHeight - COOK_FEET - above });
    this.#label = new Label(drawing.lettering, STYLE);
    this.#label.x = PADDING;
    this.addChild(this.#ground, this.#label);
  }

  show(said: SaidModel | null): void {
    this.visible = said !== null;
    if (!said) return;
    const room = said.side === 1 ? this.right - said.x : said.x;
    this.#label.writeWithin(said.text, room - BESIDE - EDGE - 2 * PADDING);
    const width = Math.ceil(this.#label.textWidth + 2 * PADDING);
    this.x = Math.round(said.side === 1 ? said.x + BESIDE : said.x - BESIDE - width);
    this.#drawGround(width, said.side);
  }

  #drawGround(width: number, side: 1 | -1): void {
    if (width * side === this.#drawn) return;
    this.#drawn = width * side;
    const edge = side === 1 ? 0 : width;
    const down = this.above > BESIDE_APRON ? 1 : -1;
    const line = { width: 1.5, color: colours.ink2 } as const;
    this.#ground
      .clear()
      .poly([
        edge + 10 * side,
        (HEIGHT / 2 - 2) * down,
        edge - 8 * side,
        (HEIGHT / 2 + 9) * down,
        edge + 20 * side,
        (HEIGHT / 2 - 2) * down,
      ])
      .fill(colours.card)
      .stroke(line)
      .roundRect(0, -HEIGHT / 2, width, HEIGHT, 9)
      .fill(colours.card)
      .stroke(line);
  }
}
