import type { FileHandle } from 'node:fs/promises';
import {
  isBookmarkLine,
  isCutOff,
  isGzipped,
  LONGEST_LINE,
  RecordingError,
  textOf,
  tooLong,
} from '../../shared/recording';
import { openFile } from './file';
import { scanRecording } from './scan';

/** Read at first, in bytes: more than most headers and footers need. */
const HEAD = 4096;
const TAIL = 1024;
/** So far from the end a footer is looked for, in bytes: a recording has hardly ever so many bookmarks behind it. */
const FARTHEST_FOOTER = 8 * 1024 * 1024;
const LINE_FEED = 10;

/** The first and the last line of a recording besides its bookmarks: its header, and its footer if it has one. */
export interface Edges {
  first: string;
  last: string;
}

/**
 * Reads no more of a file than its two ends, however large it is; of a gzipped one, everything.
 * @throws RecordingError where its first line is none or too long, or its gzip stream is broken; else what reading the
 *   file fails with
 */
export async function readEdges(path: string): Promise<Edges> {
  const file = await openFile(path);
  try {
    const { size } = await file.stat();
    const head = await readAt(file, 0, HEAD);
    if (isGzipped(head)) return await scanRecording(path);
    return { first: await firstLine(file, head, size), last: await lastLine(file, size) };
  } finally {
    await file.close();
  }
}

async function firstLine(file: FileHandle, head: Buffer, size: number): Promise<string> {
  if (size === 0) throw new RecordingError(1, 'empty');
  const enough = head.includes(LINE_FEED) || head.length >= size;
  const bytes = enough ? head : await readAt(file, 0, LONGEST_LINE + 1);
  const end = bytes.indexOf(LINE_FEED);
  if (end < 0 && bytes.length > LONGEST_LINE) throw tooLong(1);
  const line = textOf(end < 0 ? bytes : bytes.subarray(0, end), 1);
  if (end < 0 && isCutOff(line)) throw new RecordingError(1, 'headerCutOff');
  return line;
}

/** Where many bookmarks were set, it takes more than the edge to get to the line before them. */
async function lastLine(file: FileHandle, size: number): Promise<string> {
  for (let edge = TAIL; ; edge *= 8) {
    const lines = (await readAt(file, Math.max(0, size - edge), edge)).toString().split('\n');
    if (isCutOff(lines.at(-1) ?? '')) lines.pop();
    const index = lines.findLastIndex((line) => line.trim() !== '' && !isBookmarkLine(line));
    // The first line may be the end of one that began before.
    if (index > 0 || edge >= size) return lines[index] ?? '';
    if (edge >= FARTHEST_FOOTER) return '';
  }
}

/** What is there of so many bytes. */
async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
