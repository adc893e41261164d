import { describe, expect, it } from 'vitest';
import type { TraceEvent } from '../../shared/trace';
import { mergeByTime } from './merge';
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

describe('merging by time', () => {
  it("keeps each lane's order and numbers anew, the left lane first", () => {
    const event = (lane: 'left' | 'right', seq: number, t: number) =>
      ({ lane, seq, t, type: 'idle-ended' }) as const;
    const merged = mergeByTime([
      event('right', 1, 0),
      event('right', 2, 7),
      event('left', 3, 0),
      event('left', 4, 0),
    ]);
    expect(merged.map(({ lane, seq, t }) => `${seq} ${lane} ${t}`)).toEqual([
      '1 left 0',
      '2 left 0',
      '3 right 0',
      '4 right 7',
    ]);
  });
});
