import { Container, Sprite } from 'pixi.js';
import type { Lettered, Lettering } from './lettering';

/** A line of text in the picture, its middle left at its position. */
export class Label extends Container {
  /** In scene units. */
  textWidth = 0;
  #text = '';
  /** What was to be written within which width, where it was shortened to the text. */
  #asked = '';
  #style: Lettered;

  constructor(
    readonly lettering: Lettering,
    style: Lettered,
    text = '',
  ) {
    super();
    this.#style = style;
    this.write(text);
  }

  write(text: string, colour = this.#style.colour): void {
    this.#asked = '';
    if (text === this.#text && colour === this.#style.colour) return;
    this.#text = text;
    this.#style = { ...this.#style, colour };
    const pieces = this.lettering.pieces(text, this.#style);
    while (this.children.length < pieces.length) this.addChild(new Sprite({ anchor: { x: 0, y: 0.5 } }));
    this.textWidth = 0;
    for (const [i, sprite] of this.children.entries()) {
      const piece = pieces[i];
      sprite.visible = piece !== undefined;
      if (!piece) continue;
      (sprite as Sprite).texture = piece.texture;
      sprite.x = this.textWidth;
      this.textWidth += piece.width;
    }
  }

  /** Shortened where it is wider than `width` units. */
  writeWithin(text: string, width: number): void {
    this.#writeCut(text, width, () => this.lettering.fit(text, this.#style, width));
  }

  /** A name, shortened in its middle where it is wider than `width` units. */
  writeName(name: string, width: number): void {
    this.#writeCut(name, width, () => this.lettering.fitName(name, this.#style, width));
  }

  /** Measured once: a picture that moves writes the same text again and again. */
  #writeCut(text: string, width: number, cut: () => string): void {
    const asked = `${width} ${text}`;
    if (asked === this.#asked) return;
    this.write(cut());
    this.#asked = asked;
  }
}
