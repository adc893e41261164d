import { measureProcesses, measureThreads } from '../../gil/measure-threads';
import { defineMeasuringLesson } from '../../kitchen/lesson';
import { card } from './card';

/** Measures threads that share one lock, and as many processes that do not, while they compute or only wait. */
export const gil = defineMeasuringLesson(card, {
  sync: (watch, { gil: one, work, threads, chops }) =>
    measureThreads(watch, { threads, chops, work: workOf(work), oneKnife: one === 'on' }),
  async: (watch, { work, threads, chops, slices }) =>
    measureProcesses(watch, { processes: threads, chops, slices, work: workOf(work) }),
});

function workOf(work: string): 'chop' | 'wait' {
  return work === 'wait' ? 'wait' : 'chop';
}
