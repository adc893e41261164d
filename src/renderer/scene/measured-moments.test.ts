import { expect, it } from 'vitest';
import { lessons } from '../../main/lessons/index';
import { at, type Timed } from '../../shared/fixtures/events';
import { laneByTime } from '../../shared/fixtures/folded';
import { indexOfMoment } from '../../shared/lesson/key-moment';
import { defaultParameters } from '../../shared/lesson/lesson';
import { sceneOptions } from './canvas/scene-options';
import { crowdModel, TOASTING } from './crowd/crowd-model';
import { gilModel } from './gil/gil-model';

/** Kitchen ms, which a lesson that measures is shown in, for which a class has to see it. */
const LEAST_MS = 500;
/** How long a machine may take until all have begun. */
const BEGIN_MS = 300;
const LOOK_EVERY_MS = 20;

it('of a crowd all threads are seen to wait, and all coroutines', () => {
  const { card, options } = lesson('crowd');
  const { max_workers: workers, tasks, wait_ms: wait } = defaultParameters(card) as Record<string, number>;
  const counts = { left: workers ?? 0, right: tasks ?? 0 };
  const begins = (n: number, of: number) => (BEGIN_MS * n) / of;
  const threads: Timed[] = [
    at(0, 'executor-started', { workers: counts.left }),
    ...each(counts.left).map((n) => at(0, 'job-submitted', { job: n, task: 0, label: 'toast' })),
    ...each(counts.left).map((n) => at(begins(n, counts.left), 'job-started', { job: n, worker: n - 1 })),
    ...each(counts.left).map((n) =>
      at(begins(n, counts.left) + (wait ?? 0), 'job-ended', { job: n, worker: n - 1 }),
    ),
  ];
  const coroutines: Timed[] = [
    ...each(counts.right).map((n) => at(0, 'task-created', { task: n, kind: 'toast' })),
    ...each(counts.right).map((n) => {
      const t = begins(n, counts.right);
      return at(t, 'timer-set', { task: n, timer: n, deadline: t + (wait ?? 0) });
    }),
    ...each(counts.right).map((n) =>
      at(begins(n, counts.right) + (wait ?? 0), 'timer-fired', { task: n, timer: n }),
    ),
  ];
  const [left, right] = [laneByTime('sync', threads), laneByTime('async', coroutines)];
  const waiting = (t: number) => crowdModel(left(t), t, options).threads?.busy.every((busy) => busy === 1);
  const browning = (t: number) =>
    crowdModel(right(t), t, options).toasts?.cells.every((cell) => cell >= TOASTING);
  expect(happens(card, 'left', threads)).toBe(true);
  expect(happens(card, 'right', coroutines)).toBe(true);
  expect(seenMs(waiting)).toBeGreaterThanOrEqual(LEAST_MS);
  expect(seenMs(browning)).toBeGreaterThanOrEqual(LEAST_MS);
});

it('the one knife is seen to go from hand to hand', () => {
  const { card, options } = lesson('gil');
  const trace: Timed[] = [
    at(0, 'executor-started', { workers: 2 }),
    ...[1, 2].flatMap((n) => [
      at(0, 'job-submitted', { job: n, task: 0, label: 'chop' }),
      at(0, 'job-started', { job: n, worker: n - 1 }),
    ]),
    ...each(300).flatMap((n) => [
      at(5 * (n - 1), 'lock-taken', { worker: (n - 1) % 2 }),
      at(5 * n, 'lock-released', { worker: (n - 1) % 2 }),
    ]),
  ];
  const lane = laneByTime('sync', trace);
  expect(happens(card, 'left', trace)).toBe(true);
  expect(seenMs((t) => gilModel(lane(t), t, options).handOver?.to === 1, 700)).toBeGreaterThanOrEqual(
    LEAST_MS,
  );
});

function lesson(id: string) {
  const card = lessons.find((each) => each.card.id === id)?.card;
  if (!card) throw new Error(`no ${id}`);
  return { card, options: sceneOptions(card, defaultParameters(card), false) };
}

function each(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n + 1);
}

/** Whether what the card names happens in the trace. */
function happens(
  { keyMoments }: ReturnType<typeof lesson>['card'],
  lane: 'left' | 'right',
  trace: Timed[],
): boolean {
  const moment = keyMoments?.find((each) => each.lane === lane);
  const events = trace.map(([t, event], seq) => ({ ...event, seq: seq + 1, lane, t }));
  return moment !== undefined && indexOfMoment(events, moment.event) >= 0;
}

/** For how many kitchen ms it is on screen. */
function seenMs(isSeen: (t: number) => boolean | undefined, untilMs = 1500): number {
  let shown = 0;
  for (let t = LOOK_EVERY_MS; t < untilMs; t += LOOK_EVERY_MS) if (isSeen(t)) shown += LOOK_EVERY_MS;
  return shown;
}
