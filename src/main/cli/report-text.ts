import type { LaneReport, Report } from '../../shared/report';
import { didSame } from '../../shared/same-done';
import { inColumns } from './columns';
import { duration, modeName } from './words';

/** One row a lane; numbers to the right. */
export function drawTable({ lesson, lanes, speedup }: Report): string {
  const head = ['kitchen', 'mode', 'took', 'busy', 'blocked', 'idle'];
  const rows = lanes.map(({ lane, mode, makespanMs, busyMs, blockedMs, idleMs }) => [
    lane,
    modeName(lesson, mode),
    ...[makespanMs, busyMs, blockedMs, idleMs].map(duration),
    mode === 'async' && speedup !== null ? `${speedup.toFixed(2)}×` : '',
  ]);
  return inColumns([speedup === null ? head : [...head, 'speed-up'], ...rows], 2);
}

/** The result in one sentence. */
export function tellResult({ lesson, lanes, speedup }: Report): string {
  const broken = lanes.find(({ outcome }) => outcome !== 'ok');
  if (broken) return tellEnd(broken);
  const [sync, async] = [find(lanes, 'sync'), find(lanes, 'async')];
  if (sync && async && speedup !== null)
    return `${capital(modeName(lesson, 'sync'))} took ${duration(sync.makespanMs)}, ${duration(sync.blockedMs)} of it blocked; ${modeName(lesson, 'async')} took ${duration(async.makespanMs)}, which is ${speedup.toFixed(2)} times as fast.`;
  const told = lanes.map((lane) => tellLane(lesson, lane));
  if (sync && async && !didSame(sync, async)) told.push('They did not get the same done.');
  return told.join(' ');
}

function tellLane(lesson: string, { mode, makespanMs, blockedMs, idleMs }: LaneReport): string {
  const stood = mode === 'sync' ? `${duration(blockedMs)} of it blocked` : `${duration(idleMs)} of it idle`;
  return `The ${modeName(lesson, mode)} kitchen took ${duration(makespanMs)}, ${stood}.`;
}

function tellEnd({ lane, outcome, makespanMs }: LaneReport): string {
  const ended = outcome === 'failed' ? 'failed' : `was ${outcome ?? 'cut off'}`;
  return `The ${lane} kitchen ${ended} after ${duration(makespanMs)}.`;
}

function find(lanes: LaneReport[], mode: LaneReport['mode']): LaneReport | undefined {
  return lanes.find((lane) => lane.mode === mode);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
