import { Container, Graphics, Rectangle } from 'pixi.js';
import type { DrawingContext, Extent } from '../canvas/drawing-context';
import { COUNTER_TOP, FLOOR_LINE } from '../canvas/geometry';
import { kitchen } from '../canvas/palette';

const TILE = { width: 34, height: 17, rows: 4 };
/** Cupboards by their left edge and doors. */
const CUPBOARDS = [
  { x: 8, width: 98, doors: 2 },
  { x: 226, width: 228, doors: 4 },
  { x: 586, width: 98, doors: 2 },
];
const SIDE_CUPBOARD = 104;

/** Wall, tiles, counter, cupboards and floor: everything that never moves, so it is drawn once and kept as a picture. */
export class RoomView extends Container {
  /** @param resolution pixels per unit of what is kept */
  constructor({ palette }: DrawingContext, { left, right, height }: Extent, resolution: number) {
    super();
    const counter = height - COUNTER_TOP;
    const width = right - left;
    const band = (y: number, tall: number, colour: string) => room.rect(left, y, width, tall).fill(colour);
    const room = new Graphics();
    band(0, counter, palette.wall);
    band(counter - 71, 4, palette.border);
    this.addChild(room, tiles(left, right, counter, palette.tile, palette.wall));
    const front = new Graphics();
    const strip = (y: number, tall: number, colour: string) => front.rect(left, y, width, tall).fill(colour);
    strip(counter + 8, 62, kitchen.front);
    strip(counter + 9, 6, kitchen.frontShade);
    strip(counter + 63, 7, kitchen.plinth);
    strip(height - FLOOR_LINE, FLOOR_LINE, palette.floor);
    planks(front, left, right, height, palette.plank);
    front.rect(left, height - FLOOR_LINE, width, 4).fill({ color: '#000', alpha: 0.08 });
    strip(counter, 10, kitchen.counter);
    strip(counter, 3, kitchen.counterLight);
    strip(counter + 7, 3, kitchen.counterDark);
    for (const { x, width: wide, doors } of CUPBOARDS) cupboard(front, x, counter + 16, wide, doors);
    for (let x = 8 - SIDE_CUPBOARD; x > left - SIDE_CUPBOARD; x -= SIDE_CUPBOARD)
      cupboard(front, x, counter + 16, 98, 2);
    for (let x = 690; x < right; x += SIDE_CUPBOARD) cupboard(front, x, counter + 16, 98, 2);
    this.addChild(front);
    this.boundsArea = new Rectangle(left, 0, width, height);
    this.cacheAsTexture({ resolution, antialias: true });
  }
}

function tiles(left: number, right: number, counter: number, colour: string, joint: string): Graphics {
  const top = counter - TILE.height * TILE.rows;
  const wall = new Graphics().rect(left, top, right - left, TILE.height * TILE.rows).fill(colour);
  const first = Math.floor(left / TILE.width) * TILE.width;
  for (let row = 0; row < TILE.rows * 2; row++) {
    const y = top + (row * TILE.height) / 2;
    wall.rect(left, y, right - left, 1.5).fill(joint);
    for (let x = first + (row % 2 ? 25 : 8); x < right; x += TILE.width)
      wall.rect(x, y, 1.5, 8.5).fill(joint);
  }
  return wall;
}

function planks(floor: Graphics, left: number, right: number, height: number, colour: string): void {
  const middle = (left + right) / 2;
  const first = Math.floor((left - 200) / 62) * 62;
  for (let x = first; x < right + 200; x += 62)
    floor.moveTo(x, height).lineTo(x + (middle - x) * 0.09, height - FLOOR_LINE);
  floor.stroke({ width: 1.5, color: colour });
}

function cupboard(front: Graphics, x: number, y: number, width: number, doors: number): void {
  front.roundRect(x, y, width, 47, 5).fill(kitchen.cabinet);
  const pitch = (width - 6) / doors;
  for (let door = 0; door < doors; door++) {
    const at = x + 6 + door * pitch;
    front.roundRect(at, y + 6, pitch - 6, 41, 4).fill(kitchen.door);
    front.roundRect(door % 2 ? at + 8 : at + pitch - 18, y + 16, 4, 16, 2).fill(kitchen.handle);
  }
}
