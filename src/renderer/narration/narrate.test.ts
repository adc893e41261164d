import i18next from 'i18next';
import { beforeEach, expect, test } from 'vitest';
import type { LessonCard } from '../../shared/lesson';
import { type RunHeader, RunLog } from '../../shared/run-log';
import type { Emitted, LaneId, TraceEvent } from '../../shared/trace';
import '../i18n';
import type { Words } from './narrate';
import { Teller } from './teller';

const card = {
  kinds: { egg: { en: 'egg', ko: '달걀' }, breakfast: { en: 'breakfast', ko: '아침 식사' } },
  labels: { fry: { en: 'fry the egg', ko: '달걀 부치기' } },
  main: 'breakfast',
} as unknown as LessonCard;

let seq = 0;
beforeEach(() => {
  seq = 0;
});
function event(lane: LaneId, t: number, emitted: Emitted): TraceEvent {
  seq += 1;
  return { seq, lane, t, ...emitted } as TraceEvent;
}

function tell(events: TraceEvent[], language: 'en' | 'ko' = 'en', howMany = 200): string[] {
  const header = { lanes: [{ lane: 'left' }, { lane: 'right' }] } as RunHeader;
  const log = new RunLog(header, events);
  const words: Words = i18next.getFixedT(language, 'narration');
  const end = log.positionAt(log.endMs);
  return new Teller(log).last(howMany, end, { card, language }, words).map(({ text }) => text);
}

const created: Emitted = { type: 'task-created', task: 1, parent: 0, ticket: 1, kind: 'egg', name: 'egg-1' };
const blocked: Emitted = { type: 'block-started', task: 1, label: 'fry', station: 'stove', ms: 6000 };

test('a blocked cook is told in both languages', () => {
  const events = [event('left', 0, created), event('left', 1000, blocked)];
  expect(tell(events)).toEqual(['1.0 s · left · egg-1: the cook stands blocked for 6 s (fry the egg)']);
  expect(tell(events, 'ko')).toEqual([
    '1.0초 · 왼쪽 · 달걀-1: 요리사가 6초 동안 막혀 서 있습니다 (달걀 부치기)',
  ]);
});

test('a timer is told with its length, then its bell', () => {
  const set: Emitted = {
    type: 'timer-set',
    task: 1,
    timer: 1,
    label: 'fry',
    station: 'stove',
    deadline: 7600,
  };
  const events = [
    event('right', 0, created),
    event('right', 1600, set),
    event('right', 7600, { type: 'timer-fired', task: 1, timer: 1 }),
  ];
  expect(tell(events)).toEqual([
    '1.6 s · right · egg-1: the cook sets a timer for 6 s and walks on (fry the egg)',
    '7.6 s · right · the bell rings for egg-1',
  ]);
});

test('a task begins once and goes on after that', () => {
  const step: Emitted = { type: 'step-started', task: 1 };
  const events = [event('right', 0, created), event('right', 0, step), event('right', 500, step)];
  expect(tell(events)).toEqual(['0.0 s · right · egg-1 begins', '0.5 s · right · egg-1 goes on']);
});

test('sentences of both lanes come in order of time, and only the last are kept', () => {
  const idle: Emitted = { type: 'idle-started' };
  const served: Emitted = { type: 'order-served', order: 1 };
  const events = [event('left', 2000, served), event('right', 1000, idle), event('right', 3000, served)];
  expect(tell(events).map((text) => text.slice(0, 5))).toEqual(['1.0 s', '2.0 s', '3.0 s']);
  expect(tell(events, 'en', 1)).toEqual(['3.0 s · right · order 1 is served']);
});

test('how a lane ended is told with its reason', () => {
  const failed: Emitted = { type: 'lane-ended', outcome: 'failed', error: 'the pan caught fire' };
  expect(tell([event('left', 100, failed)])).toEqual([
    '0.1 s · left · the kitchen failed: the pan caught fire',
  ]);
});

test('bookkeeping of the loop is not told', () => {
  expect(tell([event('right', 0, { type: 'turn-started', turn: 1, ready: 2 })])).toEqual([]);
});
