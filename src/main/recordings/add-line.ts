import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Unpacking } from '../../shared/recording';
import { replaceFile } from '../files/replace';
import { openBytes } from './file';
import type { Scan } from './line-scan';

/**
 * Adds a line to a recording; it is on the disk then. A gzipped recording is packed anew, because browsers do not read a
 * second gzip stream behind the first.
 * @param line with its line feed
 * @param recorded another process writes the recording now: nothing but whole lines is added then; else nobody else may
 *   write to it meanwhile
 * @throws what the file fails with
 */
export async function addLine(path: string, scan: Scan, line: string, recorded = false): Promise<void> {
  if (scan.packed) return packAnew(path, scan, ended(scan) + line);
  if (!recorded) await mendEnd(path, scan);
  await append(path, line);
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
