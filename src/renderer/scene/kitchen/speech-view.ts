import { Container, Graphics, type Sprite } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import { COOK_FEET, SCENE_WIDTH } from '../canvas/geometry';
import { Label } from '../canvas/label';
import { white } from '../canvas/palette';
import type { SceneWords } from '../canvas/scene-words';
import type { CookModel, Speech } from '../cook/cook-model';

const STYLE = { size: 16, weight: 800, colour: white } as const;
const HEIGHT = 27;
/** From the cook's middle to the tag, and from the feet up to it. */
const BESIDE = 42;
const ABOVE = 163;
const ICON = 15;
/** To the scene's right edge. */
const EDGE = 6;

/** What the cook says, beside the head. */
export class SpeechView extends Container {
  readonly #ground = new Graphics();
  readonly #icon: Sprite;
  readonly #label: Label;
  /** Width times side that the ground was drawn for. */
  #drawn = 0;

  constructor(
    readonly drawing: DrawingContext,
    sceneHeight: number,
  ) {
    super({ y: sceneHeight - COOK_FEET - ABOVE });
    this.#icon = drawing.art.sprite('icon-lock', 10, -ICON / 2, ICON / 24);
    this.#label = new Label(drawing.lettering, STYLE);
    this.#label.x = 10 + ICON + 5;
    this.addChild(this.#ground, this.#icon, this.#label);
  }

  show({ x, speech }: CookModel): void {
    this.visible = speech !== null;
    if (!speech) return;
    const { art, palette, words } = this.drawing;
    const blocked = speech.kind === 'blocked';
    this.#icon.texture = art.texture(blocked ? 'icon-lock' : 'icon-alarm');
    this.#label.write(blocked ? blockedFor(speech, words) : words.failed);
    const width = Math.ceil(this.#label.x + this.#label.textWidth + 11);
    const right = Math.min(x + BESIDE, SCENE_WIDTH - EDGE - width);
    this.x = Math.round(speech.side === 1 ? right : x - BESIDE - width);
    this.#drawGround(width, speech.side, palette.main);
  }

  #drawGround(width: number, side: 1 | -1, colour: string): void {
    if (width * side === this.#drawn) return;
    this.#drawn = width * side;
    const edge = side === 1 ? 0 : width;
    this.#ground
      .clear()
      .roundRect(0, -HEIGHT / 2, width, HEIGHT, 9)
      .fill(colour);
    this.#ground.poly([edge - 9 * side, 20, edge + 8 * side, 8, edge + 22 * side, 8]).fill(colour);
  }
}

function blockedFor({ ms, short }: Speech, words: SceneWords): string {
  return short ? words.seconds(ms) : words.blocked(ms);
}
