import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../scripts/root.mjs';
import { notices } from './notices.mjs';
import { shippedPackages, toolPackages } from './shipped.mjs';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const shipped = shippedPackages();
const builder = { name: 'electron-builder', licence: 'MIT' };
const all = [...shipped, ...toolPackages(), builder];

/** Name and licence of every library that has a row. */
const rows = read('assets/LICENSES.md')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, , where = '']) => where.startsWith('npm package'))
  .flatMap(([, , where = '', licence = '']) =>
    [...where.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({ name, licence })),
  );

/** Its identifier, which words may follow. */
const licenceOf = ({ licence }: { licence: string }) => licence.split(/,| \(/)[0];

describe('the list of licences', () => {
  it('has one row for every library, with its licence', () => {
    const listed = ({ name }: { name: string }) => rows.filter((row) => row.name === name).map(licenceOf);
    const wanted = all.map((each) => [each.name, [each.licence]]);
    expect(all.map((each) => [each.name, listed(each)])).toEqual(wanted);
  });

  it('names no library that is not used', () => {
    const used = new Set(all.map(({ name }) => name));
    expect(rows.map(({ name }) => name).filter((name) => !used.has(name))).toEqual([]);
  });

  it('has nothing in the app that may not be handed on with it', () => {
    const fine = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'OFL-1.1', 'MPL-2.0'];
    for (const { name, licence } of shipped) expect([name, licence]).toEqual([name, expect.toBeOneOf(fine)]);
  });

  it('is the one of what is installed', () => {
    for (const { path, name, licence } of shipped)
      expect([name, JSON.parse(read(`${path}/package.json`)).license]).toEqual([name, licence]);
  });
});

it('an installed app has the text of every licence beside it', () => {
  const text = notices();
  for (const { name } of shipped) expect(text).toContain(`${name} (`);
  expect(text).toContain('Copyright (c) Electron contributors');
  expect(text).toMatch(/React[\s\S]*Permission is hereby granted/i);
});
