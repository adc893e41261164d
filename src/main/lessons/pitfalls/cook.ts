import { defineLesson } from '../../kitchen/lesson';
import { orderEggAndToast } from '../common/dishes';
import { all, card } from './card';
import type { Pitfall } from './pitfall';

const pitfallOf = (name: string): Pitfall => all[name as keyof typeof all];

/** Four mistakes that asynchronous code makes easy, each going wrong and mended. */
export const pitfalls = defineLesson(card, {
  sync: (kitchen, ms) => pitfallOf(ms.pitfall).sync(kitchen, ms, orderEggAndToast(kitchen)),
  async: (kitchen, ms) =>
    pitfallOf(ms.pitfall).async(kitchen, ms, orderEggAndToast(kitchen), ms.mended === 'yes'),
  workers: ({ pitfall }) => (pitfall === 'starvation' ? 1 : 0),
});
