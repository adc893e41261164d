import i18next from 'i18next';
import { beforeEach, expect, test } from 'vitest';
import { emitted, placed } from '../../shared/fixtures/events';
import { runHeader } from '../../shared/fixtures/run-header';
import type { LessonCard } from '../../shared/lesson/lesson';
import { RunLog } from '../../shared/trace/run-log';
import type { Emitted, LaneId, Mode, Outcome, Suspension, TraceEvent } from '../../shared/trace/trace';
import '../i18n';
import type { Words } from './captions';
import { Narrator } from './narrator';

const card = {
  kinds: { egg: { en: 'egg', ko: '달걀' }, breakfast: { en: 'breakfast', ko: '아침 식사' } },
  labels: { fry: { words: { en: 'fry the egg', ko: '달걀 부치기' } } },
  main: 'breakfast',
} as unknown as LessonCard;

let seq = 0;
beforeEach(() => {
  seq = 0;
});
function event(lane: LaneId, t: number, said: Emitted): TraceEvent {
  seq += 1;
  return placed({ seq, lane, t }, said);
}

const chat = { scene: 'chat', kinds: { A: { en: 'A', ko: 'A' } }, labels: {} } as unknown as LessonCard;

function tell(
  events: TraceEvent[],
  language: 'en' | 'ko' = 'en',
  { howMany = 200, lesson = card }: { howMany?: number; lesson?: LessonCard } = {},
): string[] {
  const header = runHeader();
  const log = new RunLog(header, events);
  const words: Words = i18next.getFixedT(language, 'narration');
  const end = log.positionAt(log.endMs);
  return new Narrator(log)
    .last(howMany, end, { card: lesson, language }, words)
    .sentences.map(({ text }) => text);
}

const started: Emitted = { type: 'lane-started', mode: 'sync' };
const created = emitted('task-created', { ticket: 1 });
const blocked = emitted('block-started');

test('a blocked cook is told in both languages', () => {
  const events = [event('left', 0, started), event('left', 0, created), event('left', 1000, blocked)];
  expect(tell(events).slice(1)).toEqual([
    '1.0 s · Sync · egg-1 blocks the cook for 6 s: nothing else can happen (fry the egg)',
  ]);
  expect(tell(events, 'ko').slice(1)).toEqual([
    '1.0초 · 동기 · 달걀-1: 요리사가 6초 동안 막혀서 다른 일을 할 수 없습니다 (달걀 부치기)',
  ]);
});

test('a timer is told with its length, then its bell', () => {
  const set = emitted('timer-set', { deadline: 7600 });
  const events = [
    event('right', 0, created),
    event('right', 1600, set),
    event('right', 7600, { type: 'timer-fired', task: 1, timer: 1 }),
  ];
  expect(tell(events)).toEqual([
    '0.0 s · Async · egg-1 is created and joins the ready queue: it has not begun yet',
    '1.6 s · Async · egg-1 gives the thread back: it awaits its timer of 6 s (fry the egg)',
    '7.6 s · Async · the bell rings for egg-1: its time is up',
  ]);
});

test('a task begins once and goes on after that', () => {
  const step: Emitted = { type: 'step-started', task: 1 };
  const events = [event('right', 0, created), event('right', 0, step), event('right', 500, step)];
  expect(tell(events).slice(1)).toEqual([
    '0.0 s · Async · egg-1 takes the thread and begins',
    '0.5 s · Async · egg-1 takes the thread and goes on where it waited',
  ]);
});

test('sentences of both lanes come in order of time, and only the last are kept', () => {
  const idle: Emitted = { type: 'idle-started' };
  const served: Emitted = { type: 'order-served', order: 1 };
  const events = [event('left', 2000, served), event('right', 1000, idle), event('right', 3000, served)];
  expect(tell(events).map((text) => text.slice(0, 5))).toEqual(['1.0 s', '2.0 s', '3.0 s']);
  expect(tell(events, 'en', { howMany: 1 })).toEqual(['3.0 s · Async · order 1 is served']);
});

test('how a lane ended is told with its reason', () => {
  const failed: Emitted = { type: 'lane-ended', outcome: 'failed', error: 'the pan caught fire' };
  expect(tell([event('left', 100, failed)])).toEqual([
    '0.1 s · Sync · the kitchen failed: the pan caught fire',
  ]);
});

test('a turn of the loop is told with how many tickets it runs', () => {
  const turn = (ready: number): Emitted => ({ type: 'turn-started', turn: 1200, ready });
  const events = [event('right', 0, turn(2)), event('right', 0, turn(1))];
  expect(tell(events)).toEqual([
    '0.0 s · Async · turn 1,200 of the loop begins with 2 tickets',
    '0.0 s · Async · turn 1,200 of the loop begins with 1 ticket',
  ]);
  expect(tell(events, 'ko')[0]).toContain('루프의 1,200번째 바퀴가 주문표 2장으로 시작합니다');
  expect(tell(events, 'en', { lesson: chat })[0]).toContain('begins with 2 steps');
});

test('what a task that is woken waited for is told', () => {
  const wake: Emitted = { type: 'task-woken', task: 1 };
  const suspended = (on: Suspension): Emitted => ({
    type: 'task-suspended',
    task: 1,
    on,
    label: '',
    waitsFor: '',
  });
  const timer: Emitted = { type: 'timer-set', task: 1, timer: 1, label: '', station: '', deadline: 9 };
  const told = (...before: Emitted[]) =>
    said([created, ...before, wake].map((each) => right(0, each))).at(-1);
  const joins = 'egg-1 joins the ready queue';
  expect(told(timer, { type: 'timer-fired', task: 1, timer: 1 })).toBe(`${joins}: its timer has rung`);
  expect(told(timer, { type: 'timer-cancelled', task: 1, timer: 1 })).toBe(
    `${joins}: its wait was cancelled`,
  );
  expect(told(suspended('task'))).toBe(`${joins}: the task it awaited is done`);
  expect(told(timer, suspended('gather'))).toBe(`${joins}: its wait for its tasks is over`);
  expect(told(suspended('executor'))).toBe(`${joins}: its wait for the helper is over`);
  expect(told()).toBe(`${joins} again`);
});

test('how a task goes on is told as the thread does it: by calls, or by turns', () => {
  const step: Emitted = { type: 'step-started', task: 1 };
  const done = (outcome: Outcome, error = ''): Emitted => ({ type: 'task-done', task: 1, outcome, error });
  const told = (mode: Mode, ...events: Emitted[]) =>
    said([{ type: 'lane-started', mode } as const, created, ...events].map((each) => right(0, each))).slice(
      1,
    );
  expect(told('sync', step, done('ok'))).toEqual([
    'egg-1 takes the thread and keeps it until it returns',
    'egg-1 returns: the thread goes on to the next call',
  ]);
  expect(told('async', step, done('ok')).slice(1)).toEqual([
    'egg-1 takes the thread and begins',
    'egg-1 is done: its result is ready for whoever awaits it',
  ]);
  expect(told('sync', done('failed', 'burnt'))).toEqual([
    'egg-1 fails, and its caller gets the exception: burnt',
  ]);
  expect(told('async', done('failed', 'burnt')).at(-1)).toBe(
    'egg-1 fails, and whoever awaits it gets the exception: burnt',
  );
  expect(told('async', done('cancelled')).at(-1)).toBe('egg-1 is cancelled: it ends without a result');
});

test('the caption of a lane is what was told last of it, and of nothing later', () => {
  const events = [
    event('left', 0, { type: 'printed', task: 0, text: 'one', label: '', stream: 'stdout', job: null }),
    event('right', 0, { type: 'loop-stopped' }),
    event('left', 0, { type: 'slot-freed', task: 1, station: 'stove', slot: 0 }),
    event('left', 0, { type: 'printed', task: 0, text: 'two', label: '', stream: 'stdout', job: null }),
  ];
  const teller = new Narrator(new RunLog(runHeader(), events));
  const words: Words = i18next.getFixedT('en', 'narration');
  const at = (left: number, right: number) =>
    (['left', 'right'] as const).map((lane) =>
      teller.caption(lane, { t: 0, left, right }, { card, language: 'en' }, words),
    );
  expect(at(0, 0)).toEqual(['', '']);
  expect(at(2, 1)).toEqual(['the program prints “one”', 'the event loop stops: no task runs any more']);
  expect(at(3, 0)).toEqual(['the program prints “two”', '']);
});

test('a bell that something held up is told with how late it is', () => {
  const set: Emitted = { type: 'timer-set', task: 1, timer: 1, label: 'fry', station: '', deadline: 2000 };
  const events = (fired: number) => [
    event('right', 0, created),
    event('right', 0, set),
    event('right', fired, { type: 'timer-fired', task: 1, timer: 1 }),
  ];
  expect(tell(events(5000)).at(-1)).toBe(
    '5.0 s · Async · the bell rings for egg-1 3.0 s late: the thread was not free',
  );
  expect(tell(events(5000), 'ko').at(-1)).toBe(
    '5.0초 · 비동기 · 달걀-1: 스레드가 비지 않아 벨이 3.0초 늦게 울립니다',
  );
  expect(tell(events(2100)).at(-1)).toBe(
    '2.1 s · Async · the bell rings for egg-1 0.1 s late: the thread was not free',
  );
  expect(tell(events(2099)).at(-1)).toBe('2.1 s · Async · the bell rings for egg-1: its time is up');
});

test('a call given to the helpers is told from the handing over to its end, with whose it is', () => {
  const events = [
    event('right', 0, created),
    event('right', 0, { type: 'executor-started', workers: 2 }),
    event('right', 0, { type: 'job-submitted', task: 1, job: 7, label: 'fry', ms: 5000 }),
    event('right', 0, { type: 'job-started', job: 7, worker: 0 }),
    event('right', 5000, { type: 'job-ended', job: 7, worker: 0 }),
    event('right', 6000, { type: 'job-dropped', job: 7 }),
  ];
  expect(
    tell(events)
      .slice(1)
      .map((text) => text.replace(/^.* · /, '')),
  ).toEqual([
    '2 helpers are ready',
    'egg-1 hands a call of 5 s to the helpers, so that it blocks none but them (fry the egg)',
    'helper 1 makes egg-1’s call and is blocked instead of the cook (fry the egg)',
    'helper 1 is done with egg-1’s call and returns its result (fry the egg)',
    'egg-1’s call is cancelled before a helper starts it (fry the egg)',
  ]);
  expect(tell(events, 'ko')[3]).toContain(
    '1번 도우미: 달걀-1의 호출을 맡아 요리사 대신 막힙니다 (달걀 부치기)',
  );
});

test('a timeout is told with its length and how it ended', () => {
  const ended = (how: 'left' | 'expired'): Emitted => ({ type: 'timeout-ended', task: 1, timer: 2, how });
  const events = [
    event('right', 0, created),
    event('right', 500, { type: 'timeout-set', task: 1, timer: 2, label: 'fry', deadline: 3500 }),
    event('right', 3000, ended('left')),
    event('right', 3500, ended('expired')),
  ];
  expect(tell(events).slice(1)).toEqual([
    '0.5 s · Async · egg-1 has a timeout of 3 s: after that it is cancelled (fry the egg)',
    '3.0 s · Async · egg-1 is done before its timeout',
    '3.5 s · Async · time is up for egg-1: it is cancelled, and so is what it awaits',
  ]);
});

test('what the runtime complains of, and the start and the end of the loop, are told', () => {
  const text = "coroutine 'make_egg' was never awaited";
  const events = [
    event('right', 0, { type: 'loop-started', how: 'asyncio.run' }),
    event('right', 100, { type: 'warned', task: 0, text, label: '' }),
    event('right', 200, { type: 'loop-stopped' }),
  ];
  expect(tell(events)).toEqual([
    '0.0 s · Async · asyncio.run starts the event loop: from now on tasks can run',
    `0.1 s · Async · the runtime warns: ${text}`,
    '0.2 s · Async · the event loop stops: no task runs any more',
  ]);
});

test('a knife that is handed on hundreds of times does not drown the rest', () => {
  const events = Array.from({ length: 400 }, (_, i) =>
    event('left', i * 5, { type: 'lock-taken', worker: i % 2 }),
  );
  const told = tell(events);
  expect(told).toHaveLength(8);
  expect(told.slice(0, 2)).toEqual([
    '0.0 s · Sync · helper 1 takes the knife first, so nobody else can chop',
    '0.3 s · Sync · helper 1 has the knife, so nobody else can chop (hand-over 50)',
  ]);
});

test('a worker who takes the knife again is not told', () => {
  const events = [0, 1000, 2000].map((t) => event('left', t, { type: 'lock-taken', worker: 3 }));
  expect(tell(events)).toHaveLength(1);
});

test('of what the operating system measured only the last is told', () => {
  const measured = (switches: number): Emitted => ({
    type: 'process-measured',
    residentBytes: 64_500_000,
    voluntarySwitches: switches,
    involuntarySwitches: 3,
    threads: 1004,
  });
  const events = [event('left', 0, measured(10)), event('left', 100, measured(396_000))];
  expect(tell(events)).toEqual([
    '0.1 s · Sync · the operating system reports 1004 threads, 64.5 MB and 396,000 voluntary switches',
  ]);
});

test('of figures only those are told that the system gives', () => {
  const figures = { residentBytes: 64_500_000, voluntarySwitches: 10, involuntarySwitches: 3 };
  const measured = (given: object) => [
    event('left', 0, { type: 'process-measured', threads: null, ...figures, ...given } as Emitted),
  ];
  const counted = '0.0 s · Sync · the operating system reports 64.5 MB';
  expect(tell(measured({}))).toEqual([`${counted} and 10 voluntary switches`]);
  expect(tell(measured({ voluntarySwitches: null }))).toEqual([counted]);
});

test('a process that did not run is told in both languages', () => {
  const events = [event('right', 2500, { type: 'process-suspended', ms: 6020 })];
  expect(tell(events)).toEqual([
    '2.5 s · Async · the program did not run for 6.0 s (the computer slept, or the program was stopped); kitchen time stood still',
  ]);
  expect(tell(events, 'ko')[0]).toContain('프로그램이 6.0초 동안 돌지 않았습니다');
});

test('orders of a chat are messages', () => {
  const events = [
    event('left', 0, { ...created, ticket: 0, kind: 'A', name: 'A' } as Emitted),
    event('left', 1000, { type: 'order-placed', order: 2, kind: 'A', name: 'A1' }),
    event('left', 1500, { type: 'task-suspended', task: 1, on: 'orders', label: '', waitsFor: '' }),
    event('left', 7000, { type: 'order-served', order: 2 }),
  ];
  expect(said(events, chat).slice(1)).toEqual([
    'A sends A1',
    'A’s connection gives the thread back: it waits for the next message',
    'A1 is saved, 6.0 s after it was sent',
  ]);
  expect(tell(events, 'ko', { lesson: chat }).at(-1)).toBe(
    '7.0초 · 동기 · A1 메시지가 보낸 지 6.0초 만에 저장됩니다',
  );
});

test('a lesson whose modes have names of their own opens under them', () => {
  const modeNames = { sync: { en: 'threads', ko: '스레드' }, async: { en: 'processes', ko: '프로세스' } };
  const lesson = { ...card, modeNames };
  const events = [event('left', 0, { type: 'lane-started', mode: 'sync' })];
  expect(tell(events, 'en', { lesson })).toEqual(['0.0 s · Threads · the kitchen opens: threads']);
});

test('of ten thousand tasks only the sentences on screen are made, and only once', () => {
  const events = Array.from({ length: 10_000 }, (_, i) => [
    event('right', 0, { type: 'slot-taken', task: i + 1, station: 'stove', slot: i }),
    event('right', 0, { type: 'step-started', task: i + 1 }),
  ]).flat();
  const header = runHeader({ lanes: [{ lane: 'right', mode: 'async' }] });
  const teller = new Narrator(new RunLog(header, events));
  let looked = 0;
  const words: Words = (key, gaps) => {
    looked++;
    return `${key} ${gaps?.task}`;
  };
  const told = teller.last(200, { t: 0, left: 0, right: 20_000 }, { card, language: 'en' }, words);
  expect(told.sentences).toHaveLength(200);
  expect(looked).toBe(600);
  teller.last(200, { t: 0, left: 0, right: 19_998 }, { card, language: 'en' }, words);
  expect(looked).toBe(603);
});

test('a few are made at once, the newest first, and none is left out among those that are told', () => {
  const events = Array.from({ length: 100 }, (_, i) =>
    event(i % 10 === 0 ? 'left' : 'right', i, { type: 'step-started', task: i + 1 }),
  );
  const header = runHeader();
  const log = new RunLog(header, events);
  const teller = new Narrator(log);
  const words: Words = (key) => String(key);
  const last = () => teller.last(50, log.positionAt(100), { card, language: 'en' }, words, 9);
  const seqs = ({ sentences }: ReturnType<typeof last>) => sentences.map(({ seq }) => seq);
  const all = events.map(({ seq }) => seq);
  const first = last();
  expect(first.more).toBe(true);
  expect(seqs(first)).toEqual(all.slice(-10));
  let told = last();
  expect(seqs(told)).toEqual(all.slice(-20));
  for (let calls = 0; told.more && calls < 10; calls++) told = last();
  expect(told.more).toBe(false);
  expect(seqs(told)).toEqual(all.slice(-50));
});

test('a lane in which little happens is not drowned by the other where only it is asked for', () => {
  const opened = event('right', 0, { type: 'lane-started', mode: 'async' });
  const loud = Array.from({ length: 50 }, (_, i) =>
    event('left', i, { type: 'printed', task: 0, text: `${i}`, label: '', stream: 'stdout', job: null }),
  );
  const teller = new Narrator(new RunLog(runHeader(), [opened, ...loud]));
  const at = { t: 50, left: 50, right: 1 };
  const given = { card, language: 'en' } as const;
  const words: Words = (key, gaps) => (key === 'at' ? String(gaps?.what) : `${key} ${gaps?.text ?? ''}`);
  expect(teller.last(2, at, given, words).sentences.map(({ lane }) => lane)).toEqual(['left', 'left']);
  expect(teller.lastOf('right', 2, at, given, words)).toEqual(['laneStarted.async ']);
  expect(teller.lastOf('left', 2, at, given, words)).toEqual(['printed 48', 'printed 49']);
});

const right = (t: number, emitted: Emitted) => event('right', t, emitted);
const said = (events: TraceEvent[], lesson = card) =>
  tell(events, 'en', { lesson }).map((text) => text.replace(/^.* · /, ''));

test('a cook with nothing to do waits for what is pending, and for nothing else', () => {
  const idle: Emitted = { type: 'idle-started' };
  const timer = emitted('timer-set', { label: '', station: '', deadline: 9 });
  const told = (...before: Emitted[]) => said([...before, idle].map((each) => right(0, each))).at(-1);
  const until = (what: string) => `no task is ready: the loop waits for ${what}`;
  const call: Emitted = { type: 'job-submitted', task: 1, job: 1, label: '', ms: 5 };
  const taker: Emitted = { type: 'task-suspended', task: 0, on: 'orders', label: '', waitsFor: '' };
  expect(told(timer)).toBe(until('a bell'));
  expect(told(call)).toBe(until('a helper’s result'));
  expect(told(call, timer, taker)).toBe(until('a bell, a helper’s result, or an order'));
  const begun: Emitted = { type: 'job-started', job: 1, worker: 0 };
  const beside = 'a helper is blocked, the cook is free: the loop waits for a helper’s result';
  expect(told(call, begun)).toBe(beside);
  expect(told(timer, { type: 'timer-fired', task: 1, timer: 1 }, taker)).toBe(until('an order'));
  expect(told(call, { type: 'job-dropped', job: 1 }, timer)).toBe(until('a bell'));
  expect(told({ type: 'lane-started', mode: 'sync' })).toBe('nothing to do: the cook waits for an order');
  expect(told({ type: 'lane-started', mode: 'async' })).toBe(until('an order'));
  expect(said([right(0, taker), right(0, idle)], chat).at(-1)).toBe(until('a message'));
});

test('a call that a helper gives to the helpers is the helper’s', () => {
  const call = (job: number): Emitted => ({ type: 'job-submitted', task: 1, job, label: 'fry', ms: 1000 });
  const begun: Emitted = { type: 'job-started', job: 1, worker: 0 };
  const told = (workers: number) => {
    const pool: Emitted = { type: 'executor-started', workers };
    return said([created, pool, call(1), begun, call(2)].map((each) => right(0, each))).at(-1);
  };
  expect(told(2)).toBe(
    'helper 1, still in egg-1’s call, hands another call of 1 s to the helpers (fry the egg)',
  );
  expect(told(1)).toBe(
    'helper 1 waits for a call that only it could make: it waits for itself (fry the egg)',
  );
});

test('what is printed around the main function is the program’s', () => {
  const line = (text: string): Emitted => ({
    type: 'printed',
    task: 0,
    text,
    label: '',
    stream: 'stdout',
    job: null,
  });
  const events = [
    line('before'),
    { type: 'step-started', task: 0 } as const,
    line('inside'),
    { type: 'task-done', task: 0, outcome: 'ok', error: '' } as const,
    line('after'),
  ];
  expect(said(events.map((each) => right(0, each)))).toEqual([
    'the program prints “before”',
    'breakfast takes the thread and begins',
    'breakfast prints “inside”',
    'breakfast is done: its result is ready for whoever awaits it',
    'the program prints “after”',
  ]);
});

test('whoever works is called as the picture of the lesson calls them', () => {
  const knife = { ...card, scene: 'knife' } as LessonCard;
  const up = { type: 'process-started', worker: 0, ms: 62.4, residentBytes: 48_000_000, threads: 7 } as const;
  const begun = (...before: Emitted[]) =>
    said(
      [...before, { type: 'job-started', job: 1, worker: 0 } as const].map((event) => right(0, event)),
      knife,
    );
  expect(begun()).toEqual([expect.stringMatching(/^thread 1 takes a carrot/)]);
  expect(begun(up)).toEqual([
    'process 1 started in 62 ms; it uses 48.0 MB before any work',
    expect.stringMatching(/^process 1 takes a carrot/),
  ]);
  expect(begun({ ...up, worker: null })[0]).toBe(
    'the process started in 62 ms; it uses 48.0 MB before any work',
  );
  const back = { type: 'result-received', job: 1, bytes: 512_000, ms: 11.6, cpuMs: 800 } as const;
  expect(said([right(0, back)], knife)).toEqual(['a result of 0.51 MB arrived 12 ms after it was computed']);
  expect(said([right(0, { ...blocked, task: 0 } as Emitted)], chat)[0]).not.toContain('cook');
});

test('after its loop a program waits for its threads, and ends when they are done', () => {
  const events = [
    event('right', 0, created),
    event('right', 0, { type: 'job-submitted', task: 1, job: 1, label: 'fry', ms: 5000 }),
    event('right', 4000, { type: 'loop-stopped' }),
    event('right', 4000, { type: 'idle-started' }),
    event('right', 5000, { type: 'job-ended', job: 1, worker: 0 }),
    event('right', 5000, { type: 'lane-ended', outcome: 'ok', error: '' }),
  ];
  const [, , , joins, , joined] = tell(events);
  expect([joins, joined]).toEqual([
    '4.0 s · Async · the program waits for its threads: a call that has started cannot be cancelled',
    '5.0 s · Async · the threads are done, so the program ends',
  ]);
});

test('no length is said of what a program does not say the length of', () => {
  const program = { ...card, program: { file: 'app.py', whole: true, kinds: [] } } as LessonCard;
  const events = (ms: number) => [
    event('left', 0, emitted('task-created', { task: 1, name: 'fetch' })),
    event('left', 0, emitted('work-started', { ms })),
    event('left', 0, emitted('block-started', { ms })),
    event('left', 0, emitted('job-submitted', { task: 1, ms })),
  ];
  for (const language of ['en', 'ko'] as const) {
    for (const said of tell(events(0), language, { lesson: program }).slice(1))
      expect(said.split(' · ').at(-1)).not.toMatch(/\b0 s|0초/);
    expect(tell(events(2000), language, { lesson: program }).slice(1).join()).toMatch(
      /2 s.*2 s.*2 s|2초.*2초.*2초/,
    );
  }
});
