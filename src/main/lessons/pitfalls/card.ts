import { defineCard } from '../../kitchen/lesson';
import { programsOf } from '../common/listings';
import { kinds, stepMs } from '../common/steps';
import { forgottenAwait } from './forgotten-await';
import { lostException } from './lost-exception';
import type { Pitfall } from './pitfall';
import { starvation } from './starvation';
import { timeout } from './timeout';

export const all = {
  'forgotten-await': forgottenAwait,
  'lost-exception': lostException,
  starvation,
  timeout,
} satisfies Record<string, Pitfall>;

const byPitfall = <T>(of: (pitfall: Pitfall) => T) =>
  Object.fromEntries(Object.entries(all).map(([name, pitfall]) => [name, of(pitfall)]));

const parameters = {
  pitfall: {
    type: 'choice',
    label: { en: 'pitfall', ko: '함정' },
    options: byPitfall((each) => each.name),
    default: 'forgotten-await',
  },
  mended: {
    type: 'choice',
    label: { en: 'fixed', ko: '고친 코드' },
    options: { no: { en: 'no', ko: '아니요' }, yes: { en: 'yes', ko: '예' } },
    default: 'no',
  },
  egg_ms: stepMs({ en: 'egg', ko: '달걀' }, 2000),
  toast_ms: stepMs({ en: 'toast', ko: '토스트' }, 5000),
  wash_ms: stepMs({ en: 'wash a pan', ko: '팬 씻기' }, 1000),
  patience_ms: stepMs({ en: 'how long to wait', ko: '기다려 줄 시간' }, 3000),
} as const;

export const card = defineCard({
  id: 'pitfalls',
  title: { en: 'Pitfalls', ko: '빠지기 쉬운 함정' },
  summary: {
    en: 'A forgotten await, an exception that nobody retrieved, a pool that waits for itself, a timeout that throws work away: see each one go wrong, then run it fixed.',
    ko: '빠뜨린 await, 아무도 받지 않은 예외, 자기 자신을 기다리는 풀, 하던 일까지 버리는 타임아웃. 어떻게 잘못되는지 보고, 고쳐서 다시 봅니다.',
  },
  watch: {
    en: 'What is printed, what is missing, and what does the runtime complain about?',
    ko: '무엇이 출력되고 무엇이 빠졌나요? 런타임은 무엇을 경고하나요?',
  },
  showed: {
    en: 'Asynchronous code can skip work, lose errors or wait for itself, and still seem to end well. Await what you start, ask tasks how they ended, and wait in coroutines rather than in helpers.',
    ko: '비동기 코드는 겉으로는 멀쩡히 끝나면서 일을 건너뛰거나 오류를 놓치거나 자기 자신을 기다릴 수 있습니다. 시작한 것은 await하고, 태스크가 어떻게 끝났는지 확인하고, 기다리는 일은 도우미가 아니라 코루틴에 맡기세요.',
  },
  teaches: { en: 'Four mistakes that look harmless', ko: '별일 없어 보이는 실수 네 가지' },
  minutes: 8,
  chapter: 'when-not',
  scene: 'kitchen',
  measures: false,
  dwellsOn: ['created', 'step', 'suspended', 'printed', 'returned', 'raised', 'cancelled'],
  keyMoments: [{ lane: 'right', event: { type: 'warned' } }],
  questions: [
    {
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
    },
    {
      id: 'makespan',
      type: 'number',
      unit: 's',
      min: 0,
      max: 20,
      most: [{ of: ['egg_ms', 'toast_ms', 'wash_ms', 'wash_ms', 'patience_ms', 'patience_ms'] }],
      text: {
        en: 'After how many seconds is the last task of the asynchronous kitchen done?',
        ko: '비동기 주방의 마지막 태스크는 몇 초 뒤에 끝날까요?',
      },
      measure: { of: 'makespan', mode: 'async' },
    },
  ],
  leftOpen: [
    {
      when: { pitfall: 'starvation', mended: 'no' },
      text: {
        en: "The helper asks for a clean pan while the cook submits the toast's call, on two threads at once: a race. Here the helper was first. In Python it usually is too, but not always, and then the toast gives up at a different time.",
        ko: '도우미가 깨끗한 팬을 부탁하는 일과 요리사가 토스트의 호출을 맡기는 일이 두 스레드에서 동시에 벌어집니다(경쟁). 여기서는 도우미가 먼저였습니다. 파이썬에서도 대개 그렇지만 늘 그렇지는 않습니다. 순서가 바뀌면 토스트 태스크가 팬을 포기하는 시각도 달라집니다.',
      },
      question: 'makespan',
    },
  ],
  parameters,
  labels: {
    on: { words: { en: 'put it on', ko: '올리기' } },
    cook: { words: { en: 'let it cook', ko: '익히기' } },
    off: { words: { en: 'take it off', ko: '내리기' } },
    served: { words: { en: 'serve', ko: '서빙' } },
    gather: { words: { en: 'wait for both', ko: '둘 다 기다리기' } },
    wait: { words: { en: 'wait for the toast', ko: '토스트 기다리기' } },
    ask: { words: { en: 'ask for the egg', ko: '달걀 확인하기' } },
    sorry: { words: { en: 'say sorry', ko: '사과하기' } },
    start: { words: { en: 'needs a pan', ko: '팬이 필요함' } },
    'get-pan': { words: { en: 'wait for a clean pan', ko: '깨끗한 팬 기다리기' } },
    wash: { words: { en: 'wash a pan', ko: '팬 씻기' }, station: 'sink' },
    pan: { words: { en: 'has a pan', ko: '팬을 받음' } },
    'no-pan': { words: { en: 'gives up', ko: '포기' } },
    thrown: { words: { en: 'throw it away', ko: '버리기' } },
    patience: { words: { en: 'wait for a limited time', ko: '기다려 줄 시간' } },
    late: { words: { en: 'it takes too long', ko: '너무 오래 걸림' } },
    both: { words: { en: 'keep waiting', ko: '이어서 기다리기' } },
  },
  cases: {
    by: 'pitfall',
    of: byPitfall(({ name, watch, showed, headline, retry }) => ({
      title: { en: `Pitfall: ${name.en}`, ko: `함정: ${name.ko}` },
      watch,
      showed,
      headline,
      retry,
    })),
  },
  kinds: { breakfast: kinds.breakfast, egg: kinds.egg, toast: kinds.toast },
  main: 'breakfast',
  code: programsOf(import.meta.glob('./listings/*', { query: '?raw', import: 'default', eager: true })),
  orderable: [],
});
