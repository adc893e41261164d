import { type FileHandle, open } from 'node:fs/promises';
import { isBookmarkLine, isCutOff, isGzipped } from '../../shared/recording';
import { scanRecording } from './scan';

/** More than any header or footer needs, in bytes. */
const EDGE = 64 * 1024;

/** The first and the last line of a recording besides its bookmarks: its header, and its footer if it has one. */
export interface Edges {
  first: string;
  last: string;
}

/** @throws RecordingError where a gzip stream is broken; else what reading the file fails with */
export async function readEdges(path: string): Promise<Edges> {
  // A gzipped file has to be unpacked to its end.
  return (await plainEdges(path)) ?? scanRecording(path);
}

/** Reads only the two ends of the file, which may be large; null where it is gzipped. */
async function plainEdges(path: string): Promise<Edges | null> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const head = await readAt(file, 0, EDGE);
    if (isGzipped(head)) return null;
    const [first = ''] = head.toString().split('\n', 1);
    return { first, last: await lastLine(file, size) };
  } finally {
    await file.close();
  }
}

/** Where many bookmarks were set, it takes more than the edge to get to the line before them. */
async function lastLine(file: FileHandle, size: number): Promise<string> {
  for (let edge = EDGE; ; edge *= 8) {
    const lines = (await readAt(file, Math.max(0, size - edge), edge)).toString().split('\n');
    if (isCutOff(lines.at(-1) ?? '')) lines.pop();
    const index = lines.findLastIndex((line) => line.trim() !== '' && !isBookmarkLine(line));
    // The first line may be the end of one that began before.
    if (index > 0 || edge >= size) return lines[index] ?? '';
  }
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
