import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './root.mjs';

/** Those of one folder that import one another: its subfolders by name, its own files as '.'. */
type Edges = Map<string, Set<string>>;

it('no folder imports, by whatever way, what imports it, at any level', () => {
  const circles = [...edgesByFolder()].flatMap(([folder, edges]) =>
    [...edges.keys()].filter((start) => leadsTo(edges, start, start)).map((part) => `${folder}: ${part}`),
  );
  expect(circles).toEqual([]);
});

it('finds a circle through a third folder, and one between a folder and its own subfolder', () => {
  const edges: Edges = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['.'])],
    ['.', new Set(['a'])],
    ['c', new Set(['a'])],
  ]);
  expect([...edges.keys()].filter((start) => leadsTo(edges, start, start))).toEqual(['a', 'b', '.']);
});

function edgesByFolder(): Map<string, Edges> {
  const byFolder = new Map<string, Edges>();
  for (const [from, to] of imports()) {
    const { folder, parts } = whereTheyPart(from, to);
    if (parts[0] === parts[1]) continue;
    const edges = entry(byFolder, folder, () => new Map<string, Set<string>>());
    entry(edges, parts[0], () => new Set()).add(parts[1]);
  }
  return byFolder;
}

const IMPORT = /\bfrom '(\.[^']+)'|\bimport\(?'(\.[^']+)'/g;
const SOURCE = /^(?!.*(\.test\.|fixtures\/)).*\.tsx?$/;

/** Every import of one source by another, of types too: paths below `src`. */
function imports(): [from: string, to: string][] {
  const src = join(root, 'src');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => SOURCE.test(file));
  return files.flatMap((file) =>
    [...readFileSync(join(src, file), 'utf8').matchAll(IMPORT)].map(([, spec, lazily]): [string, string] => [
      file,
      relative(src, sourceOf(resolve(src, dirname(file), spec ?? lazily ?? ''))),
    ]),
  );
}

function sourceOf(path: string): string {
  return (
    [`${path}.ts`, `${path}.tsx`, join(path, 'index.ts')].find((candidate) => existsSync(candidate)) ?? path
  );
}

/** The innermost folder that holds both, and what of it each of them is in. */
function whereTheyPart(from: string, to: string): { folder: string; parts: [string, string] } {
  const [a, b] = [from.split('/'), to.split('/')];
  const depth = a.findIndex((name, index) => name !== b[index]);
  const part = (path: string[]) => (path.length > depth + 1 ? (path[depth] ?? '.') : '.');
  return { folder: a.slice(0, depth).join('/'), parts: [part(a), part(b)] };
}

function leadsTo(edges: Edges, from: string, to: string, seen = new Set<string>()): boolean {
  return [...(edges.get(from) ?? [])].some((next) => {
    if (next === to) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    return leadsTo(edges, next, to, seen);
  });
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
