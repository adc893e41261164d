import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/root.mjs';

const WEB_HOST = 'serve-app.js';

/** What is packed, by its path in the project: what the Electron host and the command line run, and the window's files. */
export function packedFiles() {
  const scripts = new Set([...runBy('index.js'), ...commandLine()]);
  return [
    'package.json',
    ...scripts,
    ...under('out/main/python'),
    ...under('out/preload'),
    ...under('out/renderer'),
  ];
}

/**
 * What of it lies beside the archive too: kitchens and their helpers are threads and processes, which start from files; so does
 * the command line, and a program's own Python.
 */
export function unpackedFiles() {
  return [...commandLine(), ...under('out/main/python'), ...under('out/renderer').filter(isReadByCommands)];
}

/** The web host is no part of it: an installed app has windows of its own. */
function commandLine() {
  return [...new Set([...runBy('cli.js'), ...runBy('lane-worker.js')])];
}

/** Python's own files, the page that replays, and those that draw pictures and cook programs; not what only the window reads. */
function isReadByCommands(path) {
  return path !== 'out/renderer/index.html';
}

/** Every file of out/main that one of them runs, itself first: what it imports, and what it starts by its URL. */
function runBy(entry) {
  const files = new Set([`out/main/${entry}`]);
  for (const file of files)
    for (const [, next] of readFileSync(join(root, file), 'utf8').matchAll(/["'`]\.\/([\w-]+\.c?js)["'`]/g)) {
      // A library that was bundled may still name files of its own.
      const isOurs = next !== WEB_HOST && existsSync(join(root, 'out/main', next));
      if (isOurs) files.add(`out/main/${next}`);
    }
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
