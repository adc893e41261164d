import * as shapes from '../../shared/exports/mark-shapes';

/** Small marks drawn in a 16 × 16 box around the given middle. */

const lockBody = new Path2D('M2.5 7h11v8h-11z');
const lockShackle = new Path2D('M5 7V4.6a3 3 0 0 1 6 0V7');
const bellBody = new Path2D(shapes.bellBody);
const bellClapper = new Path2D(shapes.bellClapper);
const hourglass = new Path2D(shapes.hourglass);

export function drawLock(ctx: CanvasRenderingContext2D, x: number, y: number, colour: string): void {
  inBox(ctx, x, y, 13 / 16, () => {
    ctx.fillStyle = colour;
    ctx.strokeStyle = colour;
    ctx.lineWidth = 2.2;
    ctx.fill(lockBody);
    ctx.stroke(lockShackle);
  });
}

/** A bell on a white ground: outline while it is due, filled once it has rung. */
export function drawBell(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  colour: string,
  ground: string,
  rung: boolean,
): void {
  ctx.fillStyle = ground;
  ctx.beginPath();
  ctx.arc(x, y, 9, 0, 2 * Math.PI);
  ctx.fill();
  inBox(ctx, x, y, 1, () => {
    ctx.fillStyle = rung ? colour : ground;
    ctx.strokeStyle = colour;
    ctx.lineWidth = 1.7;
    ctx.lineJoin = 'round';
    ctx.lineCap = 'round';
    ctx.fill(bellBody);
    ctx.stroke(bellBody);
    ctx.stroke(bellClapper);
  });
}

/** The end of a timeout, on a white ground. */
export function drawHourglass(
  ctx: CanvasRenderingContext2D,
  x: number,
  y: number,
  colour: string,
  ground: string,
): void {
  ctx.fillStyle = ground;
  ctx.beginPath();
  ctx.arc(x, y, 9, 0, 2 * Math.PI);
  ctx.fill();
  inBox(ctx, x, y, 14 / 16, () => {
    ctx.strokeStyle = colour;
    ctx.lineWidth = 1.8;
    ctx.lineCap = 'round';
    ctx.lineJoin = 'round';
    ctx.stroke(hourglass);
  });
}

function inBox(ctx: CanvasRenderingContext2D, x: number, y: number, size: number, draw: () => void): void {
  ctx.save();
  ctx.translate(x - 8 * size, y - 8 * size);
  ctx.scale(size, size);
  draw();
  ctx.restore();
}
