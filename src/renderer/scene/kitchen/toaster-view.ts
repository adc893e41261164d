import { Container, Graphics, type Sprite } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import { stationX } from '../canvas/geometry';
import { kitchen } from '../canvas/palette';
import type { SceneModel } from './scene-model';
import { Smoke } from './smoke';
import type { ToastModel } from './station-model';

const TOP = -62;
const POP = 36;
const MOST_SLICES = 4;
/** Slices by their left edge and scale; a single toast has two. */
const layouts = [
  { scale: 0.87, xs: [-26, 3] },
  { scale: 0.87, xs: [-26, 3] },
  { scale: 0.68, xs: [-31, -9, 13] },
  { scale: 0.52, xs: [-31, -14, 3, 20] },
] as const;

const breads = { '': '', down: 'bread-plain', popped: 'bread-toasted', burnt: 'bread-burnt' } as const;

/** The toaster: bread goes down, the spiral glows, toast pops. */
export class ToasterView extends Container {
  readonly #slices: Sprite[];
  readonly #parts = new Graphics();
  readonly #smoke: Smoke;
  #look = '';

  constructor(
    readonly drawing: DrawingContext,
    counter: number,
  ) {
    super({ x: stationX.toaster, y: counter });
    this.#slices = Array.from({ length: MOST_SLICES }, () => drawing.art.sprite('bread-plain'));
    this.addChild(...this.#slices, drawing.art.sprite('toaster'), this.#parts);
    this.#smoke = new Smoke(drawing.art, 2, TOP - 30);
    this.addChild(this.#smoke);
  }

  show({ toasts, phase }: SceneModel): void {
    const { scale, xs } = layouts[toasts.length - 1] ?? layouts[3];
    for (const [i, slice] of this.#slices.entries()) {
      const toast = toasts.length === 1 ? toasts[0] : toasts[i];
      slice.visible = i < xs.length && toast !== undefined && toast.bread !== '';
      if (!slice.visible || !toast) continue;
      slice.texture = this.drawing.art.texture(breads[toast.bread]);
      slice.position.set(xs[i] as number, TOP - POP * toast.pop * (0.75 + 0.25 * scale));
      slice.scale.set(scale);
    }
    this.#smoke.show(toasts.some(({ bread }) => bread === 'burnt') ? phase : -1);
    this.#showParts(toasts);
  }

  #showParts(toasts: ToastModel[]): void {
    const on = toasts.some(({ bread }) => bread === 'down');
    const popping = toasts.find(({ bread, pop }) => bread === 'popped' && pop > 0 && pop < 1);
    const look = `${on} ${popping ? popping.pop.toFixed(2) : ''}`;
    if (look === this.#look) return;
    this.#look = look;
    this.#parts.clear();
    if (on) this.#parts.roundRect(-30, -49, 62, 3, 1.5).fill(kitchen.glow);
    this.#parts.roundRect(41, on ? -23 : -40, 15, 8, 4).fill(kitchen.lever);
    this.#parts.circle(-10, -22, 3).fill(on ? kitchen.glow : kitchen.lampOff);
    if (!popping) return;
    this.#parts
      .moveTo(-38, -84)
      .lineTo(-46, -89)
      .moveTo(42, -88)
      .lineTo(50, -93)
      .moveTo(2, -106)
      .lineTo(2, -115);
    this.#parts.stroke({ width: 3, color: '#E19747', cap: 'round', alpha: 1 - popping.pop });
  }
}
