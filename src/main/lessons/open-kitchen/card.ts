import { defineCard } from '../../kitchen/lesson';
import { programsOf } from '../common/listings';
import { eggAndToast, kinds, recipes, slots, labels as steps } from '../common/steps';

const { egg, toast } = kinds;
const orderKinds = { egg, toast, dish: { en: 'washing-up', ko: '설거지' } };
const { assemble, served, ...cooking } = steps;
const labels = {
  ...cooking,
  order: { words: { en: 'wait for an order', ko: '주문 기다리기' } },
  cook: { words: { en: 'set an order going', ko: '주문 시작하기' } },
};

const parameters = {
  orders: {
    type: 'text',
    label: { en: 'orders at set times', ko: '정해진 때에 들어오는 주문' },
    pattern: '|(egg|toast|dish)@\\d{1,6}( (egg|toast|dish)@\\d{1,6}){0,99}',
    expected: {
      en: 'orders as kind@milliseconds, separated by spaces, such as "egg@0 toast@1500 dish@4000"',
      ko: '"egg@0 toast@1500 dish@4000"처럼 주문을 종류@밀리초 형식으로 적고 빈칸으로 구분한 것',
    },
    inSeconds: {
      en: 'orders as kind@seconds, separated by spaces, such as "egg@0 toast@1.5 dish@4"',
      ko: '"egg@0 toast@1.5 dish@4"처럼 주문을 종류@초 형식으로 적고 빈칸으로 구분한 것',
    },
    default: 'egg@500 toast@2000 egg@4000',
  },
  open_ms: {
    type: 'integer',
    label: { en: 'open for', ko: '영업 시간' },
    min: 1000,
    max: 600_000,
    default: 30_000,
    unit: 'ms',
  },
  ...eggAndToast,
} as const;

export const card = defineCard({
  id: 'open-kitchen',
  title: { en: 'Open kitchen', ko: '영업 중인 주방' },
  summary: {
    en: 'Orders come in while the kitchens cook. Ask both for an egg, a toast or some washing-up at the same moment.',
    ko: '요리하는 동안 주문이 들어옵니다. 달걀, 토스트, 설거지를 두 주방에 같은 순간에 맡겨 보세요.',
  },
  watch: {
    en: 'Order three eggs quickly. In which kitchen do more tickets pile up?',
    ko: '달걀 세 개를 잇따라 주문해 보세요. 어느 주방에 주문표가 더 쌓이나요?',
  },
  showed: {
    en: 'The asynchronous cook does not stand and watch food cook: it took each order soon after it came in. In the other kitchen every order after the first had to wait until the one before it was served.',
    ko: '비동기 요리사는 음식이 익는 것을 서서 지켜보지 않으므로, 주문이 들어오면 곧 시작했습니다. 다른 주방에서는 첫 주문이 아니면 모두 앞의 주문이 나갈 때까지 기다려야 했습니다.',
  },
  headline: { of: 'longest-order' },
  teaches: { en: 'Orders that come in while others wait', ko: '기다리는 주문이 있을 때 새로 들어오는 주문' },
  minutes: 5,
  chapter: 'sync-async',
  scene: 'kitchen',
  measures: false,
  keyMoments: [{ lane: 'right', event: { type: 'order-served' } }],
  race: true,
  questions: [
    {
      id: 'async-order',
      text: {
        en: 'In which order does the asynchronous kitchen serve these?',
        ko: '비동기 주방은 이것들을 어떤 순서로 내놓을까요?',
      },
      measure: { of: 'served', mode: 'async' },
      type: 'sequence',
      items: [
        { name: 'egg-1', text: { en: 'first egg', ko: '첫째 달걀' } },
        { name: 'toast-1', text: { en: 'first toast', ko: '첫째 토스트' } },
        { name: 'egg-2', text: { en: 'second egg', ko: '둘째 달걀' } },
      ],
    },
    {
      id: 'sync-seconds',
      text: {
        en: 'How many seconds after opening has the synchronous cook served everything?',
        ko: '동기 요리사는 문을 연 지 몇 초 만에 모두 내놓을까요?',
      },
      measure: { of: 'makespan', mode: 'sync' },
      type: 'number',
      unit: 's',
      min: 0,
      max: 60,
      most: [
        { of: ['orders'] },
        {
          of: ['crack_ms', 'fry_ms', 'plate_ms', 'slice_ms', 'toast_ms', 'butter_ms', 'wash_ms'],
          times: ['orders'],
        },
      ],
    },
  ],
  recipe: [recipes.egg, recipes.toast, { kind: 'dish', steps: { wash: 'wash_ms' } }],
  parameters,
  counts: slots,
  labels,
  kinds: orderKinds,
  main: 'open_kitchen',
  code: programsOf(import.meta.glob('./listings/*', { query: '?raw', import: 'default', eager: true })),
  orderable: [
    { kind: 'egg', key: 'e' },
    { kind: 'toast', key: 't' },
    { kind: 'dish', key: 'd' },
  ],
});
