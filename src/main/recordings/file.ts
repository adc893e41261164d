import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { readRecording } from '../../shared/recording';
import type { RunLog } from '../../shared/run-log';

/** Bytes read at once. */
const PIECE = 256 * 1024;

/**
 * Opens a recording on disk, gzipped or not.
 * @throws RecordingError that names the line; else what reading the file fails with, such as ENOENT
 */
export function openRecordingFile(path: string): Promise<{ log: RunLog; complete: boolean }> {
  return readRecording(fileBytes(path));
}

/** The bytes of a file; the stream fails with what reading it fails with. */
export function fileBytes(path: string): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(path, { highWaterMark: PIECE })) as ReadableStream<Uint8Array>;
}
