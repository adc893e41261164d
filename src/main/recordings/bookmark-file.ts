import { open } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import writeFileAtomic from 'write-file-atomic';
import { type Bookmark, type BookmarkChange, changedBookmarks } from '../../shared/bookmark';
import { decodeFooter, decodeHeader, encodeBookmark, Unpacking } from '../../shared/recording';
import { fileBytes } from './file';
import { type Scan, scanRecording } from './scan';

/**
 * Changes the bookmarks of a recording that nobody writes to now; it is on the disk then. The file gets a line more; a
 * gzipped one is packed anew, because browsers do not read a second gzip stream behind the first.
 * @returns all its bookmarks, by time
 * @throws InputError that names the field; RecordingError where the file is no recording; else what the file fails with
 */
export async function bookmarkFile(path: string, change: BookmarkChange): Promise<Bookmark[]> {
  const scan = await scanRecording(path);
  decodeHeader(scan.first);
  const endMs = decodeFooter(scan.last)?.durationMs ?? Number.MAX_SAFE_INTEGER;
  const bookmarks = changedBookmarks(scan.bookmarks.until(endMs), change, endMs);
  const line = (scan.unended ? '\n' : '') + encodeBookmark(change);
  await (scan.packed ? packAnew(path, scan, line) : append(path, scan, line));
  return bookmarks;
}

/** What was cut off in the middle of the last line, which no reader takes, goes first. */
async function append(path: string, { bytes }: Scan, line: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.truncate(bytes);
    await file.write(line, bytes);
    await file.datasync();
  } finally {
    await file.close();
  }
}

async function packAnew(path: string, { bytes }: Scan, line: string): Promise<void> {
  // As one, so that what breaks on the way is the caller's to tell.
  const packed = await pipeline(withLine(path, bytes, line), createGzip(), buffer);
  await writeFileAtomic(path, packed);
}

/** So many bytes of the recording's text, and the line. */
async function* withLine(path: string, bytes: number, line: string): AsyncGenerator<Uint8Array> {
  let left = bytes;
  for await (const piece of new Unpacking(fileBytes(path), () => 1).pieces()) {
    yield piece.subarray(0, left);
    left -= Math.min(left, piece.length);
  }
  yield Buffer.from(line);
}
