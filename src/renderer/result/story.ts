import { isSameTime } from '../../shared/figures/measure';
import type { LaneReport, Report } from '../../shared/figures/report';
import { didSame } from '../../shared/figures/same-done';
import { inSeconds } from '../words/names';

import { measuredStory } from './measured-story';
import { LITTLE_MS, reasonOf, stoodStill, unequalReason, warned } from './reason';
import type { Sentence, Story } from './sentence';

/** @param named the lesson has names of its own for the modes, which the sentences then use */
export function storyOf(report: Report, named = false): Story {
  const failed = report.lanes.filter((lane) => lane.outcome === 'failed');
  if (failed[0]) return failedStory(failed[0], failed[1]);
  const stopped = report.lanes.find((lane) => lane.outcome !== 'ok');
  if (stopped) return stoppedStory(report, stopped);
  const [first, second] = report.lanes;
  if (first && !second) return singleStory(first, named);
  const sync = report.lanes.find((lane) => lane.mode === 'sync');
  const async = report.lanes.find((lane) => lane.mode === 'async');
  if (!sync || !async) return sameModeStory(report, named);
  const measured = measuredStory(sync, async);
  if (measured) return measured;
  return didSame(sync, async) ? comparison(sync, async, report.speedup, named) : unequalStory(sync, async);
}

/** How many times faster the asynchronous kitchen was: one decimal below 100. */
export function speedupText(speedup: number): string {
  return speedup < 100 ? speedup.toFixed(1) : speedup.toFixed(0);
}

/** Of two that failed, the asynchronous lane tells why: the synchronous one may only have waited for ever. */
function failedStory(lane: LaneReport, other?: LaneReport): Story {
  const { error } = other?.mode === 'async' ? other : lane;
  return {
    kind: 'failed',
    headline: { key: `failed.${other ? 'both' : lane.mode}`, values: { s: inSeconds(lane.makespanMs) } },
    explanation: { key: 'failed.why', values: { error } },
  };
}

/** A person who stops a run knows why; what else stopped a lane, such as the limit of a recording, is said. */
function stoppedStory({ lanes }: Report, { outcome }: LaneReport): Story {
  const error = lanes.find((lane) => lane.error !== '')?.error;
  const endMs = Math.max(...lanes.map((lane) => lane.makespanMs));
  return {
    kind: 'stopped',
    headline: {
      key: outcome === null ? 'stopped.cutOff' : 'stopped.headline',
      values: { s: inSeconds(endMs) },
    },
    explanation: error
      ? { key: 'failed.why', values: { error } }
      : { key: 'stopped.explanation', values: {} },
  };
}

function singleStory(lane: LaneReport, named: boolean): Story {
  return {
    kind: 'single',
    headline: {
      key: `${named ? 'named.' : ''}single.${lane.mode}`,
      values: { s: inSeconds(lane.makespanMs) },
    },
    explanation: stoodStill(lane) ??
      warned(lane) ?? {
        key: 'single.explanation',
        values: {
          work: inSeconds(lane.busyMs),
          blocked: inSeconds(lane.blockedMs),
          idle: inSeconds(lane.idleMs),
        },
      },
  };
}

function sameModeStory({ lanes }: Report, named: boolean): Story {
  const [left, right] = lanes;
  const particular = lanes
    .map((lane) => stoodStill(lane) ?? warned(lane))
    .find((sentence) => sentence !== null);
  return {
    kind: 'same-mode',
    headline: {
      key: `${named ? 'named.sameMode' : 'sameMode'}.${left?.mode ?? 'sync'}`,
      values: { left: inSeconds(left?.makespanMs ?? 0), right: inSeconds(right?.makespanMs ?? 0) },
    },
    explanation: particular ?? { key: 'sameMode.explanation', values: {} },
  };
}

/** A lane that skipped or lost some of the work was not faster. */
function unequalStory(sync: LaneReport, async: LaneReport): Story {
  return {
    kind: 'unequal',
    headline: { key: 'unequal.headline', values: {} },
    explanation: unequalReason(sync, async),
  };
}

function headlineKey(kind: 'faster' | 'even' | 'slower', sameWork: boolean, named: boolean): Sentence['key'] {
  if (named) return `named.${kind}.headline`;
  return kind === 'faster' && sameWork ? 'faster.sameWork' : `${kind}.headline`;
}

/** @param speedup null where neither took any time */
function comparison(sync: LaneReport, async: LaneReport, speedup: number | null, named: boolean): Story {
  const kind = isSameTime(sync.makespanMs, async.makespanMs)
    ? 'even'
    : sync.makespanMs > async.makespanMs
      ? 'faster'
      : 'slower';
  const sameWork = sync.busyMs >= LITTLE_MS && isSameTime(sync.busyMs, async.busyMs);
  return {
    kind,
    headline: {
      key: headlineKey(kind, sameWork, named),
      values: {
        work: inSeconds(sync.busyMs),
        times: speedup === null ? '' : speedupText(speedup),
        ...(kind === 'slower' && { more: inSeconds(async.makespanMs - sync.makespanMs) }),
        syncSeconds: inSeconds(sync.makespanMs),
        asyncSeconds: inSeconds(async.makespanMs),
      },
    },
    explanation: reasonOf(kind, sync, async, named),
  };
}
