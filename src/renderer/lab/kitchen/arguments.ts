import { LONGEST_ARGUMENT, MOST_ARGUMENTS } from '../../../shared/trace/limit';
import { InputError } from '../../../shared/validation/problems';

/** A word: pieces in single or double quotes, after a backslash, or plain. A quote that nobody closes goes to the end. */
const WORD = /(?:'[^']*(?:'|$)|"(?:\\.|[^"\\])*(?:"|\\?$)|\\.|[^\s'"])+/gs;
const PIECE = /'([^']*)(?:'|$)|"((?:\\.|[^"\\])*)(?:"|\\?$)|\\(.)|([^\s'"])/gs;

/**
 * What is typed behind a program's name, as a shell splits it into words.
 * @throws InputError where there are more, or longer ones, than a program is given
 */
export function splitArguments(text: string): string[] {
  const words = (text.match(WORD) ?? []).map((word) => word.replace(PIECE, unquoted));
  if (words.length > MOST_ARGUMENTS || words.some(({ length }) => length > LONGEST_ARGUMENT))
    throw new InputError('args', 'tooManyArguments', { most: MOST_ARGUMENTS, longest: LONGEST_ARGUMENT });
  return words;
}

function unquoted(
  _piece: string,
  single?: string,
  double?: string,
  escaped?: string,
  plain?: string,
): string {
  if (double !== undefined) return double.replace(/\\(["\\])/g, '$1');
  return single ?? escaped ?? plain ?? '';
}

/** Arguments as somebody would type them. */
export function joinArguments(words: readonly string[]): string {
  return words
    .map((word) => (/^[^\s'"\\]+$/.test(word) ? word : `'${word.replaceAll("'", `'"'"'`)}'`))
    .join(' ');
}
