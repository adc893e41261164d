import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeRecording } from '../../shared/recording';
import { bundleCommandLine, CommandProcess } from '../cli/fixtures/command-process';

let folder: string;
let script: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'toast-kitchen-'));
  script = await bundleCommandLine(folder);
});
afterAll(() => rm(folder, { recursive: true }));

/** What is left of a run whose process was killed once its recording matched. */
async function killedRun(at: RegExp, lesson: string, parameters: Record<string, number> = {}) {
  const set = Object.entries(parameters).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
  const command = new CommandProcess(script, join(folder, `${randomUUID()}.toast.jsonl`), [lesson, ...set]);
  await command.recorded(at);
  await command.kill();
  return decodeRecording(await command.read());
}

describe.concurrent('a run whose process was killed opens with all that had happened', {
  timeout: 60_000,
}, () => {
  it('of a crowd: the lane that was over, and what the other had begun', async () => {
    const crowd = { jobs: 6, max_workers: 3, tasks: 8, wait_ms: 500 };
    const { log, complete } = await killedRun(/"right".*timer-set/, 'crowd', { ...crowd });
    expect(complete).toBe(false);
    const { left, right } = log.lanes;
    expect(left.at(-1)).toMatchObject({ type: 'lane-ended', outcome: 'ok' });
    expect(left.filter(({ type }) => type === 'job-ended')).toHaveLength(6);
    expect(right.some(({ type }) => type === 'timer-set')).toBe(true);
    expect(right.at(-1)?.type).not.toBe('lane-ended');
  });

  it('of a crowd in its first lane', async () => {
    const crowd = { jobs: 6, max_workers: 3, tasks: 8, wait_ms: 1000 };
    const { log, complete } = await killedRun(/job-ended/, 'crowd', { ...crowd });
    expect(complete).toBe(false);
    expect(log.lanes.left.filter(({ type }) => type === 'job-submitted')).toHaveLength(6);
    expect(log.lanes.right).toEqual([]);
  });

  it('of threads that chop: who had begun and who had the knife', async () => {
    const { log, complete } = await killedRun(/lock-released/, 'gil', { chops: 2000 });
    expect(complete).toBe(false);
    const types = new Set(log.lanes.left.map(({ type }) => type));
    for (const type of ['job-submitted', 'job-started', 'lock-taken', 'lock-released'] as const)
      expect(types).toContain(type);
    expect(types).not.toContain('lane-ended');
  });

  it('of threads that have a knife each: the lane that was over, and who had begun', async () => {
    const { log, complete } = await killedRun(/"right".*job-started/, 'gil', { chops: 100 });
    expect(complete).toBe(false);
    expect(log.lanes.left.at(-1)).toMatchObject({ type: 'lane-ended', outcome: 'ok' });
    expect(log.lanes.right.some(({ type }) => type === 'job-started')).toBe(true);
    expect(log.lanes.right.at(-1)?.type).not.toBe('lane-ended');
  });
});
