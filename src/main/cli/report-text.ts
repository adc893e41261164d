import type { LaneReport, Report } from '../../shared/report';
import { duration, modeWords } from './words';

/** One row a lane; numbers to the right. */
export function drawTable({ lanes, speedup }: Report): string {
  const head = [
    'kitchen',
    'mode',
    'took',
    'busy',
    'blocked',
    'idle',
    ...(speedup === null ? [] : ['speed-up']),
  ];
  const rows = lanes.map(({ lane, mode, makespanMs, busyMs, blockedMs, idleMs }) => [
    lane,
    modeWords[mode],
    ...[makespanMs, busyMs, blockedMs, idleMs].map(duration),
    mode === 'async' && speedup !== null ? `${speedup.toFixed(2)}×` : '',
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, i) => (i < 2 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The result in one sentence. */
export function tellResult({ lanes, speedup }: Report): string {
  const broken = lanes.find(({ outcome }) => outcome !== 'ok');
  if (broken) return tellEnd(broken);
  const [sync, async] = [find(lanes, 'sync'), find(lanes, 'async')];
  if (sync && async && speedup !== null)
    return `Synchronous took ${duration(sync.makespanMs)}, ${duration(sync.blockedMs)} of it blocked; asynchronous took ${duration(async.makespanMs)}, which is ${speedup.toFixed(2)} times as fast.`;
  return lanes.map(tellLane).join(' ');
}

function tellLane({ mode, makespanMs, blockedMs, idleMs }: LaneReport): string {
  const stood = mode === 'sync' ? `${duration(blockedMs)} of it blocked` : `${duration(idleMs)} of it idle`;
  return `The ${modeWords[mode]} kitchen took ${duration(makespanMs)}, ${stood}.`;
}

function tellEnd({ lane, outcome, makespanMs }: LaneReport): string {
  const ended = outcome === 'failed' ? 'failed' : `was ${outcome ?? 'cut off'}`;
  return `The ${lane} kitchen ${ended} after ${duration(makespanMs)}.`;
}

function find(lanes: LaneReport[], mode: LaneReport['mode']): LaneReport | undefined {
  return lanes.find((lane) => lane.mode === mode);
}
