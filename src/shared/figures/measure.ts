import { tiesIn } from '../lesson/left-open';
import type {
  Answer,
  ChoiceQuestion,
  Measure,
  NumberQuestion,
  Question,
  SequenceQuestion,
} from '../lesson/question';
import type { Parameters, RunLog } from '../trace/run-log';
import type { Mode } from '../trace/trace';
import { doubtOf } from './machine-report';
import { occurrences } from './occurrences';
import { waitCost } from './process-report';
import { comparesTimes, type LaneReport, laneReport } from './report';
import { toldFailure } from './told';

/** What a measure comes to: kitchen ms or a count, one value, or names in order. */
export type Measured = number | string | string[];

/** Makespans that differ by no more than this part of the longer one, or by no more ms, are the same. */
const SAME = { part: 0.05, ms: 10 };
/** An answer within this part of the truth is right; in seconds also one within this many. */
const RIGHT = { part: 0.05, seconds: 0.25 };

/** What the run's trace says; null where it cannot tell: no lane of that mode, or one that did not cook to its end. */
export function measure(log: RunLog, asked: Measure): Measured | null {
  if (asked.of === 'faster') return faster(log);
  if (asked.of === 'memory-per-wait') return lighter(log);
  const lane = endedLane(log, asked.mode);
  if (!lane) return null;
  switch (asked.of) {
    case 'makespan':
      return lane.makespanMs;
    case 'idle':
      return lane.idleMs;
    case 'blocked':
      return lane.blockedMs;
    case 'busy':
      return lane.busyMs;
    case 'longest-step':
      return lane.longestStepMs;
    case 'latest-bell':
      return lane.latestBellMs;
    case 'inversions':
      return lane.inversions;
    case 'printed':
      return lane.output;
    case 'completed':
      return lane.order;
    case 'started':
    case 'served':
      return occurrences(log.lanes[lane.lane], asked.of).map(({ name }) => name);
    case 'outcome':
      return lane.tasks.find(({ name }) => name === asked.task)?.outcome ?? 'never';
    case 'task-end':
      return lane.tasks.find(({ name }) => name === asked.task)?.endMs ?? null;
    case 'failure-told':
      return toldFailure(log.lanes[lane.lane])?.told.t ?? null;
  }
}

/** A lane that was stopped, or whose recording was cut off, could have gone on in any way. */
function endedLane(log: RunLog, mode: Mode): LaneReport | null {
  const lane = log.header.lanes.find((each) => each.mode === mode)?.lane;
  const last = lane && log.lanes[lane].at(-1);
  if (last?.type !== 'lane-ended' || last.outcome === 'stopped') return null;
  return laneReport(log, last.lane, mode);
}

/** Whether two makespans (ms) are too close together to call one of them faster. */
export function isSameTime(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(SAME.ms, SAME.part * Math.max(a, b));
}

/** Nobody was first who did not come to the end. */
function faster(log: RunLog): string | null {
  const [sync, async] = [endedLane(log, 'sync'), endedLane(log, 'async')];
  if (sync?.outcome !== 'ok' || async?.outcome !== 'ok' || !comparesTimes([sync, async])) return null;
  return isSameTime(sync.makespanMs, async.makespanMs) ? 'same' : lesser(sync.makespanMs, async.makespanMs);
}

/** Whose waits took less memory, where that was measured and says anything. */
function lighter(log: RunLog): string | null {
  const lanes = [endedLane(log, 'sync'), endedLane(log, 'async')].filter((lane) => lane !== null);
  const [sync, async] = lanes.map((lane) => lane.process && waitCost(lane.process, lane.makespanMs)?.bytes);
  if (doubtOf(lanes) || sync == null || async == null) return null;
  return isSameAmount(sync, async) ? 'same' : lesser(sync, async);
}

/** Whether two figures are too close together to call one of them more. */
export function isSameAmount(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME.part * Math.max(a, b);
}

function lesser(sync: number, async: number): 'sync' | 'async' {
  return sync < async ? 'sync' : 'async';
}

/** The items that a run with these parameters asks to be put into order. */
export function itemsOf(
  { items, count }: SequenceQuestion,
  parameters: Parameters,
): SequenceQuestion['items'] {
  const asked = count === undefined ? Number.NaN : Number(parameters[count]);
  return Number.isNaN(asked) ? items : items.slice(0, asked);
}

/** The right answer by the run's trace, in the question's own terms; null where the run cannot tell. */
export function truthOf(question: Question, log: RunLog, parameters: Parameters): Answer | null {
  const measured = measure(log, question.measure);
  if (measured === null) return null;
  switch (question.type) {
    case 'sequence':
      return trueSequence(question, measured, parameters);
    case 'number':
      return trueNumber(question, measured);
    case 'choice':
      return trueChoice(question, measured);
  }
}

function trueSequence(
  question: SequenceQuestion,
  measured: Measured,
  parameters: Parameters,
): string[] | null {
  const asked = new Set(itemsOf(question, parameters).map(({ name }) => name));
  const sequence = Array.isArray(measured) ? [...new Set(measured)].filter((name) => asked.has(name)) : [];
  return sequence.length > 0 ? sequence : null;
}

function trueNumber({ unit }: NumberQuestion, measured: Measured): number | null {
  if (Array.isArray(measured)) return measured.length;
  if (typeof measured === 'string') return null;
  return unit === 's' ? measured / 1000 : measured;
}

function trueChoice({ options }: ChoiceQuestion, measured: Measured): string | null {
  const values = options.map(({ value }) => value);
  if (Array.isArray(measured)) return measured.find((name) => values.includes(name)) ?? null;
  if (typeof measured === 'string') return measured;
  return values.find((value) => isClose(Number(value), measured, '')) ?? String(measured);
}

/**
 * Whether the answer is right by the run's trace (no answer is not), and what is; null where the run cannot tell.
 * Of a sequence only the names that the run has places for count.
 */
export function score(
  question: Question,
  answer: Answer | undefined,
  log: RunLog,
  parameters: Parameters,
): { right: boolean; truth: Answer } | null {
  const truth = truthOf(question, log, parameters);
  if (truth === null) return null;
  if (typeof truth === 'number') {
    const unit = question.type === 'number' ? question.unit : '';
    return { right: typeof answer === 'number' && isClose(answer, truth, unit), truth };
  }
  const asGood = interchangeable(question.measure, log);
  if (typeof truth === 'string') return { right: typeof answer === 'string' && asGood(answer, truth), truth };
  const placed = Array.isArray(answer) ? answer.filter((name) => truth.includes(name)) : [];
  const right = placed.length === truth.length && placed.every((name, i) => asGood(name, truth[i] as string));
  return { right, truth };
}

/** How many of the answers that were given, and that the run can tell of, are right. */
export function scoreAll(
  questions: readonly Question[],
  answers: Readonly<Record<string, Answer | undefined>>,
  log: RunLog,
): { right: number; scored: number } {
  const answered = questions.filter(({ id }) => answers[id] !== undefined);
  const scores = answered.flatMap((each) => score(each, answers[each.id], log, log.header.parameters) ?? []);
  return { right: scores.filter(({ right }) => right).length, scored: scores.length };
}

/** Whether two names may be swapped: things that happen at the same moment have no defined order. */
function interchangeable(asked: Measure, log: RunLog): (name: string, other: string) => boolean {
  const byTask = asked.of === 'completed' || asked.of === 'served';
  const lane = log.header.lanes.find(({ mode }) => byTask && asked.mode === 'async' && mode === 'async');
  const ties = lane ? tiesIn(log.lanes[lane.lane]) : [];
  return (name, other) => name === other || ties.some((tied) => tied.includes(name) && tied.includes(other));
}

function isClose(answer: number, truth: number, unit: NumberQuestion['unit']): boolean {
  const part = RIGHT.part * Math.abs(truth);
  return Math.abs(answer - truth) <= (unit === 's' ? Math.max(part, RIGHT.seconds) : part) + 1e-9;
}
