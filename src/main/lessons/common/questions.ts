import type { Amount, ChoiceQuestion, NumberQuestion } from '../../../shared/lesson/question';

/** How the toast's task ends. */
export const howToastEnds: ChoiceQuestion = {
  id: 'toast',
  type: 'choice',
  options: [
    { value: 'ok', text: { en: 'it ends without an error', ko: '오류 없이 끝난다' } },
    { value: 'failed', text: { en: 'it ends with an error', ko: '오류로 끝난다' } },
    { value: 'cancelled', text: { en: 'it is cancelled', ko: '취소된다' } },
    { value: 'never', text: { en: 'it never ends', ko: '끝나지 않는다' } },
  ],
  text: {
    en: "How does the toast's task end in the asynchronous kitchen?",
    ko: '비동기 주방에서 토스트 태스크는 어떻게 끝날까요?',
  },
  measure: { of: 'outcome', mode: 'async', task: 'toast' },
};

/** When the last task is done, which takes no longer than `most`. */
export function whenAllIsDone(...most: Amount[]): NumberQuestion {
  return {
    id: 'makespan',
    type: 'number',
    unit: 's',
    min: 0,
    max: 20,
    most,
    text: {
      en: 'After how many seconds is the last task of the asynchronous kitchen done?',
      ko: '비동기 주방의 마지막 태스크는 몇 초 뒤에 끝날까요?',
    },
    measure: { of: 'makespan', mode: 'async' },
  };
}
