import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runHeader } from '../fixtures/run-header';
import type { Position } from '../trace/position';
import { RunLog } from '../trace/run-log';
import { type Emitted, type LaneId, laneIds, type TraceEvent } from '../trace/trace';
import { momentKinds } from './moments';
import { Show } from './show';

const BEAT_MS = 600;
const START: Position = { t: -1, left: 0, right: 0 };
const header = runHeader({
  lanes: [
    { lane: 'left', mode: 'sync' },
    { lane: 'right', mode: 'async' },
  ],
});

type Told = [lane: LaneId, t: number, event: Emitted];
const logOf = (told: Told[]) =>
  new RunLog(
    header,
    told.map(([lane, t, event], n) => ({ ...event, seq: n + 1, lane, t }) as TraceEvent),
  );
const printed = (lane: LaneId, t: number, text: string): Told => [
  lane,
  t,
  { type: 'printed', task: 1, text, label: text, stream: 'stdout', job: null },
];
const step = (lane: LaneId, t: number, task: number): Told => [lane, t, { type: 'step-started', task }];
const suspended = (lane: LaneId, t: number, task: number): Told => [
  lane,
  t,
  { type: 'task-suspended', task, on: 'turn', label: '', waitsFor: '' },
];
const show = (told: Told[], kinds = momentKinds.slice(), beatMs = BEAT_MS, mostAlike = Infinity) =>
  new Show(logOf(told), { kinds, beatMs, mostAlike });

describe('a show', () => {
  const two = [
    printed('left', 1000, 'a'),
    printed('left', 1000, 'b'),
    printed('right', 1000, 'c'),
    printed('left', 3000, 'd'),
  ];

  it('stands still at a moment for a beat, and passes like kitchen time between moments', () => {
    const shown = show(two, ['printed']);
    expect(shown.at(999)).toEqual({ t: 999, left: 0, right: 0 });
    expect(shown.at(1000)).toMatchObject({ t: 1000, left: 1, right: 1 });
    expect(shown.at(1300).beats?.left).toMatchObject({ first: 0, until: 1, progress: 0.5 });
    expect(shown.at(1600)).toMatchObject({ t: 1000, left: 2, right: 1 });
    expect(shown.at(2200)).toEqual({ t: 1000, left: 2, right: 1 });
    expect(shown.at(2700).t).toBe(1500);
    expect(shown.endMs).toBe(3000 + 3 * BEAT_MS);
  });

  it('finds a moment by its event, among others of its time', () => {
    const shown = show([...two, step('left', 3000, 1)], ['printed']);
    expect(shown.seen('left', 1)).toMatchObject({
      t: 1000,
      left: 2,
      beats: { left: { first: 1, progress: 1 } },
    });
    expect(shown.seen('right', 0)).toMatchObject({ t: 1000, right: 1, beats: { right: { progress: 1 } } });
    expect(shown.seen('left', 3)).toBeNull();
    expect(shown.seen('left', 9)).toBeNull();
  });

  it('lets the lane with fewer moments wait for the other', () => {
    const shown = show(two, ['printed']);
    expect(Object.keys(shown.at(1000).beats ?? {})).toEqual(['left', 'right']);
    expect(Object.keys(shown.at(1700).beats ?? {})).toEqual(['left']);
  });

  it('is kitchen time where nothing dwells', () => {
    for (const plain of [show(two, []), show(two, momentKinds.slice(), 0)]) {
      expect(plain.isPlain).toBe(true);
      expect(plain.endMs).toBe(3000);
      expect(plain.at(1000)).toEqual({ t: 1000, left: 2, right: 1 });
    }
  });

  it('shows what the machine put a few ms apart as what came at once', () => {
    const shown = show([printed('left', 1000, 'a'), printed('right', 1012, 'b')], ['printed']);
    expect(shown.at(1300)).toMatchObject({ t: 1012, left: 1, right: 1 });
    expect(shown.endMs).toBe(1012 + BEAT_MS - 12);
  });

  it('gives ten thousand tasks that do the same one beat', () => {
    const crowd = Array.from({ length: 10_000 }, (_, n) => [
      step('right', 0, n + 1),
      printed('right', 0, 'wait'),
      suspended('right', 0, n + 1),
    ]).flat();
    const shown = show(crowd);
    expect(shown.endMs).toBe(BEAT_MS);
    expect(shown.at(0).beats?.right).toMatchObject({ until: 30_000, times: 10_000 });
  });

  it('dwells on the first that do the same, and then passes like kitchen time', () => {
    const loop = Array.from({ length: 1000 }, (_, n) => printed('right', 100 * n, 'again'));
    const other = { ...printed('right', 99_950, 'b')[2], label: 'elsewhere' } as Emitted;
    const shown = show([...loop, ['right', 99_950, other]], undefined, BEAT_MS, 3);
    expect(shown.endMs).toBe(99_950 + 4 * BEAT_MS);
    expect(shown.at(200 + 2 * BEAT_MS + 300).beats?.right).toMatchObject({ first: 2, progress: 0.5 });
    expect(shown.at(3 * BEAT_MS + 5000)).toEqual({ t: 5000, left: 0, right: 51 });
    const third = shown.at(200 + 2 * BEAT_MS + 300);
    expect(shown.step({ ...third, right: 3 }, 1)).toMatchObject({ t: 99_950 });
    expect(shown.step(shown.at(shown.endMs), -1)).toMatchObject({ t: 200 });
    expect(shown.seen('right', 500)).toBeNull();
  });

  it('shows up to four alike one by one', () => {
    const few = Array.from({ length: 4 }, () => printed('right', 0, 'x'));
    expect(show(few).endMs).toBe(4 * BEAT_MS);
    expect(show([...few, printed('right', 0, 'x')]).endMs).toBe(BEAT_MS);
  });
});

const anyTold = fc
  .array(
    fc.record({
      lane: fc.constantFrom(...laneIds),
      wait: fc.constantFrom(0, 0, 0, 3, 200, 1000),
      what: fc.constantFrom('printed', 'step', 'suspended', 'silent'),
      task: fc.integer({ min: 1, max: 3 }),
    }),
    { maxLength: 40 },
  )
  .map((rows) => {
    const now = { left: 0, right: 0 };
    return rows.map(({ lane, wait, what, task }): Told => {
      now[lane] += wait;
      if (what === 'printed') return printed(lane, now[lane], String(task));
      if (what === 'step') return step(lane, now[lane], task);
      if (what === 'suspended') return suspended(lane, now[lane], task);
      return [lane, now[lane], { type: 'idle-ended' }];
    });
  });

/** How many alike dwell. */
const anyMost = fc.constantFrom(1, 2, Infinity);

describe('whatever happened', () => {
  it('a show never goes back, and leaves nothing out', () => {
    fc.assert(
      fc.property(anyTold, anyMost, (told, most) => {
        const shown = show(told, undefined, BEAT_MS, most);
        let before = shown.at(0);
        for (let ms = 0; ms <= shown.endMs + 1; ms += 50) {
          const now = shown.at(Math.min(ms, shown.endMs));
          for (const key of ['t', 'left', 'right'] as const)
            expect(now[key]).toBeGreaterThanOrEqual(before[key]);
          before = now;
        }
        const { left, right } = shown.log.lanes;
        expect(shown.at(shown.endMs)).toMatchObject({ left: left.length, right: right.length });
        expect(shown.at(shown.endMs).beats).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  it('a show that grew with its log is the one of the whole log', () => {
    fc.assert(
      fc.property(anyTold, fc.nat(40), anyMost, (told, cut, most) => {
        const whole = show(told, undefined, BEAT_MS, most);
        const log = logOf([]);
        const events = [...whole.log.inOrder()];
        const grown = new Show(log, { kinds: momentKinds, beatMs: BEAT_MS, mostAlike: most });
        log.append(events.slice(0, cut));
        grown.at(0);
        log.append(events.slice(cut));
        for (let ms = 0; ms <= whole.endMs; ms += 100) expect(grown.at(ms)).toEqual(whole.at(ms));
      }),
      { numRuns: 50 },
    );
  });

  it('steps lead through every moment to the last, and back to the first', () => {
    fc.assert(
      fc.property(anyTold, anyMost, (told, most) => {
        const shown = show(told, undefined, BEAT_MS, most);
        const there: Position[] = [];
        let now = shown.step(START, 1);
        for (; now; now = shown.step(now, 1)) there.push(now);
        const options = { kinds: momentKinds, beatMs: BEAT_MS * 1000, mostAlike: most };
        const beats = new Show(shown.log, options);
        expect(Math.round((beats.endMs - shown.log.endMs) / BEAT_MS / 1000)).toBe(there.length);
        const back: Position[] = [];
        for (let at = there.at(-1); at; at = shown.step(at, -1) ?? undefined) back.unshift(at);
        expect(back).toEqual(there);
      }),
      { numRuns: 50 },
    );
  });

  it('where something is on screen is found again', () => {
    fc.assert(
      fc.property(anyTold, fc.nat(100), (told, percent) => {
        const shown = show(told);
        const there = shown.at((shown.endMs * percent) / 100);
        const again = shown.at(shown.showOf(there));
        expect(again.t).toBeGreaterThanOrEqual(there.t);
        expect(shown.showOf(again)).toBeGreaterThanOrEqual(shown.showOf(there));
      }),
      { numRuns: 50 },
    );
  });
});
