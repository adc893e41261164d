import type { Answer, Measure, Question } from '../lesson/question';
import type { RunLog } from '../trace/run-log';
import type { LaneId, Mode, TraceEvent } from '../trace/trace';
import { overtakings } from './latency';
import { truthOf } from './measure';
import { occurrences } from './occurrences';
import { makespanOf } from './report';
import { toldFailure } from './told';

/** The moment that shows why a question's answer is what it is, and the sentence about it. */
export interface Why {
  lane: LaneId;
  /** The event of that lane after which it is to be seen. */
  index: number;
  says:
    | 'lastWait'
    | 'waitEnds'
    | 'end'
    | 'place'
    | 'blocked'
    | 'lateBell'
    | 'overtaken'
    | 'outcome'
    | 'neverEnds'
    | 'told'
    | 'first';
  /** Kitchen ms. */
  times?: Record<string, number>;
  /** A name of the question's own (an item, an option), or of an order. */
  name?: string;
  /** The place of that name in the true order, from 1. */
  place?: number;
}

/** Why a run's answer is not the one given: the moment in its trace that shows it; null where no event does. */
export function whyOf(question: Question, answer: Answer | undefined, log: RunLog): Why | null {
  const { measure } = question;
  if (measure.of === 'memory-per-wait') return null;
  if (measure.of === 'faster') return firstDone(log);
  const lane = laneOf(log, measure.mode);
  if (!lane) return null;
  const events = log.lanes[lane];
  const why = whyIn(events, measure, question, answer, log);
  return why && inLane(lane, events, why);
}

function inLane(lane: LaneId, events: readonly TraceEvent[], { event, ...said }: Said): Why {
  return { lane, index: events.indexOf(event), ...said };
}

/** Work that takes less than this is not spoken of, kitchen ms. */
const LITTLE_MS = 100;

/** The moment as its event. */
type Said = Omit<Why, 'lane' | 'index'> & { event: TraceEvent };
type LaneMeasure = Exclude<Measure, { of: 'faster' | 'memory-per-wait' }>;

function whyIn(
  events: readonly TraceEvent[],
  measure: LaneMeasure,
  question: Question,
  answer: Answer | undefined,
  log: RunLog,
): Said | null {
  switch (measure.of) {
    case 'makespan':
      return lastWait(events);
    case 'started':
    case 'completed':
    case 'served':
    case 'printed':
      return firstWrong(
        occurrences(events, measure.of),
        truthOf(question, log, log.header.parameters),
        answer,
      );
    case 'outcome':
    case 'task-end':
      return outcome(events, measure.task);
    case 'failure-told':
      return told(events);
    case 'latest-bell':
      return latestBell(events);
    case 'inversions':
      return overtaken(events);
    case 'blocked':
    case 'longest-step':
      return began(events, 'block-started');
    case 'idle':
    case 'busy':
      return null;
  }
}

/** The end of the last wait, after which only work is left. */
function lastWait(events: readonly TraceEvent[]): Said | null {
  const end = makespanOf(events);
  const ends: TraceEvent['type'][] = ['timer-fired', 'job-ended', 'block-ended'];
  const last = events.findLast(({ type, t }) => ends.includes(type) && t <= end);
  if (!last) return theEnd(events);
  return end - last.t >= LITTLE_MS
    ? { event: last, says: 'lastWait', times: { at: last.t, rest: end - last.t, end } }
    : { event: last, says: 'waitEnds', times: { end } };
}

function theEnd(events: readonly TraceEvent[]): Said | null {
  const end = makespanOf(events);
  const event = events.findLast(({ t }) => t <= end);
  return event ? { event, says: 'end', times: { end } } : null;
}

/** The first place where another name was given; for one of several, what came first of them. */
function firstWrong(
  found: ReturnType<typeof occurrences>,
  truth: Answer | null,
  answer: Answer | undefined,
): Said | null {
  const names = Array.isArray(truth) ? truth : [String(truth)];
  const given = Array.isArray(answer) ? answer.filter((name) => names.includes(name)) : [answer];
  const at = Math.max(
    0,
    names.findIndex((name, place) => name !== given[place]),
  );
  const event = found.find(({ name }) => name === names[at])?.event;
  if (!event) return null;
  return { event, says: 'place', times: { at: event.t }, name: names[at], place: at + 1 };
}

function outcome(events: readonly TraceEvent[], name: string): Said | null {
  const created = events.find((event) => event.type === 'task-created' && event.name === name);
  const task = created?.type === 'task-created' ? created.task : -1;
  const done = events.find((event) => event.type === 'task-done' && event.task === task);
  const event = done ?? events.at(-1);
  return event ? { event, says: done ? 'outcome' : 'neverEnds', times: { at: event.t } } : null;
}

function told(events: readonly TraceEvent[]): Said | null {
  const found = toldFailure(events);
  if (!found) return null;
  return { event: found.told, says: 'told', times: { failed: found.failure.t, at: found.told.t } };
}

function latestBell(events: readonly TraceEvent[]): Said | null {
  const due = new Map(
    events.flatMap((event) => (event.type === 'timer-set' ? [[event.timer, event.deadline]] : [])),
  );
  const bells = events.flatMap((event) =>
    event.type === 'timer-fired' ? [{ event, due: due.get(event.timer) ?? event.t }] : [],
  );
  const [latest] = bells.toSorted((a, b) => b.event.t - b.due - (a.event.t - a.due));
  if (!latest) return null;
  const { event, due: dueMs } = latest;
  return { event, says: 'lateBell', times: { at: event.t, due: dueMs } };
}

/** The first order that is served although an earlier one still waits. */
function overtaken(events: readonly TraceEvent[]): Said | null {
  const placed = events.flatMap((event) => (event.type === 'order-placed' ? [event] : []));
  const served = events.flatMap((event) => (event.type === 'order-served' ? [event] : []));
  const orders = placed.map(({ order, kind, name, t }) => ({
    order,
    kind,
    name,
    placedMs: t,
    servedMs: null,
  }));
  const waiting = overtakings(
    orders,
    served.map(({ order }) => order),
  );
  const event = served[waiting.findIndex((count) => count > 0)];
  if (!event) return theEnd(events);
  const name = placed.find(({ order }) => order === event.order)?.name;
  return { event, says: 'overtaken', times: { at: event.t }, name };
}

function began(events: readonly TraceEvent[], type: 'block-started'): Said | null {
  const event = events.find((each) => each.type === type);
  return event?.type === type ? { event, says: 'blocked', times: { at: event.t, for: event.ms } } : null;
}

/** When the first of both lanes was done, and the other. */
function firstDone(log: RunLog): Why | null {
  const done = log.header.lanes.map(({ lane }) => ({ lane, end: makespanOf(log.lanes[lane]) }));
  const [first, second] = done.toSorted((a, b) => a.end - b.end);
  if (!first || !second) return null;
  const events = log.lanes[first.lane];
  const event = events.findLast(({ t }) => t <= first.end);
  const times = { at: first.end, other: second.end };
  return event ? inLane(first.lane, events, { event, says: 'first', times }) : null;
}

function laneOf(log: RunLog, mode: Mode): LaneId | undefined {
  return log.header.lanes.find((lane) => lane.mode === mode)?.lane;
}
