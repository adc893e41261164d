import { closeSync, constants, openSync, readSync, type Stats, statSync } from 'node:fs';
import type { RecordingEntry } from '../../shared/api/kitchen-api';
import {
  bookmarksAmong,
  isAddedLine,
  isCutOff,
  isGzipped,
  LONGEST_LINE,
  RecordingError,
  textOf,
  titleAmong,
  tooLong,
} from '../../shared/recording';
import { scanRecording } from './line-scan';

/** Read at first, in bytes: more than most headers and footers need. */
const HEAD = 4096;
const TAIL = 1024;
/** So far from the end a footer is looked for, in bytes: a recording has hardly ever so many bookmarks behind it. */
const FARTHEST_FOOTER = 8 * 1024 * 1024;
const LINE_FEED = 10;

/** The first and the last line of a recording besides what was added: its header, and its footer if it has one. */
export interface HeaderAndFooter {
  first: string;
  last: string;
  /** The title a person gave it, or ''. */
  title: string;
  /** Those near its end, or of a short or gzipped one all. */
  bookmarks: RecordingEntry['bookmarks'];
}

/**
 * Reads no more of a file than its two ends, however large it is; of a gzipped one, everything.
 *
 * The two ends are read at once: for small files, waiting for the system's answers would take longer than they do.
 * @param stats of the file, which is one
 * @throws RecordingError where its first line is none or too long, or its gzip stream is broken; else what reading the
 *   file fails with
 */
export function readHeaderAndFooter(
  path: string,
  { size }: Stats = statSync(path),
): HeaderAndFooter | Promise<HeaderAndFooter> {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const head = readAt(file, 0, HEAD);
    if (isGzipped(head)) return scanned(path);
    return { first: firstLine(file, head, size), ...ending(file, size) };
  } finally {
    closeSync(file);
  }
}

async function scanned(path: string): Promise<HeaderAndFooter> {
  const { first, last, title, bookmarks } = await scanRecording(path);
  const count = bookmarks.until(Number.POSITIVE_INFINITY).length;
  return { first, last, title, bookmarks: { count, whole: true } };
}

function firstLine(file: number, head: Buffer, size: number): string {
  if (size === 0) throw new RecordingError(1, 'empty');
  const enough = head.includes(LINE_FEED) || head.length >= size;
  const bytes = enough ? head : readAt(file, 0, LONGEST_LINE + 1);
  const end = bytes.indexOf(LINE_FEED);
  if (end < 0 && bytes.length > LONGEST_LINE) throw tooLong(1);
  const line = textOf(end < 0 ? bytes : bytes.subarray(0, end), 1);
  if (end < 0 && isCutOff(line)) throw new RecordingError(1, 'headerCutOff');
  return line;
}

/** Where many bookmarks were set, it takes more than the edge to get to the line before them. */
function ending(file: number, size: number): Omit<HeaderAndFooter, 'first'> {
  for (let edge = TAIL; ; edge *= 8) {
    const lines = readAt(file, Math.max(0, size - edge), edge)
      .toString()
      .split('\n');
    if (isCutOff(lines.at(-1) ?? '')) lines.pop();
    const index = lines.findLastIndex((line) => line.trim() !== '' && !isAddedLine(line));
    // The first line may be the end of one that began before.
    const found = index > 0 || edge >= size;
    if (!found && edge < FARTHEST_FOOTER) continue;
    return {
      last: found ? (lines[index] ?? '') : '',
      title: titleAmong(found ? lines.slice(index + 1) : lines),
      // Those that were set while it cooked are among its events.
      bookmarks: { count: bookmarksAmong(lines), whole: edge >= size },
    };
  }
}

/** Up to this many bytes. */
function readAt(file: number, position: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length);
  return buffer.subarray(0, readSync(file, buffer, 0, length, position));
}
