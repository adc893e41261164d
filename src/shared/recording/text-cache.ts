/** A power of 2. A text that meets another in its slot takes its place. */
const SLOTS = 4096;
/** Where the bytes that are no control characters begin; and those that are not ASCII. */
const FIRST_PRINTABLE = 0x20;
const FIRST_WIDE = 0x80;
const QUOTE = 34;
const BACKSLASH = 92;

/** Texts between quotes, read from UTF-8 bytes. Most come again and again: each is made only once. */
export class TextCache {
  readonly #texts: string[] = new Array(SLOTS).fill('');
  readonly #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  /** Behind the closing quote of what was read last. */
  end = 0;

  /** The text that begins at `from`, behind its opening quote; null where it has an escape, or is none. */
  read(bytes: Uint8Array, from: number): string | null {
    let hash = 0;
    let wide = false;
    let to = from;
    for (; ; to++) {
      const byte = bytes[to] as number;
      if (byte === QUOTE) break;
      // Not so either where the bytes have come to their end.
      if (!(byte >= FIRST_PRINTABLE) || byte === BACKSLASH) return null;
      wide ||= byte >= FIRST_WIDE;
      hash = (Math.imul(hash, 31) + byte) | 0;
    }
    this.end = to + 1;
    const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
    const known = this.#texts[slot] as string;
    if (!wide && isSame(known, bytes, from, to)) return known;
    const text = this.#decode(bytes.subarray(from, to));
    if (text !== null) this.#texts[slot] = text;
    return text;
  }

  #decode(bytes: Uint8Array): string | null {
    try {
      return this.#decoder.decode(bytes);
    } catch {
      return null;
    }
  }
}

function isSame(text: string, bytes: Uint8Array, from: number, to: number): boolean {
  if (text.length !== to - from) return false;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== bytes[from + i]) return false;
  return true;
}
