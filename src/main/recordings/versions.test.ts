import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gilModel } from '../../renderer/scene/gil/gil-model';
import { type ProcessReport, waitCost } from '../../shared/figures/process-report';
import { report } from '../../shared/figures/report';
import { type LessonCard, programOf } from '../../shared/lesson/lesson';
import { decodeRecording } from '../../shared/recording';
import { LaneCursor } from '../../shared/state/fold/lane-cursor';
import { modes, TRACE_VERSION, type TraceEvent, type TraceEventType } from '../../shared/trace/trace';
import { findCard } from '../lessons';

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

describe('a recording of version 2', () => {
  const lines = stored(2).trimEnd().split('\n');
  const at = lines.findIndex((line) => line.includes('process-measured'));
  /** The figures of a line of that version, and how they are read. */
  const read = (figures: Record<string, number>) => {
    const line = JSON.stringify({ ...JSON.parse(lines[at] as string), ...figures });
    const { log } = decodeRecording([...lines.slice(0, at), line, ''].join('\n'));
    return [...log.inOrder()].at(-1);
  };

  it('still opens whole and tells the same', () => {
    const { log, complete } = decodeRecording(stored(2));
    const [threads, coroutines] = report(log).lanes;
    expect(complete).toBe(true);
    expect(threads).toMatchObject({ mode: 'sync', makespanMs: 315.069, suspendedMs: 0 });
    expect(threads?.process).toMatchObject({ voluntarySwitches: 24, involuntarySwitches: 5, threads: 9 });
    expect(coroutines?.process).toMatchObject({ voluntarySwitches: 2, involuntarySwitches: 2, threads: 11 });
  });

  it('has figures that were not given where 0 stood for them', () => {
    const none = { voluntarySwitches: null, involuntarySwitches: null, threads: null };
    expect(read({ voluntarySwitches: 0, involuntarySwitches: 0, threads: 0 })).toMatchObject(none);
    const some = { voluntarySwitches: 4, involuntarySwitches: 0, threads: 9 };
    expect(read(some)).toMatchObject(some);
  });
});

describe('a recording of version 3', () => {
  const gil = readFileSync(new URL('./fixtures/version-3-gil.toast.jsonl', import.meta.url), 'utf8');

  it('of a crowd opens whole and tells no more of a wait than it knows', () => {
    const { log, complete } = decodeRecording(stored(3));
    const { lanes, speedup } = report(log);
    expect([complete, speedup]).toEqual([true, null]);
    for (const { process, machine } of lanes) {
      expect(process).toMatchObject({ before: null });
      expect(waitCost(process as ProcessReport, 300)?.bytes).toBeNull();
      expect(machine).toBeNull();
    }
    expect(lanes.map(({ process }) => process?.waits)).toEqual([6, 8]);
    expect(findCard(log.header)?.modeNames?.async.en).toBe('coroutines');
  });

  it('of threads in both lanes says so, and shows what they ran', () => {
    const { log } = decodeRecording(gil);
    const card = findCard(log.header) as LessonCard;
    expect(card.modeNames?.async.en).toBe('threads with a knife each');
    const program = programOf(card, 'python', 'async', log.header.parameters);
    expect(program).toContain('from threading import Thread');
    expect(program).toContain('a build without the GIL');
    expect(program).not.toMatch(/slices/i);
    expect(report(log).lanes.map(({ work }) => work?.processes)).toEqual([null, null]);
    const shown = modes.map((mode) => {
      const lane = mode === 'sync' ? 'left' : 'right';
      const state = new LaneCursor(log, lane, mode).seek(log.lanes[lane].length);
      return gilModel(state, state.t, { still: true, steps: {} }).mode;
    });
    expect(shown).toEqual(['sync', 'sync']);
    const now = { ...log.header, parameters: { ...log.header.parameters, pool: 'Pool' } };
    expect(findCard(now)?.modeNames?.async.en).toBe('processes');
  });
});

describe('a recording of version 4', () => {
  const { log, complete } = decodeRecording(stored(4));
  const of = <T extends TraceEventType>(type: T) =>
    [...log.inOrder()].flatMap((event) => (event.type === type ? [event as unknown as TraceEvent<T>] : []));

  it('still opens whole, as the run of a lesson', () => {
    expect(complete).toBe(true);
    expect(log.header).toMatchObject({ program: null });
    expect(report(log).lanes.map(({ makespanMs }) => makespanMs)).toEqual([2000, 7000]);
  });

  it('knows no more of a wait, a task or a line than it told', () => {
    expect(of('task-suspended').map(({ waitsFor }) => waitsFor)).toEqual(['', '', '']);
    expect(new Set(of('task-created').map(({ label }) => label))).toEqual(new Set(['']));
    expect(of('printed')).toHaveLength(8);
    for (const line of of('printed')) expect(line).toMatchObject({ stream: 'stdout', job: null });
  });
});

it('takes no name that every object has for a type of event', () => {
  const odd = (type: string) => stored(2).replace('"type":"lane-started"', `"type":"${type}"`);
  for (const type of ['__proto__', 'constructor', 'toString'])
    expect(() => decodeRecording(odd(type))).toThrow('line 2: type: not an event type');
});

it('is refused in one sentence when it comes from the future', () => {
  const future = stored(1).replace('"version":1', `"version":${TRACE_VERSION + 1}`);
  expect(() => decodeRecording(future)).toThrow(
    `line 1: this recording was made by a newer Toast Kitchen (format ${TRACE_VERSION + 1}; this one reads up to ${TRACE_VERSION})`,
  );
});
