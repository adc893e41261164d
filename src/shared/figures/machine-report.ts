import type { TraceEvent } from '../trace/trace';
import { shareGiven, type WorkReport } from './work-report';

/** What the machine did while a lane was measured. */
export interface MachineReport {
  /** Processors that the lane could use. */
  cores: number;
  /** How much of all processors' time others took, 0 to 1. */
  othersShare: number;
  /** How much of what the cores have for those who compute the lane's workers got, 0 to 1; null where they did not. */
  givenShare: number | null;
}

/** Why a measurement says nothing: there was one processor, or others had too much of them. */
export type Doubt = 'one-core' | 'busy';

/** From here on what others take leaves too little to tell. */
const BUSY = 0.4;
/** With less than this of a processor a worker computed slower for others' sake than the lesson is about. */
const GIVEN = 0.85;

/** The lane's machine, from its trace; null where the recording does not say (format 1 to 3, or no measuring lesson). */
export function machineReport(events: readonly TraceEvent[], work: WorkReport | null): MachineReport | null {
  const measured = events.findLast((event) => event.type === 'machine-measured');
  if (!measured) return null;
  const { cores, processors, busyMs, ownMs, t } = measured;
  const all = processors * t;
  return {
    cores,
    othersShare: all > 0 ? Math.min(1, Math.max(0, busyMs - ownMs) / all) : 0,
    givenShare: work && shareGiven(work, ownMs, cores),
  };
}

type MeasuredLane = { machine: MachineReport | null };

/** Why these lanes' figures are unreliable; null if they are reliable or this is unknown. */
export function doubtOf(lanes: readonly MeasuredLane[]): Doubt | null {
  if (lanes.some(({ machine }) => machine !== null && machine.cores < 2)) return 'one-core';
  return lanes.some(({ machine }) => machine !== null && isBusy(machine)) ? 'busy' : null;
}

/** Those who compute say themselves whether they could. */
function isBusy({ othersShare, givenShare }: MachineReport): boolean {
  return givenShare === null ? othersShare > BUSY : givenShare < GIVEN;
}
