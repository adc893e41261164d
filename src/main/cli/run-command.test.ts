import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { decodeRecording } from '../../shared/recording';
import { lessons } from '../lessons';
import { bundleCrowd, bundleForNode } from '../recordings/fixtures/bundle-for-node';
import { startRun } from '../run/run';
import { paperTerminal } from './fixtures/paper-terminal';
import { type RunCommandOptions, runCommand } from './run-command';

const laneThatDies = new URL('../run/fixtures/lane-that-dies.mjs', import.meta.url);
let folder: string;
let laneScript: URL;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  laneScript = pathToFileURL(
    await bundleForNode(join(import.meta.dirname, '../entries/lane-worker.ts'), folder),
  );
});
afterAll(() => rm(folder, { recursive: true }));

async function run(options: Partial<RunCommandOptions>, script = laneScript) {
  const { terminal, printed, complained } = paperTerminal();
  const start: typeof startRun = (given) => startRun({ ...given, laneScript: script });
  const exitCode = await runCommand('breakfast', { mode: 'both', ...options }, terminal, start);
  return { exitCode, printed, complained };
}

it('prints the same bytes every time on the virtual clock', async () => {
  const [first, second] = [
    await run({ virtual: true, json: true }),
    await run({ virtual: true, json: true }),
  ];
  expect(first).toEqual(second);
  expect(first).toMatchObject({ exitCode: 0, complained: [] });
  expect(JSON.parse(first.printed.join(''))).toMatchObject({
    virtual: true,
    lanes: [{ makespanMs: 18000 }, { makespanMs: 9000 }],
    speedup: 2,
  });
});

it('draws a timeline, a table and a sentence', async () => {
  const { printed } = await run({ virtual: true });
  const text = printed.join('\n');
  expect(text).toContain('left kitchen, synchronous');
  expect(text).toMatch(/^right +asynchronous +9\.0 s +8\.0 s +0\.0 s +1\.0 s +2\.00×$/m);
  expect(text).toMatch(
    /^Synchronous took 18\.0 s, 10\.0 s of it blocked; asynchronous took 9\.0 s, .* 2\.00 times as fast\.$/m,
  );
});

it('prints the figures that the README shows', async () => {
  const { printed } = await run({ virtual: true });
  const text = printed.join('\n');
  const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(text.slice(text.indexOf('kitchen  mode')));
});

it.each([
  ['sync', 'left', '10.0 s of it blocked'],
  ['async', 'right', '1.0 s of it idle'],
] as const)('cooks one kitchen alone: %s', async (mode, lane, ending) => {
  const { printed } = await run({ mode, virtual: true });
  expect(printed[0]).toContain(ending);
  expect(printed[0]).not.toContain('speed-up');
  const { lanes, speedup } = JSON.parse((await run({ mode, virtual: true, json: true })).printed[0] ?? '');
  expect([lanes, speedup]).toMatchObject([[{ lane, mode }], null]);
});

it('cooks with the parameters that are set', async () => {
  const { printed } = await run({ mode: 'sync', virtual: true, json: true, set: new Map([['eggs', '2']]) });
  expect(JSON.parse(printed[0] ?? '').lanes[0].makespanMs).toBe(26000);
});

it.each(lessons.filter(({ card }) => !card.measures))(
  'runs $card.id and prints its figures',
  async ({ card }) => {
    const { terminal, printed } = paperTerminal();
    const start: typeof startRun = (given) => startRun({ ...given, laneScript });
    const asked = { mode: 'both', virtual: true, json: true } as const;
    expect(await runCommand(card.id, asked, terminal, start)).toBe(0);
    expect(JSON.parse(printed[0] ?? '')).toMatchObject({
      lesson: card.id,
      lanes: [{ outcome: 'ok' }, { outcome: 'ok' }],
    });
  },
);

it('runs what a former lesson became, and says which that is', async () => {
  const { terminal, printed, complained } = paperTerminal();
  const start: typeof startRun = (given) => startRun({ ...given, laneScript });
  const record = join(folder, 'former.toast.jsonl');
  const set = new Map([
    ['pitfall', 'timeout'],
    ['patience_ms', '4000'],
    ['wash_ms', '1'],
  ]);
  const asked = { mode: 'both', virtual: true, json: true, set, record } as const;
  expect(await runCommand('pitfalls', asked, terminal, start)).toBe(0);
  expect(complained).toEqual(['toast-kitchen: pitfalls is now several lessons; this one is timeout']);
  expect(JSON.parse(printed.join(''))).toMatchObject({
    lesson: 'timeout',
    lanes: [{}, { makespanMs: 4000 }],
  });
  const { header } = decodeRecording(await readFile(record, 'utf8')).log;
  expect(header).toMatchObject({ lesson: 'timeout', parameters: { mended: 'no', patience_ms: 4000 } });
});

it('records the run', async () => {
  const record = join(folder, 'a.toast.jsonl');
  expect(await run({ virtual: true, json: true, record })).toMatchObject({ exitCode: 0 });
  const { log, complete } = decodeRecording(await readFile(record, 'utf8'));
  expect([complete, log.ended, log.header.lesson]).toEqual([true, true, 'breakfast']);
});

it.runIf(existsSync('/dev/full'))(
  'cooks on where the recording cannot be written, and exits with 1',
  async () => {
    const { exitCode, printed, complained } = await run({ virtual: true, json: true, record: '/dev/full' });
    expect(complained).toEqual([
      'toast-kitchen: /dev/full cannot be written: the disk is full; the kitchens keep cooking',
    ]);
    expect([exitCode, printed.length]).toEqual([1, 1]);
  },
);

it('says why a kitchen failed, and exits with 1', async () => {
  const { exitCode, printed, complained } = await run({}, laneThatDies);
  expect(complained).toEqual(['toast-kitchen: the left kitchen failed: Error: the gas is out']);
  expect(printed[0]).toMatch(/^The left kitchen failed after /m);
  expect(exitCode).toBe(1);
});

it('ends cleanly at Ctrl-C, with a whole recording, and exits with 130', async () => {
  const cli = await bundleForNode(join(import.meta.dirname, '../entries/cli.ts'), folder);
  const record = join(folder, 'stopped.toast.jsonl');
  const child = spawn(process.execPath, [cli, 'run', 'breakfast', '--json', '--record', record]);
  const ended = once(child, 'exit');
  await vi.waitFor(async () => expect(await readFile(record, 'utf8')).toContain('work-started'), 20_000);
  child.kill('SIGINT');
  expect(await ended).toEqual([130, null]);
  const { log, complete } = decodeRecording(await readFile(record, 'utf8'));
  expect(complete).toBe(true);
  expect(log.lanes.left.at(-1)).toMatchObject({ type: 'lane-ended', outcome: 'stopped' });
}, 30_000);

it('measures a crowd one side after the other and prints what the system says of each process', async () => {
  await bundleCrowd(folder);
  const { terminal, printed } = paperTerminal();
  const set = new Map(Object.entries({ jobs: '3', max_workers: '2', tasks: '5', wait_ms: '100' }));
  const record = join(folder, 'crowd.toast.jsonl');
  const start: typeof startRun = (given) => startRun({ ...given, laneScript });
  expect(await runCommand('crowd', { mode: 'both', set, record, json: true }, terminal, start)).toBe(0);
  const { speed, lanes } = JSON.parse(printed.join(''));
  expect(speed).toBe(1);
  expect(lanes).toMatchObject([{ output: ['3 toasts'] }, { output: ['5 toasts'] }]);
  for (const { process } of lanes) {
    expect(process.elapsedMs).toBeGreaterThan(0);
    expect(process.residentBytes).toBeGreaterThan(0);
  }
  const { complete, log } = decodeRecording(await readFile(record, 'utf8'));
  expect(complete).toBe(true);
  expect(log.ended).toBe(true);
});
