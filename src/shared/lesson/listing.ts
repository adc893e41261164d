import { placeOf } from '../trace/place';
import type { Parameters } from '../trace/run-log';

/** The languages that a lesson's code is shown in. */
export const listings = ['python', 'typescript'] as const;
export type ListingLanguage = (typeof listings)[number];

/** One listing, or a program for each value of the choice parameter that `by` names. */
export type Program = string | { by: string; listings: Record<string, Program> };

/** A constant at the beginning of a line, with its value: `FRY_S = 6`, `const FRY_MS = 6000`. */
const constant = /^((?:const )?([A-Z][A-Z0-9_]*) = )("[^"\n]*"|'[^'\n]*'|\d[\d.]*)/gm;
/** At the end of a line: one label or several, ` # @gather @create-egg`. */
const marks = {
  python: /\s*# ((?:@[\w-]+\s*)+)$/,
  typescript: /\s*\/\/ ((?:@[\w-]+\s*)+)$/,
};

/** The constant that is a parameter in a listing. Python sleeps in seconds: `fry_ms` is FRY_S there, FRY_MS in TypeScript. */
export function constantOf(parameter: string, language: ListingLanguage): string {
  return (language === 'python' ? parameter.replace(/_ms$/, '_s') : parameter).toUpperCase();
}

/** The names of the constants that a program sets. */
export function constantsIn(source: string): string[] {
  return [...source.matchAll(constant)].map(([, , name = '']) => name);
}

/** A program with the constants of these parameters set to their values. */
export function fillIn(source: string, language: ListingLanguage, parameters: Parameters): string {
  const values = new Map(
    Object.entries(parameters).map(([name, value]) => [constantOf(name, language), { name, value }]),
  );
  return source.replace(constant, (line, head: string, name: string, old: string) => {
    const given = values.get(name);
    return given ? head + literal(given.name, given.value, language, old[0]) : line;
  });
}

function literal(name: string, value: Parameters[string], language: ListingLanguage, quote = ''): string {
  if (typeof value === 'string') return quote + JSON.stringify(value).slice(1, -1) + quote;
  const inSeconds = language === 'python' && name.endsWith('_ms');
  return String(typeof value === 'number' && inSeconds ? value / 1000 : value);
}

/** Code as it is shown, and the line, from 1, of what happens under a label. */
export interface Listing {
  lines: string[];
  lineOf: { get(label: string): number | undefined };
}

/** A program of somebody's own: line by line as it is, its labels the places in its file. */
export function programListing(source: string, file: string): Listing {
  const lines = source.replace(/\s+$/, '').split(/\r\n|\r|\n/);
  const lineOf = (label: string) => {
    const place = placeOf(label);
    return place?.file === file ? place.line : undefined;
  };
  return { lines, lineOf: { get: lineOf } };
}

/**
 * A program as it is shown: the run's own parameters filled in, its marks taken off, and the line (from 1) of each label.
 */
export function parseListing(
  source: string,
  language: ListingLanguage,
  parameters: Parameters = {},
): { lines: string[]; lineOf: Map<string, number> } {
  const lineOf = new Map<string, number>();
  const lines = fillIn(source, language, parameters)
    .replace(/^\n+|\s+$/g, '')
    .split('\n')
    .map((line, index) => {
      const marked = marks[language].exec(line);
      if (!marked) return line;
      for (const [, label = ''] of marked[1]?.matchAll(/@([\w-]+)/g) ?? []) lineOf.set(label, index + 1);
      return line.slice(0, marked.index);
    });
  return { lines, lineOf };
}
