import { existsSync, mkdirSync } from 'node:fs';
import { type FileHandle, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordingEntry } from '../../shared/kitchen-api';
import { decodeFooter, decodeHeader, RECORDING_EXTENSION } from '../../shared/recording';
import type { RunHeader } from '../../shared/run-log';

/** More than any header or footer needs. */
const EDGE_BYTES = 64 * 1024;

/** The recordings in the user's data folder. Names are file names in it; the contract's schema lets no path through. */
export class Library {
  constructor(private readonly folder: string) {}

  /** Makes a new name in the folder for a run's recording, such as `2026-11-22T23-15-04-breakfast.toast.jsonl`. */
  newName(header: RunHeader): string {
    mkdirSync(this.folder, { recursive: true });
    const base = `${header.startedAt.slice(0, 19).replaceAll(':', '-')}-${header.lesson}`;
    for (let n = 1; ; n++) {
      const name = `${base}${n === 1 ? '' : `-${n}`}${RECORDING_EXTENSION}`;
      if (!existsSync(this.pathOf(name))) return name;
    }
  }

  pathOf(name: string): string {
    return join(this.folder, name);
  }

  /** Newest first. A file that cannot be read is listed with what is wrong with it. */
  async list(): Promise<RecordingEntry[]> {
    const names = await readdir(this.folder).catch(() => []);
    const entries = names
      .filter((name) => name.endsWith(RECORDING_EXTENSION))
      .map((name) => this.#entry(name));
    return (await Promise.all(entries)).sort((a, b) => b.modifiedAt.localeCompare(a.modifiedAt));
  }

  /** The recording's text. @throws Error with code ENOENT where there is none of that name */
  read(name: string): Promise<string> {
    return readFile(this.pathOf(name), 'utf8');
  }

  /** @throws Error with code ENOENT where there is none of that name */
  remove(name: string): Promise<void> {
    return rm(this.pathOf(name));
  }

  /** Reads only the two ends of the file, which may be large. */
  async #entry(name: string): Promise<RecordingEntry> {
    const entry = {
      name,
      bytes: 0,
      modifiedAt: '',
      header: null,
      complete: false,
      durationMs: null,
      problem: '',
    };
    let file: FileHandle | undefined;
    try {
      file = await open(this.pathOf(name));
      const { size, mtime } = await file.stat();
      Object.assign(entry, { bytes: size, modifiedAt: mtime.toISOString() });
      const head = await readAt(file, 0);
      const tail = await readAt(file, Math.max(0, size - EDGE_BYTES));
      const footer = decodeFooter(tail.trimEnd().split('\n').at(-1) ?? '');
      const durationMs = footer?.durationMs ?? null;
      return {
        ...entry,
        header: decodeHeader(head.split('\n')[0] ?? ''),
        complete: footer !== null,
        durationMs,
      };
    } catch (error) {
      return { ...entry, problem: (error as Error).message };
    } finally {
      await file?.close();
    }
  }
}

async function readAt(file: FileHandle, position: number): Promise<string> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(EDGE_BYTES), 0, EDGE_BYTES, position);
  return buffer.toString('utf8', 0, bytesRead);
}
