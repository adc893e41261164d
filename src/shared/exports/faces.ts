/** Reads a file that was built beside the window's page. */
export type ReadBuilt = (path: string) => Promise<Uint8Array>;

/** Where the window's typeface lies in slices, each with some of its characters. */
const FOLDER = 'faces';
const LIST = `${FOLDER}/slices.json`;
const FACE = 'Pretendard';

const HANGUL = /\p{Script=Hangul}/u;

/**
 * The rules of a style sheet that bring the typeface for a text with Korean in it; '' for any other text, and where the
 * app was not built, so that what is exported is read in the faces of whoever opens it.
 */
export async function koreanFaces(text: string, read: ReadBuilt): Promise<string> {
  return HANGUL.test(text) ? facesFor(text, read).catch(() => '') : '';
}

interface Slice {
  file: string;
  /** Which characters, as a style sheet says it: `U+20-22, U+ac00`. */
  range: string;
}

/** The rules of a style sheet that bring the typeface for a text: those slices that it needs, within themselves. */
export async function facesFor(text: string, read: ReadBuilt): Promise<string> {
  const slices: Slice[] = JSON.parse(new TextDecoder().decode(await read(LIST)));
  const letters = [...new Set(text)].map((letter) => letter.codePointAt(0) as number);
  const rules = slices
    .filter(({ range }) => holdsOne(range, letters))
    .map(async ({ file, range }) => {
      const data = base64(await read(`${FOLDER}/${file}`));
      return `@font-face{font-family:${FACE};font-weight:45 920;src:url(data:font/woff2;base64,${data}) format("woff2");unicode-range:${range}}`;
    });
  return (await Promise.all(rules)).join('\n');
}

function holdsOne(range: string, letters: readonly number[]): boolean {
  const parts = range.split(',').map(rangeOf);
  return letters.some((letter) => parts.some(([from, to]) => letter >= from && letter <= to));
}

/** Of `U+ac00` or `U+ac00-acff`. */
function rangeOf(said: string): [number, number] {
  const [from = 0, to = from] = said
    .trim()
    .slice(2)
    .split('-')
    .map((hex) => Number.parseInt(hex, 16));
  return [from, to];
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
