import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { decodeFooter, decodeHeader, encodeBookmark, Unpacking } from '../../shared/recording';
import { type Bookmark, type BookmarkChange, changedBookmarks } from '../../shared/recording/bookmark';
import { replaceFile } from '../files/replace';
import { openBytes } from './file';
import { type Scan, scanRecording } from './line-scan';

/**
 * Changes the bookmarks of a recording; it is on the disk then. The file gets a line more; a gzipped one is packed anew,
 * because browsers do not read a second gzip stream behind the first.
 * @param options.recorded another process writes the recording now: nothing but whole lines is added then; else nobody
 *   else may write to it meanwhile
 * @returns all its bookmarks, by time
 * @throws InputError that names the field; RecordingError where the file is no recording; else what the file fails with
 */
export async function bookmarkFile(
  path: string,
  change: BookmarkChange,
  { recorded = false } = {},
): Promise<Bookmark[]> {
  const scan = await scanRecording(path);
  decodeHeader(scan.first);
  const endMs =
    decodeFooter(scan.last)?.durationMs ?? (recorded ? timeOf(scan.last) : Number.MAX_SAFE_INTEGER);
  const bookmarks = changedBookmarks(scan.bookmarks.until(endMs), change, endMs);
  const line = encodeBookmark(change);
  if (scan.packed) await packAnew(path, scan, ended(scan) + line);
  else {
    if (!recorded) await mendEnd(path, scan);
    await append(path, line);
  }
  return bookmarks;
}

/** Of an event that is being recorded, ms: a bookmark beyond it might lie behind the footer that comes next. */
function timeOf(line: string): number {
  const { t } = JSON.parse(line);
  return typeof t === 'number' ? t : 0;
}

const ended = ({ unended }: Scan) => (unended ? '\n' : '');

/** What was cut off in the middle of the last line, which no reader takes, goes; a whole last line gets its line feed. */
async function mendEnd(path: string, scan: Scan): Promise<void> {
  const file = await open(path, 'r+');
  try {
    if ((await file.stat()).size > scan.bytes) await file.truncate(scan.bytes);
    if (scan.unended) await file.write('\n', scan.bytes);
  } finally {
    await file.close();
  }
}

/** At the end, wherever others have brought that meanwhile. */
async function append(path: string, line: string): Promise<void> {
  const file = await open(path, constants.O_WRONLY | constants.O_APPEND);
  try {
    await file.writeFile(line);
    await file.datasync();
  } finally {
    await file.close();
  }
}

async function packAnew(path: string, { bytes }: Scan, line: string): Promise<void> {
  // As one, so that what breaks on the way is the caller's to tell.
  await replaceFile(path, await pipeline(withLine(path, bytes, line), createGzip(), buffer));
}

/** So many bytes of the recording's text, and the line. */
async function* withLine(path: string, bytes: number, line: string): AsyncGenerator<Uint8Array> {
  let left = bytes;
  const file = await openBytes(path);
  for await (const piece of new Unpacking(file.bytes, () => 1).pieces()) {
    yield piece.subarray(0, left);
    left -= Math.min(left, piece.length);
  }
  yield Buffer.from(line);
}
