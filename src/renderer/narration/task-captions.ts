import { isLate } from '../../shared/trace/kitchen-time';
import { MAIN_TASK, type TraceEvent } from '../../shared/trace/trace';
import { inSeconds } from '../words/names';
import { isUntimed, nameOf, stepGaps } from './caption-gaps';
import { type Captions, type Lookup, type SceneWords, silent } from './captions';
import { endReason } from './end-reason';

/** What becomes of a task. */
export const taskCaptions = {
  /** Where a thread calls one function after the other, each begins at once. */
  'task-created'(event, lookup, words) {
    if (event.task === MAIN_TASK || lookup.known.mode === 'sync') return '';
    return words('created', taskGap(event, lookup, words));
  },
  'step-started'(event, lookup, words) {
    const { mode, firstSteps } = lookup.known;
    if (event.task === MAIN_TASK && mode === 'sync') return '';
    const key = firstSteps.has(event) ? (`begins.${mode}` as const) : 'resumes';
    return words(key, taskGap(event, lookup, words));
  },
  'task-suspended': (event, lookup, words) => words(`waitsFor.${event.on}`, taskGap(event, lookup, words)),
  'io-wait': (event, lookup, words) => words(`waitsFor.io-${event.kind}`, taskGap(event, lookup, words)),
  'task-woken': (event, lookup, words) =>
    words(`woken.${lookup.known.wokenFrom.get(event) ?? 'turn'}`, taskGap(event, lookup, words)),
  'task-done'(event, lookup, words) {
    const { mode } = lookup.known;
    const { outcome, error } = event;
    const gaps = { ...taskGap(event, lookup, words), error: endReason(error, words) };
    if (event.task === MAIN_TASK && outcome === 'ok' && mode === 'sync') return '';
    if (outcome === 'ok' || outcome === 'failed') return words(`taskDone.${outcome}.${mode}`, gaps);
    return words(`taskDone.${outcome}`, gaps);
  },
  'timer-set': (event, lookup, words) =>
    words('timerSet', stepGaps(event, event.deadline - event.t, lookup, words)),
  'timer-fired': bell,
  'timer-cancelled': (event, lookup, words) => words('timerCancelled', taskGap(event, lookup, words)),
  'timeout-set': (event, lookup, words) =>
    words('timeoutSet', stepGaps(event, event.deadline - event.t, lookup, words)),
  'timeout-ended': (event, lookup, words) =>
    words(`timeoutEnded.${event.how}`, taskGap(event, lookup, words)),
  'work-started'(event, lookup, words) {
    const gaps = stepGaps(event, event.ms, lookup, words);
    if (isUntimed(event, lookup)) return words('worksUntimed', gaps);
    const timers = lookup.known.timersBeside.get(event);
    return timers ? words('worksBeside', { ...gaps, count: timers }) : words('works', gaps);
  },
  'work-ended': silent,
  'block-started'(event, lookup, words) {
    const key = isUntimed(event, lookup) ? 'blockedUntimed' : 'blocked';
    return words(key, stepGaps(event, event.ms, lookup, words));
  },
  'block-ended': (event, lookup, words) => words('unblocked', taskGap(event, lookup, words)),
  'slot-taken': silent,
  'slot-freed': silent,
  printed(event, lookup, words) {
    const byProgram = lookup.known.byProgram.has(event);
    const task = byProgram ? words('program') : nameOf(event.task, lookup, words);
    return words('printed', { task, text: event.text });
  },
  warned: ({ text }, _lookup, words) => words('warned', { text }),
} satisfies Partial<Captions>;

function taskGap({ task }: { task: number }, lookup: Lookup, words: SceneWords) {
  return { task: nameOf(task, lookup, words) };
}

function bell(event: TraceEvent<'timer-fired'>, lookup: Lookup, words: SceneWords): string {
  const late = event.t - (lookup.known.deadlines.get(event.timer) ?? event.t);
  const task = nameOf(event.task, lookup, words);
  return isLate(late) ? words('lateBell', { task, s: inSeconds(late, false) }) : words('bell', { task });
}
