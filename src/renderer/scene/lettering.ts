import { ImageSource, Sprite, Texture } from 'pixi.js';

export interface Lettered {
  /** In scene units. */
  size: number;
  weight: 500 | 600 | 800;
  colour: string;
}

const FAMILY = '"Pretendard Variable", Pretendard, "Noto Sans KR", sans-serif';
const KEPT = 120;

/** Texts as textures, figures all of one width so that a running time does not tremble. */
export class Lettering {
  readonly #textures = new Map<string, Texture>();

  constructor(readonly resolution: number) {}

  /** The text with its top left at (0, 0); its line is 1.3 sizes high. */
  texture(text: string, style: Lettered): Texture {
    const key = `${style.weight} ${style.size} ${style.colour} ${text}`;
    const texture = this.#textures.get(key) ?? this.#draw(text, style);
    this.#textures.delete(key);
    this.#textures.set(key, texture);
    return texture;
  }

  /** The text, shortened with an ellipsis where it is wider than `width` units. */
  fitted(text: string, style: Lettered, width: number): Texture {
    for (let length = text.length; length > 1; length--) {
      const texture = this.texture(length === text.length ? text : `${text.slice(0, length)}…`, style);
      if (texture.width <= width) return texture;
    }
    return this.texture('…', style);
  }

  /** Frees what has not been shown for long; call between pictures only. */
  trim(): void {
    for (const [key, texture] of this.#textures) {
      if (this.#textures.size <= KEPT) return;
      texture.destroy(true);
      this.#textures.delete(key);
    }
  }

  destroy(): void {
    for (const texture of this.#textures.values()) texture.destroy(true);
    this.#textures.clear();
  }

  #draw(text: string, { size, weight, colour }: Lettered): Texture {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d') as CanvasRenderingContext2D;
    const font = `${weight} ${size * this.resolution}px ${FAMILY}`;
    context.font = font;
    const figure = context.measureText('0').width;
    const cells = cellsOf(context, text, figure);
    canvas.width = Math.max(1, Math.ceil(cells.reduce((sum, cell) => sum + cell.width, 0)));
    canvas.height = Math.ceil(size * this.resolution * 1.3);
    context.font = font;
    context.fillStyle = colour;
    context.textBaseline = 'middle';
    let x = 0;
    for (const { piece, width, inset } of cells) {
      context.fillText(piece, x + inset, canvas.height * 0.52);
      x += width;
    }
    return new Texture({ source: new ImageSource({ resource: canvas, resolution: this.resolution }) });
  }
}

/** Runs of letters as they are, every figure in a cell of its own. */
function cellsOf(context: CanvasRenderingContext2D, text: string, figure: number) {
  return (text.match(/\d|\D+/g) ?? []).map((piece) => {
    const { width } = context.measureText(piece);
    return /\d/.test(piece)
      ? { piece, width: figure, inset: (figure - width) / 2 }
      : { piece, width, inset: 0 };
  });
}

/** A line of text in the picture, its middle left at its position. */
export class Label extends Sprite {
  constructor(
    readonly lettering: Lettering,
    readonly style: Lettered,
    text = '',
  ) {
    super({ anchor: { x: 0, y: 0.5 } });
    this.write(text);
  }

  write(text: string, style = this.style): void {
    this.texture = text ? this.lettering.texture(text, style) : Texture.EMPTY;
  }

  writeWithin(text: string, width: number): void {
    this.texture = this.lettering.fitted(text, this.style, width);
  }
}
