import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import type { ClockMessage, StreamMessage } from '../../shared/api/kitchen-api';
import { bundleForNode } from '../recordings/fixtures/bundle-for-node';
import type { Errand } from '../recordings/fixtures/second-host';
import type { Growing, Library } from '../recordings/library';
import type { CurrentRun } from './current-run';
import type { ForeignRun } from './foreign-run';
import { GrowingRecordings } from './growing-recordings';
import { createKitchenService, type KitchenService } from './service';

let built: string;
let script: string;
beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  script = await bundleForNode(join(import.meta.dirname, '../recordings/fixtures/second-host.ts'), built);
});
afterAll(() => rm(built, { recursive: true }));

let home: string;
let service: KitchenService;
let told: StreamMessage[];
let child: ChildProcess;
let answers: AsyncIterator<string>;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  service = createKitchenService(home);
  told = [];
  child = spawn(process.execPath, [script, home], { stdio: ['pipe', 'pipe', 'inherit'] });
  answers = createInterface(child.stdout as NodeJS.ReadableStream)[Symbol.asyncIterator]();
});
afterEach(async () => {
  await kill();
  await service.close();
  await rm(home, { recursive: true });
});

async function ask(errand: Errand): Promise<string> {
  child.stdin?.write(`${JSON.stringify(errand)}\n`);
  return JSON.parse((await answers.next()).value).value;
}

async function kill(): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

function openWindow(): void {
  const unsubscribe = service.subscribe((message) => void told.push(message));
  afterEach(unsubscribe);
}

const runs = () => told.flatMap((message) => (message.type === 'run' ? [message] : []));
const lastClock = () => told.findLast((message): message is ClockMessage => message.type === 'clock');
/** Numbers of the events of the run that the window follows. */
const seen = () =>
  told
    .slice(told.findLastIndex(({ type }) => type === 'run'))
    .flatMap((message) => (message.type === 'events' ? message.events.map(({ seq }) => seq) : []));
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1);
const patience = { timeout: 10_000 };

it.each([
  ['in the library', undefined],
  ['elsewhere', 'app.toast.jsonl'],
])(
  'shows a program that another process records %s while a window is open, event by event, to its end',
  async (_, file) => {
    openWindow();
    await expect.poll(() => told.some(({ type }) => type === 'run'), patience).toBe(true);
    // It has looked once: what is there from now on is new.
    await ask({ do: 'remember', changes: {} });
    const name = await ask({ do: 'record', program: true, ...(file && { file: join(home, file) }) });
    await expect.poll(() => runs().at(-1)?.run?.program?.file, patience).toBe('app.py');
    expect(runs().at(-1)?.recording).toBe(file ? '' : name);
    expect(lastClock()).toMatchObject({ ended: false, foreign: true });
    for (const count of [10, 25]) {
      await ask({ do: 'send', events: count - seen().length });
      await expect.poll(seen, patience).toEqual(upTo(count));
    }
    expect(await service.handle('pause', { paused: true })).toMatchObject({
      problem: { why: { name: 'foreign' } },
    });
    expect(await service.handle('stop', {})).toMatchObject({ ok: false });
    await ask({ do: 'end' });
    await expect.poll(() => lastClock()?.ended, patience).toBe(true);
    expect(runs().at(-1)?.run).not.toBeNull();
  },
);

it('lists what else grows, and shows it when it is asked for; what is cut off is said to be', async () => {
  const name = await ask({ do: 'record' });
  await ask({ do: 'send', events: 5 });
  openWindow();
  await expect
    .poll(() => told.find(({ type }) => type === 'growing'), patience)
    .toEqual({
      type: 'growing',
      recordings: [name],
    });
  expect(runs()).toMatchObject([{ run: null }]);
  expect(await service.handle('watch', { name })).toMatchObject({ ok: true, value: { lesson: 'breakfast' } });
  await expect.poll(seen, patience).toEqual(upTo(5));
  const bookmark = { id: 'a', t: 1, note: 'here' };
  expect(await service.handle('setBookmark', { recording: name, bookmark })).toMatchObject({ ok: true });
  await ask({ do: 'send', events: 5 });
  await expect.poll(seen, patience).toEqual(upTo(10));
  await kill();
  await expect.poll(() => runs().at(-1)?.run, patience).toBeNull();
  await expect
    .poll(() => told.findLast(({ type }) => type === 'growing'), patience)
    .toMatchObject({ recordings: [] });
  expect(await service.handle('watch', { name })).toMatchObject({ problem: { why: { name: 'notGrowing' } } });
});

it('leaves alone what cooks here', async () => {
  openWindow();
  const modes = { right: 'async' } as const;
  const started = await service.handle(
    'cook',
    {
      program: { file: 'a.py', args: [], python: '3', source: '', values: false },
      modes,
      speed: 1,
      virtual: false,
    },
    {},
  );
  expect(started.ok).toBe(true);
  const name = await ask({ do: 'record', program: true });
  await expect
    .poll(() => told.findLast(({ type }) => type === 'growing'), patience)
    .toMatchObject({ recordings: [name] });
  expect(runs().at(-1)?.run?.program?.file).toBe('a.py');
});

it('shows a program whose recording was seen before it had a header', async () => {
  const path = join(home, 'app.toast.jsonl');
  const made = join(home, 'made.toast.jsonl');
  await ask({ do: 'record', program: true, file: made });
  await ask({ do: 'end' });
  const recording = await readFile(made, 'utf8');
  let looks = 0;
  const growing: Growing = { name: '', path, grows: () => true };
  const library = { growing: () => (looks++ === 0 ? [] : [growing]) };
  const watched: ForeignRun[] = [];
  const current = { run: null, watch: async (run: ForeignRun) => void watched.push(run) };
  const recordings = new GrowingRecordings(library as unknown as Library, current as unknown as CurrentRun);
  await writeFile(path, recording.slice(0, 20));
  onTestFinished(recordings.subscribe(() => true));
  await expect.poll(() => looks, patience).toBeGreaterThan(2);
  expect(watched).toEqual([]);
  await appendFile(path, recording.slice(20));
  await expect.poll(() => watched.map((run) => run.header.program?.file), patience).toEqual(['app.py']);
  watched[0]?.stop();
});
