import { type Recorded, RecordingDecoder } from './decoder';
import { Unpacking } from './unpacking';

/** How much of a recording has been read. */
export interface ReadProgress {
  /** Of its file, packed as it is. */
  bytes: number;
  events: number;
}

export interface ReadOptions {
  /** Told after each piece; where it returns a promise, the next piece waits for it. */
  onProgress?: (read: ReadProgress) => void | Promise<void>;
  /** Ends the reading, which then rejects with the signal's reason. */
  signal?: AbortSignal;
}

/**
 * Reads a recording from its file's bytes, gzipped or not, piece by piece: its text is never held as a whole.
 * @throws RecordingError that names the line; else what `bytes` fails with, or the signal's reason
 */
export async function readRecording(
  bytes: ReadableStream<Uint8Array>,
  { onProgress, signal }: ReadOptions = {},
): Promise<Recorded> {
  const decoder = new RecordingDecoder();
  const file = new Unpacking(bytes, () => decoder.line);
  for await (const piece of file.pieces()) {
    signal?.throwIfAborted();
    decoder.add(piece);
    await onProgress?.({ bytes: file.read, events: decoder.events });
  }
  return decoder.end();
}
