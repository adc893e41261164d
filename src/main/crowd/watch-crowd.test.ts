import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ProcessReport, processReport, waitingThreads } from '../../shared/figures/process-report';
import { applyEvent } from '../../shared/state/fold';
import { workersAtWork } from '../../shared/state/lane-selectors';
import { emptyLane } from '../../shared/state/lane-state';
import type { TraceEvent, TraceEventType } from '../../shared/trace/trace';
import { Stopped } from '../kitchen/clock';
import { watched } from '../kitchen/fixtures/watched';
import { bundleCrowd, bundleForNode } from '../recordings/fixtures/bundle-for-node';
import type { Crowd } from './crowd';
import { childrenOf, processesOf } from './fixtures/processes';
import { watchCrowd } from './watch-crowd';

const crowd: Crowd = { mode: 'sync', jobs: 10, tasks: 30, max_workers: 4, wait_ms: 100, lines: 1 };

let folder: string;
let script: URL;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  script = pathToFileURL(await bundleCrowd(folder));
});
afterAll(() => rm(folder, { recursive: true }));

const count = (events: TraceEvent[], type: TraceEventType) => events.filter((e) => e.type === type).length;
const outputOf = (events: TraceEvent[]) => events.flatMap((e) => (e.type === 'printed' ? [e.text] : []));

describe('a crowd of blocked threads', () => {
  it.each([
    ['one line', 1],
    ['a line each', 10],
  ])('waits for every answer, no more calls at once than there are threads: %s', async (_, lines) => {
    const events = await watched((watch) => watchCrowd(watch, { ...crowd, lines }, script));
    const state = emptyLane('left', 'sync');
    const running: number[] = [];
    for (const event of events) {
      applyEvent(state, event);
      running.push(workersAtWork(state).size);
    }
    expect(Math.max(...running)).toBe(4);
    expect(state.executor).toMatchObject({ workers: 4, returned: 10 });
    expect(state.executor.jobs.size).toBe(0);
    const jobs = (type: TraceEventType) =>
      events.flatMap((e) => (e.type === type && 'job' in e && e.job !== null ? [e.job] : []));
    const inOrder = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(jobs('job-submitted')).toEqual(inOrder);
    expect(jobs('job-started')).toEqual(inOrder);
    expect(jobs('job-ended').sort((a, b) => a - b)).toEqual(inOrder);
    expect(outputOf(events)).toEqual(['10 toasts']);
    expect(state.tasks.get(0)).toMatchObject({ status: 'done', outcome: 'ok' });
  });

  it.runIf(process.platform === 'linux')("reports the system's figures of its own process", async () => {
    const measured = processReport(await watched((watch) => watchCrowd(watch, crowd, script)));
    expect(measured?.residentBytes).toBeGreaterThan(1e6);
    expect(measured?.voluntarySwitches).toBeGreaterThan(0);
    // Node's own are there before; those that wait come with the first wait, and are what it costs.
    expect(waitingThreads(measured as ProcessReport)).toBe(4);
    expect(measured?.before?.residentBytes).toBeGreaterThan(1e6);
    expect(measured?.waits).toBe(10);
  });
});

it('a crowd of coroutines waits on one loop, in its own process', async () => {
  const events = await watched((watch) => watchCrowd(watch, { ...crowd, mode: 'async' }, script));
  expect(count(events, 'timer-set')).toBe(30);
  expect(count(events, 'timer-fired')).toBe(30);
  expect(count(events, 'task-done')).toBe(31);
  expect(count(events, 'process-measured')).toBeGreaterThanOrEqual(2);
  expect(outputOf(events)).toEqual(['30 toasts']);
  expect(count(events, 'machine-measured')).toBe(1);
  const times = events.map(({ t }) => t);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

describe.each(['sync', 'async'] as const)('a crowd that is stopped: %s', (mode) => {
  const forever = { ...crowd, mode, jobs: 100, wait_ms: 5000 };

  it.runIf(process.platform === 'linux')('leaves no process behind', async () => {
    const stopped = watched(
      (watch) => watchCrowd(watch, forever, script),
      (stop) => setImmediate(stop),
    );
    await expect(stopped).rejects.toThrow(Stopped);
    await vi.waitFor(async () => expect(await processesOf(folder)).toEqual([]));
  });
});

it('says how its process ended that ended by itself', async () => {
  const path = join(folder, 'ends.js');
  await writeFile(path, 'process.exit(3)');
  const ends = watched((watch) => watchCrowd(watch, crowd, pathToFileURL(path)));
  await expect(ends).rejects.toThrow("the crowd's process ended with 3");
});

it.runIf(existsSync('/proc/self/cmdline'))(
  'no process of a crowd outlives its lane, whatever ends that',
  async () => {
    const lane = await bundleForNode('src/main/crowd/fixtures/crowd-until-killed.ts', folder);
    const child = spawn(process.execPath, [lane, fileURLToPath(script)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    const [crowdOf = ''] = childrenOf(child.pid ?? 0);
    expect(crowdOf).not.toBe('');
    child.kill('SIGKILL');
    await vi.waitFor(() => expect(existsSync(`/proc/${crowdOf}`)).toBe(false), 20_000);
  },
);
