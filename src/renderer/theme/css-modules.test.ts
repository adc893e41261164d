import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => join(root, name));
const modules = files.filter((file) => file.endsWith('.module.css'));
const sources = files.filter((file) => /(?<!\.test)\.tsx?$/.test(file));
/** As theme/base.css documents them. */
const GLOBAL = ['button', 'danger', 'icon', 'mark', 'panel', 'plain', 'primary', 'quiet', 'visually-hidden'];

describe('the modules of CSS', () => {
  const uses = usesOfModules();

  it.each(modules.map((file) => [relative(root, file), file]))(
    '%s has the classes that are used, and no others',
    (_name, file) => {
      expect([...(uses.get(file) ?? [])].sort()).toEqual([...new Set(classesOf(file, false))].sort());
    },
  );

  it('have each a file name of its own, which their classes are named after in the page', () => {
    const names = modules.map((file) => basename(file));
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('are all there is, but for the few classes that everybody shares', () => {
    const shared = files
      .filter((file) => /(?<!\.module)\.css$/.test(file))
      .flatMap((file) => classesOf(file, true));
    expect(shared.filter((name) => !GLOBAL.includes(name) && !name.startsWith('lucide-'))).toEqual([]);
    const named = [...modules.flatMap((file) => classesOf(file, true)), ...sources.flatMap(literalClasses)];
    expect(named.filter((name) => !GLOBAL.includes(name))).toEqual([]);
  });
});

/** The classes in a file's selectors: its own as a component names them, or those of the whole page. */
function classesOf(file: string, global: boolean): string[] {
  const selectors = readFileSync(file, 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\{[^{}]*\}|"[^"]*"/g, '');
  const shared = [...selectors.matchAll(/:global\(([^)]*)\)/g)].join(' ');
  const own = selectors.replaceAll(/:global\([^)]*\)/g, '');
  if (file.endsWith('.module.css')) return namesIn(global ? shared : own).map(global ? String : camelCase);
  return global ? namesIn(own) : [];
}

function namesIn(selectors: string): string[] {
  return [...selectors.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name);
}

function camelCase(name: string): string {
  return name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** What the components take of each module. */
function usesOfModules(): Map<string, Set<string>> {
  const uses = new Map<string, Set<string>>();
  for (const file of sources) {
    const text = readFileSync(file, 'utf8');
    for (const [, name, path = ''] of text.matchAll(/import (\w+) from '([^']*\.module\.css)';/g)) {
      const module = join(dirname(file), path);
      const used = text.replaceAll(/^import .*/gm, '').matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'));
      const known = uses.get(module) ?? new Set();
      uses.set(module, known);
      for (const [, local = ''] of used) known.add(local);
    }
  }
  return uses;
}

/** Classes that a component writes out. */
function literalClasses(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const written = text.matchAll(/className(?:="([^"]*)"|=\{`([^`]*)`\}| = '([^']*)')/g);
  return [...written].flatMap(([, ...parts]) =>
    parts
      .join(' ')
      .replaceAll(/\$\{[^}]*\}/g, ' ')
      .split(/\s+/)
      .filter(Boolean),
  );
}
