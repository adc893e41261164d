import type { Stats } from 'node:fs';
import { lstat, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordingEntry } from '../../shared/kitchen-api';
import { FileError, type FileFault, type ProblemWords, problemWords } from '../../shared/problems';
import { decodeFooter, decodeHeader, RecordingError } from '../../shared/recording';
import { readEdges } from './edges';

/** Files that are open at once: a large library has more than a process may open. */
const AT_ONCE = 16;
/** What Node.js puts in place of a byte of a name that is no UTF-8. */
const NOT_UTF8 = '\uFFFD';

/** What is told of each file of a folder; a file that did not change since is not read again. */
export class Shelf {
  #known = new Map<string, Told>();

  constructor(private readonly folder: string) {}

  /** The newest recording first. A file that went meanwhile is left out. */
  async list(names: readonly string[]): Promise<RecordingEntry[]> {
    const known = new Map<string, Told>();
    await inParallel(names, AT_ONCE, async (name) => {
      const told = await this.#tell(name);
      if (told) known.set(name, told);
    });
    this.#known = known;
    return [...known.values()].map(({ entry }) => entry).sort(newestFirst);
  }

  async #tell(name: string): Promise<Told | null> {
    const path = join(this.folder, name);
    const own = await lstat(path).catch(() => null);
    if (!own) return name.includes(NOT_UTF8) ? faulty(name, null, ofFile('badName')) : null;
    try {
      const stats = await stat(path);
      const before = this.#known.get(name);
      return before?.state === stateOf(stats) ? before : await read(path, name, stats);
    } catch (error) {
      const isGone = (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (isGone && !own.isSymbolicLink()) return null;
      return faulty(name, own, problemWords(isGone ? new FileError('deadLink') : error));
    }
  }
}

interface Told {
  /** Of its file, when it was told; '' where it is to be looked at again. */
  state: string;
  entry: RecordingEntry;
}

function stateOf({ dev, ino, size, mtimeMs }: Stats): string {
  return [dev, ino, size, mtimeMs].join();
}

/** @throws what reading the file fails with */
async function read(path: string, name: string, stats: Stats): Promise<Told> {
  const state = stateOf(stats);
  if (!stats.isFile())
    return faulty(name, stats, ofFile(stats.isDirectory() ? 'isFolder' : 'notFile'), state);
  try {
    const { first, last } = await readEdges(path);
    const footer = decodeFooter(last);
    const header = decodeHeader(first);
    const ending = { complete: footer !== null, durationMs: footer?.durationMs ?? null };
    return { state, entry: { ...bare(name, stats), header, ...ending } };
  } catch (error) {
    if (!(error instanceof RecordingError)) throw error;
    const { line, fault, values } = error;
    return { state, entry: { ...bare(name, stats), problem: { line, fault, values } } };
  }
}

function ofFile(fault: FileFault): ProblemWords {
  return problemWords(new FileError(fault));
}

function faulty(name: string, stats: Stats | null, problem: ProblemWords, state = ''): Told {
  return { state, entry: { ...bare(name, stats), problem } };
}

function bare(name: string, stats: Stats | null): RecordingEntry {
  const [bytes, modifiedAt] = stats ? [stats.size, stats.mtime.toISOString()] : [0, ''];
  return { name, bytes, modifiedAt, header: null, complete: false, durationMs: null, problem: null };
}

function newestFirst(a: RecordingEntry, b: RecordingEntry): number {
  return recordedAt(b) - recordedAt(a) || (a.name < b.name ? 1 : -1);
}

/** In ms since 1970. */
function recordedAt({ header, modifiedAt }: RecordingEntry): number {
  return Date.parse(header?.startedAt ?? modifiedAt) || 0;
}

/** Does something with each, so many at a time. */
async function inParallel<T>(all: readonly T[], most: number, act: (one: T) => Promise<void>): Promise<void> {
  const left = all.values();
  const work = async () => {
    for (const one of left) await act(one);
  };
  await Promise.all(Array.from({ length: most }, work));
}
