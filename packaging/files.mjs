import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/root.mjs';

/** What is packed, by its path in the project: what the Electron host runs, and its window's files. */
export function packedFiles() {
  return ['package.json', ...runBy('index.js'), ...under('out/preload'), ...under('out/renderer')];
}

/** What of it lies beside the archive too: kitchens and their helpers are threads and processes, which start from files. */
export function unpackedFiles() {
  return runBy('lane-worker.js');
}

/** Every file of out/main that one of them runs, itself first: what it imports, and what it starts by its URL. */
function runBy(entry) {
  const files = new Set([`out/main/${entry}`]);
  for (const file of files)
    for (const [, next] of readFileSync(join(root, file), 'utf8').matchAll(/["'`]\.\/([\w-]+\.c?js)["'`]/g))
      files.add(`out/main/${next}`);
  return [...files];
}

function under(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
}
