import { bellsInView, type Stretch, spansInView } from '../../shared/figures/in-view';
import { isDueAfter, type LaneRows, type Row } from '../../shared/figures/lane-rows';
import type { LessonCard } from '../../shared/lesson/lesson';
import type { TaskColours } from '../../shared/theme/colours';
import { paletteIndex } from '../theme/task-palette';
import { type Paint, SpanPainter } from './span-painter';
import { WAIT_ROW } from './track-layout';
import { waitsInView } from './wait-rows';

/** What a lane's canvas shows. */
export interface TrackDrawing {
  /** As far as they are seen. */
  rows: LaneRows;
  /** All of them, for their places. */
  places: LaneRows;
  card: LessonCard | undefined;
  icons: ReadonlyMap<string, HTMLImageElement>;
  paint: Paint;
  /** The screen's CSS pixels in one of the canvas's: the window may be drawn larger as a whole. */
  zoom: number;
  /** Height of the canvas and of a row, in px, and the place of the row on top. */
  height: number;
  rowHeight: number;
  first: number;
  /** The words of a step. */
  stepOf(label: string): string;
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
    drawWaits(ctx, drawing);
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

/** The part of a pixel that a span fills at least to be seen beside another. */
const SEEN = 0.25;

function visibleSpans<T extends Stretch>(spans: readonly T[], { scale, playheadMs }: Paint): T[] {
  return spansInView(spans, scale, playheadMs, SEEN * scale.pixelMs);
}

/** The lane's idle time belongs to no task: a column behind the rows, without a word that would stand in one of them. */
function drawIdle(ctx: CanvasRenderingContext2D, { rows, paint, height }: TrackDrawing): void {
  const painter = new SpanPainter(ctx, paint, 0, height);
  for (const span of visibleSpans(rows.idle, paint)) painter.idleColumn(span);
}

function drawRows(ctx: CanvasRenderingContext2D, drawing: TrackDrawing): void {
  const { rowHeight } = drawing;
  for (const [place, row] of rowsInView(drawing)) {
    const painter = new SpanPainter(ctx, drawing.paint, place * rowHeight + 1, rowHeight - 3);
    if (row.worker > 0) drawWorker(painter, drawing, row);
    else drawTask(painter, drawing, row);
  }
}

/** Those that are seen, each with its place in the view. */
function rowsInView({ rows, places, first, rowHeight, height }: TrackDrawing): [place: number, row: Row][] {
  const count = Math.ceil(height / rowHeight);
  return Array.from({ length: count }, (_, place) => place).flatMap((place) => {
    const whole = places.at(first + place);
    const row = whole && rows.same(whole);
    return row ? [[place, row] as [number, Row]] : [];
  });
}

function drawTask(painter: SpanPainter, drawing: TrackDrawing, row: Row): void {
  const { scale, playheadMs } = drawing.paint;
  const colours = taskColours(drawing, row.kind);
  const spans = visibleSpans(row.spans, drawing.paint);
  for (const span of spans) if (span.kind !== 'job') painter.span(span, colours);
  for (const timeout of row.timeouts) painter.timeout(timeout, colours);
  for (const bell of bellsInView(row.bells, scale, playheadMs)) painter.rung(bell, colours);
  const last = spans.at(-1);
  if (last && isDueAfter(last, playheadMs)) painter.deadline(last, colours);
}

/** A worker's calls in the colours of their tasks, and when it held the lock. */
function drawWorker(painter: SpanPainter, drawing: TrackDrawing, row: Row): void {
  const { playheadMs } = drawing.paint;
  for (const span of visibleSpans(row.spans, drawing.paint)) {
    if (span.kind !== 'job') continue;
    const colours = taskColours(drawing, drawing.rows.kindOf(span.task));
    painter.job(span, colours, drawing.stepOf(span.label), drawing.rows.locked);
    if (isDueAfter(span, playheadMs)) painter.deadline(span, colours);
  }
  for (const lock of visibleSpans(row.locks, drawing.paint)) painter.lock(lock);
}

/** Deadlines nearer to one another than this, in px, are one. */
const DUE_GAP = 6;

function drawThread(ctx: CanvasRenderingContext2D, drawing: TrackDrawing): void {
  const { rows, paint, icons, rowHeight } = drawing;
  const painter = new SpanPainter(ctx, paint, 1.5, rowHeight - 3);
  const drawn = new Set<number>();
  for (const span of rows.dueAfter(paint.playheadMs)) {
    const place = Math.round(paint.scale.x(span.dueMs ?? 0) / DUE_GAP);
    if (!drawn.has(place)) painter.deadline(span, taskColours(drawing, rows.kindOf(span.task)));
    drawn.add(place);
  }
  for (const span of visibleSpans(rows.thread, paint)) {
    const kind = rows.kindOf(span.task);
    painter.span(span, taskColours(drawing, kind), icons.get(kind));
  }
}

/** Under the row of the thread: what it does not wait for itself. */
function drawWaits(ctx: CanvasRenderingContext2D, drawing: TrackDrawing): void {
  const { rows, paint, rowHeight, height } = drawing;
  const most = Math.floor((height - rowHeight) / WAIT_ROW);
  const thin = waitsInView(rows, paint.scale, paint.playheadMs, most, SEEN * paint.scale.pixelMs);
  for (const [place, waits] of thin.entries()) {
    const painter = new SpanPainter(ctx, paint, rowHeight + place * WAIT_ROW, WAIT_ROW - 1);
    for (const { span, kind } of waits) painter.span(span, taskColours(drawing, kind));
  }
}

function taskColours({ card, paint }: TrackDrawing, kind: string): TaskColours {
  return paint.colours.task[paletteIndex(card, kind)] as TaskColours;
}
