import { stepName, taskName } from '../../shared/lesson/task-name';
import { MAIN_TASK } from '../../shared/trace/trace';
import { inSeconds } from '../words/names';
import type { Lookup, SceneWords } from './captions';

/** What fills the gaps of captions. */

export function orderGaps(number: number, t: number, { card, language, known }: Lookup) {
  const placed = known.orders.get(number);
  return {
    order: number,
    name: placed ? taskName(card, placed, language) : `#${number}`,
    kind: card?.kinds[placed?.kind ?? '']?.[language] ?? '',
    s: inSeconds(t - (placed?.placedMs ?? t), false),
  };
}

export function callGaps(job: number, lookup: Lookup, words: SceneWords) {
  const made = lookup.known.calls.get(job);
  return {
    task: made ? nameOf(made.task, lookup, words) : `#${job}`,
    step: stepName(lookup.card, made?.label ?? '', lookup.language),
  };
}

/** A task's step and its length. @param ms kitchen ms */
export function stepGaps(
  { task, label }: { task: number; label: string },
  ms: number,
  lookup: Lookup,
  words: SceneWords,
) {
  const { card, language } = lookup;
  return { task: nameOf(task, lookup, words), s: seconds(ms), step: stepName(card, label, language) };
}

/** Whether nobody knows beforehand how long it takes: a program does not say, and its events have 0 there. */
export function isUntimed({ ms }: { ms: number }, { card }: Lookup): boolean {
  return ms === 0 && card?.program !== undefined;
}

/** A worker by its number from 0. */
export function helperName(worker: number, { known }: Lookup, words: SceneWords): string {
  return words(`helper.${known.forked ? 'async' : 'sync'}`, { n: worker + 1 });
}

export function nameOf(id: number, { card, language, known }: Lookup, words: SceneWords): string {
  const task = known.tasks.get(id);
  if (id === MAIN_TASK) return card?.main ?? task?.name ?? '';
  if (!task) return `#${id}`;
  const name = taskName(card, task, language);
  // A sender's name is its connection's, too.
  return card?.scene === 'chat'
    ? words(task.ticket === 0 ? 'chat.connection' : 'chat.message', { name })
    : name;
}

/** A length in kitchen ms as seconds, as exact as it was asked for. */
function seconds(ms: number): string {
  return String(Math.round(ms) / 1000);
}
