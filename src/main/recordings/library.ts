import { closeSync, mkdirSync, openSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Bookmark, BookmarkChange } from '../../shared/bookmark';
import type { RecordingEntry } from '../../shared/kitchen-api';
import { decodeFooter, decodeHeader, RecordingError } from '../../shared/recording';
import { isRecordingName, RECORDING_EXTENSION } from '../../shared/recording-name';
import type { RecordingBytes } from '../../shared/recording-resource';
import type { RunHeader } from '../../shared/run-log';
import { bookmarkFile } from './bookmark-file';
import { readEdges } from './edges';
import { openBytes } from './file';

/** The recordings in the user's data folder. A recording's name is its file name there. */
export class Library {
  #lastBookmark: Promise<unknown> = Promise.resolve();

  constructor(private readonly folder: string) {}

  /**
   * Makes an empty file for a run's recording, so that its name is taken, such as
   * `2026-11-22T23-15-04-breakfast.toast.jsonl`.
   * @throws Error when no file can be made
   */
  newName(header: RunHeader): string {
    mkdirSync(this.folder, { recursive: true });
    const base = `${header.startedAt.slice(0, 19).replaceAll(':', '-')}-${header.lesson}`;
    for (let n = 1; ; n++) {
      const name = `${base}${n === 1 ? '' : `-${n}`}${RECORDING_EXTENSION}`;
      if (makeFile(this.pathOf(name))) return name;
    }
  }

  /** @throws Error where the name leads out of the folder, or to something else than a recording */
  pathOf(name: string): string {
    if (name !== basename(name) || /[\\:\0]/.test(name) || !isRecordingName(name))
      throw new Error(`"${name}" is not the name of a recording`);
    return join(this.folder, name);
  }

  /** Newest first. A file that cannot be read is listed with what is wrong with it. */
  async list(): Promise<RecordingEntry[]> {
    const names = await readdir(this.folder).catch(() => []);
    const entries: RecordingEntry[] = [];
    // One after the other: a large library would open more files at once than a process may.
    for (const name of names.filter(isRecordingName)) entries.push(await this.#entry(name));
    return entries.sort((a, b) => b.modifiedAt.localeCompare(a.modifiedAt));
  }

  /**
   * The recording's file as far as it is written now.
   * @throws Error with code ENOENT where there is none of that name
   */
  async open(name: string): Promise<RecordingBytes> {
    return openBytes(this.pathOf(name));
  }

  /** @throws Error with code ENOENT where there is none of that name */
  async remove(name: string): Promise<void> {
    await rm(this.pathOf(name));
  }

  /**
   * Sets or removes a bookmark of a recording that is not being written; one after the other, however quickly they come.
   * @returns all its bookmarks, by time
   * @throws InputError that names the field; Error with code ENOENT where there is no recording of that name
   */
  bookmark(name: string, change: BookmarkChange): Promise<Bookmark[]> {
    const changed = this.#lastBookmark.then(() => bookmarkFile(this.pathOf(name), change));
    this.#lastBookmark = changed.catch(() => {});
    return changed;
  }

  async #entry(name: string): Promise<RecordingEntry> {
    const entry = {
      name,
      bytes: 0,
      modifiedAt: '',
      header: null,
      complete: false,
      durationMs: null,
      problem: null,
    };
    try {
      const path = this.pathOf(name);
      const { size, mtime } = await stat(path);
      Object.assign(entry, { bytes: size, modifiedAt: mtime.toISOString() });
      const { first, last } = await readEdges(path);
      const footer = decodeFooter(last);
      const durationMs = footer?.durationMs ?? null;
      return { ...entry, header: decodeHeader(first), complete: footer !== null, durationMs };
    } catch (error) {
      return { ...entry, problem: problemOf(error) };
    }
  }
}

function problemOf(error: unknown): RecordingEntry['problem'] {
  if (!(error instanceof RecordingError)) return (error as Error).message;
  const { line, fault, values } = error;
  return { line, fault, values };
}

/** Whether it was made now: false where it is there already. */
function makeFile(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
