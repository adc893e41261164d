import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../shared/trace/trace';
import { bundleForNode } from '../recordings/fixtures/bundle-for-node';
import { startRun } from '../run/run';

describe('calls in an executor on real threads', () => {
  let folder: string;
  let laneScript: URL;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'toast-threads-'));
    const lane = join(import.meta.dirname, 'fixtures/lane-of-calls.ts');
    laneScript = pathToFileURL(await bundleForNode(lane, folder));
    await bundleForNode(join(import.meta.dirname, '../entries/executor-worker.ts'), folder);
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function cook(lesson: string): Promise<readonly TraceEvent[]> {
    const modes = { right: 'async' } as const;
    const run = startRun({ lesson, parameters: {}, modes, speed: 10, virtual: false, laneScript });
    await run.ended;
    return run.log.lanes.right;
  }

  const story = (events: readonly TraceEvent[]) =>
    events.flatMap((e) => {
      if (e.type === 'printed') return [e.text];
      if (e.type === 'block-started' || e.type === 'block-ended') return [e.type];
      return e.type === 'job-started' || e.type === 'job-ended' ? [`${e.type} ${e.job}/${e.worker}`] : [];
    });

  it('go on as soon as the call that they need has returned', async () => {
    expect(story(await cook('needs-another'))).toEqual([
      'job-started 1/0',
      'job-started 2/1',
      'job-ended 2/1',
      'job-ended 1/0',
      'returned',
    ]);
  });

  it('time out where that waits for their own worker, which runs it afterwards', async () => {
    const events = await cook('times-out');
    expect(story(events).filter((line) => line.startsWith('job'))).toEqual([
      'job-started 1/0',
      'job-ended 1/0',
      'job-started 2/0',
      'job-ended 2/0',
    ]);
    expect(story(events)).toContain('TimeoutError');
  });

  it("go on while the lane's own thread is blocked", async () => {
    const events = await cook('blocked-loop');
    expect(story(events)).toEqual([
      'job-started 1/0',
      'block-started',
      'job-ended 1/0',
      'job-started 2/0',
      'job-ended 2/0',
      'block-ended',
      'heard',
    ]);
  });

  it('fail the lane where fewer threads stand by than get work', async () => {
    expect((await cook('too-few')).at(-1)).toMatchObject({
      type: 'lane-ended',
      outcome: 'failed',
      error: 'Error: only 1 threads stand by: see Lesson.workers',
    });
  });
});
