import { describe, expect, it } from 'vitest';
import type { LaneReport, Report } from '../../shared/figures/report';
import { LIMIT } from '../../shared/trace/limit';
import type { Mode } from '../../shared/trace/trace';
import en from '../i18n/en/result';
import ko from '../i18n/ko/result';
import { speedupText, storyOf } from './story';

type Figures = Partial<LaneReport>;

function lane(mode: Mode, figures: Figures = {}): LaneReport {
  const { busyMs = 8000, blockedMs = 0, idleMs = 0 } = figures;
  return {
    lane: mode === 'sync' ? 'left' : 'right',
    mode,
    makespanMs: busyMs + blockedMs + idleMs,
    busyMs,
    blockedMs,
    idleMs,
    suspendedMs: 0,
    programEndMs: null,
    longestStepMs: 0,
    latestBellMs: 0,
    tasks: [],
    order: [],
    output: [],
    warnings: [],
    served: 1,
    ordered: 1,
    inversions: 0,
    latency: [],
    outcome: 'ok',
    error: '',
    process: null,
    work: null,
    machine: null,
    ...figures,
  };
}

const task = (outcome: 'ok' | 'failed' | 'cancelled') => ({
  id: 1,
  name: 'egg',
  startMs: 0,
  endMs: 1,
  latencyMs: 0,
  outcome,
});

function story(...lanes: LaneReport[]) {
  return storyWith(false, lanes);
}

function storyWith(named: boolean, lanes: LaneReport[]) {
  const [sync, async] = ['sync', 'async'].map((mode) => lanes.find((each) => each.mode === mode)?.makespanMs);
  const speedup = sync && async ? Math.round((100 * sync) / async) / 100 : null;
  const report: Report = {
    lesson: 'breakfast',
    parameters: {},
    speed: 1,
    virtual: true,
    lanes,
    speedup,
  };
  return storyOf(report, named);
}

it.each([en, ko])('says of a program in its own words that it waited, and that it did not end', ({ lab }) => {
  for (const said of [...Object.values(lab.faster), lab.stopped.explanation])
    expect(said).not.toMatch(/food|served|음식|서빙/);
});

/** The text of a key in a language, filled in. */
function text(
  { key, values }: { key: string; values: Record<string, string | number> },
  texts: object = en,
): string {
  const found = key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], texts);
  return String(found).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}

const blocked = lane('sync', { blockedMs: 10_000 });

describe('storyOf', () => {
  it('says what waiting cost, from the figures', () => {
    const { kind, headline, explanation } = story(blocked, lane('async', { idleMs: 1000 }));
    expect(kind).toBe('faster');
    expect(text(headline)).toBe('The same 8 s of work. Async was 2.0 times as fast.');
    expect(text(explanation)).toBe(
      'While food cooked, the synchronous cook was blocked for 10 s. The asynchronous cook was idle for only 1 s.',
    );
    expect(text(headline, ko)).toBe('똑같이 8초어치 일을 하고도 비동기가 2.0배 빨랐습니다');
  });

  it('claims the same work only where it was', () => {
    const { headline, explanation } = story(blocked, lane('async', { busyMs: 9000 }));
    expect(text(headline)).toBe('Async was 2.0 times as fast.');
    expect(text(explanation)).toContain('was never idle');
  });

  it('names a blocking call in a coroutine', () => {
    const { explanation } = story(blocked, lane('async', { blockedMs: 4000 }));
    expect(text(explanation)).toContain('the asynchronous cook for 4 s');
  });

  it('says why async was no faster, or slower', () => {
    expect(text(story(lane('sync'), lane('async')).explanation)).toContain('There was nothing to wait for');
    const nothingElse = story(lane('sync', { blockedMs: 6000 }), lane('async', { idleMs: 6000 }));
    expect(nothingElse.kind).toBe('even');
    expect(text(nothingElse.explanation)).toContain('idle for 6 s');
    const slower = story(lane('sync'), lane('async', { idleMs: 1500 }));
    expect(slower.kind).toBe('slower');
    expect(text(slower.headline)).toBe('Async took 1.5 s longer.');
  });

  it('says why a run was stopped that nobody stopped', () => {
    const full = story(lane('sync'), lane('async', { outcome: 'stopped', error: LIMIT }));
    expect(full).toMatchObject({
      kind: 'stopped',
      explanation: { key: 'failed.why', values: { error: LIMIT } },
    });
    const first = story(
      lane('sync', { outcome: 'stopped' }),
      lane('async', { outcome: 'stopped', error: LIMIT }),
    );
    expect(first.explanation.values).toEqual({ error: LIMIT });
    expect(story(lane('async', { outcome: 'stopped' })).explanation.key).toBe('stopped.explanation');
  });

  it('compares nothing where one lane failed, was stopped or is missing', () => {
    const failed = story(
      blocked,
      lane('async', { outcome: 'failed', error: 'pan on fire', makespanMs: 2500 }),
    );
    expect(text(failed.headline)).toBe('The asynchronous kitchen failed after 2.5 s.');
    expect(text(failed.explanation)).toContain('pan on fire');
    const both = story(
      lane('sync', { outcome: 'failed', error: 'would block for ever' }),
      lane('async', { outcome: 'failed', error: 'pan on fire' }),
    );
    expect(text(both.headline)).toBe('Both kitchens failed.');
    expect(text(both.explanation)).toContain('pan on fire');
    expect(story(blocked, lane('async', { outcome: 'stopped' })).kind).toBe('stopped');
    expect(text(story(lane('async', { outcome: null })).headline)).toBe('The recording ends at 8 s.');
    expect(text(story(blocked).headline)).toBe('The synchronous kitchen took 18 s.');
  });

  it('says how long the loop stood still, and how late a bell rang for it', () => {
    const still = { blockedMs: 5000, longestStepMs: 5000, latestBellMs: 3000 };
    const sentence = 'The event loop was blocked for 5 s: a bell rang 3 s late.';
    expect(text(story(blocked, lane('async', still)).explanation)).toBe(sentence);
    expect(text(story(lane('async', still)).explanation)).toBe(sentence);
    const both = story(lane('async'), { ...lane('async', still), lane: 'left' });
    expect(text(both.explanation)).toBe(sentence);
    const onTime = lane('async', { ...still, latestBellMs: 0 });
    expect(text(story(blocked, onTime).explanation)).toContain('the asynchronous cook for 5 s');
  });

  it('says that waits went on at the same time where nobody worked meanwhile', () => {
    const sync = lane('sync', { busyMs: 0, blockedMs: 9000 });
    const { headline, explanation } = story(sync, lane('async', { busyMs: 0, idleMs: 5000 }));
    expect(text(headline)).toBe('Async was 1.8 times as fast.');
    expect(text(explanation)).toContain('9 s of waiting, one wait after another, became 5 s');
  });

  it('says what came out of order, and uses the names that a lesson has for its modes', () => {
    const chat = storyWith(true, [
      lane('sync', { blockedMs: 9000, inversions: 4 }),
      lane('async', { idleMs: 1000, inversions: 1 }),
    ]);
    const said = { ...chat.explanation.values, sync: 'One by one', async: 'Together' };
    expect(text({ ...chat.explanation, values: said })).toBe('Pairs out of order: One by one 4, Together 1.');
    const crowd = storyWith(true, [lane('sync', { blockedMs: 9000 }), lane('async', { idleMs: 1000 })]);
    const { key, values } = crowd.headline;
    expect(text({ key, values: { ...values, async: 'Coroutines' } })).toBe('Coroutines: 1.9 times as fast');
  });

  it('calls times that differ by less than 5 % the same', () => {
    const { kind, headline } = story(lane('sync'), lane('async', { idleMs: 300 }));
    expect(kind).toBe('even');
    expect(text(headline)).toBe('Async was no faster: 8.3 s against 8 s.');
  });

  it('calls nobody faster who did not get the same done', () => {
    const cancelled = story(
      lane('sync', { tasks: [task('ok'), task('ok')] }),
      lane('async', { busyMs: 1000, tasks: [task('ok'), task('cancelled')] }),
    );
    expect(cancelled.kind).toBe('unequal');
    expect(text(cancelled.explanation)).toBe(
      'Tasks that succeeded: 2 of 2 in the synchronous kitchen, 1 of 2 in the asynchronous one.',
    );
    const stoppedShort = lane('sync', { tasks: [task('ok')] });
    const more = lane('async', { busyMs: 1000, tasks: [task('ok'), task('ok')] });
    expect(story(stoppedShort, more).kind).toBe('faster');
    const lost = { ...more, tasks: [task('ok'), task('ok'), task('cancelled')] };
    expect(story(stoppedShort, lost).kind).toBe('unequal');
    const forgotten = story(blocked, lane('async', { makespanMs: 0, warnings: ['never awaited'] }));
    expect(forgotten.kind).toBe('unequal');
    expect(text(forgotten.explanation)).toBe('Warning in the asynchronous kitchen: never awaited');
  });

  it('takes no complaint for a difference that both kitchens make', () => {
    const [a, b] = ['coroutine a was never awaited', 'coroutine b was never awaited'] as const;
    const sync = lane('sync', { tasks: [task('ok')], warnings: [a, b] });
    const async = lane('async', { busyMs: 1000, tasks: [task('ok')], warnings: [b, a] });
    expect(story(sync, async).kind).toBe('faster');
    const { kind, explanation } = story(sync, { ...async, tasks: [task('failed')] });
    expect(kind).toBe('unequal');
    expect(text(explanation)).toContain('Tasks that succeeded: 1 of 1');
    expect(story(sync, { ...async, warnings: [a, a] }).kind).toBe('unequal');
  });

  it('names the orders that were not served where every task ended well', () => {
    const { kind, explanation } = story(blocked, lane('async', { served: 0, ordered: 1 }));
    expect(kind).toBe('unequal');
    expect(text(explanation)).toBe(
      'Orders served: 1 of 1 in the synchronous kitchen, 0 of 1 in the asynchronous one.',
    );
  });

  it('says that both took as long where neither took any time', () => {
    const { kind, headline } = story(lane('sync', { busyMs: 0 }), lane('async', { busyMs: 0 }));
    expect(kind).toBe('even');
    expect(text(headline)).toBe('Async was no faster: 0 s against 0 s.');
  });

  it('says so when both lanes had one mode', () => {
    const { kind, headline } = story(blocked, { ...blocked, lane: 'right' });
    expect(kind).toBe('same-mode');
    expect(text(headline)).toBe('Both kitchens were synchronous: 18 s and 18 s.');
  });
});

it('writes a speed-up with one decimal, or none where it is large', () => {
  expect([speedupText(2), speedupText(1.94), speedupText(153.4)]).toEqual(['2.0', '1.9', '153']);
});

it('tells of orders, not of tasks, where one kitchen never had any', () => {
  const cooked = { id: 1, name: 'egg', startMs: 0, endMs: 1, latencyMs: 0, outcome: 'ok' } as const;
  const { explanation } = story(lane('sync', { tasks: [cooked] }), lane('async', { served: 0 }));
  expect(text(explanation)).toBe(
    'Orders served: 1 of 1 in the synchronous kitchen, 0 of 1 in the asynchronous one.',
  );
});
