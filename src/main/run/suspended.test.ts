import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeRecording } from '../../shared/recording';
import type { LaneId, TraceEvent } from '../../shared/trace/trace';
import { bundleCommandLine, CommandProcess } from '../cli/fixtures/command-process';
import { LOOK_EVERY_MS } from '../kitchen/clock-memory';

const STOP_MS = 1500;
/** What it takes in all is no part of what is tested. */
const timeout = 60_000;

let folder: string;
let script: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  script = await bundleCommandLine(folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** Cooks in a process that is stopped once the recording matches. */
async function suspendedRun(name: string, at: RegExp, ...args: string[]) {
  const command = new CommandProcess(script, join(folder, `${name}.toast.jsonl`), args);
  await command.recorded(at);
  const stopped = await command.suspend(STOP_MS);
  const report = await command.report();
  const { log, complete } = decodeRecording(await readFile(command.recording, 'utf8'));
  expect(complete).toBe(true);
  const suspensions = (lane: LaneId) =>
    log.lanes[lane].filter((e): e is TraceEvent<'process-suspended'> => e.type === 'process-suspended');
  return { log, report, stopped, suspensions };
}

describe.runIf(process.platform !== 'win32')(
  'a process that is stopped in the middle of a run',
  { timeout, concurrent: true },
  () => {
    it('is a gap in each lane, told once, and no figure contains it', async () => {
      const run = await suspendedRun('breakfast', /"label":"fry"/, 'breakfast', '--speed', '12');
      for (const lane of ['left', 'right'] as const) {
        const [gap, ...more] = run.suspensions(lane);
        expect(gap?.ms).toBeGreaterThan(run.stopped - 2 * LOOK_EVERY_MS);
        expect(more).toEqual([]);
      }
      const { speedup, lanes } = run.report;
      // With the gap it would be 1.3.
      expect(speedup).toBeGreaterThan(1.8);
      expect(lanes[0].suspendedMs).toBe(run.suspensions('left')[0]?.ms);
      expect(lanes[0].latestBellMs + lanes[1].latestBellMs).toBeLessThan(STOP_MS * 6);
    });

    it('is left out of what was measured of threads that share a knife', async () => {
      const run = await suspendedRun('gil', /lock-taken/, 'gil', '--set', 'chops=150');
      expect(run.suspensions('left')).toHaveLength(1);
      expect(run.suspensions('right')).toEqual([]);
      const held = run.log.lanes.left.filter(({ type }) => type === 'lock-taken' || type === 'lock-released');
      const longest = held.slice(1).reduce((most, { t }, i) => Math.max(most, t - (held[i]?.t ?? t)), 0);
      expect(longest).toBeLessThan(STOP_MS / 2);
    });

    it('is left out of what blocked threads wait, though their own process ran on', async () => {
      const parameters = ['jobs=4', 'max_workers=2', 'tasks=4', 'wait_ms=400'];
      const set = parameters.flatMap((parameter) => ['--set', parameter]);
      const run = await suspendedRun('crowd', /job-started/, 'crowd', ...set);
      const [gap, ...more] = run.suspensions('left');
      expect(gap?.ms).toBeGreaterThan(run.stopped - 5 * LOOK_EVERY_MS);
      expect(more).toEqual([]);
      expect(run.report.lanes[0].makespanMs).toBeLessThan(800 + STOP_MS / 2);
    });
  },
);
