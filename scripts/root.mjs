import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A place for what can be made again; it goes when the dependencies are installed anew. */
export const cacheFolder = join(root, 'node_modules', '.cache', 'toast-kitchen');
