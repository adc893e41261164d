import { ImageSource, Texture } from 'pixi.js';
import { shortName } from '../../words/short-name';

export interface Lettered {
  /** In scene units. */
  size: number;
  weight: 500 | 600 | 800;
  colour: string;
}

/** A piece of a text: a figure in its cell, or a run of anything else. */
export interface Piece {
  texture: Texture;
  width: number;
}

const FAMILY = '"Pretendard Variable", Pretendard, "Noto Sans KR", sans-serif';
const LINE = 1.3;

/**
 * Texts as textures. A text is put together from single figures, all of one width so that a running time does not
 * tremble, and the runs between them: so no time ever has to be drawn anew.
 */
export class Lettering {
  readonly #pieces = new Map<string, Piece>();
  readonly #context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;

  /** `resolution` in pixels of the screen per scene unit. */
  constructor(readonly resolution: number) {}

  pieces(text: string, style: Lettered): Piece[] {
    return (text.match(/\d|\D+/g) ?? []).map((run) => this.#piece(run, style));
  }

  /** The text, shortened with an ellipsis where it is wider than `width` units. */
  fit(text: string, style: Lettered, width: number): string {
    for (let length = text.length; length > 1; length--) {
      const short = length === text.length ? text : `${text.slice(0, length)}…`;
      if (this.#width(short, style) <= width) return short;
    }
    return '…';
  }

  /** A name, shortened in its middle where it is wider than `width` units. */
  fitName(name: string, style: Lettered, width: number): string {
    return shortName(name, (text) => this.#width(text, style) <= width);
  }

  destroy(): void {
    for (const { texture } of this.#pieces.values()) texture.destroy(true);
    this.#pieces.clear();
  }

  #piece(run: string, style: Lettered): Piece {
    const key = `${style.weight} ${style.size} ${style.colour} ${run}`;
    const piece = this.#pieces.get(key) ?? this.#draw(run, style);
    this.#pieces.set(key, piece);
    return piece;
  }

  #draw(run: string, style: Lettered): Piece {
    const canvas = document.createElement('canvas');
    const width = this.#width(run, style) * this.resolution;
    canvas.width = Math.max(1, Math.ceil(width));
    canvas.height = Math.ceil(style.size * this.resolution * LINE);
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    context.font = this.#font(style);
    context.fillStyle = style.colour;
    context.textBaseline = 'middle';
    context.fillText(run, (width - context.measureText(run).width) / 2, canvas.height * 0.52);
    const source = new ImageSource({ resource: canvas, resolution: this.resolution });
    return {
      texture: new Texture({ source, defaultAnchor: { x: 0, y: 0.5 } }),
      width: width / this.resolution,
    };
  }

  #width(text: string, style: Lettered): number {
    this.#context.font = this.#font(style);
    const measure = (run: string) => this.#context.measureText(/\d/.test(run) ? '0' : run).width;
    return (text.match(/\d|\D+/g) ?? []).reduce((sum, run) => sum + measure(run), 0) / this.resolution;
  }

  #font({ size, weight }: Lettered): string {
    return `${weight} ${size * this.resolution}px ${FAMILY}`;
  }
}
