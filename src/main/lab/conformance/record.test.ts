import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findPythons, type Python } from '../../conformance/pythons';
import { record } from './recorded';

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
});
afterAll(() => rm(folder, { recursive: true }));

const pythons = await findPythons();

const SERVER = `
import asyncio
async def handle(reader, writer):
    print("request", (await reader.readline()).decode().strip(), flush=True)
    writer.close()
async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"toast\\n")
    async with server:
        await server.serve_forever()
asyncio.run(main())
`;

describe.skipIf(pythons.length === 0)('recording a Python of the machine', () => {
  const python = pythons.at(-1) as Python;

  it('takes a server that is interrupted, with what it waited for', async () => {
    const { child, over } = await record(python, ['-c', SERVER]);
    child.stdout?.once('data', () => child.kill('SIGINT'));
    const { err, events } = await over;
    expect(err).toContain('KeyboardInterrupt');
    const waits = events.flatMap((event) => (event.type === 'io-wait' ? [event.kind] : []));
    expect(waits).toEqual(expect.arrayContaining(['name', 'accept']));
    const tasks = events.flatMap((event) => (event.type === 'task-created' ? [event.kind] : []));
    expect(tasks, 'the tasks of the program alone').toEqual(['main', 'handle']);
    expect(events.find((event) => event.type === 'printed')).toMatchObject({ text: 'request toast' });
    expect(events.at(-2)).toMatchObject({ type: 'program-exited', code: 130 });
    expect(events.at(-1)).toMatchObject({ type: 'lane-ended', outcome: 'stopped' });
  });

  it('leaves no trace in the environment, the path and children', async () => {
    const look = `
import os, subprocess, sys
print([name for name in os.environ if "TOAST" in name or name == "PYTHONPATH"], [p for p in sys.path if "lab" in p])
print(subprocess.check_output([sys.executable, "-c", "import sys; print('toast_trace' in sys.modules)"]).decode().strip())
print(os.fork() and os.wait()[1], flush=True)
`;
    const { out, code, events } = await (await record(python, ['-c', look])).over;
    expect(out.split('\n')).toEqual(['[] []', 'False', '0', '0', '']);
    expect(code).toBe(0);
    expect(events.flatMap((event) => (event.type === 'printed' ? [event.text] : []))).toEqual([
      '[] []',
      'False',
      '0',
    ]);
  });

  it.each([
    [['-Bc', 'CODE'], '<string>:3 main', []],
    [['-Wignore', '-Xdev', 'FILE', 'a', '-m'], 'app.py:3 main', ['a', '-m']],
    [['-B', '-W', 'ignore', '--check-hash-based-pycs', 'never', 'FILE', '-c'], 'app.py:3 main', ['-c']],
    [['-um', 'app', 'a'], 'app.py:3 main', ['a']],
  ])('knows where the program is, whatever Python is told besides: %s', async (args, label, given) => {
    const code = 'import asyncio\nasync def main():\n  await asyncio.sleep(0.01)\nasyncio.run(main())\n';
    const file = join(folder, 'app.py');
    await writeFile(file, code);
    const told = args.map((arg) => ({ CODE: code, FILE: file })[arg] ?? arg);
    const asked = { TOAST_KITCHEN_TRACE_OPTIONS: '{"values": true}' };
    const { events, hello } = await (await record(python, told, asked, folder)).over;
    expect(hello.args).toEqual(given);
    expect(events).toContainEqual(expect.objectContaining({ type: 'timer-set', label }));
  });

  it('runs the sitecustomize that it hides', async () => {
    await writeFile(join(folder, 'sitecustomize.py'), 'print("hidden")\n');
    const { out, events } = await (await record(python, ['-c', 'print("program")'], { PYTHONPATH: folder }))
      .over;
    expect(out).toBe('hidden\nprogram\n');
    expect(events.at(-1)).toMatchObject({ type: 'lane-ended', outcome: 'ok' });
  });

  it.each(['-I', '-E', '-S'])(
    'records nothing of a Python that is told to look nowhere: %s',
    async (option) => {
      const { out, events } = await (await record(python, [option, '-c', 'print("program")'])).over;
      expect(out).toBe('program\n');
      expect(events).toEqual([]);
    },
  );

  it('says so where nobody listens, and lets the program run', async () => {
    const nobody = { TOAST_KITCHEN_TRACE_PORT: '1' };
    const { out, err } = await (await record(python, ['-c', 'print("program")'], nobody)).over;
    expect(out).toBe('program\n');
    expect(err).toMatch(/^toast-kitchen: nothing is recorded: /);
  });

  it('ends at the limit, and lets the program run on', async () => {
    const busy =
      'import asyncio\nasync def main():\n  for _ in range(3000): await asyncio.sleep(0)\n  print("end")\nasyncio.run(main())';
    const { out, code, events } = await (
      await record(python, ['-c', busy], { TOAST_KITCHEN_TRACE_OPTIONS: '{"limit": 5000}' })
    ).over;
    expect([out, code, events.length]).toEqual(['end\n', 0, 5000]);
    expect(events.at(-1)).toMatchObject({ outcome: 'stopped', error: 'limit' });
  });
});
