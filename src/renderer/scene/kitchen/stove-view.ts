import { Container, Graphics, type Sprite } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import { wave } from '../canvas/easing';
import { stationX } from '../canvas/geometry';
import { kitchen } from '../canvas/palette';
import { panScale, panX, SHELF } from './pan-layout';
import type { SceneModel } from './scene-model';
import { Smoke } from './smoke';
import type { PanModel } from './station-model';
import { Steam } from './steam';

const FLAMES = [-26, -9, 9, 26];
const PAN_Y = -22;
const FLICKER_MS = 300;
const MOST_PANS = 4;

/** The oven and the pans on its burners, and a shelf for timers where several pans leave no room beside them. */
export class StoveView extends Container {
  readonly #pans: PanView[];
  readonly #shelf: Graphics;

  constructor(drawing: DrawingContext, counter: number) {
    super({ y: counter });
    this.#pans = Array.from({ length: MOST_PANS }, () => new PanView(drawing));
    this.#shelf = shelf();
    this.addChild(drawing.art.sprite('oven', stationX.stove), this.#shelf, ...this.#pans);
  }

  show({ pans, phase, timers }: SceneModel): void {
    this.#shelf.visible = timers.shelf;
    for (const [i, view] of this.#pans.entries()) {
      const pan = pans[i];
      view.visible = pan !== undefined;
      if (!pan) continue;
      view.x = panX(i, pans.length);
      view.scale.set(panScale(pans.length));
      view.show(pan, phase, pans.length === 1);
    }
  }
}

function shelf(): Graphics {
  const x = stationX.stove - 66;
  return new Graphics()
    .rect(x, -SHELF, 132, 4)
    .fill(kitchen.shelf)
    .rect(x, -SHELF + 3, 132, 2)
    .fill(kitchen.counterDark);
}

class PanView extends Container {
  readonly #flames: Sprite[];
  readonly #raw: Sprite;
  readonly #fried: Sprite;
  readonly #burnt: Sprite;
  readonly #steam: Steam;
  readonly #smoke: Smoke;

  constructor({ art }: DrawingContext) {
    super();
    this.#flames = FLAMES.map((x) => art.sprite('flame', x, -6));
    this.#raw = art.sprite('egg-raw', 0, PAN_Y - 7);
    this.#fried = art.sprite('egg-fried', 0, PAN_Y - 8);
    this.#burnt = art.sprite('egg-burnt', 0, PAN_Y - 8);
    this.#steam = new Steam(art, -48);
    this.#smoke = new Smoke(art, 0, PAN_Y - 16);
    const burner = art.sprite('burner');
    const pan = art.sprite('pan', 0, PAN_Y);
    this.addChild(
      ...this.#flames,
      burner,
      pan,
      this.#raw,
      this.#fried,
      this.#burnt,
      this.#steam,
      this.#smoke,
    );
  }

  show(pan: PanModel, phase: number, roomy: boolean): void {
    const since = Math.max(0, phase - pan.sinceMs);
    for (const [i, flame] of this.#flames.entries()) {
      flame.visible = pan.flame;
      flame.scale.set(1, 0.95 + 0.15 * wave(since + i * 70, FLICKER_MS));
    }
    this.#raw.visible = this.#fried.visible = pan.kind === 'egg' && !pan.burnt;
    this.#burnt.visible = pan.burnt;
    this.#smoke.show(pan.burnt ? since : -1);
    this.#raw.alpha = 1 - Math.min(1, pan.cooked * 2);
    this.#fried.alpha = Math.min(1, pan.cooked * 2.5);
    const hot = pan.flame ? Math.min(1, pan.cooked * 6) : 0;
    this.#steam.show(since, roomy ? hot : hot * 0.7);
  }
}
