import { defineCard } from '../../kitchen/lesson';
import { programsOf } from '../common/listings';
import { creating, kinds, stepMs } from '../common/steps';

const parameters = {
  call: {
    type: 'choice',
    label: { en: 'the sink is filled by', ko: '싱크대 물 받기' },
    options: {
      blocking: { en: 'a blocking call', ko: '블로킹 호출' },
      executor: { en: 'a call in an executor', ko: '실행기에 맡긴 호출' },
    },
    default: 'blocking',
  },
  egg_ms: stepMs({ en: 'egg', ko: '달걀' }, 3000),
  toast_ms: stepMs({ en: 'toast', ko: '토스트' }, 2000),
  sink_ms: stepMs({ en: 'fill the sink', ko: '싱크대에 물 받기' }, 5000),
} as const;

export const card = defineCard({
  id: 'blocking-call',
  title: { en: 'A blocking call', ko: '블로킹 호출 하나' },
  summary: {
    en: 'The egg and the toast have their timers. Then the cook stands at the sink and watches it fill: one blocking call inside a coroutine.',
    ko: '달걀과 토스트에는 타이머를 맞춰 두었습니다. 그런데 요리사가 싱크대 앞에 서서 물이 차기만 지켜봅니다. 코루틴 안에서 블로킹 호출을 한 것입니다.',
  },
  watch: {
    en: 'When is each bell due, and when does it ring?',
    ko: '벨은 언제 울려야 하고, 실제로는 언제 울리나요?',
  },
  showed: {
    en: 'A blocking call holds the only thread, and with it every coroutine: a bell that falls due meanwhile rings only when the call is over.',
    ko: '블로킹 호출은 하나뿐인 스레드를 붙잡으므로 모든 코루틴이 멈춥니다. 그동안 울려야 할 벨은 호출이 끝난 뒤에야 울립니다.',
  },
  headline: { of: 'late-bells' },
  teaches: { en: 'What a blocking call does to everything else', ko: '블로킹 호출이 다른 일에 주는 영향' },
  minutes: 5,
  chapter: 'blocking',
  scene: 'kitchen',
  measures: false,
  panel: 'loop',
  dwellsOn: ['step', 'suspended', 'bell', 'printed'],
  keyMoments: [{ lane: 'right', event: { type: 'timer-fired' } }],
  questions: [
    {
      id: 'late',
      type: 'number',
      unit: 's',
      min: 0,
      max: 10,
      most: [{ of: ['sink_ms'] }],
      text: {
        en: 'How many seconds late is the latest bell in the asynchronous kitchen?',
        ko: '비동기 주방에서 가장 늦은 벨은 몇 초 늦게 울릴까요?',
      },
      measure: { of: 'latest-bell', mode: 'async' },
    },
    {
      id: 'completed',
      type: 'sequence',
      items: [
        { name: 'egg', text: { en: 'egg', ko: '달걀' } },
        { name: 'toast', text: { en: 'toast', ko: '토스트' } },
        { name: 'dishes', text: { en: 'sink', ko: '싱크대' } },
      ],
      text: {
        en: 'In which order does the asynchronous kitchen finish these?',
        ko: '비동기 주방은 이것들을 어떤 순서로 끝낼까요?',
      },
      measure: { of: 'completed', mode: 'async' },
    },
  ],
  retry: {
    text: { en: 'Run again with the call in an executor', ko: '호출을 실행기에 맡겨 다시 실행' },
    parameters: { call: 'executor' },
    showed: {
      en: 'In an executor the call still blocks, but it blocks a helper: the loop stays free and every bell rings on time.',
      ko: '실행기에 맡겨도 호출은 여전히 블로킹되지만, 막히는 것은 도우미입니다. 루프는 자유롭고 벨은 모두 제때 울립니다.',
    },
  },
  recipe: [
    { kind: 'egg', steps: { cook: 'egg_ms' } },
    { kind: 'toast', steps: { cook: 'toast_ms' } },
    { kind: 'dishes', steps: { fill: 'sink_ms' } },
  ],
  parameters,
  labels: {
    ...creating,
    'create-dishes': { words: { en: 'set the sink going', ko: '싱크대 시작하기' } },
    on: { words: { en: 'put it on', ko: '올리기' } },
    cook: { words: { en: 'let it cook', ko: '익히기' } },
    off: { words: { en: 'take it off', ko: '내리기' } },
    'water-on': { words: { en: 'turn the water on', ko: '물 틀기' } },
    fill: { words: { en: 'fill the sink', ko: '싱크대에 물 받기' }, station: 'sink' },
    full: { words: { en: 'the sink is full', ko: '물이 다 참' } },
    gather: { words: { en: 'wait for all of them', ko: '모두 기다리기' } },
  },
  kinds: {
    breakfast: kinds.breakfast,
    egg: kinds.egg,
    toast: kinds.toast,
    dishes: { en: 'sink', ko: '싱크대' },
  },
  main: 'breakfast',
  code: programsOf(import.meta.glob('./listings/*', { query: '?raw', import: 'default', eager: true })),
  orderable: [],
});
