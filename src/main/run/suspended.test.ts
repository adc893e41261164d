import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeRecording } from '../../shared/recording';
import type { LaneId, TraceEvent } from '../../shared/trace';
import { bundleCommandLine, CommandProcess } from '../cli/fixtures/command-process';
import { LOOK_EVERY_MS } from '../kitchen/clock-memory';

const STOP_MS = 2000;

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

describe.runIf(process.platform !== 'win32')('a process that is stopped in the middle of a run', () => {
  it('is a gap in each lane, told once, and no figure contains it', async () => {
    const run = await suspendedRun('breakfast', /"label":"fry"/, 'breakfast', '--speed', '8');
    for (const lane of ['left', 'right'] as const) {
      const [gap, ...more] = run.suspensions(lane);
      expect(gap?.ms).toBeGreaterThan(run.stopped - 2 * LOOK_EVERY_MS);
      expect(more).toEqual([]);
    }
    const { speedup, lanes } = run.report;
    // With the gap it would be 1.4.
    expect(speedup).toBeGreaterThan(1.9);
    expect(lanes[0].suspendedMs).toBe(run.suspensions('left')[0]?.ms);
    expect(lanes[0].latestBellMs + lanes[1].latestBellMs).toBeLessThan(STOP_MS * 4);
  });
});
