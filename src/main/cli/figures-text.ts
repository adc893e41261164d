import { type WaitCost, waitCost } from '../../shared/figures/process-report';
import type { LaneReport, Report } from '../../shared/figures/report';
import { firstFew } from '../../shared/state/few';
import { inColumns } from './columns';
import { duration } from './names';

/** A figure of a lane in words, '' where there is nothing to say. */
type Figure = (lane: LaneReport) => string;

const count = (number: number) => (number > 0 ? number.toLocaleString('en') : '');
/** A figure of a lane's process, which not every system tells. */
const told = (
  process: LaneReport['process'],
  name: 'threads' | 'voluntarySwitches' | 'involuntarySwitches',
) => (process ? (process[name]?.toLocaleString('en') ?? 'not reported') : '');
const time = (ms: number) => (ms > 0 ? duration(ms) : '');
const megabytes = (bytes: number) => (bytes > 0 ? `${(bytes / 1e6).toFixed(1)} MB` : '');

const figures: Record<string, Figure> = {
  'program ended': ({ programEndMs }) => time(programEndMs ?? 0),
  'longest stretch': ({ longestStepMs }) => time(longestStepMs),
  'latest bell': ({ latestBellMs }) => (latestBellMs > 0 ? `${duration(latestBellMs)} late` : ''),
  'pairs out of order': ({ inversions }) => count(inversions),
  suspended: ({ suspendedMs }) => time(suspendedMs),
  warnings: ({ warnings }) => count(warnings.length),
  'most threads': ({ process }) => told(process, 'threads'),
  'most memory': ({ process }) => megabytes(process?.residentBytes ?? 0),
  'voluntary switches': ({ process }) => told(process, 'voluntarySwitches'),
  'involuntary switches': ({ process }) => told(process, 'involuntarySwitches'),
  'memory before the waits': ({ process }) => megabytes(process?.before?.residentBytes ?? 0),
  'threads before the waits': ({ process }) => count(process?.before?.threads ?? 0),
  waits: ({ process }) => count(process?.waits ?? 0),
  'time per wait': (lane) => each(lane, ({ ms }) => `${digits(ms)} ms`),
  'switches per wait': (lane) => each(lane, ({ switches }) => (switches === null ? '' : digits(switches))),
  'memory per wait': (lane) =>
    each(lane, ({ bytes }) => (bytes === null ? '' : `${digits(bytes / 1000)} kB`)),
  'worked at once': ({ work }) => count(work?.atOnce ?? 0),
  'lock handed over': ({ work }) => count(work?.handovers ?? 0),
  'starting processes': ({ work }) => time(work?.processes?.startMs ?? 0),
  'returning results': ({ work }) => time(work?.processes?.returnMs ?? 0),
  'results, serialised': ({ work }) => megabytes(work?.processes?.bytes ?? 0),
  'processors used by others': ({ machine }) => (machine ? percent(machine.othersShare) : ''),
  'processor time received': ({ machine }) =>
    machine?.givenShare == null ? '' : percent(machine.givenShare),
};

const digits = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 3 });
const percent = (share: number) => `${Math.round(100 * share)}%`;

function each({ process, makespanMs }: LaneReport, text: (cost: WaitCost) => string): string {
  const cost = process && waitCost(process, makespanMs);
  return cost ? text(cost) : '';
}

/** The figures beyond the table's, a row each and a column a lane: those of which some lane has something to say. */
export function drawFigures({ lanes }: Report): string {
  const rows = [...Object.entries(figures), ...latencies(lanes)].map(([name, figure]) => [
    name,
    ...lanes.map(figure),
  ]);
  const filledRows = rows.filter(([, ...cells]) => cells.some(Boolean));
  if (filledRows.length === 0) return '';
  const filled = filledRows.map(([name = '', ...cells]) => [name, ...cells.map((cell) => cell || '-')]);
  return inColumns([['', ...lanes.map(({ lane }) => lane)], ...filled], 1);
}

/** How long customers waited, by kind of order, where some lane served more than one. */
function latencies(lanes: readonly LaneReport[]): [string, Figure][] {
  if (lanes.every(({ served }) => served < 2)) return [];
  const kinds = new Set(lanes.flatMap(({ latency }) => latency.map(({ kind }) => kind)));
  const of = (lane: LaneReport, kind: string) => lane.latency.find((each) => each.kind === kind);
  return firstFew(kinds).flatMap((kind): [string, Figure][] => [
    [`${kind}: half served within`, (lane) => time(of(lane, kind)?.p50Ms ?? 0)],
    [`${kind}: 95% served within`, (lane) => time(of(lane, kind)?.p95Ms ?? 0)],
  ]);
}
