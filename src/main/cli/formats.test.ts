import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  type FileFormat,
  fileFormats,
  filmFormats,
  formats,
  pictureFormats,
  textFormats,
} from '../../shared/exports/formats';
import { commandLine } from './command-line';
import { paperTerminal } from './fixtures/paper-terminal';
import { parseFormat } from './usage';

const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');

it('README shows how to export to each format, by how it is made', () => {
  const usages = readme.matchAll(/^npm run -s kitchen -- export FILE --to (\S+)/gm);
  const shown = Array.from(usages, ([, choices]) => (choices as string).split('|').sort());
  const stills = pictureFormats.filter((format) => !filmFormats.includes(format as never));
  expect(shown).toEqual([textFormats, stills, filmFormats].map((made: FileFormat[]) => [...made].sort()));
});

it('the command line takes what it names in its help, and no recording', async () => {
  const paper = paperTerminal();
  await commandLine(['export', '--help'], paper.terminal);
  const [, named = ''] =
    /--to <format>\s+one of ([\w, ]+)/.exec(paper.printed.join('').replace(/\n\s+/g, ' ')) ?? [];
  expect(named.trim().split(', ')).toEqual(fileFormats.map(String));
  for (const format of fileFormats) expect(parseFormat(format)).toBe(format);
  expect(() => parseFormat('recording')).toThrow('--to must be one of');
});

it('no two formats have one ending, and each has a MIME type', () => {
  const rows = Object.values(formats);
  expect(new Set(rows.map(({ extension }) => extension)).size).toBe(rows.length);
  for (const { extension, mime } of rows) {
    expect(extension).toMatch(/^\.[a-z4.]+$/);
    expect(mime).toMatch(/^[a-z]+\/[a-z4+-]+$/);
  }
});
