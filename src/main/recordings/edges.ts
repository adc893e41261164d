import { type FileHandle, open } from 'node:fs/promises';
import { Unpacking } from '../../shared/recording';
import { fileBytes } from './file';

/** More than any header or footer needs, in bytes. */
const EDGE = 64 * 1024;

/** The first and the last line of a recording: its header, and its footer if it has one. */
export interface Edges {
  first: string;
  last: string;
}

/** @throws RecordingError where a gzip stream is broken; else what reading the file fails with */
export async function readEdges(path: string): Promise<Edges> {
  return path.endsWith('.gz') ? unpackedEdges(path) : plainEdges(path);
}

/** Reads only the two ends of the file, which may be large. */
async function plainEdges(path: string): Promise<Edges> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    return edgesOf(await readAt(file, 0), await readAt(file, Math.max(0, size - EDGE)));
  } finally {
    await file.close();
  }
}

/** A gzipped file has to be unpacked to its end; only the ends are kept. */
async function unpackedEdges(path: string): Promise<Edges> {
  let head = Buffer.of();
  let tail = Buffer.of();
  for await (const piece of new Unpacking(fileBytes(path), () => 1).pieces()) {
    if (head.length < EDGE) head = Buffer.concat([head, piece.subarray(0, EDGE)]);
    tail = Buffer.concat([tail, piece]).subarray(-EDGE);
  }
  return edgesOf(head.toString(), tail.toString());
}

function edgesOf(head: string, tail: string): Edges {
  return { first: head.split('\n', 1)[0] ?? '', last: tail.trimEnd().split('\n').at(-1) ?? '' };
}

async function readAt(file: FileHandle, position: number): Promise<string> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(EDGE), 0, EDGE, position);
  return buffer.toString('utf8', 0, bytesRead);
}
