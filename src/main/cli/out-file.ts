import { checkNewFile, openNewFile, type WriteOptions, writeNewFile } from '../files/new-file';
import { writeProblem } from './file-problem';

/** The file that a command is to write, as `files/new-file.ts` has it; what is wrong with it is said in a sentence. */

/** @throws Error where it cannot be written, or is there and may not be replaced */
export function checkOutFile(path: string, options: WriteOptions): void {
  inWords(path, () => checkNewFile(path, options));
}

/** @returns its number. @throws Error as checkOutFile does */
export function openOutFile(path: string, options: WriteOptions): number {
  return inWords(path, () => openNewFile(path, options));
}

/** As a whole or not at all. @throws Error as checkOutFile does */
export async function writeOutFile(
  path: string,
  content: string | Buffer,
  options: WriteOptions,
): Promise<void> {
  await writeNewFile(path, content, options).catch((error) => {
    throw new Error(writeProblem(path, error));
  });
}

function inWords<T>(path: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    throw new Error(writeProblem(path, error));
  }
}
