import { TextCache } from './text-cache';

const ZERO = 48;
const POINT = 46;
/**
 * Any number of so many digits is exact, and so are the powers of 10 up to as many places: the quotient of two such
 * numbers is the one that is nearest to the decimal fraction.
 */
const EXACT_DIGITS = 15;
const powersOfTen = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/** Reads a line from its bytes, field by field. Only the canonical form is recognised; anything else is not found. */
export class LineCursor {
  at = 0;
  #bytes: Uint8Array = new Uint8Array();
  readonly #texts = new TextCache();

  begin(bytes: Uint8Array, from: number): void {
    this.#bytes = bytes;
    this.at = from;
  }

  /** Whether exactly that comes next; then it has been read. */
  passes(expected: Uint8Array): boolean {
    const bytes = this.#bytes;
    const at = this.at;
    for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return false;
    this.at = at + expected.length;
    return true;
  }

  /** A text up to and with its closing quote; null where it has an escape, or is none. */
  text(): string | null {
    const text = this.#texts.read(this.#bytes, this.at);
    this.at = this.#texts.end;
    return text;
  }

  /** A whole number, or NaN. */
  count(): number {
    const from = this.at;
    const value = this.#digits(0);
    const digits = this.at - from;
    if (digits === 0 || digits > EXACT_DIGITS || (digits > 1 && this.#bytes[from] === ZERO))
      return Number.NaN;
    return value;
  }

  /** A number of 0 or more, with or without decimals, or NaN. */
  time(): number {
    const from = this.at;
    const whole = this.count();
    if (this.#bytes[this.at] !== POINT) return whole;
    const first = ++this.at;
    const value = this.#digits(whole);
    const decimals = this.at - first;
    if (decimals === 0) return Number.NaN;
    if (this.at - from - 1 <= EXACT_DIGITS) return value / (powersOfTen[decimals] as number);
    return whole >= 0 ? Number(String.fromCharCode(...this.#bytes.subarray(from, this.at))) : Number.NaN;
  }

  /** Reads on what digits there are behind those of `value`. */
  #digits(value: number): number {
    const bytes = this.#bytes;
    let at = this.at;
    let read = value;
    for (let digit = digitAt(bytes, at); digit <= 9; digit = digitAt(bytes, ++at)) read = read * 10 + digit;
    this.at = at;
    return read;
  }
}

/** Above 9 if this is not a digit, as past the end. */
function digitAt(bytes: Uint8Array, at: number): number {
  return at < bytes.length ? ((bytes[at] as number) - ZERO) >>> 0 : 10;
}
