import { whoIsFaster } from '../../../shared/lesson/who-is-faster';
import { defineCard } from '../../kitchen/lesson';
import { programsOf } from '../common/listings';
import { count, createDishes, creating, kinds, stepMs, labels as steps } from '../common/steps';

const labels = {
  'create-egg': creating['create-egg'],
  'create-dishes': createDishes,
  'create-toast': { words: { en: 'set the bread going', ko: '빵 시작하기' } },
  crack: steps.crack,
  fry: steps.fry,
  plate: steps.plate,
  'egg-ready': steps['egg-ready'],
  wash: steps.wash,
  clean: steps.clean,
  load: { words: { en: 'fetch the whole pantry', ko: '식료품을 통째로 가져오기' } },
  loaded: { words: { en: 'say that the pantry is here', ko: '식료품을 다 가져왔다고 알리기' } },
  fetch: { words: { en: 'fetch a loaf', ko: '빵 하나 가져오기' } },
  slice: { ...steps.slice, words: { en: 'slice a loaf', ko: '빵 자르기' } },
  sliced: { words: { en: 'say that a loaf is sliced', ko: '빵을 잘랐다고 알리기' } },
  await: { words: { en: 'wait for it', ko: '기다리기' } },
};

const parameters = {
  case: {
    type: 'choice',
    label: { en: 'the work', ko: '할 일' },
    options: {
      'one-order': { en: 'one egg, alone', ko: '달걀 하나만' },
      'no-waiting': { en: 'only dishes: nothing to wait for', ko: '설거지만: 기다릴 것이 없음' },
      'whole-pantry': { en: 'fetch the whole pantry at once', ko: '식료품을 통째로 한 번에 가져오기' },
      'few-things': { en: 'fetch a few loaves, one by one', ko: '빵 몇 개를 하나씩 가져오기' },
    },
    default: 'one-order',
  },
  dishes: count({ en: 'dishes to wash', ko: '씻을 접시' }, { min: 1, max: 12, default: 6 }),
  loaves: count({ en: 'loaves to slice', ko: '자를 빵' }, { min: 1, max: 12, default: 3 }),
  crack_ms: stepMs(labels.crack.words, 1000),
  fry_ms: stepMs(labels.fry.words, 6000),
  plate_ms: stepMs(labels.plate.words, 1000),
  wash_ms: stepMs(labels.wash.words, 1000),
  load_ms: stepMs(labels.load.words, 6000),
  fetch_ms: stepMs(labels.fetch.words, 1000),
  slice_ms: stepMs(labels.slice.words, 500),
} as const;

export const card = defineCard({
  id: 'when-sync-is-fine',
  title: { en: 'When synchronous is fine', ko: '동기로 충분할 때' },
  summary: {
    en: 'One order alone, work without waiting, or waits that come one after the other: both kitchens take the same time.',
    ko: '주문이 하나뿐이거나, 기다릴 것이 없거나, 앞의 것을 다 기다려야 다음을 시작할 수 있을 때는 두 주방이 똑같이 걸립니다.',
  },
  watch: {
    en: 'Is there ever anything else to do while the cook waits? Count the turns of the loop.',
    ko: '기다리는 동안 다른 할 일이 있나요? 루프가 몇 바퀴 도는지 세어 보세요.',
  },
  showed: {
    en: 'Asynchronous code gains time only by doing something else during a wait. Here there was nothing else to do: both kitchens took the same time, and the loop took a few turns that gained nothing.',
    ko: '비동기 코드는 기다리는 동안 다른 일을 할 때만 시간을 법니다. 여기서는 할 일이 없어서 두 주방이 똑같이 걸렸고, 루프만 몇 바퀴 더 돌았을 뿐 얻은 것이 없습니다.',
  },
  headline: { of: 'turns' },
  teaches: { en: 'Work for which async is not needed', ko: '비동기가 필요 없는 일' },
  minutes: 4,
  chapter: 'when-not',
  scene: 'kitchen',
  measures: false,
  dwellsOn: ['turn', 'printed', 'returned'],
  keyMoments: [
    { lane: 'left', event: { type: 'lane-ended' } },
    { lane: 'right', event: { type: 'lane-ended' } },
  ],
  questions: [
    whoIsFaster,
    {
      id: 'sync-blocked',
      text: {
        en: 'For how many seconds is the synchronous cook blocked?',
        ko: '동기 요리사는 몇 초 동안 막혀 있을까요?',
      },
      measure: { of: 'blocked', mode: 'sync' },
      type: 'number',
      unit: 's',
      min: 0,
      max: 30,
      most: [{ of: ['fry_ms', 'load_ms'] }, { of: ['fetch_ms'], times: ['loaves'] }],
    },
  ],
  retry: {
    text: { en: 'Run again with nothing but dishes', ko: '설거지만으로 다시 실행' },
    parameters: { case: 'no-waiting' },
    showed: {
      en: 'Washing dishes is work, not waiting: one cook cannot do two pieces of work at once, and an event loop has nothing to fill in between.',
      ko: '설거지는 기다림이 아니라 일입니다. 요리사 한 명이 두 가지 일을 동시에 할 수는 없고, 이벤트 루프가 사이에 채워 넣을 것도 없습니다.',
    },
    next: {
      text: { en: 'Run again, fetching the whole pantry at once', ko: '식료품을 통째로 가져오며 다시 실행' },
      parameters: { case: 'whole-pantry' },
      showed: {
        en: 'Fetching everything at once is one long wait, and until it is over there is nothing to slice: both kitchens took the same time.',
        ko: '통째로 가져오면 길게 한 번 기다립니다. 그동안은 자를 빵이 없으니 두 주방이 똑같이 걸렸습니다.',
      },
      next: {
        text: { en: 'Run again, fetching a few loaves one by one', ko: '빵을 하나씩 가져오며 다시 실행' },
        parameters: { case: 'few-things' },
        showed: {
          en: 'Fetching a few things one by one is several short waits: again both kitchens took the same time. Whether all at once or one by one is better depends on how much you need, not on async.',
          ko: '하나씩 가져오면 짧게 여러 번 기다립니다. 이번에도 두 주방이 똑같이 걸렸습니다. 통째로와 하나씩 가운데 어느 쪽이 나은지는 비동기 여부가 아니라 얼마나 필요한지에 달려 있습니다.',
        },
      },
    },
  },
  recipe: [
    {
      kind: 'egg',
      steps: { crack: 'crack_ms', fry: 'fry_ms', plate: 'plate_ms' },
      when: { case: 'one-order' },
    },
    { kind: 'dishes', many: 'dishes', steps: { wash: 'wash_ms' }, when: { case: 'no-waiting' } },
    { kind: 'toast', steps: { load: 'load_ms' }, when: { case: 'whole-pantry' } },
    { kind: 'toast', many: 'loaves', steps: { slice: 'slice_ms' }, when: { case: 'whole-pantry' } },
    {
      kind: 'toast',
      many: 'loaves',
      steps: { fetch: 'fetch_ms', slice: 'slice_ms' },
      when: { case: 'few-things' },
    },
  ],
  parameters,
  counts: { dishes: 'dishes' },
  labels,
  kinds: { egg: kinds.egg, toast: { en: 'bread', ko: '빵' }, dishes: kinds.dishes },
  main: 'kitchen',
  code: programsOf(import.meta.glob('./listings/*', { query: '?raw', import: 'default', eager: true })),
  orderable: [],
});
