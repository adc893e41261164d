import { Container, Graphics } from 'pixi.js';
import { dishOf } from '../../../shared/state/dish';
import type { DrawingContext } from '../canvas/drawing-context';
import { hatch, wallClock } from '../canvas/geometry';
import { fillSector } from '../canvas/sector';
import { plateOf } from './plate-view';
import type { SceneModel, ServedModel } from './scene-model';

const MINUTE = 60_000;

/** The clock on the wall: one turn a minute of kitchen time. */
export class ClockView extends Container {
  readonly #sector = new Graphics();
  readonly #hand: Graphics;
  readonly #colour: string;
  #degrees = 0;

  constructor({ art, palette }: DrawingContext) {
    super({ x: wallClock.x, y: wallClock.y });
    this.#colour = palette.main;
    this.#hand = new Graphics().moveTo(0, 4).lineTo(0, -18);
    this.#hand.stroke({ width: 3.4, color: palette.main, cap: 'round' }).circle(0, 0, 3.4).fill('#3A2A20');
    this.addChild(art.sprite('wall-clock'), this.#sector, this.#hand);
  }

  show({ t }: Pick<SceneModel, 't'>): void {
    const turn = (t % MINUTE) / MINUTE;
    this.#hand.angle = turn * 360;
    const degrees = Math.round(turn * 360);
    if (degrees === this.#degrees) return;
    this.#degrees = degrees;
    fillSector(this.#sector, degrees, 22, { color: this.#colour, alpha: 0.16 });
  }
}

const PLACES = [
  { x: 4, scale: 0.8 },
  { x: 35, scale: 0.5 },
] as const;
const SILL = 74;
/** How far a plate slides in from where the cook puts it down. */
const SLIDE = 16;

/** The hatch to the guests: the last plates that went through it. */
export class HatchView extends Container {
  readonly #plates = new Container();
  readonly #cloche;
  #shown = '';

  constructor(readonly drawing: DrawingContext) {
    super({ x: hatch.x, y: hatch.y });
    this.#cloche = drawing.art.sprite('cloche', 35, SILL, 0.9);
    this.addChild(drawing.art.sprite('hatch'), this.#cloche, this.#plates);
  }

  show({ served }: SceneModel): void {
    const kinds = served.map(dishOf).join();
    if (kinds !== this.#shown || this.#plates.children.length === 0)
      this.#lay(served.length ? served : [noOrder]);
    this.#shown = kinds;
    this.#cloche.visible = served.length < 2;
    for (const [i, plate] of this.#plates.children.entries()) {
      const p = served[i]?.p ?? 1;
      const { x, scale } = PLACES[i as 0 | 1];
      plate.position.set(x - (1 - p) * SLIDE, SILL - 5);
      plate.scale.set(scale);
    }
  }

  #lay(served: ServedModel[]): void {
    for (const plate of this.#plates.removeChildren()) plate.destroy({ children: true });
    for (const one of served) this.#plates.addChild(plateOf(this.drawing, dishOf(one)));
  }
}

const noOrder: ServedModel = { kind: '', portions: [], empty: false, p: 1 };
