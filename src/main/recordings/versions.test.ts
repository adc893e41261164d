import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeRecording } from '../../shared/recording';
import { report } from '../../shared/report';
import { TRACE_VERSION } from '../../shared/trace';

/** One stored recording of every version of the format there has been, made by the app of its time. */
const stored = (version: number) =>
  readFileSync(new URL(`./fixtures/version-${version}.toast.jsonl`, import.meta.url), 'utf8');

describe('a recording of version 1', () => {
  it('still opens whole and tells the same', () => {
    const { log, complete } = decodeRecording(stored(1));
    const { lanes, speedup } = report(log);
    expect(complete).toBe(true);
    expect(lanes.map(({ makespanMs, blockedMs, idleMs }) => [makespanMs, blockedMs, idleMs])).toEqual([
      [18_000, 10_000, 0],
      [9000, 0, 1000],
    ]);
    expect(speedup).toBe(2);
  });

  it('gets a label where something was printed', () => {
    const { log } = decodeRecording(stored(1));
    expect(log.lanes.left.filter((event) => event.type === 'printed')).toMatchObject([
      { text: 'breakfast is served', label: '' },
    ]);
  });
});

it('is refused in one sentence when it comes from the future', () => {
  const future = stored(1).replace('"version":1', `"version":${TRACE_VERSION + 1}`);
  expect(() => decodeRecording(future)).toThrow(
    `line 1: this recording was made by a newer Toast Kitchen (format ${TRACE_VERSION + 1}; this one reads up to ${TRACE_VERSION})`,
  );
});
