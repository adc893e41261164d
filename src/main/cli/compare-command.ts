import {
  type Comparison,
  compare,
  type LaneDifference,
  type Milestone,
  type Pair,
} from '../../shared/figures/compare';
import { shareSubject } from '../../shared/lesson/subjects';
import { printable } from '../../shared/words/printable';
import { openRecording } from './open-recording';
import type { Terminal } from './terminal';

/** Tasks that a difference is printed of; the rest is counted. */
const MOST_TASKS = 20;

/** Prints how two recorded runs differ. @returns 0 where their order is the same, else 1 */
export async function compareCommand(
  a: string,
  b: string,
  { json = false }: { json?: boolean },
  terminal: Terminal,
): Promise<number> {
  const [one, other] = [await openRecording(a, terminal), await openRecording(b, terminal)];
  const [mine, theirs] = [one.log.header, other.log.header];
  if (!shareSubject(mine, theirs))
    throw new Error(
      `only recordings of the same lesson, of programs, or of a lesson and its listing can be compared: ${a} is of ${mine.lesson}, ${b} of ${theirs.lesson}`,
    );
  const comparison = compare(one.log, other.log);
  if (json) terminal.printJson(comparison);
  else terminal.print(toText(comparison, terminal));
  return comparison.sameOrder ? 0 : 1;
}

function toText({ sameOrder, lanes }: Comparison, terminal: Terminal): string {
  const verdict = sameOrder ? 'Both recordings have the same order.' : 'The order differs.';
  return [
    terminal.paint(sameOrder ? 'green' : 'red', verdict),
    ...lanes.map((lane) => laneText(lane, terminal)),
  ].join('\n\n');
}

function laneText({ lane, mode, makespanMs, divergence, tasks }: LaneDifference, terminal: Terminal): string {
  const changed = tasks.filter(({ place, startMs, durationMs }) =>
    [place, startMs, durationMs].some(differs),
  );
  const rows = changed
    .slice(0, MOST_TASKS)
    .map(
      ({ name, place, startMs, durationMs }) =>
        `  ${printable(name)}: finished as number ${pair(place)}, started at ${pair(startMs.map(seconds))}, took ${pair(durationMs.map(seconds))}`,
    );
  const more = changed.length - rows.length;
  return [
    terminal.paint('bold', `${pair(lane)} (${pair(mode)})`),
    divergence
      ? `  first difference, number ${divergence.number}: ${divergence.milestone.map(milestoneText).join(' | ')}`
      : '  the same order',
    ...(differs(makespanMs) ? [`  took ${pair(makespanMs.map(seconds))}`] : []),
    ...rows,
    ...(more > 0 ? [`  and ${more.toLocaleString('en')} more tasks`] : []),
  ].join('\n');
}

function milestoneText(milestone: Milestone | null): string {
  if (!milestone) return 'nothing more';
  const { what, name, outcome, t } = milestone;
  const verb = what === 'printed' ? 'printed' : what === 'started' ? 'started:' : `ended ${outcome}:`;
  return `${verb} ${printable(name)} (at ${seconds(t)})`;
}

const differs = ([a, b]: Pair<unknown>) => a !== b;
const seconds = (ms: number | null) => (ms === null ? null : `${Math.round(ms) / 1000} s`);
const pair = ([a, b]: readonly unknown[]) => (a === b ? `${a}` : `${a ?? '–'} | ${b ?? '–'}`);
