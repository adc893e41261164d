import { colours } from '../../shared/theme/colours';

const FAMILY = '"Pretendard Variable", Pretendard, "Noto Sans KR", sans-serif';
/** The square that drawings are made in (see Pen.sign), and the width of their strokes there. */
const SIGN = { size: 24, stroke: 2.4 };
const EDGE = 1.25;

interface Face {
  size: number;
  weight: number;
}

interface Line extends Face {
  x: number;
  /** Of its middle. */
  y: number;
  colour?: string;
  align?: CanvasTextAlign;
  /** What is longer ends with an ellipsis. */
  width?: number;
}

/** Where something is, in units. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Writes and fills on a canvas, in units. */
export class CanvasPen {
  constructor(
    readonly context: CanvasRenderingContext2D,
    /** Pixels per unit. */
    readonly scale: number,
  ) {}

  box({ x, y, width, height }: Box, colour: string): void {
    this.context.fillStyle = colour;
    const edge = (at: number) => Math.round(at * this.scale);
    this.context.fillRect(edge(x), edge(y), edge(x + width) - edge(x), edge(y + height) - edge(y));
  }

  /** A box with round corners, and a line around it where that has a colour. */
  panel({ x, y, width, height }: Box, radius: number, fill: string, edge?: string): void {
    const { context, scale } = this;
    context.beginPath();
    context.roundRect(x * scale, y * scale, width * scale, height * scale, radius * scale);
    context.fillStyle = fill;
    context.fill();
    if (!edge) return;
    context.strokeStyle = edge;
    context.lineWidth = EDGE * scale;
    context.stroke();
  }

  /** A drawing of strokes in a square of 24, its left edge at x and its middle at y. */
  sign(strokes: Path2D, { x, y, size }: { x: number; y: number; size: number }, colour: string): void {
    const { context } = this;
    const scale = (size / SIGN.size) * this.scale;
    context.save();
    context.translate(x * this.scale, (y - size / 2) * this.scale);
    context.scale(scale, scale);
    context.strokeStyle = colour;
    context.lineWidth = SIGN.stroke;
    context.lineCap = context.lineJoin = 'round';
    context.stroke(strokes);
    context.restore();
  }

  /** @returns how wide it has become */
  write(text: string, { x, y, size, weight, colour = colours.ink, align = 'left', width }: Line): number {
    const { context, scale } = this;
    this.#take({ size, weight });
    context.textAlign = align;
    context.textBaseline = 'middle';
    context.fillStyle = colour;
    const written = width ? this.#fitted(text, width * scale) : text;
    context.fillText(written, x * scale, y * scale);
    return context.measureText(written).width / scale;
  }

  widthOf(text: string, face: Face): number {
    this.#take(face);
    return this.context.measureText(text).width / this.scale;
  }

  /** A text broken between words; what is more than `most` lines is all in the last one. */
  lines(text: string, { width, most, ...face }: Face & { width: number; most: number }): string[] {
    this.#take(face);
    const lines: string[] = [];
    for (const word of most > 0 ? text.split(' ') : []) {
      const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
      const breaks = lines.length < most && this.context.measureText(longer).width > width * this.scale;
      if (lines.length === 0 || breaks) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  }

  #take({ size, weight }: Face): void {
    this.context.font = `${weight} ${size * this.scale}px ${FAMILY}`;
  }

  #fitted(text: string, pixels: number): string {
    const fits = (part: string) => this.context.measureText(part).width <= pixels;
    if (fits(text)) return text;
    const letters = [...text];
    let length = letters.length;
    while (length > 0 && !fits(`${letters.slice(0, length).join('')}…`)) length--;
    return `${letters.slice(0, length).join('')}…`;
  }
}
