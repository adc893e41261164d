import type { Language, LessonCard } from '../../shared/lesson';
import { MAIN_TASK, type Mode, type TraceEvent } from '../../shared/trace';
import { inSeconds, stepName, taskName } from '../timeline/words';
import type { Known } from './known';

/** Looks words up: `key` within the narration's words, with what fills its gaps. */
export type Words = (key: string, gaps?: Record<string, string | number>) => string;

/** What a sentence needs to know besides its event. */
export interface Lookup {
  card: LessonCard | undefined;
  language: Language;
  known: Known;
}

/** A bell this late was held up by something, not by the clock's own coarseness; kitchen ms. */
const LATE_MS = 250;

/** One sentence with its time and lane, or '' for an event that nobody would tell. */
export function narrate(event: TraceEvent, lookup: Lookup, words: Words): string {
  const what =
    tellTask(event, lookup, words) || tellHelpers(event, lookup, words) || tellLane(event, lookup, words);
  return what && words('at', { s: inSeconds(event.t, false), lane: words(event.lane), what });
}

/** What becomes of a task. */
function tellTask(event: TraceEvent, lookup: Lookup, words: Words): string {
  const task = (id: number) => nameOf(id, lookup);
  switch (event.type) {
    case 'step-started':
      if (event.task === MAIN_TASK) return '';
      return words(lookup.known.firstSteps.has(event) ? 'begins' : 'resumes', { task: task(event.task) });
    case 'task-suspended':
      return words(waitOf(event.on, lookup), { task: task(event.task) });
    case 'task-done':
      if (event.task === MAIN_TASK && event.outcome === 'ok') return '';
      return words(`taskDone.${event.outcome}`, { task: task(event.task), error: event.error });
    case 'timer-set':
      return words('timerSet', step(event, event.deadline - event.t, lookup));
    case 'timer-fired':
      return tellBell(event, lookup, words);
    case 'timer-cancelled':
      return words('timerCancelled', { task: task(event.task) });
    case 'timeout-set':
      return words('timeoutSet', step(event, event.deadline - event.t, lookup));
    case 'timeout-ended':
      return words(`timeoutEnded.${event.how}`, { task: task(event.task) });
    case 'work-started':
      return words('works', step(event, event.ms, lookup));
    case 'block-started':
      return words('blocked', step(event, event.ms, lookup));
    case 'block-ended':
      return words('unblocked', { task: task(event.task) });
    case 'printed':
      return words('printed', { task: task(event.task), text: event.text });
    case 'warned':
      return words('warned', { text: event.text });
    default:
      return '';
  }
}

/** What the executor's workers do. */
function tellHelpers(event: TraceEvent, lookup: Lookup, words: Words): string {
  switch (event.type) {
    case 'executor-started':
      return words('executorStarted', { count: event.workers });
    case 'job-submitted':
      return words('jobSubmitted', step(event, event.ms, lookup));
    case 'job-started':
    case 'job-ended':
      return words(event.type === 'job-started' ? 'jobStarted' : 'jobEnded', {
        worker: event.worker + 1,
        ...call(event.job, lookup),
      });
    case 'job-dropped':
      return words('jobDropped', call(event.job, lookup));
    case 'lock-taken': {
      const count = lookup.known.handovers.get(event);
      return count === undefined ? '' : words('lockTaken', { worker: event.worker + 1, count });
    }
    case 'process-measured':
      return tellFigures(event, lookup, words);
    default:
      return '';
  }
}

/** Every figure that the system gives. */
function tellFigures(
  { threads, residentBytes, voluntarySwitches }: TraceEvent<'process-measured'>,
  { language }: Lookup,
  words: Words,
): string {
  const key =
    voluntarySwitches === null ? 'measuredMemory' : threads === null ? 'measuredWithoutThreads' : 'measured';
  return words(key, {
    threads: threads ?? 0,
    mb: (residentBytes / 1e6).toFixed(1),
    switches: voluntarySwitches?.toLocaleString(language) ?? '',
  });
}

/** What concerns the kitchen as a whole: its beginning and end, its loop, its customers. */
function tellLane(event: TraceEvent, lookup: Lookup, words: Words): string {
  switch (event.type) {
    case 'lane-started':
      return tellOpening(event.mode, lookup, words);
    case 'lane-ended':
      return words(`laneEnded.${event.outcome}`, { error: event.error });
    case 'process-suspended':
      return words('suspended', { s: inSeconds(event.ms, false) });
    case 'loop-started':
      return words('loopStarted', { how: event.how });
    case 'loop-stopped':
      return words('loopStopped');
    case 'idle-started':
      return words('idle');
    case 'order-placed':
      return words(isChat(lookup) ? 'sent' : 'ordered', order(event.order, event.t, lookup));
    case 'order-served':
      return words(isChat(lookup) ? 'handled' : 'served', order(event.order, event.t, lookup));
    default:
      return '';
  }
}

function tellOpening(mode: Mode, { card, language }: Lookup, words: Words): string {
  const name = card?.modeNames?.[mode][language];
  return name ? words('laneStarted.named', { name }) : words(`laneStarted.${mode}`);
}

function tellBell(event: TraceEvent<'timer-fired'>, lookup: Lookup, words: Words): string {
  const late = event.t - (lookup.known.deadlines.get(event.timer) ?? event.t);
  const task = nameOf(event.task, lookup);
  return late < LATE_MS ? words('bell', { task }) : words('lateBell', { task, s: inSeconds(late, false) });
}

const isChat = ({ card }: Lookup) => card?.scene === 'chat';

function waitOf(on: TraceEvent<'task-suspended'>['on'], lookup: Lookup): string {
  return `waitsFor.${on === 'orders' && isChat(lookup) ? 'messages' : on}`;
}

function order(number: number, t: number, { card, language, known }: Lookup) {
  const placed = known.orders.get(number);
  return {
    order: number,
    name: placed ? taskName(card, placed, language) : `#${number}`,
    kind: card?.kinds[placed?.kind ?? '']?.[language] ?? '',
    s: inSeconds(t - (placed?.placedMs ?? t), false),
  };
}

function call(job: number, { card, language, known }: Lookup) {
  const made = known.calls.get(job);
  return {
    task: made ? nameOf(made.task, { card, language, known }) : `#${job}`,
    step: stepName(card, made?.label ?? '', language),
  };
}

function step({ task, label }: { task: number; label: string }, ms: number, lookup: Lookup) {
  const words = stepName(lookup.card, label, lookup.language);
  return { task: nameOf(task, lookup), s: seconds(ms), step: words };
}

function nameOf(id: number, { card, language, known }: Lookup): string {
  const task = known.tasks.get(id);
  if (task && id !== MAIN_TASK) return taskName(card, task, language);
  return id === MAIN_TASK ? (card?.main ?? task?.name ?? '') : `#${id}`;
}

/** A length in kitchen ms as seconds, as exact as it was asked for. */
function seconds(ms: number): string {
  return String(Math.round(ms) / 1000);
}
