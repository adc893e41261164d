import { StringDecoder } from 'node:string_decoder';
import { LONGEST_BATCH } from '../../shared/trace/wire';

/** Whole lines of what comes in pieces. */
export class Lines {
  readonly #decoder = new StringDecoder('utf8');
  #rest = '';

  /** @returns what lines are whole now, each with its end @throws Error where one is too long */
  take(bytes: Buffer): string {
    const text = this.#rest + this.#decoder.write(bytes);
    const end = text.lastIndexOf('\n') + 1;
    this.#rest = text.slice(end);
    if (this.#rest.length > LONGEST_BATCH) throw new Error('a line is too long');
    return text.slice(0, end);
  }
}

/** The first of whole lines, without its end, and the others. */
export function cutLine(lines: string): [line: string, rest: string] {
  const end = lines.indexOf('\n');
  return [lines.slice(0, end), lines.slice(end + 1)];
}
