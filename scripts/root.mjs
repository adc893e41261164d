import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A folder for what can be made again; reinstalling the dependencies removes it. */
export const cacheFolder = join(root, 'node_modules', '.cache', 'toast-kitchen');
