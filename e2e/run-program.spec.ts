import { type ChildProcess, execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { findChromium } from '../scripts/chromium.mjs';
import { onlyThePage, test } from './fixture';
import { attemptsOn, expectNothingReached } from './hostile-program';

// `run program.py` in a headless browser and in a process: what the one promises, the other does.
onlyThePage();

const cli = join(import.meta.dirname, '../out/main/cli.js');
const env = { ...process.env, CHROME_PATH: findChromium() ?? '' };
const hosts = ['browser', 'process'] as const;
type Host = (typeof hosts)[number];

interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
  /** The recording's lines of events. */
  events: string[];
}

/** Runs a program on the command line. @param started told of the process, and of how much it has recorded */
async function run(
  host: Host,
  source: string,
  args: readonly string[] = [],
  started: (child: ChildProcess, events: () => Promise<string[]>) => unknown = () => {},
): Promise<Outcome> {
  const folder = test.info().outputPath(host);
  await mkdir(folder, { recursive: true });
  const [program, record] = [join(folder, 'app.py'), join(folder, 'app.toast.jsonl')];
  await writeFile(program, source);
  await writeFile(join(folder, 'input.txt'), 'typed\n');
  const options = ['--host', host, '--record', record, '--force', '--input', join(folder, 'input.txt')];
  const events = async () =>
    (await readFile(record, 'utf8').catch(() => '')).split('\n').filter((line) => line.startsWith('{"seq"'));
  const { code, stdout, stderr } = await new Promise<Omit<Outcome, 'events'>>((resolve, reject) => {
    const child: ChildProcess = execFile(
      process.execPath,
      [cli, 'run', program, ...options, ...args],
      { env, maxBuffer: 1e8 },
      (_error, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
    Promise.resolve(started(child, events)).catch(reject);
  });
  return { code, stdout, stderr, events: await events() };
}

const inBoth = async (...given: Parameters<typeof run> extends [Host, ...infer Rest] ? Rest : never) =>
  Promise.all(hosts.map((host) => run(host, ...given)));

const everything = `import asyncio, sys, time, warnings
lock = asyncio.Lock()
async def fetch(n):
    async with lock:
        await asyncio.sleep(n)
        print("달걀", n)
async def forgotten(): pass
async def main():
    time.sleep(0.5)
    print(await asyncio.to_thread(input), sys.argv[1:])
    forgotten()
    await asyncio.gather(fetch(2), fetch(1))
    asyncio.create_task(fetch(9))
    print("to stderr", file=sys.stderr)
    try:
        async with asyncio.timeout(1): await asyncio.sleep(5)
    except TimeoutError as error: print(repr(error))
    raise SystemExit(int(sys.argv[1]))
asyncio.run(main())
`;

test('a program is the same in both: trace, report, stderr and exit code', async () => {
  const [browser, inProcess] = (await inBoth(everything, ['--virtual', '--json', '7', '가 나'])) as [
    Outcome,
    Outcome,
  ];
  expect(browser.events).toEqual(inProcess.events);
  const [{ host, ...report }, { host: other, ...same }] = [browser, inProcess].map(({ stdout }) =>
    JSON.parse(stdout),
  );
  expect(report).toEqual(same);
  expect(report.lanes[1].output).toContain("typed ['7', '가 나']");
  expect([host, other]).toEqual([
    expect.stringContaining('in a headless browser'),
    expect.stringContaining('in a process'),
  ]);
  expect(browser.stderr).toBe(inProcess.stderr);
  expect(browser.stderr).toContain('right: to stderr');
  expect([browser.code, inProcess.code]).toEqual([7, 7]);
});

const cleaning = `import asyncio, sys, time
async def main():
    try:
        print("up")
        await asyncio.sleep(0.01)
        if "computes" in sys.argv:
            while True: pass
        await asyncio.sleep(3600)
    finally:
        print("cleans up")
        await asyncio.sleep(0.01)
        print("cleaned up")
asyncio.run(main())
print("never")
`;

for (const how of ['waits', 'computes'])
  test(`Ctrl-C interrupts a program that ${how}, which cleans up in either`, async () => {
    const outcomes = await inBoth(cleaning, [how], async (child, events) => {
      const up = async () => (await events()).filter((line) => line.includes('"up"')).length;
      await expect.poll(up, { timeout: 60_000 }).toBe(2);
      child.kill('SIGINT');
    });
    for (const { code, stdout } of outcomes) {
      expect(code).toBe(130);
      expect(stdout.match(/cleans up\n {2}cleaned up\n/g)).toHaveLength(2);
      expect(stdout).not.toContain('never');
    }
  });

test('in the browser a program reaches nothing of the machine, and has so much memory and no more', async () => {
  const asked: unknown[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.end('GOT');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const greedy = `
kept = []
try:
    while True: kept.append(bytearray(50_000_000))
except MemoryError:
    print("memory", len(kept) < 30)
`;
  const source = attemptsOn(String(port)).replace('print("environment"', `${greedy}print("environment"`);
  const { code, stdout } = await run('browser', source, ['--virtual', '--json', '--mode', 'async']);
  server.close();
  const [{ output }] = JSON.parse(stdout).lanes;
  expectNothingReached(output);
  expect(output).toContain('memory True');
  expect([code, asked]).toEqual([0, []]);
});

test('in the browser a program that neither listens nor ends is ended when it is stopped', async () => {
  const source = `while True:
    try:
        while True: print("x" * 100)
    except BaseException: pass
`;
  const { code, events } = await run('browser', source, ['--json'], async (child, seen) => {
    await expect.poll(async () => (await seen()).length, { timeout: 60_000 }).toBeGreaterThan(1000);
    child.kill('SIGINT');
  });
  expect(code).toBe(130);
  const ends = events.map((line) => JSON.parse(line)).filter(({ type }) => type === 'lane-ended');
  expect(ends.map(({ outcome }) => outcome)).toEqual(['stopped', 'stopped']);
});
