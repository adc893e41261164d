import { readFileSync } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../shared/figures/compare';
import { defaultParameters, parseParameters } from '../../shared/lesson/lesson';
import { decodeRecording, encodeRecording } from '../../shared/recording';
import { commandLine } from '../cli/command-line';
import { paperTerminal } from '../cli/fixtures/paper-terminal';
import { findCard, findLesson } from '../lessons';
import { cookedLog } from '../lessons/fixtures/cooked-log';
import told from './fixtures/former-pitfalls-reports.json';
import { Library } from './library';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function enter(...args: string[]) {
  const { terminal, printed } = paperTerminal();
  return { exitCode: await commandLine(args, terminal), printed: printed.join('') };
}

/** Recorded when the four pitfalls were one lesson, and what its report said of it then. */
const stored = Object.entries(told).map(([name, report]) => ({
  file: join(import.meta.dirname, `fixtures/former-pitfalls-${name}.toast.jsonl`),
  lesson: name.replace(/-(no|yes)$/, ''),
  mended: name.endsWith('-yes') ? 'yes' : 'no',
  report,
}));

describe.each(stored)(
  'a recording of pitfalls: $lesson, mended: $mended',
  ({ file, lesson, mended, report }) => {
    const read = () => decodeRecording(readFileSync(file, 'utf8'));
    const lessonNow = () => findLesson(lesson) as NonNullable<ReturnType<typeof findLesson>>;

    it('opens under the lesson that it became, with the parameters that this takes', () => {
      const { header } = read().log;
      expect(header.lesson).toBe(lesson);
      expect(header.parameters).toEqual({ ...defaultParameters(lessonNow().card), mended });
      expect(parseParameters(lessonNow().card, header.parameters)).toEqual(header.parameters);
      expect(findCard(header)?.id).toBe(lesson);
    });

    it('is reported as it was', async () => {
      const { exitCode, printed } = await enter('report', file, '--json');
      expect([exitCode, JSON.parse(printed)]).toEqual([0, { ...report, lesson }]);
    });

    it('is the same as a run of that lesson, and can be compared with one', async () => {
      const now = await cookedLog(lessonNow(), read().log.header.parameters);
      expect(compare(read().log, now).sameOrder).toBe(true);
      const fresh = join(folder, `${lesson}-${mended}.toast.jsonl`);
      await writeFile(fresh, [...encodeRecording(now)]);
      expect(await enter('compare', file, fresh)).toMatchObject({ exitCode: 0 });
    });

    it('is exported under its title', async () => {
      const { printed } = await enter('export', file, '--to', 'svg', '--language', 'ko');
      expect(printed).toContain(lessonNow().card.title.ko);
    });

    it('is listed under that lesson in a library, and stays as it is on disk', async () => {
      const home = await mkdtemp(join(folder, 'home-'));
      const name = '2026-01-02T03-04-05-pitfalls.toast.jsonl';
      await copyFile(file, join(home, name));
      const library = new Library(home);
      expect(await library.list()).toMatchObject([
        { name, header: { lesson }, complete: true, problem: null },
      ]);
      await library.entitle(name, 'kept');
      const text = await readFile(join(home, name), 'utf8');
      expect(text.startsWith(await readFile(file, 'utf8'))).toBe(true);
      expect(decodeRecording(text)).toMatchObject({ title: 'kept', log: { header: { lesson } } });
    });
  },
);

it('two pitfalls are two lessons: they cannot be compared', async () => {
  const { terminal, complained } = paperTerminal();
  const files = stored.slice(0, 2).map(({ file }) => file);
  expect(await commandLine(['compare', ...files], terminal)).toBe(1);
  expect(complained.join('')).toContain('only recordings of the same lesson, of programs');
});

it('a header with a choice that there never was opens as what was the usual one', () => {
  const [{ file } = { file: '' }] = stored;
  const odd = readFileSync(file, 'utf8').replace('"pitfall":"forgotten-await"', '"pitfall":7');
  const [line = ''] = odd.split('\n');
  expect(decodeRecording(`${line}\n`).log.header).toMatchObject({ lesson: 'forgotten-await' });
});
