import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
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
    const { child, out, printed, exitCode } = await start(executable, program, ['a'], [], ['--source']);
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
    expect(recording).not.toMatch(/got|"printed"/);
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
