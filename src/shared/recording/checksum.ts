/** How many bytes are encoded at a time. */
const BUFFER_BYTES = 64 * 1024;
const BYTES = 256;
/** Bytes that are taken at once: each has a table of its own. */
const SLICE = 8;

/**
 * What a byte contributes to the CRC, by its place from the end of its slice and by its value: `table[BYTES * place +
 * value]`, with the reflected polynomial.
 */
const table = new Int32Array(SLICE * BYTES);
for (let value = 0; value < BYTES; value++) {
  let crc = value;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  table[value] = crc;
}
for (let i = BYTES; i < table.length; i++) {
  const before = table[i - BYTES] as number;
  table[i] = (table[before & 255] as number) ^ (before >>> 8);
}

/** CRC-32, as in gzip and zip, over the UTF-8 bytes of what it is fed. It finds accidents, not forgery. */
export class Checksum {
  #crc = -1;
  readonly #encoder = new TextEncoder();
  readonly #buffer = new Uint8Array(BUFFER_BYTES);

  add(text: string): this {
    for (let rest = text; rest.length > 0; ) {
      const { read, written } = this.#encoder.encodeInto(rest, this.#buffer);
      this.addBytes(this.#buffer, 0, written);
      rest = rest.slice(read);
    }
    return this;
  }

  addBytes(bytes: Uint8Array, from: number, to: number): this {
    this.#crc = extend(this.#crc, bytes, from, to);
    return this;
  }

  /** 8 hexadecimal digits. */
  get value(): string {
    return (~this.#crc >>> 0).toString(16).padStart(8, '0');
  }
}

/** Slicing-by-8 (Kounavis and Berry): eight independent look-ups instead of eight that wait for one another. */
function extend(before: number, bytes: Uint8Array, from: number, to: number): number {
  const at = (index: number) => bytes[index] as number;
  const part = (place: number, value: number) => table[BYTES * place + (value & 255)] as number;
  let crc = before;
  let i = from;
  for (; i + SLICE <= to; i += SLICE) {
    crc ^= at(i) | (at(i + 1) << 8) | (at(i + 2) << 16) | (at(i + 3) << 24);
    crc =
      part(7, crc) ^
      part(6, crc >>> 8) ^
      part(5, crc >>> 16) ^
      part(4, crc >>> 24) ^
      part(3, at(i + 4)) ^
      part(2, at(i + 5)) ^
      part(1, at(i + 6)) ^
      part(0, at(i + 7));
  }
  for (; i < to; i++) crc = part(0, crc ^ at(i)) ^ (crc >>> 8);
  return crc;
}
