import { defineCard } from '../../kitchen/lesson';
import { line } from '../common/lines';
import { programsOf } from '../common/listings';
import { creating, kinds, stepMs, labels as steps } from '../common/steps';

export const card = defineCard({
  id: 'coroutines',
  title: { en: 'Two coroutines', ko: '코루틴 두 개' },
  summary: {
    en: 'One coroutine fries an egg, another toasts bread. Each prints a line when it starts, suspends and resumes.',
    ko: '달걀을 굽는 코루틴과 빵을 굽는 코루틴입니다. 시작할 때, 멈춰 기다릴 때, 다시 이어 갈 때 한 줄씩 출력합니다.',
  },
  watch: {
    en: 'At which line does a coroutine let go of the cook, and where does it resume?',
    ko: '코루틴은 어느 줄에서 요리사를 놓아 주고, 어디서부터 다시 이어 가나요?',
  },
  showed: {
    en: 'A subroutine, once called, runs to its end. A coroutine runs until it awaits something that is not ready yet: it suspends at that line, the other one runs, and later it resumes right there. So two waits together take as long as the longer one, not the sum of both.',
    ko: '서브루틴은 한번 부르면 끝까지 실행됩니다. 코루틴은 아직 준비되지 않은 것을 await할 때까지 계속 실행됩니다. 그 줄에서 멈추면 다른 코루틴이 실행되고, 나중에 바로 그 자리에서 이어 갑니다. 그래서 함께 기다리는 데는 둘을 더한 시간이 아니라 더 긴 쪽의 시간만 걸립니다.',
  },
  headline: { of: 'printed' },
  teaches: { en: 'Where a coroutine suspends and resumes', ko: '코루틴이 멈추는 곳과 이어 가는 곳' },
  minutes: 5,
  chapter: 'coroutine',
  scene: 'kitchen',
  measures: false,
  panel: 'loop',
  dwellsOn: ['step', 'suspended', 'woken', 'bell', 'printed', 'returned'],
  keyMoments: [
    { lane: 'right', event: { type: 'timer-set', nth: 2 } },
    { lane: 'right', event: { type: 'printed', after: { type: 'timer-fired' } } },
  ],
  questions: [
    {
      id: 'printed-order',
      text: {
        en: 'In which order does the asynchronous kitchen print these lines?',
        ko: '비동기 주방은 이 줄들을 어떤 순서로 출력할까요?',
      },
      measure: { of: 'printed', mode: 'async' },
      type: 'sequence',
      items: [
        line('1: egg starts', 'egg'),
        line('1: egg suspends', 'egg'),
        line('1: egg resumes', 'egg'),
        line('2: toast starts', 'toast'),
        line('2: toast suspends', 'toast'),
        line('2: toast resumes', 'toast'),
      ],
    },
    {
      id: 'async-seconds',
      text: {
        en: 'How many seconds does the asynchronous kitchen take?',
        ko: '비동기 주방은 몇 초가 걸릴까요?',
      },
      measure: { of: 'makespan', mode: 'async' },
      type: 'number',
      unit: 's',
      min: 0,
      max: 20,
      most: [{ of: ['first_ms', 'second_ms'] }],
    },
  ],
  recipe: [
    { kind: 'egg', steps: { fry: 'first_ms' } },
    { kind: 'toast', steps: { toast: 'second_ms' } },
  ],
  parameters: {
    first_ms: stepMs({ en: '1: the egg fries', ko: '1: 달걀 굽는 시간' }, 5000),
    second_ms: stepMs({ en: '2: the bread toasts', ko: '2: 빵 굽는 시간' }, 4000),
  },
  labels: {
    ...creating,
    'egg-starts': { words: { en: 'say that the egg starts', ko: '달걀이 시작한다고 알리기' } },
    'egg-waits': { words: { en: 'say that the egg waits', ko: '달걀이 기다린다고 알리기' } },
    fry: steps.fry,
    'egg-resumes': { words: { en: 'say that the egg goes on', ko: '달걀이 이어 간다고 알리기' } },
    'toast-starts': { words: { en: 'say that the toast starts', ko: '토스트가 시작한다고 알리기' } },
    'toast-waits': { words: { en: 'say that the toast waits', ko: '토스트가 기다린다고 알리기' } },
    toast: steps.toast,
    'toast-resumes': { words: { en: 'say that the toast goes on', ko: '토스트가 이어 간다고 알리기' } },
    gather: steps.gather,
  },
  kinds: { breakfast: kinds.breakfast, egg: kinds.egg, toast: kinds.toast },
  main: 'breakfast',
  code: programsOf(import.meta.glob('./listings/*', { query: '?raw', import: 'default', eager: true })),
  orderable: [],
});
