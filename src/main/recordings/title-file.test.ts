import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { recordedBreakfast } from '../lessons/fixtures/recorded-breakfast';
import { openRecordingFile } from './file';
import { playedRun } from './fixtures/played-run';
import { Library } from './library';

let folder: string;
let library: Library;
let whole: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  library = new Library(folder);
  whole = await recordedBreakfast();
});
afterEach(() => rm(folder, { recursive: true }));

const titles = async () =>
  Object.fromEntries((await library.list()).map(({ name, title }) => [name.slice(0, 1), title]));

it('is given, changed and taken away, plain or gzipped, whole or cut off, among many bookmarks', async () => {
  const marks = '{"bookmark":{"id":"a","t":1,"note":""}}\n'.repeat(5000);
  await writeFile(join(folder, 'a.toast.jsonl'), whole);
  await writeFile(join(folder, 'b.toast.jsonl.gz'), gzipSync(whole));
  await writeFile(join(folder, 'c.toast.jsonl'), whole.slice(0, 5000));
  await writeFile(join(folder, 'd.toast.jsonl'), whole + marks);
  const names = ['a.toast.jsonl', 'b.toast.jsonl.gz', 'c.toast.jsonl', 'd.toast.jsonl'];
  for (const title of ['Class 3b', '3반 — 달걀 3개', '']) {
    for (const name of names) await library.entitle(name, title);
    await library.bookmark('a.toast.jsonl', { id: 'a', t: 1, note: '' });
    expect(await titles()).toEqual({ a: title, b: title, c: title, d: title });
    for (const name of names) expect((await openRecordingFile(join(folder, name))).title).toBe(title);
  }
});

it('changes nothing where the title is the same, or the file is no recording', async () => {
  const path = join(folder, 'a.toast.jsonl');
  await writeFile(path, whole);
  await library.entitle('a.toast.jsonl', '');
  expect(await readFile(path, 'utf8')).toBe(whole);
  await writeFile(path, 'not a recording');
  await expect(library.entitle('a.toast.jsonl', 'x')).rejects.toThrow('line 1');
  expect(await readFile(path, 'utf8')).toBe('not a recording');
  await expect(library.entitle('b.toast.jsonl', 'x')).rejects.toMatchObject({ code: 'ENOENT' });
});

it('waits for the end of the run', async () => {
  const { run, end } = playedRun();
  const { name, journal } = library.record(run, () => {});
  await expect(library.entitle(name, 'too soon')).rejects.toMatchObject({ fault: 'inUse' });
  end();
  await journal.finished;
  await library.entitle(name, 'after it');
  expect((await openRecordingFile(join(folder, name))).title).toBe('after it');
});
