import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordingBytes } from '../../shared/api/recording-resource';
import type { TraceEvent } from '../../shared/trace/trace';
import { cookVirtually } from '../kitchen/cook-virtually';
import { breakfast } from '../lessons/breakfast/cook';
import { recordedBreakfast } from '../lessons/fixtures/recorded-breakfast';
import { header, playedRun } from './fixtures/played-run';
import { isLibraryName, Library } from './library';

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
    'a.toast.jsonl\0.png',
    'preferences.json',
    '..',
    '',
  ])('reads and removes nothing else: %s', async (name) => {
    const library = new Library(folder);
    const refusal = { field: 'name', why: { name: 'mustBeRecordingName' } };
    await expect(library.open(name)).rejects.toMatchObject(refusal);
    await expect(library.remove(name)).rejects.toMatchObject(refusal);
  });

  it('takes a colon in a name for a character as any other, but on Windows', async () => {
    expect(isLibraryName('C:a.toast.jsonl', 'win32')).toBe(false);
    expect(isLibraryName('09:30 in class.toast.jsonl', 'linux')).toBe(true);
  });

  it.each([
    'CON.toast.jsonl',
    'nul.toastrun',
    'Com1.toast.jsonl.gz',
    'LPT9 .toast.jsonl',
    'aux.x.toast.jsonl',
  ])('takes %s for no file on Windows', (name) => {
    expect(isLibraryName(name, 'win32')).toBe(false);
    expect(isLibraryName(name, 'linux')).toBe(true);
    expect(isLibraryName(`a ${name}`, 'win32')).toBe(true);
  });

  // Only there a file can have all these names.
  it
    .runIf(process.platform === 'linux')
    .each([
      '09:30 in class.toast.jsonl',
      'a\nb.toast.jsonl',
      'what?*"<|>.toastrun',
      '%2f..%00.toast.jsonl',
      ' .toast.jsonl',
      '\u{1f373}\ufffd\u202e.toast.jsonl',
      `${'n'.repeat(242)}.toast.jsonl`,
    ])('opens, marks and removes whatever it lists: %j', async (name) => {
    const library = new Library(folder);
    await writeFile(join(folder, name), await recordedBreakfast());
    expect(await library.list()).toMatchObject([{ name, problem: null }]);
    expect((await bytesOf(library.open(name))).length).toBeGreaterThan(1000);
    expect(await library.bookmark(name, { id: 'a', t: 1, note: '' })).toHaveLength(1);
    await library.remove(name);
    expect(await library.list()).toEqual([]);
  });

  it.runIf(process.platform === 'linux')(
    'says of a name that is no text why nothing can be done',
    async () => {
      const path = [Buffer.from(`${folder}/bad`), Buffer.of(0xff), Buffer.from('.toast.jsonl')];
      await writeFile(Buffer.concat(path), await recordedBreakfast());
      const library = new Library(folder);
      const [entry] = await library.list();
      const name = entry?.name ?? '';
      expect(entry?.problem).toMatchObject({ name: 'badName' });
      await expect(library.open(name)).rejects.toMatchObject({ fault: 'badName' });
      await expect(library.remove(name)).rejects.toMatchObject({ fault: 'badName' });
      await expect(library.bookmark(name, { id: 'a', removed: true })).rejects.toMatchObject({
        fault: 'badName',
      });
    },
  );

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
