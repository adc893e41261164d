import { isRecordingName } from './recording-name';
import { z } from './zod';

/** Name of a recording in the library, which is its file's. */
export const recordingName = z
  .string()
  .max(255)
  .refine(isRecordingName, 'the name of a recording in the library, ending in .toast.jsonl or .toastrun');

/** A recording's file as it is, gzipped or not. */
export interface RecordingBytes {
  bytes: ReadableStream<Uint8Array>;
  /** In bytes; the stream has exactly so many. */
  size: number;
}

const PATH = '/recordings/';

/** Where a host serves the bytes of a recording, beside the page. */
export function recordingPath(name: string): string {
  return PATH + encodeURIComponent(name);
}

/** Which recording a path asks for; null where it asks for something else. What it names may be no recording. */
export function recordingIn(path: string): string | null {
  if (!path.startsWith(PATH)) return null;
  const name = path.slice(PATH.length);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
