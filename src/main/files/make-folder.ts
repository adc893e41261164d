import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder, and those above it, unless it is there.
 * @throws what the system says: Node.js says of a disk that is read-only that there is no such file
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    makeFirstMissing(path);
    mkdirSync(path, { recursive: true });
  }
}

/** The one that is missing in a folder that is there. */
function makeFirstMissing(path: string): void {
  const above = dirname(path);
  if (above === path || statSync(above, { throwIfNoEntry: false })) mkdirSync(path);
  else makeFirstMissing(above);
}
