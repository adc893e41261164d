import { expect, it, onTestFinished } from 'vitest';
import type { CommandInput, CookAnswer } from '../../shared/api/kitchen-api';
import { ORDER, type ProgramOrder } from '../../shared/api/program-order';
import type { TraceEvent } from '../../shared/trace/trace';
import { ProgramPage } from './program-page';

const order: ProgramOrder = {
  source: 'print(1)\n',
  file: 'app.py',
  args: ['a'],
  input: '달걀',
  modes: { right: 'async' },
  speed: 1,
  virtual: true,
};
const asked: CommandInput<'cook'> = {
  program: { file: 'app.py', args: ['a'], python: '3.14.2', source: 'print(1)\n', values: true },
  modes: { right: 'async' },
  speed: 1,
  virtual: true,
};
const line = (...values: unknown[]) => `${JSON.stringify(values)}\n`;

function opened(ready = () => {}) {
  const [page, window] = [new ProgramPage(order, ready), {}];
  const call = (name: string, input: unknown) => page.handle(name, input, window);
  return { page, window, call };
}

/** One that cooks. */
async function cooking() {
  const { page, window, call } = opened();
  const answer = await call('cook', asked);
  if (!answer.ok) throw new Error(answer.problem.message);
  const { run: header, keys } = answer.value as CookAnswer;
  const run = await page.run;
  onTestFinished(() => run.stop());
  const report = (events: string) =>
    call('report', { run: header.id, lane: 'right', key: keys.right, events });
  const last = (): TraceEvent | undefined => run.log.lanes.right.at(-1);
  return { page, window, run, report, last };
}

it('gives the page its order and nothing else, and takes what it reports as the run', async () => {
  const { page, run, report, last } = await cooking();
  const given = await page.recording(ORDER);
  expect(given.ok && (await new Response(given.value.bytes).json())).toEqual(order);
  expect(await page.recording('a.toast.jsonl')).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  await report(line('lane-started', 0, 'async') + line('lane-ended', 5, 'ok', ''));
  await run.ended;
  expect(last()).toMatchObject({ type: 'lane-ended', outcome: 'ok', t: 5 });
});

it('carries out no command of a window but these two', async () => {
  const { call } = opened();
  for (const [name, input] of [
    ['recordings', {}],
    ['setPreferences', { speed: 2 }],
    ['cook', { ...asked, speed: -1 }],
  ] as const)
    expect(await call(name, input)).toMatchObject({ ok: false, problem: { code: 'bad-input' } });
});

it('a browser that ends while it cooks ends its lanes as failed, with the reason', async () => {
  const { page, window, run, report, last } = await cooking();
  await report(line('lane-started', 0, 'async'));
  page.leave(window);
  await run.ended;
  expect(last()).toMatchObject({ outcome: 'failed', error: 'the browser that cooked it ended' });
});

it('fails with why nothing cooks: the browser ended, the page says so, or what is to be ready is not', async () => {
  const gone = opened();
  gone.page.leave(gone.window);
  await expect(gone.page.run).rejects.toThrow('ended before the program was cooked');
  const loading = opened();
  await loading.call('report', { run: '', lane: 'right', key: '', events: '', ended: 'no such file' });
  await expect(loading.page.run).rejects.toThrow('no such file');
  const unready = opened(() => {
    throw new Error('the disk is full');
  });
  expect(await unready.call('cook', asked)).toMatchObject({ ok: false });
  await expect(unready.page.run).rejects.toThrow('the disk is full');
});
