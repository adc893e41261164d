import { isRecordingName } from '../recording/recording-name';
import type { MismatchName } from '../validation/mismatches';
import { z } from '../validation/zod';

/** Name of a recording in the library, which is its file's. */
export const recordingName = z
  .string()
  .max(255)
  .refine(isRecordingName, 'mustBeRecordingName' satisfies MismatchName);

/** A recording's file as it is, gzipped or not. */
export interface RecordingBytes {
  bytes: ReadableStream<Uint8Array>;
  /** The exact length of the stream, in bytes. */
  size: number;
}

const LIBRARY = '/recordings/';
const OPENED = '/opened/';
/** Before the id of a file that was opened from outside the window: no file's name in the library has a slash. */
const OPENED_NAME = 'opened/';

/** What a file that was opened from outside the window is asked for by. */
export function openedName(id: string): string {
  return OPENED_NAME + id;
}

/** The id of an opened file; null where the name is one in the library. */
export function openedId(name: string): string | null {
  return name.startsWith(OPENED_NAME) ? name.slice(OPENED_NAME.length) : null;
}

/** Where a host serves the bytes of a recording, beside the page. */
export function recordingPath(name: string): string {
  const id = openedId(name);
  return id === null ? LIBRARY + encodeURIComponent(name) : OPENED + encodeURIComponent(id);
}

/** Which recording a path asks for; null where it asks for something else. What it names may be no recording. */
export function recordingIn(path: string): string | null {
  if (path.startsWith(OPENED)) return openedName(decoded(path.slice(OPENED.length)));
  return path.startsWith(LIBRARY) ? decoded(path.slice(LIBRARY.length)) : null;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
