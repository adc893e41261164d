import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { recordedBreakfast } from '../lessons/fixtures/recorded-breakfast';
import { bookmarkFile } from './bookmark-file';
import { openRecordingFile } from './file';
import { Library } from './library';

let folder: string;
let path: string;
let whole: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  path = join(folder, 'a.toast.jsonl');
  whole = await recordedBreakfast();
  await writeFile(path, whole);
});
afterEach(() => rm(folder, { recursive: true }));

const bookmark = (id: string, t: number, note = '') => ({ id, t, note });
const line = (change: object) => `${JSON.stringify({ bookmark: change })}\n`;
const text = () => readFile(path, 'utf8');

it('adds a line to the file for each change, and nothing else changes', async () => {
  const [a, again, b] = [bookmark('a', 3200), bookmark('a', 3200, 'the bell'), bookmark('b', 100)];
  expect(await bookmarkFile(path, a)).toEqual([a]);
  expect(await bookmarkFile(path, again)).toEqual([again]);
  expect(await bookmarkFile(path, b)).toEqual([b, again]);
  expect(await bookmarkFile(path, { id: 'a', removed: true })).toEqual([b]);
  expect(await text()).toBe(whole + [a, again, b, { id: 'a', removed: true }].map(line).join(''));
  expect(await openRecordingFile(path)).toMatchObject({ complete: true, bookmarks: [b] });
});

it('refuses what does not fit by its field, and leaves the file as it was', async () => {
  await expect(bookmarkFile(path, bookmark('a', 18_001))).rejects.toThrow(
    'bookmark.t: must be within the run',
  );
  await expect(bookmarkFile(path, { id: 'a', removed: true })).rejects.toMatchObject({ field: 'id' });
  expect(await text()).toBe(whole);
  await writeFile(path, '{}\n');
  await expect(bookmarkFile(path, bookmark('a', 1))).rejects.toThrow('line 1: this is not a recording');
  expect(await text()).toBe('{}\n');
});

it.each([
  ['a bookmark', (all: string) => `${all}{"bookmark":{"id":"b","t"`, (all: string) => all],
  [
    'an event',
    (all: string) => all.slice(0, all.length / 2),
    (all: string) => `${all.slice(0, all.lastIndexOf('\n', all.length / 2))}\n`,
  ],
])('drops what was torn from %s before it adds a line', async (_what, torn, kept) => {
  await writeFile(path, torn(whole));
  await bookmarkFile(path, bookmark('a', 100, '토스트'));
  expect(await text()).toBe(kept(whole) + line(bookmark('a', 100, '토스트')));
  expect((await openRecordingFile(path)).bookmarks).toEqual([bookmark('a', 100, '토스트')]);
});

it('ends a last line that lacks nothing but its line feed', async () => {
  await writeFile(path, whole.trimEnd());
  await bookmarkFile(path, bookmark('a', 100));
  expect(await text()).toBe(whole + line(bookmark('a', 100)));
});

it('packs a gzipped recording anew, as one gzip stream', async () => {
  const torn = gzipSync(`${whole}{"bookm`);
  await writeFile(path, torn);
  await bookmarkFile(path, bookmark('a', 100, 'here'));
  const packed = await readFile(path);
  expect(gunzipSync(packed).toString()).toBe(whole + line(bookmark('a', 100, 'here')));
  // A second stream would begin with this again.
  expect(packed.indexOf(Buffer.of(0x1f, 0x8b, 0x08), 1)).toBe(-1);
  expect((await openRecordingFile(path)).bookmarks).toHaveLength(1);
});

it('takes changes one after the other, however quickly they come', async () => {
  const library = new Library(folder);
  const all = Array.from({ length: 20 }, (_, n) => bookmark(`b${n}`, n));
  const lists = await Promise.all(all.map((each) => library.bookmark('a.toast.jsonl', each)));
  expect(lists.map(({ length }) => length)).toEqual(all.map((_, n) => n + 1));
  expect((await openRecordingFile(path)).bookmarks).toHaveLength(20);
});

it('leaves the footer to be found before however many lines', async () => {
  const library = new Library(folder);
  const lines = Array.from({ length: 5000 }, (_, n) => line(bookmark('a', n, 'x'.repeat(100)))).join('');
  await writeFile(path, whole + lines);
  await writeFile(join(folder, 'b.toast.jsonl'), whole.slice(0, 5000));
  await writeFile(join(folder, 'c.toast.jsonl.gz'), gzipSync(whole + lines));
  await writeFile(join(folder, 'd.toast.jsonl'), `${whole}${lines}{"book`);
  const entries = await library.list();
  const complete = Object.fromEntries(entries.map((entry) => [entry.name.slice(0, 1), entry.complete]));
  expect(complete).toEqual({ a: true, b: false, c: true, d: true });
  expect(entries.find(({ name }) => name.startsWith('d'))).toMatchObject({ durationMs: 18_000 });
});

it.each(['a.toast.jsonl', 'a.toast.jsonl.gz'])(
  'fails as the file does that is deleted at any moment: %s',
  async (name) => {
    for (let turns = 0; turns < 30; turns++) {
      path = join(folder, name);
      await writeFile(path, name.endsWith('.gz') ? gzipSync(whole) : whole);
      const marked = bookmarkFile(path, bookmark('a', 100)).catch((error) => error.code);
      for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
      await rm(path, { force: true });
      expect([[bookmark('a', 100)], 'ENOENT']).toContainEqual(await marked);
    }
  },
);
