import { Container, type Sprite } from 'pixi.js';
import type { Art } from '../canvas/art';

const PERIOD_MS = 1600;
const WISPS = [-30, 30];

/** Two wisps of steam that sway and breathe. */
export class Steam extends Container {
  readonly #wisps: Sprite[];

  constructor(art: Art, y: number) {
    super({ y });
    this.#wisps = WISPS.map((x) => art.sprite('steam', x));
    this.addChild(...this.#wisps);
  }

  /** `sinceMs` is the phase; `strength` from 0 to 1. */
  show(sinceMs: number, strength: number): void {
    this.visible = strength > 0;
    for (const [i, wisp] of this.#wisps.entries()) {
      const turn = (2 * Math.PI * sinceMs) / PERIOD_MS + i * 2;
      wisp.scale.x = (i ? -1 : 1) * (0.75 + 0.25 * Math.cos(turn));
      wisp.y = -2 - 2 * Math.sin(turn);
      wisp.alpha = strength * (0.78 + 0.12 * Math.sin(turn));
    }
  }
}
