import type { Language, LessonCard } from '../../shared/lesson';
import { MAIN_TASK, type TraceEvent } from '../../shared/trace';
import { inSeconds, stepName, taskName } from '../timeline/words';

/** Looks words up: `key` within the narration's words, with what fills its gaps. */
export type Words = (key: string, gaps?: Record<string, string | number>) => string;

/** What a sentence needs to know besides its event. */
export interface Lookup {
  card: LessonCard | undefined;
  language: Language;
  /** Kinds and names of the lane's tasks so far. */
  tasks: ReadonlyMap<number, { kind: string; name: string }>;
  /** The event is a task's first step. */
  first: boolean;
}

/** One sentence with its time and lane, or '' for an event that nobody would tell. */
export function narrate(event: TraceEvent, lookup: Lookup, words: Words): string {
  const what = telling(event, lookup, words);
  return what && words('at', { s: inSeconds(event.t, false), lane: words(event.lane), what });
}

function telling(event: TraceEvent, lookup: Lookup, words: Words): string {
  const { card, language } = lookup;
  const task = (id: number) => nameOf(id, lookup);
  switch (event.type) {
    case 'lane-started':
      return words(`laneStarted.${event.mode}`);
    case 'lane-ended':
      return words(`laneEnded.${event.outcome}`, { error: event.error });
    case 'order-placed':
      return words('ordered', { order: event.order, name: taskName(card, event, language) });
    case 'order-served':
      return words('served', { order: event.order });
    case 'step-started':
      if (event.task === MAIN_TASK) return '';
      return words(lookup.first ? 'begins' : 'resumes', { task: task(event.task) });
    case 'task-suspended':
      return words(`waitsFor.${event.on}`, { task: task(event.task) });
    case 'task-done':
      if (event.task === MAIN_TASK && event.outcome === 'ok') return '';
      return words(`taskDone.${event.outcome}`, { task: task(event.task), error: event.error });
    case 'timer-set':
      return words('timerSet', step(event, event.deadline - event.t, lookup));
    case 'timer-fired':
      return words('bell', { task: task(event.task) });
    case 'timer-cancelled':
      return words('timerCancelled', { task: task(event.task) });
    case 'work-started':
      return words('works', step(event, event.ms, lookup));
    case 'block-started':
      return words('blocked', step(event, event.ms, lookup));
    case 'block-ended':
      return words('unblocked', { task: task(event.task) });
    case 'idle-started':
      return words('idle');
    case 'printed':
      return words('printed', { task: task(event.task), text: event.text });
    case 'job-submitted':
      return words('jobSubmitted', step(event, event.ms, lookup));
    case 'job-started':
      return words('jobStarted', { worker: event.worker + 1, job: event.job });
    case 'job-ended':
      return words('jobEnded', { worker: event.worker + 1, job: event.job });
    default:
      return '';
  }
}

function step({ task, label }: { task: number; label: string }, ms: number, lookup: Lookup) {
  const words = stepName(lookup.card, label, lookup.language);
  return { task: nameOf(task, lookup), s: seconds(ms), step: words };
}

function nameOf(id: number, { card, language, tasks }: Lookup): string {
  const task = tasks.get(id);
  if (task) return taskName(card, task, language);
  return id === MAIN_TASK ? (card?.main ?? '') : `#${id}`;
}

/** A length in kitchen ms as seconds, as exact as it was asked for. */
function seconds(ms: number): string {
  return String(Math.round(ms) / 1000);
}
