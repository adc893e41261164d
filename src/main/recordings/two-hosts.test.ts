import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { recordedBreakfast } from '../lessons/fixtures/recorded-breakfast';
import { PreferencesFile } from '../service/preferences';
import { openRecordingFile } from './file';
import { bundleForNode } from './fixtures/bundle-for-node';
import { playedRun } from './fixtures/played-run';
import type { Errand } from './fixtures/second-host';
import { Library } from './library';

/** Another process on the same home. */
class SecondHost {
  readonly #answers: AsyncIterator<string>;

  constructor(readonly process: ChildProcess) {
    this.#answers = createInterface(process.stdout as NodeJS.ReadableStream)[Symbol.asyncIterator]();
  }

  async ask(errand: Errand): Promise<unknown> {
    this.process.stdin?.write(`${JSON.stringify(errand)}\n`);
    const { value, error } = JSON.parse((await this.#answers.next()).value);
    if (error) throw new Error(error);
    return value;
  }

  async kill(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    this.process.kill('SIGKILL');
    await once(this.process, 'exit');
  }
}

let built: string;
let script: string;
beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  script = await bundleForNode(join(import.meta.dirname, 'fixtures/second-host.ts'), built);
});
afterAll(() => rm(built, { recursive: true }));

let home: string;
let library: Library;
let second: SecondHost;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  library = new Library(join(home, 'recordings'));
  second = new SecondHost(spawn(process.execPath, [script, home], { stdio: ['pipe', 'pipe', 'inherit'] }));
});
afterEach(async () => {
  await second.kill();
  await rm(home, { recursive: true });
});

const bookmark = (id: string, t = 1) => ({ id, t, note: 'here' });
const fileOf = (name: string) => join(home, 'recordings', name);
const record = async () => (await second.ask({ do: 'record' })) as string;

it('keeps every event and every bookmark that others set while one host records', async () => {
  const name = await record();
  await second.ask({ do: 'send', events: 10 });
  const sending = second.ask({ do: 'send', events: 300 });
  const ids = Array.from({ length: 30 }, (_, n) => `b${n}`);
  for (const id of ids) await library.bookmark(name, bookmark(id));
  await sending;
  await second.ask({ do: 'end' });
  await library.bookmark(name, bookmark('late'));
  const { log, complete, bookmarks } = await openRecordingFile(fileOf(name));
  expect([log.length, complete]).toEqual([310, true]);
  expect(bookmarks.map(({ id }) => id).sort()).toEqual([...ids, 'late'].sort());
});

it('takes no bookmark beyond what another host has recorded: it might lie behind the end', async () => {
  const name = await record();
  await second.ask({ do: 'send', events: 10 });
  await expect(library.bookmark(name, bookmark('a', 11))).rejects.toMatchObject({ field: 'bookmark.t' });
  await second.ask({ do: 'end' });
  expect(await openRecordingFile(fileOf(name))).toMatchObject({ complete: true, bookmarks: [] });
});

it.each([
  ['a.toast.jsonl', (text: string) => text],
  ['a.toast.jsonl.gz', gzipSync],
] as const)('keeps every bookmark that two hosts answered “ok” to, in %s', async (name, pack) => {
  library.record(playedRun().run, () => {});
  await writeFile(fileOf(name), pack(await recordedBreakfast()));
  const ids = Array.from({ length: 15 }, (_, n) => n);
  const there = ids.map((n) => second.ask({ do: 'bookmark', name, change: bookmark(`s${n}`) }));
  const here = ids.map((n) => library.bookmark(name, bookmark(`f${n}`)));
  await Promise.all([...there, ...here]);
  const { complete, bookmarks } = await openRecordingFile(fileOf(name));
  expect([complete, bookmarks.length]).toEqual([true, 30]);
});

it('deletes nothing that another host records, and takes it over once that host is dead', async () => {
  const name = await record();
  await second.ask({ do: 'send', events: 10 });
  await expect(library.remove(name)).rejects.toMatchObject({ fault: 'inUse' });
  await second.kill();
  await writeFile(fileOf(name), `${await readFile(fileOf(name), 'utf8')}{"seq":11,"la`);
  expect(await library.bookmark(name, bookmark('a'))).toHaveLength(1);
  expect(await openRecordingFile(fileOf(name))).toMatchObject({
    complete: false,
    bookmarks: [bookmark('a')],
  });
  await library.remove(name);
  expect(await readdir(home)).toEqual(['recordings']);
});

it('gives two runs of one moment two names', async () => {
  const { run, end } = playedRun();
  const mine = library.record(run, () => {});
  expect(await record()).not.toBe(mine.name);
  end();
  await mine.journal.finished;
});

it('merges the preferences that two hosts change, key by key and lesson by lesson', async () => {
  const preferences = new PreferencesFile(home);
  const lessons = Array.from({ length: 15 }, (_, n) => n);
  const there = lessons.map((n) =>
    second.ask({ do: 'remember', changes: { parameters: { [`s${n}`]: { n } } } }),
  );
  const here = lessons.map((n) => preferences.change({ parameters: { [`f${n}`]: { n } } }));
  await Promise.all([...there, ...here, second.ask({ do: 'remember', changes: { speed: 4 } })]);
  const { parameters, speed } = await preferences.change({ presenter: true });
  expect([Object.keys(parameters).length, speed]).toEqual([30, 4]);
  expect(preferences.read()).toMatchObject({ speed: 4, presenter: true });
});
