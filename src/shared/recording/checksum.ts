/** How many bytes are encoded at a time. */
const BUFFER_BYTES = 64 * 1024;

/** The CRC-32 of every byte alone, with the reflected polynomial. */
const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** CRC-32, as in gzip and zip, over the UTF-8 bytes of what it is fed. It finds accidents, not forgery. */
export class Checksum {
  #crc = -1;
  readonly #encoder = new TextEncoder();
  readonly #buffer = new Uint8Array(BUFFER_BYTES);

  add(text: string): this {
    for (let rest = text; rest.length > 0; ) {
      const { read, written } = this.#encoder.encodeInto(rest, this.#buffer);
      this.#crc = extend(this.#crc, this.#buffer, written);
      rest = rest.slice(read);
    }
    return this;
  }

  /** 8 hexadecimal digits. */
  get value(): string {
    return (~this.#crc >>> 0).toString(16).padStart(8, '0');
  }
}

function extend(from: number, bytes: Uint8Array, length: number): number {
  let crc = from;
  for (let i = 0; i < length; i++) crc = (table[(crc ^ (bytes[i] as number)) & 255] as number) ^ (crc >>> 8);
  return crc;
}
