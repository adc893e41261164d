import { lstatSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as othersTurn } from 'node:timers/promises';
import type { RecordingEntry } from '../../shared/api/kitchen-api';
import { decodeFooter, decodeHeader, RecordingError } from '../../shared/recording';
import { FileError, type FileFault, type ProblemWords, problemWords } from '../../shared/validation/problems';
import { readHeaderAndFooter } from './header-footer';

/** How long is read at a stretch, in ms: between two stretches everything else has its turn. */
const STRETCH_MS = 10;
/** What Node.js puts in place of a byte of a name that is no UTF-8. */
export const NOT_UTF8 = '\uFFFD';

/** What is found of each file of a folder; a file that did not change since is not read again. */
export class Shelf {
  #known = new Map<string, Found>();

  constructor(private readonly folder: string) {}

  /** The newest recording first. A file that went meanwhile is left out. */
  async list(names: readonly string[]): Promise<RecordingEntry[]> {
    const known = new Map<string, Found>();
    let since = performance.now();
    for (const name of names) {
      const found = await this.#find(name);
      if (found) known.set(name, found);
      if (performance.now() - since < STRETCH_MS) continue;
      await othersTurn();
      since = performance.now();
    }
    this.#known = known;
    return [...known.values()].map(({ entry }) => entry).sort(newestFirst);
  }

  async #find(name: string): Promise<Found | null> {
    const path = join(this.folder, name);
    const own = lstatOf(path);
    if (!own) return name.includes(NOT_UTF8) ? faulty(name, null, ofFile('badName')) : null;
    try {
      const stats = own.isSymbolicLink() ? statSync(path) : own;
      const before = this.#known.get(name);
      return before?.state === stateOf(stats) ? before : await read(path, name, stats);
    } catch (error) {
      const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (isGone && !own.isSymbolicLink()) return null;
      return faulty(name, own, problemWords(isGone ? new FileError('deadLink') : error));
    }
  }
}

/** The file's own status, even if it is a link; null if there is none. */
function lstatOf(path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch {
    return null;
  }
}

interface Found {
  /** Of its file, when it was found; '' where it is to be looked at again. */
  state: string;
  entry: RecordingEntry;
}

function stateOf({ dev, ino, size, mtimeMs }: Stats): string {
  return [dev, ino, size, mtimeMs].join();
}

/** @throws what reading the file fails with */
async function read(path: string, name: string, stats: Stats): Promise<Found> {
  const state = stateOf(stats);
  if (!stats.isFile())
    return faulty(name, stats, ofFile(stats.isDirectory() ? 'isFolder' : 'notFile'), state);
  try {
    const { first, last, title, bookmarks } = await readHeaderAndFooter(path, stats);
    const footer = decodeFooter(last);
    const header = decodeHeader(first);
    const ending = { complete: footer !== null, durationMs: footer?.durationMs ?? null };
    return { state, entry: { ...bare(name, stats), header, title, bookmarks, ...ending } };
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    const { line, fault, values } = error;
    return { state, entry: { ...bare(name, stats), problem: { line, fault, values } } };
  }
}

function ofFile(fault: FileFault): ProblemWords {
  return problemWords(new FileError(fault));
}

function faulty(name: string, stats: Stats | null, problem: ProblemWords, state = ''): Found {
  return { state, entry: { ...bare(name, stats), problem } };
}

function bare(name: string, stats: Stats | null): RecordingEntry {
  const [bytes, modifiedAt] = stats ? [stats.size, stats.mtime.toISOString()] : [0, ''];
  return {
    name,
    bytes,
    modifiedAt,
    header: null,
    title: '',
    complete: false,
    durationMs: null,
    bookmarks: { count: 0, whole: false },
    problem: null,
  };
}

function newestFirst(a: RecordingEntry, b: RecordingEntry): number {
  return recordedAt(b) - recordedAt(a) || (a.name < b.name ? 1 : -1);
}

/** In ms since 1970. */
function recordedAt({ header, modifiedAt }: RecordingEntry): number {
  return Date.parse(header?.startedAt ?? modifiedAt) || 0;
}
