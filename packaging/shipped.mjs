import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/root.mjs';

const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const { dependencies, devDependencies } = read('package.json');
const { packages } = read('package-lock.json');

/**
 * The libraries that reach whoever installs the app, by npm or in the bundle, with all that they are made of.
 * @returns {{ name: string, licence: string, path: string }[]} `path` is the folder in the project
 */
export function shippedPackages() {
  const found = new Map();
  for (const name of [...Object.keys(dependencies), ...importedNames()]) follow(name, '', found);
  return [...found.values()];
}

/** The libraries that make and test the app. */
export function toolPackages() {
  const shipped = new Set(shippedPackages().map(({ name }) => name));
  const tools = Object.keys(devDependencies).filter((name) => !shipped.has(name));
  return tools.map((name) => entry(`node_modules/${name}`, name));
}

function follow(name, from, found) {
  const path = nearest(name, from);
  if (!path || found.has(path) || /^@types\/|\/types$/.test(name)) return;
  found.set(path, entry(path, name));
  // The package of Electron holds nothing but what downloads it.
  const needed = name === 'electron' ? {} : (packages[path].dependencies ?? {});
  for (const each of Object.keys(needed)) follow(each, path, found);
}

/** Where a package finds another one: in its own folder, else in those around it. */
function nearest(name, from) {
  const path = `${from ? `${from}/` : ''}node_modules/${name}`;
  if (packages[path]) return path;
  return from ? nearest(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/')))) : null;
}

const entry = (path, name) => ({ name, path, licence: packages[path].license ?? '' });

/** The packages of package.json that the app's own sources name in an import or, as fonts are, in a style sheet. */
function importedNames() {
  const text = sources()
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  return Object.keys(devDependencies).filter((name) =>
    new RegExp(`\\b(?:from|import|url)[ (]*['"]${name}['"/]`).test(text),
  );
}

function sources() {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .map((file) => join(file.parentPath, file.name))
    .filter(
      (path) => /\.(tsx?|css)$/.test(path) && !/\.test\.|[\\/](fixtures|fuzz|conformance)[\\/]/.test(path),
    );
}
