import { doubtOf } from '../../shared/figures/machine-report';
import { type LaneReport, type Report, runAlike } from '../../shared/figures/report';
import { didSame } from '../../shared/figures/same-done';
import { firstFew } from '../../shared/state/few';
import { printable } from '../../shared/words/printable';
import { inColumns } from './columns';
import { duration, modeName } from './names';

/** One row a lane; numbers to the right. */
export function drawTable(report: Report): string {
  const { lanes, speedup } = report;
  const head = ['kitchen', 'mode', 'took', 'busy', 'blocked', 'idle'];
  const rows = lanes.map(({ lane, mode, makespanMs, busyMs, blockedMs, idleMs }) => [
    lane,
    modeName(report, mode),
    ...[makespanMs, busyMs, blockedMs, idleMs].map(duration),
    mode === 'async' && speedup !== null ? `${speedup.toFixed(2)}×` : '',
  ]);
  return inColumns([speedup === null ? head : [...head, 'speed-up'], ...rows], 2);
}

/** The result in a sentence, and what did not end well. */
export function resultText(report: Report): string {
  return [resultOf(report), ...report.lanes.flatMap((lane) => describeTrouble(report, lane))].join(' ');
}

function resultOf(report: Report): string {
  const { lanes, speedup } = report;
  const broken = lanes.find(({ outcome }) => outcome !== 'ok');
  if (broken) return describeEnd(broken);
  const [sync, async] = [find(lanes, 'sync'), find(lanes, 'async')];
  if (sync && async && speedup !== null)
    return `${capital(modeName(report, 'sync'))} took ${duration(sync.makespanMs)}, ${duration(sync.blockedMs)} of it blocked; ${modeName(report, 'async')} took ${duration(async.makespanMs)}, which is ${speedup.toFixed(2)} times as fast.${describeProgramEnd(async)}`;
  const told = [...lanes.map((lane) => describeLane(report, lane)), ...describeDoubt(lanes)];
  if (sync && async && !didSame(sync, async)) told.push('The two kitchens did not finish the same work.');
  return told.join(' ');
}

function describeLane(report: Report, lane: LaneReport): string {
  const { mode, makespanMs, blockedMs, idleMs } = lane;
  const stood = mode === 'sync' ? `${duration(blockedMs)} of it blocked` : `${duration(idleMs)} of it idle`;
  return `The ${modeName(report, mode)} kitchen took ${duration(makespanMs)}, ${stood}.${describeProgramEnd(lane)}`;
}

/** The tasks of a lane that came to its end which failed, were cancelled or never ended. */
function describeTrouble(report: Report, { mode, tasks, outcome: ended }: LaneReport): string[] {
  if (ended !== 'ok') return [];
  const trouble = tasks.filter(({ outcome }) => outcome !== 'ok');
  if (trouble.length === 0) return [];
  const named = firstFew(trouble).map(
    ({ name, outcome }) => `${printable(name)} ${endings[outcome ?? 'none']}`,
  );
  const more = trouble.length - named.length;
  const rest = more > 0 ? [`${more.toLocaleString('en')} more did not succeed`] : [];
  return [`${capital(modeName(report, mode))}: ${[...named, ...rest].join(', ')}.`];
}

const endings = {
  ok: 'ended',
  failed: 'failed',
  cancelled: 'was cancelled',
  stopped: 'was stopped',
  none: 'did not end',
} as const;

/** A loop may have returned long before its program could end. */
function describeProgramEnd({ makespanMs, programEndMs }: LaneReport): string {
  if (programEndMs === null) return '';
  return ` asyncio.run returned after ${duration(makespanMs)}; the program ended after ${duration(programEndMs)}, when its threads were done.`;
}

/** Why what was measured is no result. */
function describeDoubt(lanes: LaneReport[]): string[] {
  const doubt = doubtOf(lanes);
  if (doubt === 'one-core') return ['This measurement is not reliable: only one core is available.'];
  if (doubt === 'busy') return ['This measurement is not reliable: the computer was too busy.'];
  return runAlike(lanes)
    ? ['Both sides ran the same code: any difference in how long the work took is chance.']
    : [];
}

function describeEnd({ lane, outcome, makespanMs }: LaneReport): string {
  const ended = outcome === 'failed' ? 'failed' : `was ${outcome ?? 'cut off'}`;
  return `The ${lane} kitchen ${ended} after ${duration(makespanMs)}.`;
}

function find(lanes: LaneReport[], mode: LaneReport['mode']): LaneReport | undefined {
  return lanes.find((lane) => lane.mode === mode);
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
