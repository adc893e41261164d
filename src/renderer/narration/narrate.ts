import type { LessonCard } from '../../shared/lesson/lesson';
import { stepName, taskName } from '../../shared/lesson/task-name';
import { LATE_MS } from '../../shared/trace/kitchen-time';
import { MAIN_TASK, type Mode, type TraceEvent } from '../../shared/trace/trace';
import type { Language } from '../../shared/words/text';
import { inSeconds } from '../words/names';
import type { NarrationContext } from './context';

type Gaps = Record<string, string | number>;
/** Looks words up: a key, or the first of several that there is, with what fills its gaps. */
export type Words = (keys: string | string[], gaps?: Gaps) => string;
/** The same for one lesson: a key, which its scene may have words of its own for. */
type SceneWords = (key: string, gaps?: Gaps) => string;

/** What a sentence needs to know besides its event. */
export interface Lookup {
  card: LessonCard | undefined;
  language: Language;
  known: NarrationContext;
}

const listOf = (language: Language) => new Intl.ListFormat(language, { type: 'disjunction' });
/** "a bell or a helper". */
const either: Record<Language, Intl.ListFormat> = { en: listOf('en'), ko: listOf('ko') };

/** One sentence with its time and lane, or '' for an event that nobody would tell. */
export function narrate(event: TraceEvent, lookup: Lookup, look: Words): string {
  const words = inScene(lookup, look);
  const what =
    tellTask(event, lookup, words) || tellHelpers(event, lookup, words) || tellLane(event, lookup, words);
  return what && look('at', { s: inSeconds(event.t, false), lane: look(event.lane), what });
}

function inScene({ card }: Lookup, look: Words): SceneWords {
  const scene = card?.scene ?? 'kitchen';
  return scene === 'kitchen' ? look : (key, gaps) => look([`${scene}.${key}`, key], gaps);
}

/** What becomes of a task. */
function tellTask(event: TraceEvent, lookup: Lookup, words: SceneWords): string {
  const task = (id: number) => nameOf(id, lookup, words);
  switch (event.type) {
    case 'step-started':
      if (event.task === MAIN_TASK) return '';
      return words(lookup.known.firstSteps.has(event) ? 'begins' : 'resumes', { task: task(event.task) });
    case 'task-suspended':
      return words(`waitsFor.${event.on}`, { task: task(event.task) });
    case 'task-done':
      if (event.task === MAIN_TASK && event.outcome === 'ok') return '';
      return words(`taskDone.${event.outcome}`, { task: task(event.task), error: event.error });
    case 'timer-set':
      return words('timerSet', step(event, event.deadline - event.t, lookup, words));
    case 'timer-fired':
      return tellBell(event, lookup, words);
    case 'timer-cancelled':
      return words('timerCancelled', { task: task(event.task) });
    case 'timeout-set':
      return words('timeoutSet', step(event, event.deadline - event.t, lookup, words));
    case 'timeout-ended':
      return words(`timeoutEnded.${event.how}`, { task: task(event.task) });
    case 'work-started':
      return words('works', step(event, event.ms, lookup, words));
    case 'block-started':
      return words('blocked', step(event, event.ms, lookup, words));
    case 'block-ended':
      return words('unblocked', { task: task(event.task) });
    case 'printed':
      return words('printed', {
        task: lookup.known.byProgram.has(event) ? words('program') : task(event.task),
        text: event.text,
      });
    case 'warned':
      return words('warned', { text: event.text });
    default:
      return '';
  }
}

/** What the executor's workers do. */
function tellHelpers(event: TraceEvent, lookup: Lookup, words: SceneWords): string {
  switch (event.type) {
    case 'executor-started':
      return words('executorStarted', { count: event.workers });
    case 'job-submitted':
      return tellCall(event, lookup, words);
    case 'job-started':
    case 'job-ended':
      return words(event.type === 'job-started' ? 'jobStarted' : 'jobEnded', {
        helper: helper(event.worker, lookup, words),
        ...call(event.job, lookup, words),
      });
    case 'job-dropped':
      return words('jobDropped', call(event.job, lookup, words));
    case 'lock-taken': {
      const count = lookup.known.handovers.get(event);
      return count === undefined
        ? ''
        : words('lockTaken', { helper: helper(event.worker, lookup, words), count });
    }
    case 'process-measured':
      return tellFigures(event, lookup, words);
    case 'process-started':
      return tellStart(event, lookup, words);
    case 'result-received':
      return words('resultReceived', { mb: (event.bytes / 1e6).toFixed(2), ms: Math.round(event.ms) });
    default:
      return '';
  }
}

/** Who gives a call to the executor: a task, or a worker that runs a call itself. */
function tellCall(event: TraceEvent<'job-submitted'>, lookup: Lookup, words: SceneWords): string {
  const worker = lookup.known.submitters.get(event);
  const gaps = step(event, event.ms, lookup, words);
  if (worker === undefined) return words('jobSubmitted', gaps);
  return words('jobSubmittedBy', { ...gaps, helper: helper(worker, lookup, words) });
}

function helper(worker: number, { known }: Lookup, words: SceneWords): string {
  return words(`helper.${known.forked ? 'async' : 'sync'}`, { n: worker + 1 });
}

/** The process of all waits, or one worker's. */
function tellStart(
  { worker, ms, residentBytes }: TraceEvent<'process-started'>,
  lookup: Lookup,
  words: SceneWords,
): string {
  const gaps = { ms: Math.round(ms), mb: (residentBytes / 1e6).toFixed(1) };
  if (worker === null) return words('processStarted', gaps);
  return words('helperStarted', { ...gaps, helper: helper(worker, lookup, words) });
}

/** Every figure that the system gives. */
function tellFigures(
  { threads, residentBytes, voluntarySwitches }: TraceEvent<'process-measured'>,
  { language }: Lookup,
  words: SceneWords,
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
function tellLane(event: TraceEvent, lookup: Lookup, words: SceneWords): string {
  switch (event.type) {
    case 'lane-started':
      return tellOpening(event.mode, lookup, words);
    case 'lane-ended':
      return words(lookup.known.joins.has(event) ? 'joined' : `laneEnded.${event.outcome}`, {
        error: event.error,
      });
    case 'process-suspended':
      return words('suspended', { s: inSeconds(event.ms, false) });
    case 'loop-started':
      return words('loopStarted', { how: event.how });
    case 'loop-stopped':
      return words('loopStopped');
    case 'idle-started':
      return lookup.known.joins.has(event) ? words('joins') : tellIdle(event, lookup, words);
    case 'order-placed':
      return words('ordered', order(event.order, event.t, lookup));
    case 'order-served':
      return words('served', order(event.order, event.t, lookup));
    default:
      return '';
  }
}

function tellOpening(mode: Mode, { card, language }: Lookup, words: SceneWords): string {
  const name = card?.modeNames?.[mode][language];
  return name ? words('laneStarted.named', { name }) : words(`laneStarted.${mode}`);
}

function tellBell(event: TraceEvent<'timer-fired'>, lookup: Lookup, words: SceneWords): string {
  const late = event.t - (lookup.known.deadlines.get(event.timer) ?? event.t);
  const task = nameOf(event.task, lookup, words);
  return late < LATE_MS ? words('bell', { task }) : words('lateBell', { task, s: inSeconds(late, false) });
}

function tellIdle(event: TraceEvent<'idle-started'>, { known, language }: Lookup, words: SceneWords): string {
  const awaited = (known.idleFor.get(event) ?? []).map((what) => words(`awaited.${what}`));
  return words('idle', { what: either[language].format(awaited) });
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

function call(job: number, lookup: Lookup, words: SceneWords) {
  const made = lookup.known.calls.get(job);
  return {
    task: made ? nameOf(made.task, lookup, words) : `#${job}`,
    step: stepName(lookup.card, made?.label ?? '', lookup.language),
  };
}

function step(
  { task, label }: { task: number; label: string },
  ms: number,
  lookup: Lookup,
  words: SceneWords,
) {
  const { card, language } = lookup;
  return { task: nameOf(task, lookup, words), s: seconds(ms), step: stepName(card, label, language) };
}

function nameOf(id: number, { card, language, known }: Lookup, words: SceneWords): string {
  const task = known.tasks.get(id);
  if (id === MAIN_TASK) return card?.main ?? task?.name ?? '';
  if (!task) return `#${id}`;
  const name = taskName(card, task, language);
  // A sender's name is its connection's, too.
  return card?.scene === 'chat' ? words(task.ticket === 0 ? 'connection' : 'message', { name }) : name;
}

/** A length in kitchen ms as seconds, as exact as it was asked for. */
function seconds(ms: number): string {
  return String(Math.round(ms) / 1000);
}
