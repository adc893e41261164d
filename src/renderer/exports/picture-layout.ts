/** Where the parts of a picture of a run are: in units, of which it is 1280 wide; `scene` and sizes in pixels. */
export interface Layout {
  /** Pixels per unit. */
  scale: number;
  width: number;
  height: number;
  margin: number;
  /** The left edge of each lane. */
  lefts: number[];
  scene: { width: number; height: number };
  headTop: number;
  sceneTop: number;
  /** The middle of the first line of captions. */
  captionTop: number;
}

const WIDTH = 1280;
const MARGIN = 12;
const TITLE = 56;
const HEAD = 36;
const CAPTIONS = 68;
/** A kitchen's own shape, with a little more wall. */
const RATIO = 2.2;

/** So many lanes beside one another; width and height are even, as video wants them. */
export function layoutOf(lanes: number, scale: number): Layout {
  const laneWidth = (WIDTH - MARGIN) / Math.max(1, lanes) - MARGIN;
  const sceneHeight = laneWidth / RATIO;
  const sceneTop = TITLE + HEAD;
  return {
    scale,
    width: even(WIDTH * scale),
    height: even((sceneTop + sceneHeight + CAPTIONS) * scale),
    margin: MARGIN,
    lefts: Array.from({ length: lanes }, (_, i) => MARGIN + i * (laneWidth + MARGIN)),
    scene: { width: Math.round(laneWidth * scale), height: Math.round(sceneHeight * scale) },
    headTop: TITLE,
    sceneTop,
    captionTop: sceneTop + sceneHeight + 21,
  };
}

const even = (pixels: number) => 2 * Math.round(pixels / 2);

/** The colours of the window, which is where the faces are named too. */
export const colours = {
  paper: '#FAF5EC',
  ink: '#2A211C',
  left: '#B93A08',
  right: '#0A62AE',
  onLane: '#FFFFFF',
} as const;

const FAMILY = '"Pretendard Variable", Pretendard, "Noto Sans KR", sans-serif';

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

/** Writes and fills on a canvas, in units. */
export class Pen {
  constructor(
    readonly context: CanvasRenderingContext2D,
    readonly scale: number,
  ) {}

  box(x: number, y: number, width: number, height: number, colour: string): void {
    this.context.fillStyle = colour;
    const edge = (at: number) => Math.round(at * this.scale);
    this.context.fillRect(edge(x), edge(y), edge(x + width) - edge(x), edge(y + height) - edge(y));
  }

  write(text: string, { x, y, size, weight, colour = colours.ink, align = 'left', width }: Line): void {
    const { context, scale } = this;
    this.#take({ size, weight });
    context.textAlign = align;
    context.textBaseline = 'middle';
    context.fillStyle = colour;
    context.fillText(width ? this.#fitted(text, width * scale) : text, x * scale, y * scale);
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
