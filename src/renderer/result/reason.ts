import type { LaneReport } from '../../shared/figures/report';
import { complainedAlike, doneWell } from '../../shared/figures/same-done';
import { inSeconds } from '../words/names';
import type { Sentence } from './sentence';

/** Times below this say nothing, in kitchen ms. */
export const LITTLE_MS = 50;

/** Why a comparison came out as it did: what is most particular to the run comes first. */
export function reasonOf(
  kind: 'faster' | 'even' | 'slower',
  sync: LaneReport,
  async: LaneReport,
  named: boolean,
): Sentence {
  const still = stoodStill(async);
  if (still) return still;
  return { key: reasonKey(kind, sync, async, named), values: valuesOf(sync, async) };
}

/** A loop that stood still while a bell should have rung; null where none did. */
export function stoodStill(lane: LaneReport): Sentence | null {
  const { mode, blockedMs, longestStepMs, latestBellMs } = lane;
  if (mode === 'sync' || blockedMs < LITTLE_MS || latestBellMs < LITTLE_MS) return null;
  return { key: 'lateBell', values: { still: inSeconds(longestStepMs), late: inSeconds(latestBellMs) } };
}

/** What a lane's runtime complained of first; null where it did not. */
export function warned({ mode, warnings: [warning] }: LaneReport): Sentence | null {
  return warning === undefined ? null : { key: `warned.${mode}`, values: { warning } };
}

/** What one lane got done and the other did not. */
export function unequalReason(sync: LaneReport, async: LaneReport): Sentence {
  const complaint = complainedAlike(sync, async) ? null : (warned(async) ?? warned(sync));
  if (complaint) return complaint;
  const alike = sync.tasks.length === async.tasks.length || sync.served === async.served;
  const tasks = alike && doneWell(sync) !== doneWell(async);
  return {
    key: tasks ? 'unequal.explanation' : 'unequal.served',
    values: {
      syncDone: tasks ? doneWell(sync) : sync.served,
      syncTasks: tasks ? sync.tasks.length : sync.ordered,
      asyncDone: tasks ? doneWell(async) : async.served,
      asyncTasks: tasks ? async.tasks.length : async.ordered,
    },
  };
}

function reasonKey(
  kind: 'faster' | 'even' | 'slower',
  sync: LaneReport,
  async: LaneReport,
  named: boolean,
): Sentence['key'] {
  if (sync.inversions > async.inversions) return 'inversions';
  if (named) return 'named.explanation';
  if (kind === 'faster') return `faster.${fasterReason(async)}`;
  if (async.blockedMs >= LITTLE_MS) return 'slower.asyncBlocked';
  if (kind === 'slower') return 'slower.explanation';
  return sync.blockedMs < LITTLE_MS ? 'even.nothingToWaitFor' : 'even.nothingElseToDo';
}

function fasterReason({ blockedMs, idleMs, busyMs }: LaneReport) {
  if (blockedMs >= LITTLE_MS) return 'bothBlocked';
  if (idleMs < LITTLE_MS) return 'usedAll';
  return idleMs > busyMs ? 'overlapped' : 'usedMost';
}

function valuesOf(sync: LaneReport, async: LaneReport): Sentence['values'] {
  return {
    work: inSeconds(sync.busyMs),
    blocked: inSeconds(sync.blockedMs),
    idle: inSeconds(async.idleMs),
    asyncBlocked: inSeconds(async.blockedMs),
    syncSeconds: inSeconds(sync.makespanMs),
    asyncSeconds: inSeconds(async.makespanMs),
    syncPairs: sync.inversions,
    asyncPairs: async.inversions,
  };
}
