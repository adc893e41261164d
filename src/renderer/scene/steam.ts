import { Graphics } from 'pixi.js';

const PERIOD_MS = 1600;
const WISPS = [-30, 30];

/** Two wisps of steam that sway and breathe. */
export class Steam extends Graphics {
  constructor(readonly bottom: number) {
    super();
  }

  /** `sinceMs` is the phase; `strength` from 0 to 1. */
  show(sinceMs: number, strength: number): void {
    this.visible = strength > 0;
    if (!this.visible) return;
    this.clear();
    for (const [i, x] of WISPS.entries()) {
      const turn = (2 * Math.PI * sinceMs) / PERIOD_MS + i * 2;
      const sway = (i ? 9 : -9) * (0.7 + 0.3 * Math.cos(turn));
      const y = this.bottom - 2 - 2 * Math.sin(turn);
      this.moveTo(x, y).quadraticCurveTo(x + sway, y - 8, x, y - 16);
      this.quadraticCurveTo(x - sway, y - 24, x, y - 31);
      this.stroke({
        width: 5,
        color: '#fff',
        cap: 'round',
        alpha: strength * (0.75 + 0.12 * Math.sin(turn)),
      });
    }
  }
}
