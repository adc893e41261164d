import type { LessonCard } from '../../shared/lesson';
import { paletteIndex } from '../theme/task-palette';
import type { TaskColours } from './colours';
import { isDueAfter, type LaneRows, spansInView } from './lane-rows';
import { type Paint, SpanPainter } from './span-painter';

/** What a lane's canvas shows. */
export interface TrackDrawing {
  rows: LaneRows;
  card: LessonCard | undefined;
  icons: ReadonlyMap<string, HTMLImageElement>;
  paint: Paint;
  /** The screen's CSS pixels in one of the canvas's: the window may be drawn larger as a whole. */
  zoom: number;
  /** Height of the canvas, of a row, and how far the rows are scrolled, in px. */
  height: number;
  rowHeight: number;
  scrollTop: number;
  /** One row for the lane's thread instead of one a task. */
  shared: boolean;
}

/** Draws the rows that are in view up to the playhead, and what is known to come. */
export function drawTrack(canvas: HTMLCanvasElement, drawing: TrackDrawing): void {
  const ctx = canvas.getContext('2d');
  if (!ctx) return;
  fitPixels(canvas, ctx, drawing);
  drawGrid(ctx, drawing);
  if (drawing.shared) {
    drawThread(ctx, drawing);
  } else {
    drawIdle(ctx, drawing);
    drawRows(ctx, drawing);
  }
}

/** Gives the canvas one pixel for each of the screen's. */
function fitPixels(canvas: HTMLCanvasElement, ctx: CanvasRenderingContext2D, drawing: TrackDrawing): void {
  const { width } = drawing.paint.scale;
  const ratio = drawing.zoom * devicePixelRatio;
  const size = { width: Math.round(width * ratio), height: Math.round(drawing.height * ratio) };
  if (canvas.width !== size.width || canvas.height !== size.height) Object.assign(canvas, size);
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.clearRect(0, 0, width, drawing.height);
}

export const TICK_GAP = 60;

function drawGrid(ctx: CanvasRenderingContext2D, { paint: { scale, colours }, height }: TrackDrawing): void {
  ctx.fillStyle = colours.card;
  for (const tick of scale.ticks(TICK_GAP)) ctx.fillRect(scale.x(tick) - 0.75, 0, 1.5, height);
}

/** The lane's idle time belongs to no task: a column behind the rows. */
function drawIdle(ctx: CanvasRenderingContext2D, { rows, paint, height }: TrackDrawing): void {
  const painter = new SpanPainter(ctx, paint, 0, height);
  for (const span of spansInView(rows.idle, paint.scale, paint.playheadMs)) painter.idleColumn(span);
}

function drawRows(ctx: CanvasRenderingContext2D, drawing: TrackDrawing): void {
  const { rows, rowHeight, scrollTop, height } = drawing;
  const first = Math.floor(scrollTop / rowHeight);
  const last = Math.min(rows.rows.length, Math.ceil((scrollTop + height) / rowHeight));
  for (let row = first; row < last; row++) drawRow(ctx, drawing, row);
}

function drawRow(ctx: CanvasRenderingContext2D, drawing: TrackDrawing, index: number): void {
  const row = drawing.rows.rows[index];
  if (!row) return;
  const { paint, rowHeight, scrollTop } = drawing;
  const { scale, playheadMs } = paint;
  const painter = new SpanPainter(ctx, paint, index * rowHeight - scrollTop + 1, rowHeight - 3);
  const colours = taskColours(drawing, row.kind);
  const spans = spansInView(row.spans, scale, playheadMs);
  for (const span of spans) painter.span(span, colours);
  for (const t of row.bells) if (t >= scale.startMs && t <= playheadMs) painter.rung(t, colours);
  const last = spans.at(-1);
  if (last && isDueAfter(last, playheadMs)) painter.deadline(last, colours);
}

function drawThread(ctx: CanvasRenderingContext2D, drawing: TrackDrawing): void {
  const { rows, paint, icons, height } = drawing;
  const painter = new SpanPainter(ctx, paint, 1.5, height - 3);
  for (const row of rows.rows) {
    const due = spansInView(row.spans, paint.scale, paint.playheadMs).at(-1);
    if (due && isDueAfter(due, paint.playheadMs)) painter.deadline(due, taskColours(drawing, row.kind));
  }
  for (const span of spansInView(rows.thread, paint.scale, paint.playheadMs)) {
    const kind = rows.kindOf(span.task);
    painter.span(span, taskColours(drawing, kind), icons.get(kind));
  }
}

function taskColours({ card, paint }: TrackDrawing, kind: string): TaskColours {
  return paint.colours.task[paletteIndex(card, kind)] as TaskColours;
}
