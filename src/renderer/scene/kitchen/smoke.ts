import { Container, type Sprite } from 'pixi.js';
import type { Art } from '../canvas/art';

const RISE_MS = 2400;
const RISE = 62;
const PUFFS = 4;
const DRIFT = 9;

/** Dark smoke that rises from something burnt. */
export class Smoke extends Container {
  readonly #puffs: Sprite[];

  constructor(art: Art, x: number, y: number) {
    super({ x, y });
    this.#puffs = Array.from({ length: PUFFS }, () => art.sprite('smoke'));
    this.addChild(...this.#puffs);
  }

  /** @param sinceMs for how long it has smoked; below 0 where it does not */
  show(sinceMs: number): void {
    this.visible = sinceMs >= 0;
    if (!this.visible) return;
    for (const [i, puff] of this.#puffs.entries()) {
      const p = (sinceMs / RISE_MS + (i + 0.5) / PUFFS) % 1;
      puff.position.set(DRIFT * Math.sin(2 * Math.PI * (p + i / PUFFS)), -RISE * p);
      puff.scale.set(0.35 + 0.75 * p);
      puff.alpha = 0.85 * (1 - p) * Math.min(1, 6 * p);
    }
  }
}
