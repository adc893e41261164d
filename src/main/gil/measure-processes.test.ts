import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { workReport } from '../../shared/figures/work-report';
import type { TraceEvent } from '../../shared/trace/trace';
import { childrenOf, processesOf } from '../crowd/fixtures/processes';
import { Stopped } from '../kitchen/clock';
import { watched } from '../kitchen/fixtures/watched';
import { bundleForNode } from '../recordings/fixtures/bundle-for-node';
import { measureProcesses, type ProcessPool } from './measure-threads';

const linux = process.platform === 'linux';
const pool: ProcessPool = { work: 'chop', processes: 3, chops: 20, slices: 1000 };

let folder: string;
let script: URL;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  script = pathToFileURL(await bundleForNode('src/main/entries/gil-worker.ts', folder));
});
afterAll(() => rm(folder, { recursive: true }));

const cook = (asked: ProcessPool) => watched((watch) => measureProcesses(watch, asked, script));
const typesOf = (events: TraceEvent[], worker: number) =>
  events.flatMap((e) =>
    ('worker' in e && e.worker === worker) || ('job' in e && !('worker' in e) && e.job === worker + 1)
      ? [e.type]
      : [],
  );

it('each comes up, works and gives back what came out, without a lock', async () => {
  const events = await cook(pool);
  for (const worker of [0, 1, 2])
    expect(typesOf(events, worker)).toEqual([
      'job-submitted',
      'process-started',
      'job-started',
      'job-ended',
      'result-received',
    ]);
  const work = workReport(events);
  expect(work).toMatchObject({ workers: 3, computes: true, oneLock: false });
  expect(work?.processes?.startMs).toBeGreaterThan(0);
  expect(work?.processes?.cpuMs).toBeGreaterThan(0);
  expect(events.flatMap((e) => (e.type === 'printed' ? [e.text] : []))).toHaveLength(3);
});

it('more slices are more bytes', async () => {
  const bytes = async (slices: number) => workReport(await cook({ ...pool, slices }))?.processes?.bytes ?? 0;
  expect(await bytes(10_000)).toBeGreaterThan(5 * (await bytes(1000)));
});

it('those that only wait do so without a processor', async () => {
  const work = workReport(await cook({ ...pool, work: 'wait', chops: 150 }));
  expect(work).toMatchObject({ computes: false, oneLock: false });
  expect(work?.longestMs).toBeGreaterThanOrEqual(149);
});

it.runIf(linux)(
  'are processes, and none is left when the lane is stopped',
  async () => {
    let seen: string[] = [];
    const stopped = watched(
      (watch) => measureProcesses(watch, { ...pool, chops: 100_000 }, script),
      (stop) => {
        void vi
          .waitFor(async () => {
            seen = await processesOf(folder);
            expect(seen).toHaveLength(3);
          }, 20_000)
          .finally(stop);
      },
    );
    await expect(stopped).rejects.toThrow(Stopped);
    expect(seen).toHaveLength(3);
    await vi.waitFor(async () => expect(await processesOf(folder)).toEqual([]), 20_000);
  },
  40_000,
);

it('says how one ended that ended by itself', async () => {
  const path = join(folder, 'ends.js');
  await writeFile(path, 'process.exit(3)');
  const ends = watched((watch) => measureProcesses(watch, pool, pathToFileURL(path)));
  await expect(ends).rejects.toThrow('a process ended with 3');
});

it.runIf(linux)(
  'none outlives its lane while it chops, whatever ends that',
  async () => {
    const lane = await bundleForNode('src/main/gil/fixtures/chop-until-killed.ts', folder);
    const child = spawn(process.execPath, [lane, fileURLToPath(script)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    const own = childrenOf(child.pid ?? 0);
    expect(own).toHaveLength(2);
    child.kill('SIGKILL');
    await vi.waitFor(() => expect(own.filter((pid) => existsSync(`/proc/${pid}`))).toEqual([]), 20_000);
  },
  40_000,
);
