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

/** Slicing-by-8 (Kounavis and Berry): eight independent look-ups instead of eight that wait for one another. */
function extend(before: number, bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let crc = before;
  let i = 0;
  for (; i + SLICE <= bytes.length; i += SLICE) {
    const low = crc ^ view.getInt32(i, true);
    const high = view.getInt32(i + 4, true);
    crc =
      part(7, low) ^
      part(6, low >>> 8) ^
      part(5, low >>> 16) ^
      part(4, low >>> 24) ^
      part(3, high) ^
      part(2, high >>> 8) ^
      part(1, high >>> 16) ^
      part(0, high >>> 24);
  }
  for (; i < bytes.length; i++) crc = part(0, crc ^ (bytes[i] as number)) ^ (crc >>> 8);
  return crc;
}

function part(place: number, value: number): number {
  return table[BYTES * place + (value & 255)] as number;
}
