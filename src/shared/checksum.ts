/**
 * FNV-1a, 64 bits, over the UTF-8 bytes of what it is fed (offset basis and prime: Fowler, Noll, Vo; RFC 9923). Kept as
 * two halves of 32 bits, because the product of the two does not fit a number. It finds accidents, not forgery.
 */
export class Checksum {
  #high = 0xcbf29ce4;
  #low = 0x84222325;
  readonly #encoder = new TextEncoder();

  add(text: string): this {
    let high = this.#high;
    let low = this.#low;
    for (const byte of this.#encoder.encode(text)) {
      low = (low ^ byte) >>> 0;
      // (high, low) * 0x100000001b3, modulo 2^64
      const product = low * 0x1b3;
      high = (Math.imul(high, 0x1b3) + Math.floor(product / 2 ** 32) + (low << 8)) >>> 0;
      low = product >>> 0;
    }
    this.#high = high;
    this.#low = low;
    return this;
  }

  /** 16 hexadecimal digits. */
  get value(): string {
    return [this.#high, this.#low].map((half) => half.toString(16).padStart(8, '0')).join('');
  }
}
