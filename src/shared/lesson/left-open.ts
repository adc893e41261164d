import type { Parameters } from '../trace/run-log';
import type { TraceEvent, TraceEventType } from '../trace/trace';
import type { LeftOpen, LessonCard } from './lesson';
import type { Question } from './question';

/** Moments that are closer together, ms, are one to a program: on a real clock chance puts them in order. */
const SAME_MOMENT = 2;

/** What a run of the lesson with these parameters leaves to chance, by the lesson itself. */
export function leftOpenIn(card: LessonCard, parameters: Parameters): LeftOpen[] {
  return (card.leftOpen ?? []).filter(({ when }) => isCookedWith(card, parameters, when));
}

function isCookedWith(card: LessonCard, parameters: Parameters, asked: Parameters): boolean {
  return Object.entries(asked).every(
    ([name, value]) => (parameters[name] ?? card.parameters[name]?.default) === value,
  );
}

/** The questions that a run with these parameters can answer. */
export function questionsOf(card: LessonCard, parameters: Parameters): Question[] {
  const open = leftOpenIn(card, parameters).map(({ question }) => question);
  return card.questions.filter(
    ({ id, unless }) => !open.includes(id) && !(unless && isCookedWith(card, parameters, unless)),
  );
}

/**
 * Names of tasks or orders whose timers, calls or customers came at one moment: nobody promises which of them comes
 * first. One list for each such moment of a lane with a loop.
 */
export function tiesIn(events: readonly TraceEvent[]): string[][] {
  return Object.values(momentsIn(events)).flatMap(together);
}

type Moment = [t: number, name: string | undefined];

function momentsIn(events: readonly TraceEvent[]): Record<'timers' | 'calls' | 'orders', Moment[]> {
  const of = <T extends TraceEventType>(type: T) =>
    events.filter((event) => event.type === type) as TraceEvent[] as TraceEvent<T>[];
  const names = new Map(of('task-created').map(({ task, name }) => [task, name]));
  const set = [...of('timer-set'), ...of('timeout-set')];
  const deadlines = new Map(set.map(({ timer, deadline }) => [timer, deadline]));
  const callers = new Map(of('job-submitted').map(({ job, task }) => [job, names.get(task)]));
  const rung = [...of('timer-fired'), ...of('timeout-ended').filter(({ how }) => how === 'expired')];
  return {
    timers: rung.map(({ t, task, timer }) => [deadlines.get(timer) ?? t, names.get(task)]),
    calls: of('job-ended').map(({ t, job }) => [t, callers.get(job)]),
    orders: of('order-placed').map(({ t, name }) => [t, name]),
  };
}

function together(moments: Moment[]): string[][] {
  const groups: Set<string>[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [t, name = ''] of moments.sort(([a], [b]) => a - b)) {
    if (t - last < SAME_MOMENT) groups.at(-1)?.add(name);
    else groups.push(new Set([name]));
    last = t;
  }
  return groups.filter(({ size }) => size > 1).map((group) => [...group]);
}
