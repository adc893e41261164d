import { LONGEST_RECORDING, RecordingError } from './line';

const GZIP = [0x1f, 0x8b];
/** Whether a file that begins so is gzipped; its name does not say. */
export const isGzipped = (first: Uint8Array): boolean => GZIP.every((byte, index) => first[index] === byte);

/** Bytes of the file that are taken at once: unpacked, they can be a thousand times as many. */
const PIECE = 128 * 1024;

type Bytes = Uint8Array<ArrayBuffer>;

/** A recording's file, read piece by piece and unpacked where it is gzipped. */
export class Unpacking {
  /** Bytes of the file that have been read, packed as they are. */
  read = 0;
  /** Whether it is gzipped, once a piece has come. */
  packed = false;
  /** The error of reading the file, kept apart from errors of unpacking. */
  #problem: unknown = null;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;

  /** @param line the line being read, which is named where the gzip stream is broken */
  constructor(
    bytes: ReadableStream<Uint8Array>,
    readonly line: () => number,
  ) {
    this.#reader = bytes.getReader();
  }

  /**
   * The bytes of the text.
   * @throws RecordingError where the gzip stream is broken or cut off, or there are more than any recording can have;
   *   else what the file fails with
   */
  async *pieces(): AsyncGenerator<Bytes> {
    const first = await this.#atLeast(GZIP.length);
    this.packed = first !== undefined && isGzipped(first);
    const plain = this.#stream(first);
    const reader = (this.packed ? plain.pipeThrough(new DecompressionStream('gzip')) : plain).getReader();
    let length = 0;
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        length += next.value.length;
        if (length > LONGEST_RECORDING)
          throw new RecordingError(this.line(), 'tooManyBytes', { most: LONGEST_RECORDING });
        yield next.value as Bytes;
      }
    } catch (error) {
      if (this.#problem || !this.packed || error instanceof RecordingError) throw error;
      throw new RecordingError(this.line(), 'brokenPacking');
    } finally {
      await reader.cancel().catch(() => {});
    }
  }

  async #next(): Promise<Bytes | undefined> {
    try {
      return (await this.#reader.read()).value as Bytes | undefined;
    } catch (error) {
      this.#problem = error;
      throw error;
    }
  }

  /** At least this many bytes (or all there are), to detect the format. */
  async #atLeast(length: number): Promise<Bytes | undefined> {
    let first = await this.#next();
    while (first && first.length < length) {
      const more = await this.#next();
      if (!more) return first;
      first = new Uint8Array([...first, ...more]);
    }
    return first;
  }

  #stream(first: Bytes | undefined): ReadableStream<Bytes> {
    let waiting = first;
    return new ReadableStream({
      pull: async (controller) => {
        while (waiting?.length === 0) waiting = await this.#next();
        if (!waiting) return controller.close();
        const piece = waiting.subarray(0, PIECE);
        waiting = waiting.subarray(PIECE);
        this.read += piece.length;
        controller.enqueue(piece);
      },
      cancel: (reason) => this.#reader.cancel(reason),
    });
  }
}
