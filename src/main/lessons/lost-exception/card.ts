import { defineCard } from '../../kitchen/lesson';
import { programsOf } from '../common/listings';
import { howToastEnds } from '../common/questions';
import { creating, kinds, mended, onAndOff, putOnRecipes, stepMs } from '../common/steps';

const parameters = {
  mended,
  egg_ms: stepMs(kinds.egg, 2000),
  toast_ms: stepMs(kinds.toast, 5000),
} as const;

export const card = defineCard({
  id: 'lost-exception',
  title: { en: 'The egg burns', ko: '타 버린 달걀' },
  summary: {
    en: 'The egg burns, and its code raises an exception. In the asynchronous kitchen the egg is a task of its own, and the breakfast awaits only the toast.',
    ko: '달걀이 타서 달걀 코드가 예외를 냅니다. 비동기 주방에서 달걀은 따로 도는 태스크이고, 아침 식사는 토스트만 기다립니다.',
  },
  watch: {
    en: 'When does the egg burn, and when does anybody hear of it?',
    ko: '달걀은 언제 타고, 그 사실은 언제 알려지나요?',
  },
  showed: {
    en: 'The exception of a task stays in the task. Nobody awaited the egg, so the program went on as if all were well, and the warning came when it was too late. Ask tasks how they ended.',
    ko: '태스크에서 난 예외는 태스크 안에 남습니다. 아무도 달걀을 await하지 않아 프로그램은 멀쩡한 듯 이어졌고, 경고는 다 늦은 뒤에야 나왔습니다. 태스크가 어떻게 끝났는지 확인하세요.',
  },
  headline: { of: 'unheard' },
  teaches: { en: 'Where the exception of a task goes', ko: '태스크에서 난 예외가 가는 곳' },
  minutes: 4,
  chapter: 'when-not',
  scene: 'kitchen',
  measures: false,
  dwellsOn: ['created', 'step', 'suspended', 'printed', 'returned', 'raised'],
  keyMoments: [
    { lane: 'right', event: { type: 'task-done', fields: { outcome: 'failed' } } },
    { lane: 'right', event: { type: 'warned' } },
  ],
  questions: [
    {
      id: 'heard',
      type: 'number',
      unit: 's',
      min: 0,
      max: 20,
      most: [{ of: ['egg_ms', 'toast_ms'] }],
      text: {
        en: 'After how many seconds does the asynchronous kitchen first say that the egg burnt?',
        ko: '비동기 주방은 달걀이 탔다는 말을 몇 초 뒤에 처음 할까요?',
      },
      measure: { of: 'failure-told', mode: 'async' },
    },
    howToastEnds,
  ],
  retry: {
    text: { en: 'Run again, asking the egg how it ended', ko: '달걀이 어떻게 끝났는지 확인하며 다시 실행' },
    parameters: { mended: 'yes' },
    showed: {
      en: 'Awaiting the task raises its exception where it can be handled, but only when somebody gets to that await.',
      ko: '태스크를 await하면 예외를 처리할 수 있는 곳에서 받습니다. 다만 그 await에 이르러서야 알게 됩니다.',
    },
  },
  recipe: [...putOnRecipes],
  parameters,
  labels: {
    ...creating,
    ...onAndOff,
    served: { words: { en: 'serve', ko: '서빙' } },
    wait: { words: { en: 'wait for the toast', ko: '토스트 기다리기' } },
    ask: { words: { en: 'ask for the egg', ko: '달걀 확인하기' } },
    sorry: { words: { en: 'say sorry', ko: '사과하기' } },
  },
  kinds: { breakfast: kinds.breakfast, egg: kinds.egg, toast: kinds.toast },
  main: 'breakfast',
  code: programsOf(import.meta.glob('./listings/*', { query: '?raw', import: 'default', eager: true })),
  orderable: [],
});
