import type { Parameters } from '../../trace/run-log';
import type { Mode } from '../../trace/trace';
import type { Language } from '../../words/text';
import { type LessonCard, programOf, takenParameters } from '../lesson';
import { type ListingLanguage, parseListing } from '../listing';
import python from './kitchen.py?raw';
import typescript from './kitchen.ts?raw';
import { neededOf, parseKitchen } from './kitchen-source';

const dialects = {
  python: {
    kitchen: parseKitchen(python),
    fromKitchen: /^from kitchen import (.+)\n/gm,
    comment: '#',
    run: (file: string) => `Python 3.11+: python3 ${file}`,
    ending: 'py',
  },
  typescript: {
    kitchen: parseKitchen(typescript),
    fromKitchen: /^import \{ (.+) \} from '\.\/kitchen';\n/gm,
    comment: '//',
    run: (file: string) => `Node 22.18+: node ${file}`,
    ending: 'mts',
  },
} as const;

/** A program that needs no file besides itself. */
export interface Standalone {
  /** What to save it as. */
  name: string;
  text: string;
}

/**
 * The listing of a run as a program that runs as it is: its parameters filled in, what it imports from `kitchen` written
 * out, and at its head what it needs.
 * @param parameters the run's, of which only those that the lesson takes get into the program
 * @param words the language of its title
 */
export function standalone(
  card: LessonCard,
  language: ListingLanguage,
  mode: Mode,
  parameters: Parameters,
  words: Language = 'en',
): Standalone {
  if (card.program) return { name: card.program.file, text: card.code.python[mode] as string };
  const { kitchen, fromKitchen, comment, run, ending } = dialects[language];
  const all = takenParameters(card, parameters);
  const listing = programOf(card, language, mode, all);
  const asked = [...listing.matchAll(fromKitchen)].flatMap(([, names = '']) => names.split(', '));
  const { imports, body } = apart(listing.replace(fromKitchen, ''));
  const needed = neededOf(kitchen, asked);
  const missing = needed.imports.filter((line) => !isImported(line, imports));
  const name = `${card.id}-${mode}.${ending}`;
  const head = [`${comment} ${card.title[words]}`, `${comment} ${run(name)}`].join('\n');
  const sections = [
    head,
    [...imports, ...missing].toSorted(wholeModulesFirst).join('\n'),
    grouped(needed.sources),
    body,
  ];
  const source = sections.filter(Boolean).join('\n\n');
  return { name, text: `${parseListing(source, language, all).lines.join('\n')}\n` };
}

/** Whether a lesson's listing in that language is a whole program: of what measures Node, Node's side is only sketched. */
export function isWhole(card: LessonCard, language: ListingLanguage): boolean {
  if (card.program) return card.program.whole;
  return language === 'python' || !card.measures;
}

/** Constants stand below one another, everything else apart. */
function grouped(sources: readonly string[]): string {
  const isConstant = (source: string) => !source.includes('\n');
  const constants = sources.filter(isConstant).join('\n');
  return [constants, ...sources.filter((source) => !isConstant(source))].filter(Boolean).join('\n\n');
}

/** The lines that import, at the head of a source, and the rest of it. */
function apart(source: string): { imports: string[]; body: string } {
  const lines = source.trim().split('\n');
  const imports = lines.filter((line) => /^(import|from) /.test(line));
  const body = lines.filter((line) => !imports.includes(line)).join('\n');
  return { imports, body: body.trim() };
}

function wholeModulesFirst(a: string, b: string): number {
  return Number(a.startsWith('from')) - Number(b.startsWith('from'));
}

/** `import asyncio, time` imports what `import time` does. */
function isImported(line: string, imports: readonly string[]): boolean {
  const [, module] = /^import (\w+)$/.exec(line) ?? [];
  return imports.some((other) =>
    module ? new RegExp(`^import .*\\b${module}\\b`).test(other) : other === line,
  );
}
