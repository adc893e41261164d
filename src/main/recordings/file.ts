import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { readRecording, textPieces } from '../../shared/recording';
import type { RunLog } from '../../shared/run-log';

/** Bytes read at once. */
const PIECE = 256 * 1024;
/** What crosses to a window as one text. */
const LONGEST_TEXT = 256 * 1024 * 1024;

/**
 * Opens a recording on disk, gzipped or not.
 * @throws RecordingError that names the line; else what reading the file fails with, such as ENOENT
 */
export function openRecordingFile(path: string): Promise<{ log: RunLog; complete: boolean }> {
  return readRecording(fileBytes(path));
}

/**
 * The text of a recording on disk, unpacked where it is gzipped.
 * @throws Error where it is longer than one text can be; else what reading the file fails with
 */
export async function readText(path: string): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of textPieces(fileBytes(path), () => 1)) {
    pieces.push(piece);
    length += piece.length;
    if (length > LONGEST_TEXT) throw new Error(`longer than ${LONGEST_TEXT} characters`);
  }
  return pieces.join('');
}

/** The bytes of a file; the stream fails with what reading it fails with. */
export function fileBytes(path: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(path, { highWaterMark: PIECE })) as ReadableStream<Uint8Array>;
}
