import { describe, expect, it } from 'vitest';
import type { MachineReport } from '../../shared/figures/machine-report';
import type { ProcessReport } from '../../shared/figures/process-report';
import type { LaneReport, Report } from '../../shared/figures/report';
import type { WorkReport } from '../../shared/figures/work-report';
import type { Mode } from '../../shared/trace/trace';
import en from '../i18n/en/result';
import ko from '../i18n/ko/result';
import { shownBy } from './measured-story';
import type { Sentence } from './sentence';
import { storyOf } from './story';

const calm: MachineReport = { cores: 2, othersShare: 0.1, givenShare: null };

function lane(mode: Mode, makespanMs: number, figures: Partial<LaneReport>): LaneReport {
  const side = mode === 'sync' ? 'left' : 'right';
  const none = { busyMs: 0, blockedMs: 0, idleMs: 0, suspendedMs: 0, longestStepMs: 0, latestBellMs: 0 };
  const nobody = {
    programEndMs: null,
    tasks: [],
    order: [],
    output: [],
    warnings: [],
    latency: [],
    process: null,
    work: null,
  };
  const counts = { served: 0, ordered: 0, inversions: 0, outcome: 'ok', error: '', machine: calm } as const;
  return { lane: side, mode, makespanMs, ...none, ...nobody, ...counts, ...figures };
}

function storyIn(lanes: LaneReport[], speedup: number | null = null) {
  const report: Report = {
    lesson: 'x',
    parameters: {},
    speed: 1,
    virtual: false,
    lanes,
    speedup,
  };
  return storyOf(report, true);
}

function text({ key, values }: Sentence, texts: object = en): string {
  const found = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], texts);
  if (typeof found !== 'string') throw new Error(`there are no words for ${key}`);
  const all: Sentence['values'] = { ...values, sync: 'Threads', async: 'Coroutines' };
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(all[name]));
}
const shown = (lanes: LaneReport[], texts: object = en) => shownBy(lanes).map((each) => text(each, texts));

const process = (given: Partial<ProcessReport>): ProcessReport => ({
  elapsedMs: 1,
  residentBytes: 68_000_000,
  voluntarySwitches: 2700,
  involuntarySwitches: 300,
  threads: 1007,
  before: { residentBytes: 49_000_000, threads: 7 },
  waits: 1000,
  ...given,
});
const coroutines = {
  residentBytes: 79_000_000,
  voluntarySwitches: 100,
  involuntarySwitches: 50,
  threads: 7,
  waits: 10_000,
};
const crowd = (threads: Partial<ProcessReport> = {}, others: Partial<ProcessReport> = {}) => [
  lane('sync', 4100, { process: process(threads) }),
  lane('async', 1200, { process: process({ ...coroutines, ...others }) }),
];

describe('a crowd', () => {
  it('is told by what one wait cost, and nobody was faster', () => {
    const { kind, headline, explanation } = storyIn(crowd());
    expect(kind).toBe('measured');
    expect(text(headline)).toBe('Threads: 1,000 waits in 4.1 s. Coroutines: 10,000 in 1.2 s.');
    expect(text(explanation)).toBe(
      'Cost per wait. Threads: 4.1 ms, 3 context switches, 19 kB. Coroutines: 0.12 ms, 0.015 context switches, 3 kB.',
    );
  });

  it('showed what its figures show, whichever side they speak for, and whose threads there were', () => {
    expect(shown(crowd())).toEqual([
      'A waiting thread used 6.33 times the memory of a waiting coroutine.',
      'Threads needed 200 times the context switches.',
      '1,000 threads waited; coroutines needed 0 besides the 7 of Node.js itself.',
    ]);
    const others = { residentBytes: 449_000_000, voluntarySwitches: 80_000 };
    expect(shown(crowd({}, others)).slice(0, 2)).toEqual([
      'A waiting coroutine used 2.11 times the memory of a waiting thread.',
      'Coroutines needed 2.67 times the context switches.',
    ]);
  });

  it('says no more than the system and the recording tell', () => {
    const none = { voluntarySwitches: null, involuntarySwitches: null };
    const keyOf = (given: Partial<ProcessReport>) => storyIn(crowd(given, given)).explanation.key;
    expect(keyOf(none)).toBe('waits.memory');
    expect(keyOf({ before: null })).toBe('waits.switches');
    expect(keyOf({ ...none, before: null })).toBe('waits.time');
    expect(shown(crowd({ ...none, before: null }, { ...none, before: null }))).toEqual([]);
  });
});

const work = (given: Partial<WorkReport>): WorkReport => ({
  workers: 2,
  computes: true,
  oneLock: false,
  atOnce: 2,
  handovers: 0,
  workedMs: 1600,
  longestMs: 800,
  processes: null,
  ...given,
});
const forked = { startMs: 64, bytes: 1_000_000, returnMs: 21, cpuMs: 1590 };
const cooks = (threads: Partial<WorkReport>, others: Partial<WorkReport>, machine = calm) => [
  lane('sync', 1610, { work: work(threads), machine }),
  lane('async', 960, { work: work({ processes: forked, ...others }), machine }),
];
const gil = cooks({ oneLock: true, atOnce: 1, handovers: 310 }, {});

describe('one knife', () => {
  it('is a race of the same work, and showed what was seen', () => {
    expect(storyIn(gil, 1.68).kind).toBe('faster');
    expect(shown(gil)).toEqual([
      'Of 2 threads at most 1 computed at the same moment; the knife was handed over 310 times.',
      'Of 2 cooks, each with their own knife, 2 computed at the same moment.',
      'The processes took 0.064 s to start and 0.021 s to return 1 MB of results.',
    ]);
  });

  it('does not hold up who only waits', () => {
    const waits = cooks(
      { computes: false, oneLock: true, workedMs: 1601, longestMs: 800 },
      { computes: false },
    );
    expect(shown(waits)[0]).toBe(
      'Although they share one knife, 2 of 2 threads waited at the same moment: all were done after 1.61 s, and one alone takes 0.8 s.',
    );
  });

  it('is no result without a lock, where both sides ran the same code', () => {
    const { kind, headline, explanation } = storyIn(cooks({}, {}));
    expect(kind).toBe('alike');
    expect(text(headline)).toContain('the same code');
    expect(text(explanation)).toContain('0.064 s to start');
    expect(text(storyIn(cooks({}, { processes: null })).explanation)).toContain(
      'difference between them is chance',
    );
  });
});

describe('a measurement that is not reliable', () => {
  it.each([
    ['one core', { ...calm, cores: 1 }, 'Only one core'],
    ['workers that got too little', { ...calm, givenShare: 0.62 }, 'only 62%'],
  ])('says so: %s', (_, machine, why) => {
    const lanes = cooks({ oneLock: true, atOnce: 1 }, {}, machine);
    const { kind, explanation } = storyIn(lanes, 1.6);
    expect(kind).toBe('doubtful');
    expect(text(explanation)).toContain(why);
    expect(shown(lanes)).toEqual(['Nothing this time: other programs disturbed the measurement.']);
  });

  it('says so of a crowd beside which others worked', () => {
    const lanes = crowd().map((each) => ({ ...each, machine: { ...calm, othersShare: 0.63 } }));
    expect(text(storyIn(lanes).explanation)).toContain('used 63% of its processors');
  });
});

it('says all of it in Korean, too', () => {
  for (const lanes of [crowd(), gil, cooks({}, {})]) {
    for (const sentence of shown(lanes, ko)) expect(sentence).toMatch(/[가-힣]/);
    const { headline, explanation } = storyIn(lanes, 1.6);
    for (const sentence of [headline, explanation]) expect(text(sentence, ko)).toMatch(/[가-힣]/);
  }
});
