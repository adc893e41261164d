import type { Kitchen } from '../../kitchen/kitchen';
import { defineLesson } from '../../kitchen/lesson';
import { orderEggAndToast } from '../common/dishes';
import { follow, followAsync, type Recipe } from '../common/recipe';
import { card } from './card';

/** Two coroutines that print when they start, suspend and resume. */
export const coroutines = defineLesson(card, {
  sync(kitchen, ms) {
    const { order, egg, toast } = orderEggAndToast(kitchen);
    const words = { waits: 'blocks', resumes: 'goes on' };
    kitchen.task(egg, () => follow(kitchen, makeEgg(kitchen, ms, words)));
    kitchen.task(toast, () => follow(kitchen, makeToast(kitchen, ms, words)));
    kitchen.serve(order);
  },

  async async(kitchen, ms) {
    const { order, egg, toast } = orderEggAndToast(kitchen);
    const words = { waits: 'suspends', resumes: 'resumes' };
    const first = kitchen.createTask(egg, () => followAsync(kitchen, makeEgg(kitchen, ms, words)));
    const second = kitchen.createTask(toast, () => followAsync(kitchen, makeToast(kitchen, ms, words)));
    await kitchen.gather(first, second).at('gather');
    kitchen.serve(order);
  },
});

/** What it prints before it suspends and after it resumes. */
type Words = Record<'waits' | 'resumes', string>;

function* makeEgg(kitchen: Kitchen, { first_ms }: { first_ms: number }, words: Words): Recipe {
  kitchen.print('1: egg starts', 'egg-starts');
  kitchen.print(`1: egg ${words.waits}`, 'egg-waits');
  yield ['fry', first_ms, 'stove'];
  kitchen.print(`1: egg ${words.resumes}`, 'egg-resumes');
}

function* makeToast(kitchen: Kitchen, { second_ms }: { second_ms: number }, words: Words): Recipe {
  kitchen.print('2: toast starts', 'toast-starts');
  kitchen.print(`2: toast ${words.waits}`, 'toast-waits');
  yield ['toast', second_ms, 'toaster'];
  kitchen.print(`2: toast ${words.resumes}`, 'toast-resumes');
}
