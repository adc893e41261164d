import { compare, type Milestone, milestones } from '../../shared/figures/compare';
import type { RunLog } from '../../shared/trace/run-log';
import type { LaneId, TraceEvent } from '../../shared/trace/trace';
import { printable } from '../../shared/words/printable';

/** How many milestones are shown before the first that differs. */
const BEFORE = 3;

/** Milestones are not as expected; the message shows where they first differ. */
export class MilestoneError extends Error {
  override name = 'MilestoneError';
}

/** A lane's milestones as texts: "began egg-1", "ended egg-1", "failed egg-1", "printed egg-1 is ready". */
export function milestonesOf(log: RunLog, lane: LaneId): string[] {
  return milestones(log.lanes[lane]).map(milestoneText);
}

/**
 * Asserts that these things happened in this order in a lane, whatever else happened between them.
 * @param expected texts as `milestonesOf` gives them
 * @throws MilestoneError that shows which one did not come, and what did
 */
export function assertMilestones(log: RunLog, lane: LaneId, expected: readonly string[]): void {
  const happened = milestones(log.lanes[lane]);
  let next = 0;
  let lastFound = 0;
  happened.forEach((milestone, index) => {
    if (next < expected.length && milestoneText(milestone) === expected[next]) {
      next++;
      lastFound = index + 1;
    }
  });
  if (next === expected.length) return;
  const missing = `${expected[next]}`;
  const early = happened.findIndex((milestone) => milestoneText(milestone) === missing);
  const why =
    early < 0 ? 'it never happened' : `it happened before, at ${seconds(happened[early] as Milestone)}`;
  const shown = happened.slice(Math.max(0, lastFound - BEFORE), lastFound + BEFORE);
  throw new MilestoneError(
    [
      `In the ${lane} kitchen, "${printable(missing)}" was expected${next === 0 ? '' : ` after "${printable(`${expected[next - 1]}`)}"`}: ${why}.`,
      ...shown.map(
        (milestone) => `    ${seconds(milestone).padStart(8)}  ${printable(milestoneText(milestone))}`,
      ),
    ].join('\n'),
  );
}

/**
 * Asserts that every lane of two runs has the same milestones in the same order; times may differ.
 * @param expected such as a stored recording
 * @throws MilestoneError that shows where they first differ
 */
export function assertSameMilestones(actual: RunLog, expected: RunLog): void {
  const { sameOrder, lanes } = compare(actual, expected);
  if (sameOrder) return;
  const parts = lanes
    .filter((lane) => !lane.sameOrder)
    .map(({ lane, divergence, mode }) =>
      divergence && lane[0] && lane[1]
        ? parting(actual.lanes[lane[0]], expected.lanes[lane[1]], lane[0], divergence.number)
        : `Only one of the two has a ${lane[0] ?? lane[1]} kitchen (${mode.map((each) => each ?? 'none').join(', ')}).`,
    );
  throw new MilestoneError(parts.join('\n'));
}

function parting(
  actual: readonly TraceEvent[],
  expected: readonly TraceEvent[],
  lane: LaneId,
  number: number,
): string {
  const [mine, theirs] = [milestones(actual), milestones(expected)];
  const row = (mark: string, at: number, milestone: Milestone | undefined) => {
    const what = milestone
      ? `${printable(milestoneText(milestone))} (at ${seconds(milestone)})`
      : 'nothing more';
    return `  ${mark} ${String(at).padStart(4)}  ${what}`;
  };
  const first = Math.max(1, number - BEFORE);
  const same = mine
    .slice(first - 1, number - 1)
    .map((milestone, index) => row(' ', first + index, milestone));
  return [
    `In the ${lane} kitchen the milestones differ from number ${number} on (- expected, + actual):`,
    ...same,
    row('-', number, theirs[number - 1]),
    row('+', number, mine[number - 1]),
  ].join('\n');
}

function milestoneText({ what, name, outcome }: Milestone): string {
  if (what === 'printed') return `printed ${name}`;
  if (what === 'started') return `began ${name}`;
  return `${outcome === 'ok' ? 'ended' : outcome} ${name}`;
}

function seconds({ t }: Milestone): string {
  return `${Math.round(t) / 1000} s`;
}
