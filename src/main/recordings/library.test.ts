import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordingBytes } from '../../shared/recording-resource';
import type { TraceEvent } from '../../shared/trace';
import { cookVirtually } from '../kitchen/cook-virtually';
import { breakfast } from '../lessons/breakfast';
import { recordedBreakfast } from '../lessons/fixtures/recorded-breakfast';
import { header, playedRun } from './fixtures/played-run';
import { Library } from './library';

let folder: string;
let events: TraceEvent[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  events = await cookVirtually(breakfast, 'async');
});
afterEach(() => rm(folder, { recursive: true }));

/** When the played run started, by the clock on the wall here. */
const localStamp = new Date(header.startedAt)
  .toLocaleString('sv', { hour12: false })
  .replace(' ', 'T')
  .replaceAll(':', '-');

async function bytesOf(opened: Promise<RecordingBytes>): Promise<Buffer> {
  const { bytes, size } = await opened;
  const all = Buffer.from(await new Response(bytes).arrayBuffer());
  expect(all.length).toBe(size);
  return all;
}

describe('the library', () => {
  it('lists what is complete, what was cut off and what cannot be read', async () => {
    const library = new Library(folder);
    const { run, send, end } = playedRun();
    const { name, journal } = library.record(run, () => {});
    expect(name).toBe(`${localStamp}-breakfast.toast.jsonl`);
    send(events);
    expect(await library.list()).toMatchObject([{ name, complete: false, header }]);
    end();
    await journal.finished;
    await writeFile(join(folder, 'odd.toast.jsonl'), '{}\n');
    await writeFile(join(folder, 'notes.txt'), 'not a recording');
    await mkdir(join(folder, 'folder.toast.jsonl'));
    const entries = await library.list();
    expect(entries).toHaveLength(3);
    expect(entries.find((entry) => entry.name === name)).toMatchObject({ complete: true, problem: null });
    expect(entries.find((entry) => entry.name === 'odd.toast.jsonl')).toMatchObject({
      header: null,
      problem: { line: 1, fault: 'foreign' },
    });
  });

  it('reads and removes one of its recordings', async () => {
    const library = new Library(folder);
    await writeFile(join(folder, 'a.toast.jsonl'), 'text');
    expect(await bytesOf(library.open('a.toast.jsonl'))).toEqual(Buffer.from('text'));
    await library.remove('a.toast.jsonl');
    await expect(library.open('a.toast.jsonl')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('reads what a file has when it is opened, however it grows', async () => {
    const library = new Library(folder);
    for (const [name, text] of [
      ['a.toast.jsonl', 'text'],
      ['b.toast.jsonl', ''],
    ] as const) {
      await writeFile(join(folder, name), text);
      const opened = library.open(name);
      expect((await opened).size).toBe(text.length);
      await appendFile(join(folder, name), ' and more');
      expect(await bytesOf(opened)).toEqual(Buffer.from(text));
    }
  });

  it.each([
    '../a.toast.jsonl',
    '/tmp/a.toast.jsonl',
    'b/../../a.toast.jsonl',
    '..\\a.toast.jsonl',
    'C:a.toast.jsonl',
    'a.toast.jsonl\0.png',
    'preferences.json',
    '..',
    '',
  ])('reads and removes nothing else: %s', async (name) => {
    const library = new Library(folder);
    await expect(library.open(name)).rejects.toThrow('is not the name of a recording');
    await expect(library.remove(name)).rejects.toThrow('is not the name of a recording');
  });

  it('never gives one name twice', async () => {
    const library = new Library(folder);
    const runs = [playedRun(), playedRun()];
    const recordings = runs.map(({ run }) => library.record(run, () => {}));
    expect(recordings.map(({ name }) => name)).toEqual([
      `${localStamp}-breakfast.toast.jsonl`,
      `${localStamp}-breakfast-2.toast.jsonl`,
    ]);
    for (const { end } of runs) end();
    await Promise.all(recordings.map(({ journal }) => journal.finished));
  });

  it('is empty where there is no folder yet', async () => {
    expect(await new Library(join(folder, 'none')).list()).toEqual([]);
  });
});

describe('a gzipped recording', () => {
  it.each(['a.toast.jsonl.gz', 'a.toast.jsonl', 'a.toastrun', 'a.toast (1).jsonl'])(
    'is listed and read like any other, whatever it is called: %s',
    async (name) => {
      const text = await recordedBreakfast();
      const packed = gzipSync(text);
      const library = new Library(folder);
      const listed = async (bytes: Buffer | string) => {
        await writeFile(join(folder, name), bytes);
        return library.list();
      };
      const whole = { name, complete: true, durationMs: 18_000, problem: null, header: { id: 'a-run' } };
      expect(await listed(text)).toMatchObject([whole]);
      expect(await listed(packed.subarray(0, 200))).toMatchObject([
        { name, header: null, problem: { line: 1, fault: 'brokenPacking' } },
      ]);
      expect(await listed(packed)).toMatchObject([whole]);
      expect(await bytesOf(library.open(name))).toEqual(packed);
    },
  );
});
