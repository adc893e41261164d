import { describe, expect, it } from 'vitest';
import { missingIn } from '../../shared/trace/gaps';
import { RunLog } from '../../shared/trace/run-log';
import type { TraceEvent } from '../../shared/trace/trace';
import { startRun } from './run';

const options = {
  lesson: 'breakfast',
  parameters: {},
  modes: { left: 'sync', right: 'async' },
  speed: 1,
  virtual: false,
} as const;
const laneScript = new URL('./fixtures/lane-that-dies.mjs', import.meta.url);

describe('a run', () => {
  it('shows why a lane failed whose thread died, and lets the other cook on', async () => {
    const run = startRun({ ...options, laneScript });
    const heard: TraceEvent[] = [];
    run.onEvents((events) => heard.push(...events));
    await run.ended;
    expect(run.log.lanes.left.map(({ type }) => type)).toEqual(['lane-started', 'lane-ended']);
    expect(run.log.lanes.left[1]).toMatchObject({ outcome: 'failed', error: 'Error: the gas is out' });
    expect(run.log.lanes.right.at(-1)).toMatchObject({ type: 'lane-ended', outcome: 'ok' });
    expect(run.log.ended).toBe(true);
    expect(heard.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  });

  it('fails a lane whose script cannot be run', async () => {
    const run = startRun({
      ...options,
      modes: { right: 'async' },
      laneScript: new URL('./none.mjs', import.meta.url),
    });
    await run.ended;
    expect(run.log.lanes.right).toMatchObject([{ type: 'lane-ended', outcome: 'failed' }]);
  });
});

describe('a lane whose events get lost on their way to the run', () => {
  const losing = { ...options, laneScript: new URL('./fixtures/lane-that-loses.mjs', import.meta.url) };

  it.each(['sync', 'async'] as const)('leaves their numbers out: %s', async (mode) => {
    const run = startRun({ ...losing, modes: { left: mode } });
    const heard = new RunLog(run.header);
    run.onEvents((events) => heard.append(events));
    await run.ended;
    expect(run.log.lanes.left.map(({ seq, type }) => `${seq} ${type}`)).toEqual([
      '1 lane-started',
      '5 step-started',
      `${mode === 'sync' ? 7 : 8} lane-ended`,
    ]);
    expect(run.log.gaps.map(({ afterSeq, missing }) => [afterSeq, missing])).toEqual([
      [1, 3],
      [5, mode === 'sync' ? 1 : 2],
    ]);
    expect(heard.gaps).toEqual(run.log.gaps);
  });

  it('says so of a lane whose end is among them', async () => {
    const run = startRun({ ...losing, modes: { right: 'async' } });
    await run.ended;
    const error = 'the end of the lane was lost on its way';
    expect(run.log.lanes.right.at(-1)).toMatchObject({ outcome: 'failed', error });
  });

  it('keeps the gaps where lanes cook one after the other', async () => {
    const run = startRun({ ...losing, measures: true });
    await run.ended;
    expect(missingIn(run.log.gaps)).toBe(4 + 5);
  });
});

describe('a measured run', () => {
  const measured = { ...options, speed: 4, measures: true, laneScript };

  it('cooks one lane after the other and tells of each as it cooks', async () => {
    const run = startRun(measured);
    const told: string[] = [];
    run.onClock(({ measuring, ended }) => told.push(ended ? 'ended' : measuring));
    run.onEvents((events) => told.push(...events.map(({ seq, lane, type }) => `${seq} ${lane} ${type}`)));
    await run.ended;
    expect(told).toEqual([
      'left',
      '1 left lane-started',
      '2 left lane-ended',
      'right',
      '3 right lane-started',
      '4 right lane-ended',
      'ended',
    ]);
    expect(run.log.ended).toBe(true);
    expect(run.header.speed).toBe(1);
  });

  it('stands at 0 for those who look and cannot be paused or sped up', async () => {
    const run = startRun(measured);
    run.setPaused(true);
    run.setSpeed(8);
    const looks = { kitchenMs: 0, speed: 1, paused: false, seq: 0 };
    expect(run.clock()).toMatchObject({ ...looks, measuring: 'left', ended: false });
    const clocks: unknown[] = [];
    run.onClock((clock) => clocks.push(clock));
    await run.ended;
    expect(clocks.slice(0, 2)).toMatchObject([looks, looks]);
    expect(clocks.at(-1)).toMatchObject({ measuring: '', ended: true, kitchenMs: run.log.endMs });
  });

  it('ends both lanes when it is stopped in the first', async () => {
    const run = startRun(measured);
    run.stop();
    await run.ended;
    expect(run.log.lanes.left.at(-1)).toMatchObject({ type: 'lane-ended', outcome: 'stopped' });
    expect(run.log.lanes.right.at(-1)).toMatchObject({ type: 'lane-ended' });
  });
});

it('a virtual run has the same log every time: its lanes cook one after the other', async () => {
  const run = startRun({ ...options, virtual: true, modes: { left: 'async', right: 'async' }, laneScript });
  await run.ended;
  expect([...run.log.inOrder()].map(({ seq, lane, type }) => `${seq} ${lane} ${type}`)).toEqual([
    '1 left lane-started',
    '2 left lane-ended',
    '3 right lane-started',
    '4 right lane-ended',
  ]);
});
