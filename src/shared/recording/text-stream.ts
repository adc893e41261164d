import { LONGEST_RECORDING, RecordingError } from './line';

const GZIP = [0x1f, 0x8b];

/**
 * The text of a file in pieces, unpacked where it is gzipped.
 * @param line the line being read, which is named where the gzip stream is broken
 * @throws RecordingError where the gzip stream is broken or cut off, or the text longer than any recording can be; else
 *   what `bytes` fails with
 */
export async function* textPieces(
  bytes: ReadableStream<Uint8Array>,
  line: () => number,
): AsyncGenerator<string> {
  const source = new Source(bytes.getReader());
  const first = await source.atLeast(GZIP.length);
  const packed = first !== undefined && GZIP.every((byte, index) => first[index] === byte);
  const plain = source.stream(first);
  const reader = (packed ? plain.pipeThrough(new DecompressionStream('gzip')) : plain).getReader();
  // A byte order mark is no part of a recording: it is left to be refused.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let length = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      const text = decoder.decode(read.value, { stream: true });
      length += text.length;
      if (length > LONGEST_RECORDING)
        throw new RecordingError(line(), `more than ${LONGEST_RECORDING} characters in all`);
      yield text;
    }
    yield decoder.decode();
  } catch (error) {
    if (source.problem || !packed || error instanceof RecordingError) throw error;
    throw new RecordingError(line(), 'the gzip stream is broken or cut off');
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** A file's bytes; its own trouble is told from that of unpacking them. */
class Source {
  problem: unknown = null;

  constructor(readonly reader: ReadableStreamDefaultReader<Uint8Array>) {}

  async next(): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      return (await this.reader.read()).value as Uint8Array<ArrayBuffer> | undefined;
    } catch (error) {
      this.problem = error;
      throw error;
    }
  }

  /** So many bytes or all there are, so that its kind can be told. */
  async atLeast(length: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    let first = await this.next();
    while (first && first.length < length) {
      const more = await this.next();
      if (!more) return first;
      first = new Uint8Array([...first, ...more]);
    }
    return first;
  }

  stream(first: Uint8Array<ArrayBuffer> | undefined): ReadableStream<Uint8Array<ArrayBuffer>> {
    let waiting = first;
    return new ReadableStream({
      pull: async (controller) => {
        const piece = waiting ?? (await this.next());
        waiting = undefined;
        if (piece) controller.enqueue(piece);
        else controller.close();
      },
      cancel: (reason) => this.reader.cancel(reason),
    });
  }
}
