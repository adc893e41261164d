import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import type { RecordingBytes } from '../../shared/api/recording-resource';
import { type Recorded, readRecording } from '../../shared/recording';
import { FileError } from '../../shared/validation/problems';

/** Bytes read at once. */
const PIECE = 256 * 1024;

/**
 * Opens a recording on disk, gzipped or not.
 * @throws RecordingError that names the line; else what reading the file fails with, such as ENOENT
 */
export function openRecordingFile(path: string): Promise<Recorded> {
  return readRecording(fileBytes(path));
}

/** The bytes of a file; the stream fails with what reading it fails with. */
function fileBytes(path: string): ReadableStream<Uint8Array> {
  return bytesOf(open(path));
}

/**
 * Opens a file to read it, and never waits for it, as one waits for whoever writes into a pipe.
 * @throws FileError where it is something else than a file; else what opening it fails with, such as ENOENT
 */
async function openFile(path: string): Promise<FileHandle> {
  checkIsFile(await stat(path));
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    // It may have become something else.
    checkIsFile(await file.stat());
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

function checkIsFile(stats: Stats): void {
  if (stats.isDirectory()) throw new FileError('isFolder');
  if (!stats.isFile()) throw new FileError('notFile');
}

/**
 * The bytes that a file has now, however it grows meanwhile.
 * @throws FileError where it is something else than a file; else what opening it fails with, such as ENOENT
 */
export async function openBytes(path: string): Promise<RecordingBytes> {
  const file = await openFile(path);
  try {
    const { size } = await file.stat();
    return { bytes: bytesOf(Promise.resolve(file), size), size };
  } catch (error) {
    await file.close();
    throw error;
  }
}

/**
 * Reads no faster than its reader. The file is closed at its end, where reading fails, and where nobody wants more.
 * @param size where to end, in bytes: a file that turns out shorter has failed; without it, the file's own end
 */
function bytesOf(opened: Promise<FileHandle>, size?: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>(
    {
      start: async () => void (await opened),
      async pull(controller) {
        const file = await opened;
        try {
          const { bytesRead, buffer } = await file.read(piece(at, size), { position: null });
          at += bytesRead;
          if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
          if (at < (size ?? 0)) throw new Error('the file was made shorter while it was read');
          await file.close();
          controller.close();
        } catch (error) {
          await file.close();
          throw error;
        }
      },
      cancel: async () => (await opened).close(),
    },
    { highWaterMark: 0 },
  );
}

/** Room for what is read next. */
function piece(at: number, size = Number.POSITIVE_INFINITY): Buffer {
  return Buffer.allocUnsafeSlow(Math.min(PIECE, size - at));
}
