import type { FillInput, Graphics } from 'pixi.js';

/** Draws nothing but a sector that begins at twelve o'clock. */
export function fillSector(graphics: Graphics, degrees: number, radius: number, fill: FillInput): void {
  graphics.clear();
  if (degrees <= 0) return;
  const end = (degrees / 180 - 0.5) * Math.PI;
  graphics
    .moveTo(0, 0)
    .arc(0, 0, radius, -Math.PI / 2, end)
    .closePath()
    .fill(fill);
}
