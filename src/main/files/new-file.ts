import { constants, ftruncateSync, openSync, type Stats, statSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { FileError } from '../../shared/validation/problems';
import { isDescriptor, linkTarget } from './link-target';
import { replaceFile } from './replace';

export interface WriteOptions {
  /** A file that is there may be replaced. */
  force?: boolean;
}

/**
 * Opens a file to be written from its start on, each time at its end. What is no file, such as a pipe or /dev/stdout, is
 * written through.
 * @returns the file descriptor
 * @throws FileError where a file is there and may not be replaced; else what the system says
 */
export function openNewFile(path: string, options: WriteOptions = {}): number {
  const { target, kind } = look(path, options);
  if (kind === 'through') return openSync(target, constants.O_WRONLY | constants.O_APPEND);
  if (kind === 'new') return openSync(target, 'ax');
  const file = openSync(target, 'a');
  ftruncateSync(file);
  return file;
}

/**
 * Writes a file as a whole or not at all; what is no file is written through.
 * @throws FileError where a file is there and may not be replaced; else what the system says
 */
export async function writeNewFile(
  path: string,
  content: string | Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  const { target, kind } = look(path, options);
  if (kind === 'through') await writeThrough(target, content);
  else if (kind === 'old') await replaceFile(target, content);
  else await fillTaken(target, content);
}

/** @throws FileError where a file is there and may not be replaced, or where a folder is */
export function checkNewFile(path: string, options: WriteOptions = {}): void {
  look(path, options);
}

interface Target {
  /** Where the links lead to. */
  target: string;
  kind: 'new' | 'old' | 'through';
}

function look(path: string, { force = false }: WriteOptions): Target {
  const target = linkTarget(path);
  if (isDescriptor(target)) return { target, kind: 'through' };
  const kind = kindOf(statSync(target, { throwIfNoEntry: false }));
  if (kind === 'old' && !force) throw new FileError('exists');
  return { target, kind };
}

function kindOf(stats: Stats | undefined): Target['kind'] {
  if (!stats) return 'new';
  if (stats.isDirectory()) throw new FileError('isFolder');
  return stats.isFile() ? 'old' : 'through';
}

async function writeThrough(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, constants.O_WRONLY | constants.O_APPEND);
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
}

/** Takes the name first, so that a file that comes to be there meanwhile is kept. */
async function fillTaken(path: string, content: string | Uint8Array): Promise<void> {
  await (await open(path, 'wx')).close();
  try {
    await replaceFile(path, content);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}
