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
/** The same for what is said beside the apron, before the counter's front: its tail points up. */
export const BESIDE_APRON = 66;
/** To the scene's right edge. */
const EDGE = 6;

/** What the cook says, beside the head; with timers there, it can be lower. */
export class SpeechView extends Container {
  readonly #ground = new Graphics();
  readonly #icon: Sprite;
  readonly #label: Label;
  /** What the ground was drawn for. */
  #drawn = '';

  /** @param besideTimers from the feet up to it where timers stand beside the head */
  constructor(
    readonly drawing: DrawingContext,
    readonly sceneHeight: number,
    readonly besideTimers: number = ABOVE,
  ) {
    super();
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
    const above = speech.short ? this.besideTimers : ABOVE;
    this.y = this.sceneHeight - COOK_FEET - above;
    this.#drawGround(width, speech.side, above > BESIDE_APRON ? 1 : -1, palette.main);
  }

  #drawGround(width: number, side: 1 | -1, down: 1 | -1, colour: string): void {
    const drawn = `${width} ${side} ${down}`;
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    const edge = side === 1 ? 0 : width;
    this.#ground
      .clear()
      .roundRect(0, -HEIGHT / 2, width, HEIGHT, 9)
      .fill(colour);
    this.#ground
      .poly([edge - 9 * side, 20 * down, edge + 8 * side, 8 * down, edge + 22 * side, 8 * down])
      .fill(colour);
  }
}

function blockedFor({ ms, short }: Speech, words: SceneWords): string {
  return short ? words.seconds(ms) : words.blocked(ms);
}
