import i18next from 'i18next';
import { expect, it } from 'vitest';
import { lessons } from '../../main/lessons/index';
import { languages } from '../../shared/words/text';
import './index';

it.each(languages)('calls messages that are saved out of order the same everywhere: %s', (language) => {
  const result = i18next.getFixedT(language, 'result');
  const scene = i18next.getFixedT(language, 'scene');
  const name = result('figures.inversions').toLowerCase();
  const question = lessons
    .flatMap(({ card }) => card.questions)
    .find(({ measure }) => measure.of === 'inversions');
  const others = [
    scene('chat.outOfOrder', { count: 2 }).replace('\n', ' '),
    result('inversions', { sync: '', async: '', syncPairs: 1, asyncPairs: 0 }),
  ];
  for (const each of others) expect(each.toLowerCase()).toContain(name);
  // In a sentence other words may stand between those of the name.
  for (const word of name.split(' ')) expect(question?.text[language].toLowerCase()).toContain(word);
});
