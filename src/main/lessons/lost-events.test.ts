import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { compare } from '../../shared/figures/compare';
import { itemsOf, truthOf } from '../../shared/figures/measure';
import { report } from '../../shared/figures/report';
import { LaneSpans } from '../../shared/figures/spans';
import type { LessonCard } from '../../shared/lesson/lesson';
import { decodeRecording, encodeRecording } from '../../shared/recording';
import { LaneCursor } from '../../shared/state/fold/lane-cursor';
import { railTickets, workersAtWork } from '../../shared/state/lane-selectors';
import { missingIn } from '../../shared/trace/gaps';
import { RunLog } from '../../shared/trace/run-log';
import { MAIN_TASK, type TraceEvent, type TraceEventType } from '../../shared/trace/trace';
import { breakfast } from './breakfast/cook';
import { executor } from './executor/cook';
import { cookedLog } from './fixtures/cooked-log';
import { gather } from './gather/cook';
import { openKitchen } from './open-kitchen/cook';

const lessons = [breakfast, executor, gather, openKitchen];
let logs: RunLog[];
beforeAll(async () => {
  logs = await Promise.all(lessons.map((lesson) => cookedLog(lesson)));
});

/** The events of a run that are kept, chosen at random: the same seed keeps the same ones. */
function keepSome(whole: RunLog, share: number, seed: number): TraceEvent[] {
  let random = seed;
  return [...whole.inOrder()].filter(() => {
    random = (Math.imul(random, 1_103_515_245) + 12_345) & 0x7fffffff;
    return random / 0x7fffffff >= share;
  });
}

/** Runs of each lesson, with few or many events lost. */
const lossy = fc.record({
  index: fc.nat(lessons.length - 1),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  seed: fc.nat(),
});
function afterEveryLoss(holds: (log: RunLog, whole: RunLog, card: LessonCard) => void): void {
  fc.assert(
    fc.property(lossy, ({ index, share, seed }) => {
      const whole = logs[index] as RunLog;
      const log = new RunLog(whole.header, keepSome(whole, share, seed));
      holds(log, whole, (lessons[index] as (typeof lessons)[number]).card);
    }),
    { numRuns: 100 },
  );
}

const told = <T extends TraceEventType>(events: readonly TraceEvent[], type: T) =>
  events.filter((event) => event.type === type) as unknown as TraceEvent<T>[];

describe('whatever is lost of a run', () => {
  test('what is left is shown, and nothing else', () => {
    afterEveryLoss((log) => {
      for (const { lane, mode } of log.header.lanes) {
        const events = log.lanes[lane];
        const state = new LaneCursor(log, lane, mode).seek(events.length);
        expect(Array.from(state.output, ({ text }) => text)).toEqual(
          told(events, 'printed').map(({ text }) => text),
        );
        const names = [...told(events, 'ticket-placed'), ...told(events, 'task-created')].map(
          ({ name }) => name,
        );
        for (const { name } of railTickets(state).first) expect(names).toContain(name);
        const begun = told(events, 'job-started').map(({ worker }) => worker);
        for (const worker of workersAtWork(state).keys()) expect(begun).toContain(worker);
      }
    });
  });

  test('every span lies within the run', () => {
    afterEveryLoss((log) => {
      for (const { lane } of log.header.lanes) {
        const { spans, jobs } = new LaneSpans().update(log.lanes[lane]);
        for (const { startMs, endMs } of [...spans, ...jobs]) {
          expect(startMs).toBeGreaterThanOrEqual(0);
          expect(endMs ?? startMs).toBeGreaterThanOrEqual(startMs);
          expect(endMs ?? startMs).toBeLessThanOrEqual(log.endMs);
        }
      }
    });
  });

  test('its report says no more than the whole one, and its figures fit into its time', () => {
    afterEveryLoss((log, whole) => {
      const all = report(whole).lanes;
      for (const [i, lane] of report(log).lanes.entries()) {
        expect(all[i]?.output).toEqual(expect.arrayContaining(lane.output));
        expect(lane.served).toBeLessThanOrEqual(all[i]?.served ?? 0);
        expect(lane.makespanMs).toBeLessThanOrEqual(whole.endMs);
        expect(lane.idleMs + lane.busyMs + lane.blockedMs).toBeLessThanOrEqual(lane.makespanMs + 0.001);
        for (const { startMs, endMs } of lane.tasks)
          expect(endMs ?? whole.endMs).toBeGreaterThanOrEqual(startMs ?? 0);
      }
    });
  });

  test('it equals itself, and differs from the whole where a milestone is missing', () => {
    afterEveryLoss((log, whole) => {
      expect(compare(log, log).sameOrder).toBe(true);
      const milestones = (run: RunLog) =>
        run.header.lanes.map(({ lane }) => [
          told(run.lanes[lane], 'printed').length,
          told(run.lanes[lane], 'task-done').filter(({ task }) => task !== MAIN_TASK).length,
        ]);
      const [kept, all] = [milestones(log), milestones(whole)];
      if (JSON.stringify(kept) !== JSON.stringify(all)) expect(compare(whole, log).sameOrder).toBe(false);
    });
  });

  test('a question is answered with something that can be chosen, or not at all', () => {
    afterEveryLoss((log, _, card) => {
      for (const question of card.questions) {
        const truth = truthOf(question, log, log.header.parameters);
        if (truth === null) continue;
        if (question.type === 'number') expect(Number.isFinite(truth)).toBe(true);
        if (question.type === 'choice') expect(question.options.map(({ value }) => value)).toContain(truth);
        if (question.type === 'sequence')
          expect(itemsOf(question, log.header.parameters).map(({ name }) => name)).toEqual(
            expect.arrayContaining(truth as string[]),
          );
      }
    });
  });

  test('as much is told to be missing as is, and it is recorded as it is', () => {
    afterEveryLoss((log, whole) => {
      const { log: again } = decodeRecording([...encodeRecording(log)].join(''));
      expect([...again.inOrder()]).toEqual([...log.inOrder()]);
      log.expect(whole.lastSeq);
      expect(missingIn(log.gaps)).toBe(whole.length - log.length);
    });
  });
});

test('nothing is lost of a run', () => {
  for (const log of logs) expect(log.gaps).toEqual([]);
});
