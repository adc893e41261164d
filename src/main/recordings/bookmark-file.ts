import { decodeFooter, decodeHeader, encodeBookmark } from '../../shared/recording';
import { type Bookmark, type BookmarkChange, changedBookmarks } from '../../shared/recording/bookmark';
import { addLine } from './add-line';
import { scanRecording } from './line-scan';

/**
 * Changes the bookmarks of a recording; it is on the disk then.
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
  await addLine(path, scan, encodeBookmark(change), recorded);
  return bookmarks;
}

/** Of an event that is being recorded, ms: a bookmark beyond it might lie behind the footer that comes next. */
function timeOf(line: string): number {
  const { t } = JSON.parse(line);
  return typeof t === 'number' ? t : 0;
}
