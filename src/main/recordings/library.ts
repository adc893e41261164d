import { randomUUID } from 'node:crypto';
import { existsSync, openSync, readdirSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { RecordingEntry } from '../../shared/api/kitchen-api';
import type { RecordingBytes } from '../../shared/api/recording-resource';
import type { Bookmark, BookmarkChange } from '../../shared/recording/bookmark';
import { isRecordingName, RECORDING_EXTENSION } from '../../shared/recording/recording-name';
import type { RunHeader } from '../../shared/trace/run-log';
import { FileError, InputError } from '../../shared/validation/problems';
import { isRecordedUnder, type Lock, recordedElsewhere, takeLock, withLock } from '../files/lock';
import { makeFolder } from '../files/make-folder';
import { bookmarkFile } from './bookmark-file';
import { openBytes } from './file';
import { Journal, type JournaledRun } from './journal';
import { NOT_UTF8, Shelf } from './shelf';
import { titleFile } from './title-file';

/** Whoever wants to delete or name what is being recorded is told so after this time, in ms. */
const RECORDED_PATIENCE_MS = 500;

/** A run on its way into the library. */
export interface Recording {
  name: string;
  journal: Journal;
}

/** A recording that another process makes now. */
export interface Growing {
  /** In the library; '' where it is elsewhere. */
  name: string;
  path: string;
  /** Whether it is still made. */
  grows: () => boolean;
}

/**
 * The recordings in the user's data folder. A recording's name is its file name there. Several processes may use one
 * folder: whoever records, changes or deletes a recording holds its lock meanwhile.
 */
export class Library {
  readonly #shelf: Shelf;

  constructor(private readonly folder: string) {
    this.#shelf = new Shelf(folder);
  }

  /**
   * Records a run that has just been started, under a name that is free, such as
   * `2026-11-22T23-15-04-breakfast.toast.jsonl` by local time.
   * @param onProblem called once if the file cannot be written to its end; the run goes on
   * @throws what the system says when no file can be made
   */
  record(run: JournaledRun, onProblem: (error: Error) => void): Recording {
    makeFolder(this.folder);
    const { name, file, lock } = this.#take(run.header);
    const fail = (error: Error) => {
      // Nobody writes it any more.
      lock.release();
      onProblem(error);
    };
    const journal = Journal.start(file, run, fail);
    void journal.finished.then(() => lock.release());
    return { name, journal };
  }

  /**
   * Lets windows of other processes know of a recording that this one makes outside the library, for as long as that takes.
   * Where this person has no window, nobody is told.
   */
  announce(path: string, { finished }: Journal): void {
    if (!existsSync(dirname(this.folder))) return;
    const lock = takeLock(this.#lockOf(randomUUID()), true, resolve(path));
    void finished.then(() => lock?.release());
  }

  /** What other processes record now, in the library or elsewhere. */
  growing(): Growing[] {
    return this.#locks().flatMap((lock) => {
      const path = this.#lockOf(lock);
      const file = recordedElsewhere(path);
      if (file === null || (file === '' && !isLibraryName(lock))) return [];
      const grows = () => recordedElsewhere(path) === file;
      return [file === '' ? { name: lock, path: this.pathOf(lock), grows } : { name: '', path: file, grows }];
    });
  }

  #locks(): string[] {
    try {
      return readdirSync(`${this.folder}.locks`);
    } catch {
      // There is none.
      return [];
    }
  }

  /**
   * @throws InputError where the name leads out of the folder, or to something else than a recording; FileError where its
   * file has a name that is no text
   */
  pathOf(name: string): string {
    if (!isLibraryName(name)) throw new InputError('name', 'mustBeRecordingName', { at: 'name: ' });
    const path = join(this.folder, name);
    if (name.includes(NOT_UTF8) && !existsSync(path)) throw new FileError('badName');
    return path;
  }

  /**
   * The newest first, by when they were recorded. A file that cannot be read is listed with what is wrong with it.
   * @throws what the system says where the folder cannot be read
   */
  async list(): Promise<RecordingEntry[]> {
    return this.#shelf.list(await this.#names());
  }

  /**
   * The recording's file as far as it is written now.
   * @throws Error with code ENOENT where there is none of that name; FileError where it is no file
   */
  async open(name: string): Promise<RecordingBytes> {
    return openBytes(this.pathOf(name));
  }

  /** @throws Error with code ENOENT where there is none of that name; FileError `inUse` while it is recorded */
  async remove(name: string): Promise<void> {
    const path = this.pathOf(name);
    await withLock(this.#lockOf(name), () => rm(path), RECORDED_PATIENCE_MS);
  }

  /**
   * Gives a recording a title, or takes it away with ''.
   * @throws Error with code ENOENT where there is none of that name; FileError `inUse` while it is recorded
   */
  async entitle(name: string, title: string): Promise<void> {
    const path = this.pathOf(name);
    await withLock(this.#lockOf(name), () => titleFile(path, title), RECORDED_PATIENCE_MS);
  }

  /**
   * Sets or removes a bookmark of a recording that this process does not write; another one may.
   * @returns all its bookmarks, by time
   * @throws InputError that names the field; Error with code ENOENT where there is no recording of that name
   */
  async bookmark(name: string, change: BookmarkChange): Promise<Bookmark[]> {
    const path = this.pathOf(name);
    const lock = this.#lockOf(name);
    if (isRecordedUnder(lock)) return bookmarkFile(path, change, { recorded: true });
    return withLock(lock, () => bookmarkFile(path, change));
  }

  async #names(): Promise<string[]> {
    try {
      return (await readdir(this.folder)).filter(isRecordingName);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  /** The lock first: no other process ever sees the file without it. */
  #take(header: RunHeader): { name: string; file: number; lock: Lock } {
    const base = `${localStamp(new Date(header.startedAt))}-${header.lesson}`;
    for (let n = 1; ; n++) {
      const name = `${base}${n === 1 ? '' : `-${n}`}${RECORDING_EXTENSION}`;
      const lock = takeLock(this.#lockOf(name), true);
      if (!lock) continue;
      const file = openUnlessThere(this.pathOf(name), () => lock.release());
      if (file !== null) return { name, file, lock };
    }
  }

  #lockOf(name: string): string {
    return join(`${this.folder}.locks`, name);
  }
}

/** What is a device on Windows, whatever follows a full stop; and a colon, which is of a drive, or a stream of a file. */
const NO_FILE_ON_WINDOWS = /:|^(con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])\s*\./i;

/** Whether a recording of the library can have that name here. */
export function isLibraryName(name: string, platform: string = process.platform): boolean {
  if (platform === 'win32' && NO_FILE_ON_WINDOWS.test(name)) return false;
  return name === basename(name) && isRecordingName(name);
}

/** Open to append; null where the name is taken. @param giveUp called where it is not opened */
function openUnlessThere(path: string, giveUp: () => void): number | null {
  try {
    return openSync(path, 'ax');
  } catch (error) {
    giveUp();
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return null;
    throw error;
  }
}

/** Such as `2026-11-22T23-15-04`, by the clock on the wall here. */
function localStamp(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join('-')}`;
}
