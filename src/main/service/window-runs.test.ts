import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CommandInput, CookAnswer, SteerMessage, StreamMessage } from '../../shared/api/kitchen-api';
import type { TraceEvent } from '../../shared/trace/trace';
import { openRecordingFile } from '../recordings/file';
import { createKitchenService, type KitchenService } from './service';

const line = (...values: unknown[]) => `${JSON.stringify(values)}\n`;
const started = line('lane-started', 0, 'async');
const ended = line('lane-ended', 5, 'ok', '');
const order: CommandInput<'cook'> = {
  program: { file: 'app.py', args: ['a'], python: '3.14.2', source: 'print(1)\n', values: true },
  modes: { left: 'sync', right: 'async' },
  speed: 1,
  virtual: false,
};

let home: string;
let service: KitchenService;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  service = createKitchenService(home);
});
afterEach(async () => {
  await service.close();
  await rm(home, { recursive: true });
});

/** A window, and what it was told. */
function open() {
  const window = {};
  const told: StreamMessage[] = [];
  service.subscribe((message) => void told.push(message), window);
  return {
    window,
    told,
    steered: () => told.findLast((message): message is SteerMessage => message.type === 'steer'),
    events: (): TraceEvent[] => told.flatMap((message) => (message.type === 'events' ? message.events : [])),
    async cook(input = order) {
      const result = await service.handle('cook', input, window);
      if (!result.ok) throw new Error(result.problem.message);
      return result.value as CookAnswer;
    },
    report: ({ run, keys }: CookAnswer, lane: 'left' | 'right', events: string, end?: string) =>
      service.handle('report', {
        run: run.id,
        lane,
        key: keys[lane],
        events,
        ...(end !== undefined && { ended: end }),
      }),
  };
}
const soon = () => new Promise((resolve) => setImmediate(resolve));

it('has one way for all windows: what one reports, every window is told, and it is recorded', async () => {
  const [cook, other] = [open(), open()];
  const run = await cook.cook();
  expect(run.run).toMatchObject({ lesson: 'lab', program: { ...order.program, host: 'pyodide' } });
  for (const lane of ['left', 'right'] as const) await cook.report(run, lane, '');
  await soon();
  expect(cook.steered()).toMatchObject({ run: run.run.id, begun: ['left', 'right'], stopped: [], rate: 0 });
  for (const lane of ['left', 'right'] as const) await cook.report(run, lane, started);
  await soon();
  expect(cook.steered()).toMatchObject({ rate: 1 });
  for (const lane of ['left', 'right'] as const) await cook.report(run, lane, ended);
  await soon();
  expect(other.steered()).toBeUndefined();
  expect(other.events()).toHaveLength(4);
  expect(cook.events()).toEqual(other.events());
  await service.close();
  const [name = ''] = await readdir(join(home, 'recordings'));
  const { log, complete } = await openRecordingFile(join(home, 'recordings', name));
  expect([complete, [...log.inOrder()], log.header]).toEqual([true, cook.events(), run.run]);
});

it('fails the lanes of a window that goes, and of no other', async () => {
  const [cook, other] = [open(), open()];
  const run = await cook.cook();
  await cook.report(run, 'left', started);
  service.leave(other.window);
  await soon();
  expect(other.events()).toHaveLength(1);
  service.leave(cook.window);
  await soon();
  const ends = other.events().filter(({ type }) => type === 'lane-ended');
  const end = { outcome: 'failed', error: 'the window that cooked it was closed' };
  expect(ends).toMatchObject([
    { ...end, lane: 'left' },
    { ...end, lane: 'right' },
  ]);
});

it('fails them as well where it goes before it is answered', async () => {
  const cook = open();
  const answer = cook.cook();
  service.leave(cook.window);
  const run = await answer;
  expect(await cook.report(run, 'left', started)).toMatchObject({ ok: false, problem: { code: 'no-run' } });
});

it('tells the window to stop, and takes what it says of that', async () => {
  const cook = open();
  const run = await cook.cook({ ...order, modes: { right: 'async' } });
  await cook.report(run, 'right', started);
  await service.handle('stop', {});
  await soon();
  expect(cook.steered()).toMatchObject({ stopped: ['right'] });
  await cook.report(run, 'right', '', 'stopped');
  await soon();
  expect(cook.events().at(-1)).toMatchObject({ type: 'lane-ended', outcome: 'stopped', error: '' });
});

it('refuses what is not of a lane that cooks, and what nobody could cook', async () => {
  const cook = open();
  const run = await cook.cook();
  const asked = { run: run.run.id, lane: 'left', key: run.keys.left, events: started };
  for (const wrong of [{ key: run.keys.right }, { key: '' }, { run: 'other' }])
    expect(await service.handle('report', { ...asked, ...wrong })).toMatchObject({
      ok: false,
      problem: { field: 'key', code: 'no-run' },
    });
  expect(cook.events()).toEqual([]);
  expect(await service.handle('cook', order)).toMatchObject({ problem: { code: 'bad-input' } });
  expect(await service.handle('cook', { ...order, modes: {} }, cook.window)).toMatchObject({
    problem: { field: 'modes' },
  });
});

it('says what is wrong with a report that is no trace, whose lane ends; the other cooks on', async () => {
  const cook = open();
  const run = await cook.cook();
  expect(await cook.report(run, 'left', `${started}nonsense\n`)).toMatchObject({
    problem: { code: 'bad-input', field: 'events', message: 'events: line 2: not a list in JSON' },
  });
  expect(await cook.report(run, 'left', started)).toMatchObject({ problem: { code: 'no-run' } });
  expect(await cook.report(run, 'right', started)).toEqual({ ok: true, value: null });
  expect(cook.events().map(({ lane, type }) => `${lane} ${type}`)).toEqual([
    'left lane-ended',
    'right lane-started',
  ]);
});
