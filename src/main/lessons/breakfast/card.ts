import { defineCard } from '../../kitchen/lesson';
import { programsOf } from '../common/listings';
import {
  count,
  createDishes,
  creating,
  eggAndToast,
  kinds,
  recipes,
  slots,
  stepMs,
  labels as steps,
} from '../common/steps';

const labels = {
  ...steps,
  ...creating,
  'create-dishes': createDishes,
  'create-assemble': { words: { en: 'begin to plate up', ko: '담아내기 시작하기' } },
  'plate-full': { words: { en: 'wait until the plate is put together', ko: '접시가 차려지기를 기다리기' } },
  dishes: { words: { en: 'wait for the dishes', ko: '설거지 기다리기' } },
};

const parameters = {
  eggs: count({ en: 'eggs', ko: '달걀' }, { min: 1, max: 12, default: 1 }),
  toasts: count({ en: 'toasts', ko: '토스트' }, { min: 1, max: 12, default: 1 }),
  dishes: count({ en: 'dishes to wash', ko: '씻을 접시' }, { min: 0, max: 12, default: 3 }),
  ...eggAndToast,
  assemble_ms: stepMs(labels.assemble.words, 1000),
};

export const card = defineCard({
  id: 'breakfast',
  title: { en: 'Breakfast for one', ko: '1인분 아침 식사' },
  summary: {
    en: 'Both kitchens get the same order at the same time. The synchronous cook finishes each step before the next; the asynchronous one may leave what only needs time until its bell rings.',
    ko: '두 주방이 같은 주문을 동시에 받습니다. 동기 요리사는 한 단계를 끝내야 다음으로 넘어가고, 비동기 요리사는 시간만 지나면 되는 일은 벨이 울릴 때까지 두고 갈 수 있습니다.',
  },
  watch: {
    en: 'What does each cook do while the egg is in the pan?',
    ko: '달걀이 익는 동안 두 요리사는 각각 무엇을 하나요?',
  },
  showed: {
    en: 'The work, the cook and the steps are the same. The only difference is what the cook does while the food cooks.',
    ko: '일도, 요리사도, 조리 단계도 같습니다. 다른 것은 음식이 익는 동안 요리사가 무엇을 하느냐뿐입니다.',
  },
  headline: { of: 'speedup' },
  teaches: { en: 'What one cook can do while food cooks', ko: '음식이 익는 동안 요리사가 할 수 있는 일' },
  minutes: 5,
  chapter: 'why',
  scene: 'kitchen',
  measures: false,
  keyMoments: [{ lane: 'right', event: { type: 'work-started', after: { type: 'timer-set' } } }],
  race: true,
  questions: [
    {
      id: 'async-seconds',
      text: {
        en: 'How many seconds does the asynchronous cook take to finish everything?',
        ko: '비동기 요리사는 모두 마치는 데 몇 초가 걸릴까요?',
      },
      measure: { of: 'makespan', mode: 'async' },
      type: 'number',
      unit: 's',
      min: 0,
      max: 60,
      most: [
        { of: ['crack_ms', 'fry_ms', 'plate_ms'], times: ['eggs'] },
        { of: ['slice_ms', 'toast_ms', 'butter_ms'], times: ['toasts'] },
        { of: ['wash_ms'], times: ['dishes'] },
        { of: ['assemble_ms'] },
      ],
    },
    {
      id: 'async-order',
      text: {
        en: 'In which order does the asynchronous cook finish these?',
        ko: '비동기 요리사는 이것들을 어떤 순서로 끝낼까요?',
      },
      measure: { of: 'completed', mode: 'async' },
      type: 'sequence',
      items: [
        { name: 'egg-1', text: kinds.egg },
        { name: 'toast-1', text: kinds.toast },
        { name: 'dishes', text: kinds.dishes },
        { name: 'assemble', text: kinds.assemble },
      ],
    },
  ],
  recipe: [
    { ...recipes.egg, many: 'eggs' },
    { ...recipes.toast, many: 'toasts' },
    { kind: 'dishes', many: 'dishes', steps: { wash: 'wash_ms' } },
    { kind: 'assemble', steps: { assemble: 'assemble_ms' } },
  ],
  parameters,
  counts: { ...slots, dishes: 'dishes' },
  labels,
  kinds,
  main: 'breakfast',
  code: programsOf(import.meta.glob('./listings/*', { query: '?raw', import: 'default', eager: true })),
  orderable: [],
});
