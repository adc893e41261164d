import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import type { ProgramOrder } from '../../shared/api/program-order';
import { report } from '../../shared/figures/report';
import { readEndlessWaits, readEndReason } from '../../shared/trace/end-reasons';
import type { LaneId, TraceEvent } from '../../shared/trace/trace';
import { bundleForNode } from '../recordings/fixtures/bundle-for-node';
import type { Run } from '../run/run';
import type { ProcessFiles } from './lane-process';
import { runProgram } from './run-program';

// Python takes its time to load, on a busy machine more than anybody would wait for.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });

let folder: string;
let files: ProcessFiles;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  const script = pathToFileURL(await bundleForNode('src/main/entries/program-process.ts', folder));
  const pyodide = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
  await cp(join(import.meta.dirname, 'python'), join(folder, 'python'), { recursive: true });
  files = { script, pyodide };
});
afterAll(() => rm(folder, { recursive: true }));

const cook = async (order: Partial<ProgramOrder>, by = files): Promise<Run> => {
  const run = await runProgram(
    {
      source: '',
      file: 'app.py',
      args: [],
      input: '',
      modes: { left: 'sync', right: 'async' },
      speed: 1,
      virtual: true,
      ...order,
    },
    by,
  );
  onTestFinished(() => run.stop());
  return run;
};
const last = (run: Run, lane: LaneId): TraceEvent | undefined => run.log.lanes[lane].at(-1);
const printed = (run: Run, lane: LaneId) =>
  run.log.lanes[lane].flatMap((event) => (event.type === 'printed' ? [event.text] : []));

/** A lane's process that has Python at once in one mode, and dies; in the other later, once the first is gone. */
const dying = `import { readSync, writeSync } from 'node:fs';
const bytes = Buffer.alloc(65536);
const job = JSON.parse(bytes.toString('latin1', 0, readSync(0, bytes)));
if (job.mode === 'async') await new Promise((resolve) => setTimeout(resolve, 500));
writeSync(3, '"3.14.2"\\n');
if (job.mode === 'async') readSync(0, bytes);
process.exitCode = 7;
`;

it('ends where the process of one lane is gone before the other has its Python', async () => {
  const script = join(folder, 'dying.mjs');
  await writeFile(script, dying);
  const run = await cook({}, { ...files, script: pathToFileURL(script) });
  await run.ended;
  for (const lane of ['left', 'right'] as const)
    expect(last(run, lane)).toMatchObject({
      outcome: 'failed',
      error: expect.stringContaining('exit code 7'),
    });
});

const gather = `import asyncio, sys
async def fetch(n):
    await asyncio.sleep(n)
    print("달걀", n)
async def main():
    await asyncio.gather(fetch(2), fetch(1))
    print(input(), sys.argv[1:])
asyncio.run(main())
`;

it('cooks a program in both modes, with its arguments and its input', async () => {
  const run = await cook({ source: gather, args: ['a'], input: 'typed\n' });
  await run.ended;
  expect(run.header).toMatchObject({
    lesson: 'lab',
    program: { file: 'app.py', host: 'pyodide', source: gather },
  });
  expect(run.header.program?.python).toMatch(/^3\.\d+\.\d+$/);
  expect(printed(run, 'left')).toEqual(['달걀 2', '달걀 1', "typed ['a']"]);
  expect(printed(run, 'right')).toEqual(['달걀 1', '달걀 2', "typed ['a']"]);
  expect(last(run, 'left')).toMatchObject({ type: 'lane-ended', outcome: 'ok', t: 3000 });
  expect(last(run, 'right')).toMatchObject({ type: 'lane-ended', outcome: 'ok', t: 2000 });
});

it('says which task would wait for ever, for what, and in which line', async () => {
  const source = `import asyncio
plates = asyncio.Lock()
async def fetch():
    async with plates:
        await asyncio.get_running_loop().create_future()
async def main():
    await asyncio.gather(fetch(), fetch())
asyncio.run(main())
`;
  const run = await cook({ source });
  await run.ended;
  const reasons = (['left', 'right'] as const).map((lane) => {
    const end = last(run, lane);
    return end?.type === 'lane-ended' ? readEndReason(end.error) : null;
  });
  expect(reasons[0]).toEqual({ reason: 'wouldBlock', gaps: { where: 'app.py:5 fetch' } });
  expect(readEndlessWaits(reasons[1]?.gaps.waits ?? '')).toEqual([
    {
      name: 'main',
      for: [
        ['task', 'fetch-1'],
        ['task', 'fetch-2'],
      ],
      at: 'app.py:7 main',
    },
    { name: 'fetch-1', for: [['future', '1']], at: 'app.py:5 fetch' },
    { name: 'fetch-2', for: [['lock', 'plates']], at: 'app.py:4 fetch' },
  ]);
});

it('cooks in real time at a speed', async () => {
  const run = await cook({
    source: gather,
    input: 'x',
    virtual: false,
    speed: 20,
    modes: { right: 'async' },
  });
  await run.ended;
  expect(printed(run, 'right')).toEqual(['달걀 1', '달걀 2', 'x []']);
  expect(last(run, 'right')?.t).toBeGreaterThanOrEqual(2000);
});

it('gives a program nothing of this machine', async () => {
  const source = `import os
def tried(what):
    try: print(what())
    except BaseException as error: print(type(error).__name__)
def reach():
    from pyodide.code import run_js
    return run_js("process.env.PATH")
tried(lambda: open(${JSON.stringify(import.meta.filename)}).read())
tried(lambda: {"PATH", "SHELL", "USER"} & {*os.environ} or "none")
tried(lambda: os.system("ls"))
tried(reach)
`;
  const run = await cook({ source, modes: { right: 'async' } });
  await run.ended;
  const [file, environment, command, reached] = printed(run, 'right');
  expect([file, environment, command]).toEqual(['FileNotFoundError', expect.any(String), expect.any(String)]);
  expect(`${environment} ${reached}`).not.toContain(process.env.HOME as string);
  expect(reached).not.toContain('/bin');
});

it.each([
  ['computes', 'while True: pass', 'async'],
  ['waits', 'await asyncio.sleep(3600)', 'async'],
  ['waits without the loop', 'await asyncio.sleep(3600)', 'sync'],
] as const)('interrupts what %s when it is stopped: it cleans up first', async (_, forEver, mode) => {
  const source = `import asyncio, time
async def main():
    try:
        print("up")
        await asyncio.sleep(0.01)
        ${forEver}
    finally:
        print("cleaned up")
asyncio.run(main())
print("never")
`;
  const run = await cook({ source, modes: { right: mode }, virtual: false });
  await expect.poll(() => printed(run, 'right'), { timeout: 60_000 }).toEqual(['up']);
  run.stop();
  await run.ended;
  expect(printed(run, 'right')).toEqual(['up', 'cleaned up']);
  expect(last(run, 'right')).toMatchObject({ outcome: 'stopped', error: '' });
});

it('ends what does not end when it is stopped, and keeps what came before', async () => {
  const source = `print("up")
while True:
    try:
        while True: pass
    except BaseException: pass
`;
  const run = await cook({ source, modes: { right: 'async' }, virtual: false });
  await expect.poll(() => run.log.lanes.right.length, { timeout: 60_000 }).toBeGreaterThan(1);
  run.stop();
  await run.ended;
  expect(last(run, 'right')).toMatchObject({ outcome: 'stopped', error: '' });
});

it('ends a program that leaves at once with its exit code, and an input that is none at its end', async () => {
  const source =
    'import os\ntry: input()\nexcept EOFError: print("no input", end="")\ntry: os._exit(3)\nfinally: print("never")\n';
  const run = await cook({ source });
  await run.ended;
  for (const lane of ['left', 'right'] as const) {
    expect(printed(run, lane)).toEqual(['no input']);
    expect(run.log.lanes[lane].at(-2)).toMatchObject({ type: 'program-exited', code: 3 });
    expect(last(run, lane)).toMatchObject({ outcome: 'failed', error: 'SystemExit: 3' });
  }
});

it('gives a program so much memory and no more', async () => {
  const source = `kept = []
try:
    while True: kept.append(bytearray(100_000_000))
except MemoryError:
    print(len(kept) < 20)
`;
  const run = await cook({ source, modes: { right: 'async' } });
  await run.ended;
  expect(printed(run, 'right')).toEqual(['True']);
});

it.runIf(existsSync('/proc/self/task'))(
  'a program does not outlive whoever cooks it, however that ends, even where it computes',
  async () => {
    const script = await bundleForNode('src/main/lab/fixtures/cook-until-ended.ts', folder);
    const source = `import time\nprint("up", flush=True)\ntime.sleep(0.01)\nwhile True: pass`;
    const child = spawn(process.execPath, [script, files.pyodide, source], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    const children = await readFile(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8');
    child.kill('SIGKILL');
    await expect.poll(() => existsSync(`/proc/${children.trim()}`), { timeout: 30_000 }).toBe(false);
  },
);

it('waits at its end for its threads: blocked, or with nothing to do, and never at work', async () => {
  const source = `import asyncio, threading, time
async def main():
    threading.Thread(target=time.sleep, args=(0.5,)).start()
    await asyncio.sleep(0.1)
asyncio.run(main())
`;
  const run = await cook({ source });
  await run.ended;
  const [left, right] = report(run.log).lanes;
  expect(left).toMatchObject({ makespanMs: 500, blockedMs: 500, busyMs: 0 });
  // Idle is a loop that waits; after it only the program does.
  expect(right).toMatchObject({ makespanMs: 500, blockedMs: 0, busyMs: 0, idleMs: 100, longestStepMs: 0 });
});

it('names what tasks share as the program does, and tells several apart', async () => {
  const source = `import asyncio
async def main():
    pan, knife = asyncio.Lock(), asyncio.Lock()
    forks = [asyncio.Lock() for _ in range(2)]
    door = asyncio.Event()
    door = asyncio.Event()
    print(pan, knife, forks, door, asyncio.Queue())
asyncio.run(main())
`;
  const run = await cook({ source, modes: { right: 'async' } });
  await run.ended;
  const names = run.log.lanes.right.flatMap((event) =>
    event.type === 'resource-created' ? [event.name] : [],
  );
  expect(names).toEqual(['pan', 'knife', 'forks-1', 'forks-2', 'door', 'door-2', 'queue-1']);
});
