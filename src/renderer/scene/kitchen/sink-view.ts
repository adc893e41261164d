import { Container, Graphics, type Sprite } from 'pixi.js';
import type { DrawingContext } from '../canvas/drawing-context';
import { wave } from '../canvas/easing';
import { stationX } from '../canvas/geometry';
import { kitchen } from '../canvas/palette';
import type { SceneModel } from './scene-model';

const WATER_MS = 500;
const FOAM_MS = 2200;
const PILE = { x: [24, 21, 24, 22, 25], pitch: 7 };
const RACK = { x: [-15, -3, 9, 21], scale: 0.82 };

/** The sink with its pile of dirty plates, and the rack where the clean ones dry. */
export class SinkView extends Container {
  readonly #pile: Sprite[];
  readonly #water = new Graphics();
  readonly #foam: Sprite;
  readonly #clean: Sprite[];

  constructor({ art }: DrawingContext, counter: number) {
    super({ y: counter });
    this.#pile = PILE.x.map((x, i) => art.sprite('plate-dirty', x, -1 - i * PILE.pitch));
    this.#foam = art.sprite('foam');
    this.#clean = RACK.x.map((x) => art.sprite('rack-plate', x, -19));
    const sink = new Container({ x: stationX.sink, scale: 0.92 });
    sink.addChild(art.sprite('tap'), ...this.#pile, this.#water, this.#foam, art.sprite('basin'));
    const rack = new Container({ x: stationX.rack, scale: RACK.scale });
    rack.addChild(...this.#clean, art.sprite('rack'));
    this.addChild(sink, rack);
  }

  show({ sink, phase }: SceneModel): void {
    for (const [i, plate] of this.#pile.entries()) plate.visible = i < sink.dirty;
    for (const [i, plate] of this.#clean.entries()) plate.visible = i < sink.clean;
    this.#foam.visible = this.#water.visible = sink.washing;
    if (!sink.washing) return;
    const since = Math.max(0, phase - sink.sinceMs);
    const swell = 0.5 * wave(since, WATER_MS);
    this.#water
      .clear()
      .moveTo(6, -30)
      .lineTo(6, 0)
      .stroke({ width: 6 + swell, color: kitchen.water, cap: 'round' });
    this.#water.moveTo(5 + swell, -28).lineTo(5 - swell, -2);
    this.#water.stroke({ width: 2, color: kitchen.waterLight, cap: 'round' });
    this.#foam.position.set(wave(since, FOAM_MS), 1);
    this.#foam.scale.set(1, 1 + 0.06 * wave(since, FOAM_MS / 2));
  }
}
