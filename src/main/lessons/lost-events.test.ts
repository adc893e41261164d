import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { compare } from '../../shared/figures/compare';
import { truthOf } from '../../shared/figures/measure';
import { report } from '../../shared/figures/report';
import { LaneSpans } from '../../shared/figures/spans';
import { decodeRecording, encodeRecording } from '../../shared/recording';
import { LaneCursor } from '../../shared/state/lane-cursor';
import { railTickets, workersAtWork } from '../../shared/state/lane-selectors';
import { missingIn } from '../../shared/trace/gaps';
import { RunLog } from '../../shared/trace/run-log';
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

test('whatever is lost of a run, the rest folds, is reported, measured, compared and recorded', () => {
  const which = fc.nat(lessons.length - 1);
  fc.assert(
    fc.property(which, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (index, share, seed) => {
      const whole = logs[index] as RunLog;
      let random = seed;
      const kept = [...whole.inOrder()].filter(() => {
        random = (Math.imul(random, 1_103_515_245) + 12_345) & 0x7fffffff;
        return random / 0x7fffffff >= share;
      });
      const log = new RunLog(whole.header, kept);
      for (const { lane, mode } of log.header.lanes) {
        const state = new LaneCursor(log, lane, mode).seek(log.lanes[lane].length);
        railTickets(state);
        workersAtWork(state);
        new LaneSpans().update(log.lanes[lane]);
      }
      report(log);
      compare(whole, log);
      for (const question of lessons[index]?.card.questions ?? [])
        truthOf(question, log, log.header.parameters);
      log.expect(whole.lastSeq);
      expect(missingIn(log.gaps)).toBe(whole.length - kept.length);
      const { log: again } = decodeRecording([...encodeRecording(log)].join(''));
      expect(again.length).toBe(kept.length);
    }),
    { numRuns: 300 },
  );
});

test('nothing is lost of a run', () => {
  for (const log of logs) expect(log.gaps).toEqual([]);
});
