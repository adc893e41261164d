import { shortName } from '../../words/short-name';

/** Widths of a letter of the product's type, and of a wide one (Hangul), in parts of its size. */
const LETTER = 0.56;
const WIDE_LETTER = 0.9;
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af]/;

/** About how wide a text is at that size. */
export function textWidth(text: string, size: number): number {
  return size * [...text].reduce((width, letter) => width + (WIDE.test(letter) ? WIDE_LETTER : LETTER), 0);
}

/** A text, cut where it would be wider than that at that size: a drawing cannot cut it by itself. */
export function shortened(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = [...text];
  while (kept.length > 1 && textWidth(`${kept.join('')}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.join('')}…`;
}

/** A name, or a step with its line, cut in its middle where it would be wider than that at that size. */
export function shortenedName(name: string, width: number, size: number): string {
  return shortName(name, (text) => textWidth(text, size) <= width);
}
