import type { Span } from '../../shared/spans';
import type { LaneColours, TaskColours } from './colours';
import { drawBell, drawLock } from './marks';
import type { TimeScale } from './time-scale';

const RADIUS = 4;
const EDGE = 1.5;
const ICON_FROM = 24;
const WORD_FROM = 70;

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
    const { scale, playheadMs, colours } = this.paint;
    const from = Math.max(scale.x(span.startMs), -2 * RADIUS);
    const to = Math.min(scale.x(Math.min(span.endMs ?? playheadMs, playheadMs)), scale.width + 2 * RADIUS);
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

  /** Idle time, from the top of the lane to its bottom. */
  idleColumn(span: Span): void {
    const { scale, playheadMs, colours, words } = this.paint;
    const from = scale.x(span.startMs);
    const to = scale.x(Math.min(span.endMs ?? playheadMs, playheadMs));
    if (to - from < 0.05) return;
    const { ctx, y, height } = this;
    ctx.fillStyle = colours.card;
    ctx.fillRect(from, y, to - from, height);
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
    const bottom = new SpanPainter(this.ctx, this.paint, this.y + this.height - 21, 18);
    bottom.#word(words.idle, from, to, colours.lane);
  }

  /** What is known to come: a dotted line from the playhead to a timer's bell or a blocking call's end. */
  deadline(span: Span, task: TaskColours): void {
    const { ctx } = this;
    const { scale, playheadMs, colours } = this.paint;
    const from = Math.max(0, scale.x(playheadMs) + 4);
    const to = scale.x(span.dueMs ?? playheadMs);
    const middle = this.y + this.height / 2;
    ctx.save();
    ctx.strokeStyle = span.kind === 'blocked' ? colours.lane : task.ink;
    ctx.lineWidth = 2;
    ctx.setLineDash([2, 4.5]);
    line(ctx, from, middle, to - (span.kind === 'blocked' ? 1 : 9), middle);
    ctx.setLineDash([]);
    ctx.lineWidth = 2.5;
    if (span.kind === 'blocked') line(ctx, to, middle - 7, to, middle + 7);
    ctx.restore();
    if (span.kind === 'wait') drawBell(ctx, to, middle, task.ink, colours.card, false);
  }

  /** A bell that rang at kitchen time `t`. */
  rung(t: number, task: TaskColours): void {
    const middle = this.y + this.height / 2;
    drawBell(this.ctx, this.paint.scale.x(t), middle, task.ink, this.paint.colours.card, true);
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

  #blocked(from: number, to: number): void {
    const { ctx, y, height } = this;
    const { lane, laneSoft } = this.paint.colours;
    this.#box(from, to, laneSoft, lane);
    ctx.save();
    this.#outline(from, to);
    ctx.clip();
    ctx.strokeStyle = lane;
    ctx.lineWidth = 4;
    for (let x = Math.floor(from / 10) * 10; x < to + height; x += 10)
      line(ctx, x, y, x - height, y + height);
    ctx.restore();
    if (to - from >= WORD_FROM) this.#blockedPill(from, to);
  }

  #blockedPill(from: number, to: number): void {
    const { ctx, y, height } = this;
    const { lane, card } = this.paint.colours;
    const text = this.paint.words.blocked;
    ctx.font = `700 14px ${this.paint.colours.font}`;
    const width = ctx.measureText(text).width + 32;
    const left = (from + to - width) / 2;
    if (width > to - from - 8) return;
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
