import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { StreamMessage } from '../../shared/api/kitchen-api';
import { openedName, type RecordingBytes } from '../../shared/api/recording-resource';
import { openBytes } from '../recordings/file';

type Opened = Extract<StreamMessage, { type: 'opened' }>;

/**
 * Files that the person opens from outside a window: on the command line, or by the system. A window is told an id and
 * a name, never a path, and has the bytes of nothing else.
 */
export class OpenedFiles {
  readonly #paths = new Map<string, string>();
  readonly #listeners = new Set<(message: Opened) => void>();
  /** What no window has heard of yet. */
  #waiting: Opened[] = [];

  /** @param path absolute; what is there may turn out to be no recording */
  add(path: string): void {
    const id = randomUUID();
    this.#paths.set(id, path);
    const message: Opened = { type: 'opened', recording: openedName(id), name: basename(path) };
    if (this.#listeners.size === 0) this.#waiting.push(message);
    for (const listener of this.#listeners) listener(message);
  }

  /** Calls back with what is opened, first with what was opened before any window was there. Returns how to stop. */
  subscribe(listener: (message: Opened) => void): () => void {
    this.#listeners.add(listener);
    for (const message of this.#waiting.splice(0)) listener(message);
    return () => this.#listeners.delete(listener);
  }

  /** @throws Error with code ENOENT where there is no such id, or no file any more */
  async open(id: string): Promise<RecordingBytes> {
    const path = this.#paths.get(id);
    if (path === undefined)
      throw Object.assign(new Error(`no file was opened as "${id}"`), { code: 'ENOENT' });
    return openBytes(path);
  }
}
