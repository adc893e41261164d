import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { type Recorded, readRecording } from '../../shared/recording';
import type { RecordingBytes } from '../../shared/recording-resource';

/** Bytes read at once. */
const PIECE = 256 * 1024;

/**
 * Opens a recording on disk, gzipped or not.
 * @throws RecordingError that names the line; else what reading the file fails with, such as ENOENT
 */
export function openRecordingFile(path: string): Promise<Recorded> {
  return readRecording(fileBytes(path));
}

/** The bytes of a file; the stream fails with what reading it fails with. */
export function fileBytes(path: string): ReadableStream<Uint8Array> {
  return webStream(createReadStream(path, { highWaterMark: PIECE }));
}

function webStream(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}

/**
 * The bytes that a file has now, however it grows meanwhile.
 * @throws what opening the file fails with, such as ENOENT
 */
export async function openBytes(path: string): Promise<RecordingBytes> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > 0)
      return { bytes: webStream(file.createReadStream({ end: size - 1, highWaterMark: PIECE })), size };
    await file.close();
    return { bytes: new Blob().stream(), size };
  } catch (error) {
    await file.close();
    throw error;
  }
}
