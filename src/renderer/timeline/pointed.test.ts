import { describe, expect, it } from 'vitest';
import type { Row } from '../../shared/figures/lane-rows';
import type { JobSpan, Span } from '../../shared/figures/spans';
import { pointedAt } from './pointed';

const row = (parts: Partial<Row>): Row => ({
  index: 0,
  name: 'egg-1',
  kind: 'egg',
  worker: 0,
  main: false,
  sinceMs: 0,
  spans: [],
  bells: [],
  timeouts: [],
  locks: [],
  ...parts,
});
const wait: Span = { kind: 'wait', task: 1, label: 'fry', startMs: 0, endMs: 4000, dueMs: 3000 };

describe('pointedAt', () => {
  it('is the span there, which goes on as long as the playhead has not passed its end', () => {
    const egg = row({ spans: [wait] });
    expect(pointedAt(egg, 500, 50, 1000)).toMatchObject({ what: 'wait', label: 'fry', endMs: null });
    expect(pointedAt(egg, 500, 50, 5000)).toMatchObject({ what: 'wait', endMs: 4000 });
    expect(pointedAt(egg, 1500, 50, 1000)).toBeNull();
  });

  it('is the lateness of a bell from its deadline to its ring', () => {
    const egg = row({ spans: [wait], bells: [{ t: 4000, task: 1, lateSinceMs: 3000 }] });
    expect(pointedAt(egg, 3500, 50, 5000)).toMatchObject({ what: 'late', startMs: 3000, endMs: 4000 });
    expect(pointedAt(egg, 2500, 50, 5000)?.what).toBe('wait');
    expect(pointedAt(egg, 3500, 50, 3900)?.what).toBe('wait');
  });

  it('is a worker’s call, or the lock that it holds meanwhile', () => {
    const job: JobSpan = { ...wait, kind: 'job', task: 1, label: 'chop', job: 1, worker: 1 };
    const helper = row({ worker: 2, spans: [job], locks: [{ worker: 1, startMs: 100, endMs: 105 }] });
    expect(pointedAt(helper, 102, 50, 5000)).toMatchObject({ what: 'lock', worker: 2, endMs: 105 });
    expect(pointedAt(helper, 110, 50, 5000)).toMatchObject({ what: 'job', worker: 2, task: 1 });
  });

  it('is a timeout near its deadline, even before the playhead is there, until it was left', () => {
    const set = { task: 1, timer: 1, setMs: 0, deadlineMs: 2000 };
    const left = row({ timeouts: [{ ...set, endMs: 1500, expired: false }] });
    expect(pointedAt(left, 2020, 50, 1000)).toMatchObject({ what: 'timeout', startMs: 0, endMs: 2000 });
    expect(pointedAt(left, 2020, 50, 1600)).toBeNull();
    const over = row({ timeouts: [{ ...set, endMs: 2001, expired: true }] });
    expect(pointedAt(over, 2001, 50, 2500)?.what).toBe('expired');
  });
});
