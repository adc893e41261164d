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

it('the linter guards every folder of the window', () => {
  const shared = ['i18n', 'pages', 'platform', 'session', 'shell', 'theme', 'ui', 'words'];
  const features = foldersIn('src/renderer')
    .map((folder) => folder.split('/')[2] ?? '')
    .filter((name) => !shared.includes(name));
  const { overrides }: Biome = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  const ruleOf = (folder: string) =>
    overrides.find(({ includes }) => includes.includes(`src/renderer/${folder}/**`));
  for (const feature of features) {
    expect(deniedBy(ruleOf(feature)), feature).toContain('../shell/**');
    for (const below of ['session', 'ui', 'words'])
      expect(deniedBy(ruleOf(below)), `${below} imports ${feature}`).toContain(`../${feature}/**`);
  }
});

interface Biome {
  overrides: Override[];
}
interface Override {
  includes: string[];
  linter: { rules: { style: { noRestrictedImports: { options: { patterns: { group: string[] }[] } } } } };
}

function deniedBy(rule: Override | undefined): string[] {
  return rule?.linter.rules.style.noRestrictedImports.options.patterns.flatMap(({ group }) => group) ?? [];
}

function foldersIn(folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !EVERYWHERE.includes(entry.name))
    .flatMap(({ name }) => [`${folder}/${name}`, ...foldersIn(`${folder}/${name}`)]);
}
