import { spawnSync } from 'node:child_process';
import { appendFile, chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { recordedBreakfast } from '../lessons/fixtures/recorded-breakfast';
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

const at = (name: string) => join(folder, `${name}.toast.jsonl`);
/** The recording as it would be had it been made at another time. */
const madeAt = (startedAt: string) => whole.replace(/"startedAt":"[^"]*"/, `"startedAt":"${startedAt}"`);
/** What is told of each, by name without extension. */
async function problems(): Promise<Record<string, unknown>> {
  const entries = await library.list();
  return Object.fromEntries(
    entries.map(({ name, problem }) => [
      name.split('.')[0],
      problem && ('name' in problem ? problem.name : problem.fault),
    ]),
  );
}

const isUnix = process.platform !== 'win32';

it.runIf(isUnix)('lists what is good beside whatever else lies there', async () => {
  await writeFile(at('good'), whole);
  await mkdir(at('folder'));
  await symlink('good.toast.jsonl', at('link'));
  await symlink('link.toast.jsonl', at('linkToLink'));
  await symlink('nowhere', at('dead'));
  await symlink('loop.toast.jsonl', at('loop'));
  await symlink('/dev/zero', at('device'));
  await writeFile(at('empty'), '');
  await writeFile(at('cut'), whole.slice(0, 50));
  await writeFile(at('text'), 'hello\n');
  spawnSync('mkfifo', [at('pipe')]);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(at('socket'), resolve));
  await writeFile(
    Buffer.concat([Buffer.from(`${folder}/bad`), Buffer.of(0xff), Buffer.from('.toast.jsonl')]),
    whole,
  );
  expect(await problems()).toEqual({
    good: null,
    link: null,
    linkToLink: null,
    folder: 'isFolder',
    dead: 'deadLink',
    loop: 'linkLoop',
    device: 'notFile',
    pipe: 'notFile',
    socket: 'notFile',
    empty: 'empty',
    cut: 'headerCutOff',
    text: 'notJson',
    'bad\uFFFD': 'badName',
  });
  for (const name of ['pipe', 'device', 'socket', 'folder'])
    await expect(library.open(`${name}.toast.jsonl`)).rejects.toMatchObject({ name: 'FileError' });
  server.close();
});

it.runIf(isUnix && process.getuid?.() !== 0)(
  'says of a file that may not be read that it may not',
  async () => {
    await writeFile(at('secret'), whole);
    await chmod(at('secret'), 0);
    expect(await problems()).toEqual({ secret: 'denied' });
  },
);

it('reads no more of a file than its ends, however long its lines are', async () => {
  const huge = 3 * 2 ** 30;
  await writeFile(at('line'), '');
  await truncate(at('line'), huge);
  await writeFile(at('tail'), whole);
  await truncate(at('tail'), huge);
  await writeFile(at('packed'), gzipSync(Buffer.alloc(50_000_000, 'x')));
  expect(await problems()).toEqual({ line: 'tooLong', tail: null, packed: 'tooLong' });
  const change = { id: 'a', t: 1, note: '' };
  for (const name of ['line', 'tail', 'packed'])
    await expect(library.bookmark(`${name}.toast.jsonl`, change)).rejects.toMatchObject({ fault: 'tooLong' });
});

it('has what was recorded last first, whenever its file was changed', async () => {
  await writeFile(at('b'), madeAt('2026-03-01T10:00:00.000Z'));
  await writeFile(at('c'), madeAt('2026-03-02T10:00:00.000Z'));
  await writeFile(at('a'), madeAt('2026-03-03T10:00:00.000Z'));
  await library.bookmark('b.toast.jsonl', { id: 'a', t: 1, note: '' });
  expect((await library.list()).map(({ name }) => name[0])).toEqual(['a', 'c', 'b']);
});

it('sees what changed since it was listed before', async () => {
  await writeFile(at('a'), whole.slice(0, whole.trimEnd().lastIndexOf('\n') + 1));
  await writeFile(at('b'), whole);
  expect((await library.list()).map(({ complete }) => complete).sort()).toEqual([false, true]);
  await appendFile(at('a'), whole.slice(whole.trimEnd().lastIndexOf('\n') + 1));
  await rm(at('b'));
  expect(await library.list()).toMatchObject([{ name: 'a.toast.jsonl', complete: true }]);
});

it('tells how many bookmarks there are only where it has seen the whole file', async () => {
  const mark = (id: string) => `{"bookmark":{"id":"${id}","t":1,"note":""}}\n`;
  const gone = '{"bookmark":{"id":"b","removed":true}}\n';
  const [head = ''] = whole.match(/^.*\n/) ?? [];
  await writeFile(at('after'), whole + mark('a') + mark('b') + mark('c') + gone);
  await writeFile(at('during'), head + mark('d') + whole.slice(head.length));
  await writeFile(at('both'), head + mark('d') + whole.slice(head.length) + mark('e'));
  await writeFile(at('short'), head + mark('f') + mark('g'));
  await writeFile(`${at('packed')}.gz`, gzipSync(head + mark('d') + whole.slice(head.length) + mark('e')));
  await writeFile(at('broken'), `${whole}{"bookmark":{"id":\n`);
  const entries = await library.list();
  expect(Object.fromEntries(entries.map(({ name, bookmarks }) => [name.split('.')[0], bookmarks]))).toEqual({
    after: { count: 2, whole: false },
    during: { count: 0, whole: false },
    both: { count: 1, whole: false },
    short: { count: 2, whole: true },
    packed: { count: 2, whole: true },
    broken: { count: 0, whole: false },
  });
});

it('leaves out what goes while it is listed', async () => {
  const names = Array.from({ length: 200 }, (_, n) => `r${n}`);
  await Promise.all(names.map((name) => writeFile(at(name), whole)));
  const listed = library.list();
  await Promise.all(names.map((name) => rm(at(name))));
  for (const { problem } of await listed) expect(problem).toBeNull();
});

it.runIf(isUnix)('says why it cannot be listed at all', async () => {
  await writeFile(join(folder, 'file'), '');
  await expect(new Library(join(folder, 'file')).list()).rejects.toMatchObject({ code: 'ENOTDIR' });
});
