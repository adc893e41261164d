/** Widths of a letter of the product's type, and of a wide one (Hangul), in parts of its size. */
const LETTER = 0.56;
const WIDE_LETTER = 0.9;
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af]/;

/** A text, cut where it would be wider than that at that size: a drawing cannot cut it by itself. */
export function shortened(text: string, width: number, size: number): string {
  let used = 0;
  const letters = [...text];
  for (const [index, letter] of letters.entries()) {
    used += size * (WIDE.test(letter) ? WIDE_LETTER : LETTER);
    if (used > width) return `${letters.slice(0, Math.max(1, index - 1)).join('')}…`;
  }
  return text;
}
