import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findElectron } from './electron-binary.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toast-kitchen-'));
  mkdirSync(join(folder, 'dist'));
  write('package.json', '{"version": "45.4.1"}');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const parts = { 'dist/electron': '', 'dist/version': '45.4.1', 'path.txt': 'electron' };
const unpack = (names: Partial<typeof parts>) => {
  for (const [name, text] of Object.entries(names)) write(name, text);
};

test('an Electron that is unpacked to its end is found', () => {
  unpack(parts);
  expect(findElectron({}, folder)).toBe(join(folder, 'dist', 'electron'));
  write('dist/version', 'v45.4.1\n');
  expect(findElectron({}, folder)).toBe(join(folder, 'dist', 'electron'));
});

test.each(Object.keys(parts))('one that lacks %s is none: its unpacking was cut off', (missing) => {
  unpack(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== missing)));
  expect(findElectron({}, folder)).toBeNull();
});

test('one of another version is none', () => {
  unpack({ ...parts, 'dist/version': '44.0.0' });
  expect(findElectron({}, folder)).toBeNull();
});

test('a folder that the person names is taken as it is', () => {
  const named = join(folder, 'named');
  mkdirSync(named);
  expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: named }, folder)).toBeNull();
  write('path.txt', 'electron');
  write('named/electron', '');
  expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: named }, folder)).toBe(join(named, 'electron'));
});
