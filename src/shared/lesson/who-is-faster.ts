import type { ChoiceQuestion } from './question';

/** Which kitchen finishes first, if either does. */
export const whoIsFaster: ChoiceQuestion = {
  id: 'faster',
  text: { en: 'Which kitchen is done first?', ko: '어느 주방이 먼저 끝날까요?' },
  measure: { of: 'faster' },
  type: 'choice',
  options: [
    { value: 'sync', text: { en: 'the synchronous one', ko: '동기 주방' } },
    { value: 'async', text: { en: 'the asynchronous one', ko: '비동기 주방' } },
    { value: 'same', text: { en: 'both take the same time', ko: '똑같이 걸린다' } },
  ],
};
