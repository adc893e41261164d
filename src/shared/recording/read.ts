import type { RunLog } from '../run-log';
import { RecordingDecoder } from './decoder';
import { textPieces } from './text-stream';

export interface ReadOptions {
  /** Told after each piece how many characters have been read, and how many events. */
  onProgress?: (read: { characters: number; events: number }) => void;
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
): Promise<{ log: RunLog; complete: boolean }> {
  const decoder = new RecordingDecoder();
  for await (const piece of textPieces(bytes, () => decoder.line)) {
    signal?.throwIfAborted();
    decoder.add(piece);
    onProgress?.(decoder.read);
  }
  return decoder.end();
}
