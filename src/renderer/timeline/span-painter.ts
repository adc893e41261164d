import type { Bell, JobSpan, LockSpan, Span, TimeoutMark } from '../../shared/figures/spans';
import { timeoutAt } from '../../shared/figures/timeout-at';
import type { TaskColours } from '../../shared/theme/colours';
import type { LaneColours } from './colours';
import { drawBell, drawHourglass, drawLock } from './marks';
import type { TimeScale } from './time-scale';

const RADIUS = 4;
const EDGE = 1.5;
const ICON_FROM = 24;
const WORD_FROM = 70;
const LOCK_HEIGHT = 8;
/** From the edge of the view, in px, where no part of a mark is seen. */
const AWAY = 40;
/** Words are written on no lower ground than this. */
const LOWEST_WORD = 15;

/** What a lane's spans are drawn with at one playhead. */
export interface Paint {
  scale: TimeScale;
  playheadMs: number;
  colours: LaneColours;
  words: { blocked: string; idle: string };
}

/** Draws one row's spans. Every kind has its own shape, so that none is told by colour alone. */
export class SpanPainter {
  constructor(
    readonly ctx: CanvasRenderingContext2D,
    readonly paint: Paint,
    /** Top and height of the spans, in px. */
    readonly y: number,
    readonly height: number,
  ) {}

  /** A span, cut at the playhead. `icon` is drawn in a work span that is wide enough. */
  span(span: Span, task: TaskColours, icon?: HTMLImageElement): void {
    const { colours } = this.paint;
    const { from, to } = this.#ends(span);
    if (to - from < 0.05) return;
    switch (span.kind) {
      case 'work':
        this.#box(from, to, task.fill, task.ink);
        if (icon && to - from >= ICON_FROM) this.#icon(icon, (from + to) / 2);
        break;
      case 'wait':
        this.#box(from, to, task.soft, task.ink);
        break;
      case 'ready':
        this.#box(from, to, colours.card, task.ink, [3, 3]);
        break;
      case 'idle':
        this.#box(from, to, colours.card, colours.lane, [4, 4]);
        this.#word(this.paint.words.idle, from, to, colours.lane);
        break;
      case 'blocked':
        this.#blocked(from, to);
        break;
    }
  }

  /** A call on a worker's row: hatched, as it is not the lane's own thread; plain where its lock is to be seen. */
  job(span: JobSpan, task: TaskColours, words: string, plain: boolean): void {
    const { from, to } = this.#ends(span);
    if (to - from < 0.05) return;
    this.#box(from, to, task.soft, task.ink);
    if (!plain) this.#hatch(from, to, 8, 2, task.fill);
    const top = plain ? new SpanPainter(this.ctx, this.paint, this.y, this.height - LOCK_HEIGHT) : this;
    top.#wordOnGround(words, from, to, task);
  }

  /** Idle time, from the top of the lane to its bottom. */
  idleColumn(span: Span): void {
    const { colours } = this.paint;
    const { from, to } = this.#ends(span);
    if (to - from < 0.05) return;
    const { ctx, y, height } = this;
    ctx.fillStyle = colours.card;
    ctx.fillRect(from, y, to - from, height);
    if (to - from < 3) return;
    ctx.strokeStyle = colours.lane;
    ctx.lineWidth = 1.5;
    ctx.setLineDash([4, 4]);
    ctx.beginPath();
    for (const x of [from, to]) {
      ctx.moveTo(x, y);
      ctx.lineTo(x, y + height);
    }
    ctx.stroke();
    ctx.setLineDash([]);
  }

  /** What is known to come: a dotted line from the playhead to a timer's bell or a blocking call's end. */
  deadline(span: Span | JobSpan, task: TaskColours): void {
    const { ctx } = this;
    const { scale, playheadMs, colours } = this.paint;
    const from = Math.max(0, scale.x(playheadMs) + 4);
    const to = this.#nearView(span.dueMs ?? playheadMs);
    const middle = this.y + this.height / 2;
    ctx.save();
    ctx.strokeStyle = span.kind === 'blocked' ? colours.lane : task.ink;
    ctx.lineWidth = 2;
    ctx.setLineDash([2, 4.5]);
    line(ctx, from, middle, to - (span.kind === 'wait' ? 9 : 1), middle);
    ctx.setLineDash([]);
    ctx.lineWidth = 2.5;
    if (span.kind !== 'wait') line(ctx, to, middle - 7, to, middle + 7);
    ctx.restore();
    if (span.kind === 'wait') drawBell(ctx, to, middle, task.ink, colours.card, false);
  }

  /** A bell that rang, and where it was late, how long it should have rung. */
  rung({ t, lateSinceMs }: Bell, task: TaskColours): void {
    const { ctx } = this;
    const { scale, colours } = this.paint;
    const middle = this.y + this.height / 2;
    const x = scale.x(t);
    if (lateSinceMs !== null) {
      const due = this.#nearView(lateSinceMs);
      ctx.strokeStyle = colours.lane;
      ctx.lineWidth = 2.5;
      line(ctx, due, middle, x, middle);
      line(ctx, due, this.y + 1, due, this.y + this.height - 1);
    }
    drawBell(ctx, x, middle, lateSinceMs === null ? task.ink : colours.lane, colours.card, true);
  }

  /** When a timeout would cancel its task, or did; nothing where the task left it in time. */
  timeout(mark: TimeoutMark, task: TaskColours): void {
    const { scale, playheadMs, colours } = this.paint;
    const shown = timeoutAt(mark, playheadMs);
    const x = shown ? scale.x(shown.t) : -1;
    if (x < 0 || x > scale.width) return;
    const colour = shown?.expired ? colours.lane : task.ink;
    drawHourglass(this.ctx, x, this.y + this.height / 2, colour, colours.card);
  }

  /** The lock in a worker's hand: a bar along the foot of its row. Many short ones are as dense as they took time. */
  lock(span: LockSpan): void {
    const { from, to } = this.#ends(span);
    this.ctx.fillStyle = this.paint.colours.lane;
    this.ctx.fillRect(from, this.y + this.height - LOCK_HEIGHT, to - from, LOCK_HEIGHT);
  }

  /** Where a span begins and where it ends or is cut by the playhead, in px, a little beyond the view at most. */
  #ends({ startMs, endMs }: Pick<Span, 'startMs' | 'endMs'>): { from: number; to: number } {
    const { scale, playheadMs } = this.paint;
    return {
      from: Math.max(scale.x(startMs), -2 * RADIUS),
      to: Math.min(scale.x(Math.min(endMs ?? playheadMs, playheadMs)), scale.width + 2 * RADIUS),
    };
  }

  /** Where a time is, in px; clamped to just out of view, to avoid drawing a million dashes. */
  #nearView(ms: number): number {
    const { scale } = this.paint;
    return Math.max(-AWAY, Math.min(scale.width + AWAY, scale.x(ms)));
  }

  #box(from: number, to: number, fill: string, edge: string, dash: number[] = []): void {
    const { ctx } = this;
    ctx.fillStyle = edge;
    if (to - from < 3) {
      ctx.fillRect(from, this.y, to - from, this.height);
      return;
    }
    this.#outline(from, to);
    ctx.fillStyle = fill;
    ctx.fill();
    ctx.strokeStyle = edge;
    ctx.lineWidth = Math.min(EDGE, (to - from) / 6);
    ctx.setLineDash(dash);
    ctx.stroke();
    ctx.setLineDash([]);
  }

  #wordOnGround(word: string, from: number, to: number, { ink, soft }: TaskColours): void {
    const { ctx, y, height } = this;
    ctx.font = `600 14px ${this.paint.colours.font}`;
    const width = ctx.measureText(word).width + 8;
    if (!word || width > to - from - 6 || height < LOWEST_WORD) return;
    ctx.fillStyle = soft;
    ctx.fillRect((from + to - width) / 2, y + 2, width, height - 4);
    this.#text(word, (from + to) / 2, ink, 'center');
  }

  #outline(from: number, to: number): void {
    const inset = EDGE / 2 + 0.25;
    const width = Math.max(1, to - from - 2 * inset);
    this.ctx.beginPath();
    this.ctx.roundRect(
      from + inset,
      this.y + EDGE / 2,
      width,
      this.height - EDGE,
      Math.min(RADIUS, width / 2),
    );
  }

  #hatch(from: number, to: number, gap: number, lineWidth: number, colour: string): void {
    const { ctx, y, height } = this;
    if (to - from < 3) return;
    ctx.save();
    this.#outline(from, to);
    ctx.clip();
    ctx.strokeStyle = colour;
    ctx.lineWidth = lineWidth;
    for (let x = Math.floor(from / gap) * gap; x < to + height; x += gap)
      line(ctx, x, y, x - height, y + height);
    ctx.restore();
  }

  #blocked(from: number, to: number): void {
    const { lane, laneSoft } = this.paint.colours;
    this.#box(from, to, laneSoft, lane);
    this.#hatch(from, to, 10, 4, lane);
    if (to - from >= WORD_FROM) this.#blockedPill(from, to);
  }

  #blockedPill(from: number, to: number): void {
    const { ctx, y, height } = this;
    const { lane, card } = this.paint.colours;
    const text = this.paint.words.blocked;
    ctx.font = `700 14px ${this.paint.colours.font}`;
    const width = ctx.measureText(text).width + 32;
    const left = (from + to - width) / 2;
    if (width > to - from - 8 || height < LOWEST_WORD) return;
    ctx.fillStyle = lane;
    ctx.fillRect(left, y, width, height);
    drawLock(ctx, left + 13, y + height / 2, card);
    this.#text(text, left + 24, card, 'left');
  }

  #word(word: string, from: number, to: number, colour: string): void {
    this.ctx.font = `600 14px ${this.paint.colours.font}`;
    if (this.ctx.measureText(word).width <= to - from - 6)
      this.#text(word, (from + to) / 2, colour, 'center');
  }

  #text(text: string, x: number, colour: string, align: CanvasTextAlign): void {
    this.ctx.fillStyle = colour;
    this.ctx.textAlign = align;
    this.ctx.textBaseline = 'middle';
    this.ctx.fillText(text, x, this.y + this.height / 2 + 0.5);
  }

  #icon(icon: HTMLImageElement, x: number): void {
    const middle = this.y + this.height / 2;
    const disc = Math.min(11, this.height / 2 - 2);
    this.ctx.fillStyle = this.paint.colours.card;
    this.ctx.beginPath();
    this.ctx.arc(x, middle, disc, 0, 2 * Math.PI);
    this.ctx.fill();
    const size = 1.5 * disc;
    this.ctx.drawImage(icon, x - size / 2, middle - size / 2, size, size);
  }
}

function line(ctx: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  ctx.beginPath();
  ctx.moveTo(x1, y1);
  ctx.lineTo(x2, y2);
  ctx.stroke();
}
