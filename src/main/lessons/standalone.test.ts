import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { transformWithOxc } from 'vite';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { defaultParameters, type LessonCard, programOf } from '../../shared/lesson/lesson';
import { type ListingLanguage, listings } from '../../shared/lesson/listing';
import { isWhole, type Standalone, standalone } from '../../shared/lesson/program/standalone';
import type { Parameters } from '../../shared/trace/run-log';
import { modes } from '../../shared/trace/trace';
import { findPythons } from '../conformance/pythons';
import { lessons } from '.';
import { everyChoice } from './fixtures/variations';

vi.setConfig({ testTimeout: 60_000 });
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'toast-kitchen-programs-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Times and counts so small that every program ends at once. */
function small(card: LessonCard): Parameters {
  const smaller = Object.entries(card.parameters).map(([name, spec]) => {
    if (spec.type === 'text') return [name, spec.default.replace(/@\d+/g, (at) => at.slice(0, 2))];
    if (spec.type === 'choice') return [name, spec.default];
    const value = spec.unit === 'ms' ? spec.default / 500 : Math.min(10, spec.default);
    return [name, Math.max(spec.min, Math.ceil(value))];
  });
  return Object.fromEntries(smaller);
}

/** Each distinct program that a lesson can show in that language. */
function programsOf(card: LessonCard, language: ListingLanguage): Standalone[] {
  const all = everyChoice(card).flatMap((chosen) =>
    modes.map((mode) => standalone(card, language, mode, { ...small(card), ...chosen })),
  );
  return [...new Map(all.map((program) => [program.text, program])).values()];
}

const cards = lessons.map(({ card }) => card);
const python = (await findPythons()).at(-1)?.executable ?? '';

describe.each(cards)('the programs of $id', (card) => {
  it.each(listings)('import nothing that nobody can get: %s', (language) => {
    for (const { text } of programsOf(card, language)) {
      expect(text).not.toMatch(/^(import|from) .*\bkitchen\b/m);
      expect(text).not.toMatch(/[#/] @\w/);
    }
  });

  it.each(listings)('define all that their listings take from the kitchen: %s', (language) => {
    for (const mode of modes)
      for (const chosen of everyChoice(card)) {
        const parameters = { ...defaultParameters(card), ...chosen };
        const listing = programOf(card, language, mode, parameters);
        const { text } = standalone(card, language, mode, parameters);
        const names = [
          ...listing.matchAll(/^from kitchen import (.+)$|^import \{ (.+) \} from '.\/kitchen'/gm),
        ].flatMap(([, py, ts]) => (py ?? ts ?? '').split(', '));
        for (const name of names)
          expect(text).toMatch(
            new RegExp(`(def|function\\*?|class|const) ${name}\\b|^${name} =|as ${name} `, 'm'),
          );
      }
  });

  it.skipIf(!python)('run as they are in Python', async () => {
    const programs = modes.map((mode) => standalone(card, 'python', mode, small(card)));
    const printed = await Promise.all(programs.map((program) => runPython(program)));
    for (const text of printed) expect(text).not.toBe('');
  });

  it.skipIf(!isWhole(card, 'typescript'))('run as they are in Node', async () => {
    const programs = modes.map((mode) => standalone(card, 'typescript', mode, small(card)));
    const printed = await Promise.all(programs.map((program) => runNode(program)));
    for (const text of printed) expect(text).not.toBe('');
  });
});

it('what a recording says gets into no program unless its lesson takes it', () => {
  const said = { orders: '""; import os', open_ms: '1); os.system("x"', fry_ms: -1, how: '__proto__', x: 1 };
  for (const card of cards)
    for (const mode of modes)
      for (const language of listings)
        expect(standalone(card, language, mode, said)).toEqual(standalone(card, language, mode, {}));
});

let saved = 0;

/** What the program prints when saved in an empty folder, with nothing else to import. @throws if it fails */
async function runPython({ name, text }: Standalone): Promise<string> {
  const path = join(mkdtempSync(join(folder, 'saved-')), name);
  writeFileSync(path, text);
  const { stdout } = await run(python, ['-I', path]);
  return stdout;
}

/** The same for TypeScript, with its types stripped first, as Node 22 does by itself. */
async function runNode({ name, text }: Standalone): Promise<string> {
  const { code } = await transformWithOxc(text, name);
  const path = join(folder, `${saved++}.mjs`);
  writeFileSync(path, code);
  const { stdout } = await run(process.execPath, [path]).catch((error) => {
    // What fails on purpose says so.
    if (!text.includes('Node ends the')) throw error;
    return error;
  });
  return stdout;
}
