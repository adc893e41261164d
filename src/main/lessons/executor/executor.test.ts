import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { truthOf } from '../../../shared/figures/measure';
import { report } from '../../../shared/figures/report';
import { parseParameters } from '../../../shared/lesson/lesson';
import type { Question } from '../../../shared/lesson/question';
import type { Parameters } from '../../../shared/trace/run-log';
import type { TraceEvent } from '../../../shared/trace/trace';
import { cookVirtually } from '../../kitchen/cook-virtually';
import { defaultWorkers } from '../../kitchen/executor';
import type { AnyLesson } from '../../kitchen/lesson';
import { bundleForNode } from '../../recordings/fixtures/bundle-for-node';
import { type Run, startRun } from '../../run/run';
import { cookedLog } from '../fixtures/cooked-log';
import { starvation } from '../starvation/cook';
import { executor } from './cook';

const printed = (events: readonly TraceEvent[]) =>
  events.flatMap((e) => (e.type === 'printed' ? [e.text] : []));
const jobs = (events: readonly TraceEvent[]) =>
  events.flatMap((e) => (e.type === 'job-started' || e.type === 'job-ended' ? [`${e.type} ${e.job}`] : []));
const endOf = async (parameters: Record<string, unknown>) =>
  (await cookVirtually(executor, 'async', parameters)).at(-1)?.t;

describe('calls of 5 s and 4 s', () => {
  it('take 5 s with two helpers, 9 s with one, and 9 s without', async () => {
    expect(await endOf({ max_workers: 2 })).toBe(5000);
    expect(await endOf({ max_workers: 1 })).toBe(9000);
    expect((await cookVirtually(executor, 'sync')).at(-1)?.t).toBe(9000);
  });

  it("take 5 s with asyncio's own pool", async () => {
    const events = await cookVirtually(executor, 'async', { max_workers: 0 });
    expect(events.find((e) => e.type === 'executor-started')).toMatchObject({ workers: defaultWorkers() });
    expect(events.at(-1)?.t).toBe(5000);
  });

  it('go on where nobody waits for them any more', async () => {
    const events = await cookVirtually(executor, 'async', { cancel: 'yes' });
    expect(printed(events)).toEqual([
      'egg: start',
      'toast: start',
      'cancelling the egg',
      'egg: cancelled',
      'toast: done',
    ]);
    expect(events.find((e) => e.type === 'job-ended' && e.job === 1)).toMatchObject({ t: 5000 });
  });

  it('hold up the end of the program, not of the loop', async () => {
    const events = await cookVirtually(executor, 'async', { cancel: 'yes' });
    expect(events.find((e) => e.type === 'loop-stopped')?.t).toBe(4000);
    expect(events.at(-1)).toMatchObject({ type: 'lane-ended', outcome: 'ok', t: 5000 });
  });
});

describe('what is told of when it was over', () => {
  const told = async (lesson: AnyLesson, parameters: Parameters) => {
    const [, lane] = report(await cookedLog(lesson, parameters)).lanes;
    return [lane?.makespanMs, lane?.idleMs, lane?.programEndMs];
  };

  it('is when asyncio.run returned, and apart from it when the program ended', async () => {
    expect(await told(executor, {})).toEqual([5000, 5000, null]);
    expect(await told(executor, { cancel: 'yes' })).toEqual([4000, 4000, 5000]);
    expect(await told(starvation, {})).toEqual([7000, 7000, 8000]);
  });

  it('is no earlier than the order was served', async () => {
    expect(await told(executor, { cancel: 'yes', cancel_ms: 9000 })).toEqual([9000, 9000, null]);
  });

  it('is what the question asks for', async () => {
    const question = executor.card.questions.find(({ id }) => id === 'makespan') as Question;
    for (const cancel_ms of [1000, 4500, 9000]) {
      const parameters = { cancel: 'yes', cancel_ms };
      const log = await cookedLog(executor, parameters);
      const returned = log.lanes.right.find(({ type }) => type === 'loop-stopped')?.t ?? 0;
      expect(truthOf(question, log, parameters)).toBe(returned / 1000);
    }
  });
});

describe('on real threads', () => {
  let folder: string;
  let laneScript: URL;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'toast-executor-'));
    laneScript = pathToFileURL(
      await bundleForNode(join(import.meta.dirname, '../../entries/lane-worker.ts'), folder),
    );
    await bundleForNode(join(import.meta.dirname, '../../entries/executor-worker.ts'), folder);
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  function cook(given: Record<string, unknown>): Run {
    const parameters = parseParameters(executor.card, given);
    const modes = { right: 'async' } as const;
    return startRun({ lesson: 'executor', parameters, modes, speed: 10, virtual: false, laneScript });
  }

  it.each([
    { max_workers: 2, ms: 5000 },
    { max_workers: 1, ms: 9000 },
  ])('takes no less than $ms ms with $max_workers helpers', async ({ max_workers, ms }) => {
    const run = cook({ max_workers });
    await run.ended;
    const events = run.log.lanes.right;
    expect(events.at(-1)).toMatchObject({ type: 'lane-ended', outcome: 'ok' });
    const virtual = await cookVirtually(executor, 'async', { max_workers });
    expect(jobs(events)).toEqual(jobs(virtual));
    expect(printed(events)).toEqual(printed(virtual));
    expect(run.log.endMs).toBeGreaterThanOrEqual(ms);
  });

  it('waits for a call that nobody waits for', async () => {
    const run = cook({ cancel: 'yes' });
    await run.ended;
    expect(printed(run.log.lanes.right).at(-1)).toBe('toast: done');
    expect(jobs(run.log.lanes.right)).toContain('job-ended 1');
    expect(run.log.endMs).toBeGreaterThanOrEqual(5000);
  });

  it.each([
    { when: 'while its loop runs', after: 'job-started', parameters: { max_workers: 1 } },
    {
      when: 'as it waits for calls at its end',
      after: 'loop-stopped',
      parameters: { cancel: 'yes' },
    },
  ] as const)('ends at once when the run is stopped $when', async ({ after, parameters }) => {
    const run = cook({ ...parameters, egg_ms: 60_000, toast_ms: 2000 });
    await new Promise<void>((resolve) => {
      run.onEvents((events) => {
        if (events.some((e) => e.type === after)) resolve();
      });
    });
    run.stop();
    await run.ended;
    expect(run.log.lanes.right.at(-1)).toMatchObject({ type: 'lane-ended', outcome: 'stopped' });
    expect(jobs(run.log.lanes.right)).not.toContain('job-ended 1');
  });
});
