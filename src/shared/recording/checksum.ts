/** How many bytes are encoded at a time. */
const BUFFER_BYTES = 64 * 1024;
const BYTES = 256;
/** Bytes that are taken at once: each has a table of its own. */
const SLICE = 16;
const WORD = Int32Array.BYTES_PER_ELEMENT;

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
      this.addBytes(this.#buffer.subarray(0, written));
      rest = rest.slice(read);
    }
    return this;
  }

  addBytes(bytes: Uint8Array): this {
    this.#crc = extend(this.#crc, bytes);
    return this;
  }

  /** 8 hexadecimal digits. */
  get value(): string {
    return (~this.#crc >>> 0).toString(16).padStart(8, '0');
  }
}

/**
 * Slicing-by-16 (Kounavis and Berry): sixteen independent look-ups instead of as many that wait for one another. Whole
 * words are read, which every machine that this runs on has in little-endian order.
 */
function extend(before: number, bytes: Uint8Array): number {
  if (bytes.length < SLICE) return bytewise(before, bytes);
  const lead = (WORD - (bytes.byteOffset % WORD)) % WORD;
  const slices = Math.floor((bytes.length - lead) / SLICE);
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + lead, (slices * SLICE) / WORD);
  let crc = bytewise(before, bytes.subarray(0, lead));
  for (let i = 0; i < words.length; i += SLICE / WORD) {
    const a = crc ^ (words[i] as number);
    const b = words[i + 1] as number;
    const c = words[i + 2] as number;
    const d = words[i + 3] as number;
    crc =
      part(15, a) ^
      part(14, a >>> 8) ^
      part(13, a >>> 16) ^
      part(12, a >>> 24) ^
      part(11, b) ^
      part(10, b >>> 8) ^
      part(9, b >>> 16) ^
      part(8, b >>> 24) ^
      part(7, c) ^
      part(6, c >>> 8) ^
      part(5, c >>> 16) ^
      part(4, c >>> 24) ^
      part(3, d) ^
      part(2, d >>> 8) ^
      part(1, d >>> 16) ^
      part(0, d >>> 24);
  }
  return bytewise(crc, bytes.subarray(lead + slices * SLICE));
}

function bytewise(before: number, bytes: Uint8Array): number {
  let crc = before;
  for (const byte of bytes) crc = part(0, crc ^ byte) ^ (crc >>> 8);
  return crc;
}

function part(place: number, value: number): number {
  return table[BYTES * place + (value & 255)] as number;
}
