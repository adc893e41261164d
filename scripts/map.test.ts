import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './root.mjs';

/** Found in many places, and said once below the map. */
const EVERYWHERE = ['fixtures', 'listings'];
/** Whose folders are all alike: a lesson each, a language each. */
const ONE_EACH = ['src/main/lessons/', 'src/renderer/i18n/'];

it('ARCHITECTURE names every folder of sources in its map', () => {
  const [, map = ''] =
    /^## Folders(.*?)^## /ms.exec(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')) ?? [];
  const missing = foldersIn('src').filter(
    (folder) =>
      !ONE_EACH.some((parent) => folder.startsWith(parent)) && !map.includes(`${basename(folder)}/`),
  );
  expect(missing).toEqual([]);
});

function foldersIn(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !EVERYWHERE.includes(entry.name))
    .flatMap(({ name }) => [`${folder}/${name}`, ...foldersIn(`${folder}/${name}`)]);
}
