import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../shared/trace/trace';
import { findPythons } from '../conformance/pythons';
import { openRecordingFile } from '../recordings/file';
import { bundleForNode } from '../recordings/fixtures/bundle-for-node';
import { type Hello, TraceSocket } from './trace-socket';

const modules = join(import.meta.dirname, 'python');
const pythons = await findPythons();
let folder: string;
let script: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  script = await bundleForNode('src/main/entries/cli.ts', folder);
  await cp(modules, join(folder, 'python'), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

const program = `import asyncio, os, sys

async def fetch(n):
    await asyncio.sleep(0.01 * n)
    print("got", n)

async def main():
    await asyncio.gather(fetch(1), fetch(2))

if len(sys.argv) > 1:
    print(sys.stdin.read(), sorted(name for name in os.environ if "TOAST" in name or name == "PYTHONPATH"))
    asyncio.run(main())
    print("no", file=sys.stderr)
    sys.exit(7)
`;
const server = `import asyncio

async def serve():
    print("up", flush=True)
    await asyncio.sleep(3600)

asyncio.run(serve())
`;

/** Starts the command line with `record` and a program, in a group of its own, as a terminal does. */
async function start(
  python: string,
  source: string,
  args: string[] = [],
  flags: string[] = [],
  options: string[] = [],
) {
  const file = join(folder, 'app.py');
  const out = join(folder, `${Math.random()}.toast.jsonl`);
  await writeFile(file, source);
  const all = [script, 'record', '--out', out, ...options, '--', python, ...flags, file, ...args];
  const child = spawn(process.execPath, all, { detached: true, env: { ...process.env, PYTHONPATH: '' } });
  const printed = Promise.all([text(child.stdout), text(child.stderr)]);
  return { child, out, printed, exitCode: async () => ((await once(child, 'exit')) as [number])[0] };
}

/** As Ctrl-C in a terminal does. */
function interrupt({ pid }: ChildProcess): void {
  process.kill(-(pid as number), 'SIGINT');
}

describe.each(pythons)('a program that Python $version runs', ({ version, executable }) => {
  it('is recorded, and keeps its own input, output, environment and exit code', async () => {
    const { child, out, printed, exitCode } = await start(
      executable,
      program,
      ['a'],
      [],
      ['--source', '--values'],
    );
    child.stdin.end('typed');
    const code = await exitCode();
    expect([code, ...(await printed)]).toEqual([7, 'typed []\ngot 1\ngot 2\n', 'no\n']);
    const { log, complete } = await openRecordingFile(out);
    expect([complete, log.header]).toMatchObject([
      true,
      {
        lesson: 'lab',
        lanes: [{ lane: 'right', mode: 'async' }],
        program: { file: 'app.py', args: ['a'], python: version, host: 'cpython', source: program },
      },
    ]);
    const events: TraceEvent[] = log.lanes.right;
    const labels = events.flatMap((event) => (event.type === 'timer-set' ? [event.label] : []));
    expect(labels).toEqual(['app.py:4 fetch', 'app.py:4 fetch']);
    expect(events.at(-1)).toMatchObject({ type: 'lane-ended', outcome: 'failed', error: 'SystemExit: 7' });
  });

  it('holds neither its text nor what it prints, where that is not wanted', async () => {
    const { child, out, exitCode } = await start(executable, program, ['a'], [], ['--no-output']);
    child.stdin.end();
    await exitCode();
    const recording = await readFile(out, 'utf8');
    expect(recording).toContain('"source":null');
    expect(recording).toContain('"args":[]');
    expect(recording).not.toMatch(/got|"printed"/);
  });

  it('is recorded whatever it is given, and its text is left out where it is too long', async () => {
    const long = `import asyncio\nasyncio.run(asyncio.sleep(0))\n# ${'\u{1f373}'.repeat(150_000)}`;
    const { child, out, exitCode } = await start(
      executable,
      long,
      ['\u{1f35e}'.repeat(1500)],
      [],
      ['--source', '--values'],
    );
    child.stdin.end();
    expect(await exitCode()).toBe(0);
    const { log } = await openRecordingFile(out);
    expect(log.header.program).toMatchObject({ args: ['\u{1f35e}'.repeat(1000)], source: null });
  });

  it('may never end: Ctrl-C ends program and recording, with its footer', async () => {
    const { child, out, exitCode } = await start(executable, server);
    await once(child.stdout, 'data');
    interrupt(child);
    expect(await exitCode()).toBe(130);
    const { log, complete } = await openRecordingFile(out);
    expect([complete, log.lanes.right.at(-1)]).toMatchObject([true, { outcome: 'stopped', error: '' }]);
  });

  it('may be ended by force: what was recorded stays, with its footer', async () => {
    const { child, out, exitCode } = await start(executable, server);
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await exitCode()).toBe(143);
    const { log, complete } = await openRecordingFile(out);
    expect([complete, log.lanes.right.at(-1)]).toMatchObject([true, { outcome: 'stopped' }]);
  });

  it.each([['-I'], ['-E'], ['-S']])(
    'runs as it is with %s, and one sentence says that nothing was recorded',
    async (flag) => {
      const { child, out, printed, exitCode } = await start(executable, 'print(1)', [], [flag]);
      child.stdin.end();
      expect(await exitCode()).toBe(0);
      const [stdout, stderr] = await printed;
      expect([stdout, stderr.match(/nothing was recorded/g)?.length, existsSync(out)]).toEqual([
        '1\n',
        1,
        false,
      ]);
    },
  );
});

/** Of a program that the newest Python runs. */
async function recorded(source: string, options: string[] = [], args: string[] = [], flags: string[] = []) {
  const { child, out, printed, exitCode } = await start(newest, source, args, flags, options);
  child.stdin.end();
  const code = await exitCode();
  const [stdout, stderr] = await printed;
  if (!existsSync(out)) return { code, stdout, stderr, events: [], text: '', complete: false };
  const { log, complete } = await openRecordingFile(out);
  return { code, stdout, stderr, events: log.lanes.right, text: await readFile(out, 'utf8'), complete };
}

const newest = pythons.at(-1)?.executable ?? '';

describe.skipIf(newest === '')('a recording', () => {
  it.each([
    ['raise SystemExit(7)', 7, 'SystemExit: 7'],
    ['exit(5)', 5, 'SystemExit: 5'],
    ['import sys; sys.exit("burnt")', 1, 'SystemExit: 1'],
    ['import sys\ntry: sys.exit(3)\nexcept SystemExit: pass', 0, ''],
    ['raise ValueError("burnt")', 1, 'ValueError: burnt'],
    [
      'import atexit, os; atexit.register(os._exit, 4)',
      4,
      'the program ended without a word, by exit code 4',
    ],
    ['import os; os._exit(3)', 3, 'the program ended without a word, by exit code 3'],
    ['import os; os.kill(os.getpid(), 9)', 137, 'the program ended without a word, by SIGKILL'],
  ])('ends as its program ended: %s', async (source, exitCode, error) => {
    const { code, events, complete } = await recorded(source);
    expect([code, complete]).toEqual([exitCode, true]);
    expect(events.at(-1)).toMatchObject({
      type: 'lane-ended',
      outcome: exitCode === 0 ? 'ok' : 'failed',
      error,
    });
    const exited = events.find((event) => event.type === 'program-exited');
    if (exited) expect(exited.code).toBe(exitCode);
  });

  it('is full at the limit: one sentence says with how many events', async () => {
    const { stderr, text, events } = await recorded(full, [], [], ['-S']);
    expect(stderr).toBe('toast-kitchen: the recording is full, with 3 events; the program runs on\n');
    expect(events).toHaveLength(3);
    expect(JSON.parse(text.trimEnd().split('\n').at(-1) ?? '')).toMatchObject({ events: 3 });
  });

  it('says nothing of the machine: files are named as the program has them', async () => {
    await mkdir(join(folder, 'pantry'), { recursive: true });
    await writeFile(join(folder, 'pantry/eggs.py'), 'def boil():\n    raise OSError(2, "no", __file__)\n');
    const { text, events, stderr } = await recorded(leaky, ['--source', '--values'], ['secret']);
    expect(stderr).toContain(folder);
    for (const secret of [folder, homedir(), process.env.PATH as string]) expect(text).not.toContain(secret);
    const said = events.flatMap((event) =>
      event.type === 'printed' && event.stream === 'stderr' ? [event.text] : [],
    );
    expect(said).toContainEqual(expect.stringMatching(/^ +File "pantry\/eggs\.py", line 2, in boil$/));
    expect(said).toContainEqual(expect.stringMatching(/^app\.py:\d+: UserWarning: of pantry\/eggs\.py$/));
    expect(said).toContainEqual(expect.stringMatching(/^ +File "asyncio\/runners\.py", line \d+, in run$/));
    expect(events.find((event) => event.type === 'program-exited')?.traceback).toMatch(
      /^Traceback.*File "app\.py", line \d+, in main\n.*FileNotFoundError: \[Errno 2\] no: 'pantry\/eggs\.py'\n$/s,
    );
  });

  it('holds what is asked for, and else neither text nor values nor arguments', async () => {
    const all = await recorded(leaky, ['--source', '--values'], ['secret']);
    expect(all.text).toContain('"args":["secret"]');
    expect(all.text).toContain('import asyncio, eggs_no_more');
    const [values] = all.events.flatMap((event) =>
      event.type === 'values' ? [JSON.parse(event.values)] : [],
    );
    expect(values).toMatchObject({ kept: "'secret'", made: '<function forgotten>', own: '<Liar>' });
    const plain = await recorded(leaky, [], ['secret']);
    expect(plain.text).not.toMatch(/"args":\["secret|"type":"values"|eggs_no_more/);
    expect(plain.text).toContain('said secret');
    const quiet = await recorded(leaky, ['--no-output'], ['secret']);
    expect(quiet.text).not.toMatch(/secret|"printed"|\[Errno 2\]|UserWarning: of|boil\(\)/);
    expect(quiet.events.at(-1)).toMatchObject({ error: 'FileNotFoundError' });
    expect(quiet.events).toContainEqual(expect.objectContaining({ type: 'warned', text: 'UserWarning' }));
    expect(quiet.events.find((event) => event.type === 'program-exited')?.traceback).toMatch(
      /File "pantry\/eggs\.py", line 2, in boil\nFileNotFoundError\n$/,
    );
  });

  it('shows the calls of a pool of processes, each once, no more at a time than there are processes', async () => {
    const { events, code } = await recorded(`import asyncio
from concurrent.futures import ProcessPoolExecutor
async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2) as pool:
        await asyncio.gather(*(loop.run_in_executor(pool, abs, n) for n in range(5)))
        await loop.run_in_executor(pool, abs, 7)
if __name__ == "__main__":
    asyncio.run(main())
`);
    expect(code).toBe(0);
    expect(events.find((event) => event.type === 'executor-started')).toMatchObject({ workers: 2 });
    let running = 0;
    for (const { type } of events) {
      if (type === 'job-started') expect(++running).toBeLessThanOrEqual(2);
      if (type === 'job-ended') running--;
    }
    for (const type of ['job-submitted', 'job-started', 'job-ended'])
      expect(
        events.filter((event) => event.type === type).map((event) => 'job' in event && event.job),
      ).toHaveLength(6);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'task-suspended', on: 'executor', waitsFor: 'job 6' }),
    );
  });

  it('is none where the loop is none of asyncio: one sentence says so, and the program runs as it is', async () => {
    const { code, stdout, stderr, text } = await recorded(`import asyncio, time
class Loop(asyncio.base_events.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self._selector = self
    def select(self, timeout):
        time.sleep(timeout or 0)
        return []
    def _process_events(self, events): pass
async def main():
    await asyncio.sleep(0.01)
    print("done")
Loop().run_until_complete(main())
raise SystemExit(4)
`);
    expect([code, stdout, text]).toEqual([4, 'done\n', '']);
    expect(stderr.match(/^toast-kitchen: nothing was recorded: .*__main__\.Loop$/gm)).toHaveLength(1);
  });
});

/** Says itself what a program says that is traced, up to a limit of three events. */
const full = `import json, os, socket
line = socket.create_connection(("127.0.0.1", int(os.environ["TOAST_KITCHEN_TRACE_PORT"])))
hello = json.dumps({"file": "app.py", "args": [], "python": "3.13.0", "source": None})
events = '["lane-started",0,"async"]\\n["turn-started",0,1,1]\\n["lane-ended",0,"stopped","limit"]\\n'
line.sendall(f'{os.environ["TOAST_KITCHEN_TRACE_TOKEN"]}\\n{hello}\\n{events}'.encode())
`;

/** A program that names files wherever it can. */
const leaky = `import asyncio, sys, warnings
try: import asyncio, eggs_no_more
except ImportError: pass
from pantry import eggs
async def forgotten():
    raise RuntimeError(eggs.__file__)
class Lies(type):
    def __getattribute__(kind, name): sys.exit("was asked for " + name)
class Liar(metaclass=Lies): pass
async def main():
    kept = sys.argv[1]
    made, own = forgotten, Liar()
    task = asyncio.create_task(forgotten(), name="job")
    await asyncio.sleep(0.01)
    del task
    print("said", kept)
    warnings.warn("of " + eggs.__file__)
    print("at", __file__, file=sys.stderr)
    eggs.boil()
asyncio.run(main(), debug=True)
`;

describe('the socket that a program tells its trace to', () => {
  async function open() {
    const [greeted, heard]: [Hello[], string[]] = [[], []];
    const trace = await TraceSocket.open({
      hello: (hello) => greeted.push(hello),
      trace: (lines) => heard.push(lines),
    });
    return { trace, greeted, heard };
  }
  const hello = JSON.stringify({ file: 'a.py', args: [], python: '3.13.0', source: null });

  it('takes whole lines of whoever has the token, however they come', async () => {
    const { trace, greeted, heard } = await open();
    const socket = connect(trace.port, '127.0.0.1');
    const bytes = Buffer.from(`${trace.token}\n${hello}\n["a",0,"달걀"]\n["b",1]\n["c"`);
    for (const byte of bytes) socket.write(Buffer.of(byte));
    socket.end();
    await expect.poll(() => heard.join('')).toBe('["a",0,"달걀"]\n["b",1]\n');
    expect(greeted).toEqual([JSON.parse(hello)]);
    await trace.drained();
    trace.close();
  });

  it('leaves no connection open, whoever has it', async () => {
    const { trace } = await open();
    const [stranger, known] = [0, 1].map(() => connect(trace.port, '127.0.0.1').on('error', () => {})) as [
      Socket,
      Socket,
    ];
    const closed = [stranger, known].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    known.write(`${trace.token}\n${hello}\n`);
    for (const socket of [stranger, known]) socket.resume();
    await once(known, 'ready');
    await new Promise(setImmediate);
    trace.close();
    await Promise.all(closed);
  });

  it.each([
    ['without the token', () => `${'0'.repeat(48)}\n${hello}\n`],
    ['with something else for a hello', (token: string) => `${token}\n{"file":1}\n`],
    ['with no JSON for a hello', (token: string) => `${token}\nhello\n`],
  ])('closes on one %s', async (_, words) => {
    const { trace, greeted, heard } = await open();
    const socket = connect(trace.port, '127.0.0.1').on('error', () => {});
    socket.write(words(trace.token));
    socket.resume();
    await once(socket, 'close');
    expect([greeted, heard]).toEqual([[], []]);
    trace.close();
  });
});
