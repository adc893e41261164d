import type { LaneReport, Report } from '../../shared/report';
import { inSeconds } from '../timeline/words';

/** A sentence: its key in the `result` texts and what fills it. */
export interface Sentence {
  key: string;
  values: Record<string, string | number>;
}

/** What a run came to, said in words: the figures come from its report alone. */
export interface Story {
  kind: 'failed' | 'stopped' | 'single' | 'same-mode' | 'faster' | 'even' | 'slower';
  headline: Sentence;
  explanation: Sentence;
}

/** Differences below this are called even, in kitchen ms. */
const EVEN_MS = 50;

export function storyOf(report: Report): Story {
  const failed = report.lanes.find((lane) => lane.outcome === 'failed');
  if (failed) return failedStory(failed);
  const stopped = report.lanes.find((lane) => lane.outcome !== 'ok');
  if (stopped) return stoppedStory(report, stopped);
  const [first, second] = report.lanes;
  if (first && !second) return singleStory(first);
  const sync = report.lanes.find((lane) => lane.mode === 'sync');
  const async = report.lanes.find((lane) => lane.mode === 'async');
  return sync && async ? comparison(sync, async, report.speedup ?? 1) : sameModeStory(report);
}

/** How many times faster the asynchronous kitchen was: one decimal below 100. */
export function speedupText(speedup: number): string {
  return speedup < 100 ? speedup.toFixed(1) : speedup.toFixed(0);
}

function failedStory({ mode, error, makespanMs }: LaneReport): Story {
  return {
    kind: 'failed',
    headline: { key: `failed.${mode}`, values: { s: inSeconds(makespanMs) } },
    explanation: { key: 'failed.why', values: { error } },
  };
}

function stoppedStory({ lanes }: Report, { outcome }: LaneReport): Story {
  const endMs = Math.max(...lanes.map((lane) => lane.makespanMs));
  return {
    kind: 'stopped',
    headline: {
      key: outcome === null ? 'stopped.cutOff' : 'stopped.headline',
      values: { s: inSeconds(endMs) },
    },
    explanation: { key: 'stopped.explanation', values: {} },
  };
}

function singleStory(lane: LaneReport): Story {
  return {
    kind: 'single',
    headline: { key: `single.${lane.mode}`, values: { s: inSeconds(lane.makespanMs) } },
    explanation: { key: 'single.explanation', values: figures(lane) },
  };
}

function sameModeStory({ lanes }: Report): Story {
  const [left, right] = lanes;
  return {
    kind: 'same-mode',
    headline: {
      key: `sameMode.${left?.mode}`,
      values: { left: inSeconds(left?.makespanMs ?? 0), right: inSeconds(right?.makespanMs ?? 0) },
    },
    explanation: { key: 'sameMode.explanation', values: {} },
  };
}

function comparison(sync: LaneReport, async: LaneReport, speedup: number): Story {
  const difference = sync.makespanMs - async.makespanMs;
  const values = {
    work: inSeconds(sync.busyMs),
    blocked: inSeconds(sync.blockedMs),
    idle: inSeconds(async.idleMs),
    asyncBlocked: inSeconds(async.blockedMs),
    more: inSeconds(Math.abs(difference)),
    times: speedupText(speedup),
  };
  const sameWork = Math.abs(sync.busyMs - async.busyMs) < EVEN_MS ? 'sameWork' : 'headline';
  if (Math.abs(difference) < EVEN_MS)
    return {
      kind: 'even',
      headline: { key: 'even.headline', values },
      explanation: evenReason(sync, async, values),
    };
  if (difference < 0)
    return {
      kind: 'slower',
      headline: { key: 'slower.headline', values },
      explanation: slowReason(async, values),
    };
  return {
    kind: 'faster',
    headline: { key: `faster.${sameWork}`, values },
    explanation: { key: fasterReason(async), values },
  };
}

function fasterReason({ blockedMs, idleMs }: LaneReport): string {
  if (blockedMs >= EVEN_MS) return 'faster.bothBlocked';
  return idleMs < EVEN_MS ? 'faster.usedAll' : 'faster.usedMost';
}

function evenReason(sync: LaneReport, async: LaneReport, values: Sentence['values']): Sentence {
  if (async.blockedMs >= EVEN_MS) return { key: 'slower.asyncBlocked', values };
  return { key: sync.blockedMs < EVEN_MS ? 'even.nothingToWaitFor' : 'even.nothingElseToDo', values };
}

function slowReason({ blockedMs }: LaneReport, values: Sentence['values']): Sentence {
  return { key: blockedMs >= EVEN_MS ? 'slower.asyncBlocked' : 'slower.explanation', values };
}

function figures({ busyMs, blockedMs, idleMs }: LaneReport): Sentence['values'] {
  return { work: inSeconds(busyMs), blocked: inSeconds(blockedMs), idle: inSeconds(idleMs) };
}
