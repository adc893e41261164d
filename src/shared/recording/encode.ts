import type { RunLog } from '../trace/run-log';
import { type Bookmark, inOrderOfTime } from './bookmark';
import { encodeBookmark } from './bookmark-line';
import { Checksum } from './checksum';
import { encodeFooter } from './footer';
import { encodeHeader } from './header';
import { encodeEvent } from './recorded-event';
import { encodeTitle } from './title-line';

/** Events that are encoded at once. */
const BATCH = 1000;

/**
 * A log as a recording, in pieces; one with its footer is complete. What was recorded once comes out the same again.
 * @param complete false for a log that was cut off
 */
export function* encodeRecording(
  log: RunLog,
  complete = true,
  bookmarks: readonly Bookmark[] = [],
  title = '',
): Generator<string> {
  const checksum = new Checksum();
  yield encodeHeader(log.header);
  let lines: string[] = [];
  for (const event of log.inOrder()) {
    lines.push(encodeEvent(event));
    if (lines.length < BATCH) continue;
    yield added(lines, checksum);
    lines = [];
  }
  yield added(lines, checksum);
  if (complete) yield encodeFooter(log, checksum);
  yield inOrderOfTime(bookmarks).map(encodeBookmark).join('');
  if (title) yield encodeTitle(title);
}

function added(lines: string[], checksum: Checksum): string {
  const text = lines.join('');
  checksum.add(text);
  return text;
}
