import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { ProcessFiles } from '../lab/lane-process';
import { openRecordingFile } from '../recordings/file';
import { bundleForNode } from '../recordings/fixtures/bundle-for-node';
import { paperTerminal } from './fixtures/paper-terminal';
import { isProgram, runProgramCommand } from './run-program-command';

// Python takes its time to load, on a busy machine more than anybody would wait for.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let folder: string;
let files: ProcessFiles;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  const script = pathToFileURL(await bundleForNode('src/main/entries/program-process.ts', folder));
  const pyodide = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
  await cp(join(import.meta.dirname, '../lab/python'), join(folder, 'python'), { recursive: true });
  files = { script, pyodide };
});
afterAll(() => rm(folder, { recursive: true }));

it.each([
  ['app.py', true],
  ['./app', true],
  ['folder/app.py', true],
  ['breakfast', false],
  ['open-kitchen', false],
])('takes %s for what it is', (asked, program) => {
  expect(isProgram(asked)).toBe(program);
});

it('reports what each lane printed, its traceback on stderr under its name, and the asynchronous lane’s exit code', async () => {
  const path = join(folder, 'app.py');
  const record = join(folder, 'app.toast.jsonl');
  await writeFile(
    path,
    `import asyncio, sys
async def fetch(n):
    await asyncio.sleep(n)
    print("got", n)
async def main():
    await asyncio.gather(fetch(2), fetch(1))
    if sys.argv[1] == "fail": raise ValueError("burnt")
asyncio.run(main())
`,
  );
  const { terminal, printed, complained } = paperTerminal();
  const options = { mode: 'both', virtual: true, json: true, record, host: 'process' } as const;
  expect(await runProgramCommand(path, ['fail'], options, terminal, files)).toBe(1);
  const report = JSON.parse(printed.join(''));
  expect(report).toMatchObject({
    lesson: 'lab',
    program: { file: 'app.py', args: ['fail'], host: 'pyodide' },
    host: expect.stringContaining('the app’s own'),
    lanes: [
      {
        mode: 'sync',
        makespanMs: 3000,
        outcome: 'failed',
        error: 'ValueError: burnt',
      },
      { mode: 'async', makespanMs: 2000, outcome: 'failed' },
    ],
  });
  const firstLines = report.lanes.map(({ output }: { output: string[] }) => output.slice(0, 2));
  expect(firstLines).toEqual([
    ['got 2', 'got 1'],
    ['got 1', 'got 2'],
  ]);
  expect(report.program).not.toHaveProperty('source');
  for (const lane of ['left', 'right']) {
    expect(complained).toContainEqual(`${lane}: Traceback (most recent call last):`);
    expect(complained).toContainEqual(`${lane}: ValueError: burnt`);
  }
  const { complete, log } = await openRecordingFile(record);
  expect([complete, log.header.program?.source]).toEqual([true, expect.stringContaining('burnt')]);
});

it('cooks nothing where a file cannot be read', async () => {
  const { terminal } = paperTerminal();
  const none = join(folder, 'none.py');
  const cooked = runProgramCommand(none, [], { mode: 'both', host: 'process' }, terminal, files);
  await expect(cooked).rejects.toThrow(`${none} cannot be read: no such file`);
});

it('cooks nothing where a file is no text', async () => {
  const { terminal } = paperTerminal();
  const path = join(folder, 'utf16.py');
  await writeFile(path, Buffer.from('\ufeffprint(1)', 'utf16le'));
  const cooked = runProgramCommand(path, [], { mode: 'both', host: 'process' }, terminal, files);
  await expect(cooked).rejects.toThrow(`${path} cannot be read: it is not the text of a program`);
});

it('cooks nothing where its input is no text', async () => {
  const { terminal } = paperTerminal();
  const [path, input] = [join(folder, 'reads.py'), join(folder, 'input.txt')];
  await writeFile(path, 'print(input())');
  await writeFile(input, Buffer.from('caf\xe9\r\n', 'latin1'));
  const cooked = runProgramCommand(path, [], { mode: 'both', input, host: 'process' }, terminal, files);
  await expect(cooked).rejects.toThrow(`${input} cannot be read: it is not UTF-8 text`);
});

it('keeps what it is to record over where Python cannot be loaded', async () => {
  const { terminal } = paperTerminal();
  const [path, record] = [join(folder, 'one.py'), join(folder, 'before.toast.jsonl')];
  await writeFile(path, 'print(1)');
  await writeFile(record, 'before');
  const none = { ...files, pyodide: join(folder, 'none') };
  const cooked = runProgramCommand(
    path,
    [],
    { mode: 'both', record, force: true, host: 'process' },
    terminal,
    none,
  );
  await expect(cooked).rejects.toThrow('Python cannot be loaded');
  expect(await readFile(record, 'utf8')).toBe('before');
});
