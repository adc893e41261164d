import type { RunLog } from '../../trace/run-log';
import { findCutOff } from './cut-off';
import { findDeadlock } from './deadlock';
import type { Finder, Finding } from './finding';
import { findHeld } from './held';
import { findLockHeld } from './lock-held';
import { findNeverBegun } from './never-begun';
import { findOneByOne } from './one-by-one';
import { findWarnings } from './warnings';

export { type Finding, type FindingKind, findingKinds } from './finding';

/** In the order in which they are worth knowing. */
const finders: readonly Finder[] = [
  findDeadlock,
  findWarnings,
  findHeld,
  findNeverBegun,
  findCutOff,
  findOneByOne,
  findLockHeld,
];

/** What the asynchronous lanes of a program's run show; none of a lesson's, which says itself what it is about. */
export function findingsOf(log: RunLog): Finding[] {
  if (!log.header.program) return [];
  return log.header.lanes.flatMap(({ lane, mode }) =>
    mode === 'async'
      ? finders.flatMap((find) => find(log.lanes[lane]).map((found): Finding => ({ lane, ...found })))
      : [],
  );
}
