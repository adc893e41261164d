import { defineCard } from '../../kitchen/lesson';
import { programsOf } from '../common/listings';
import { count, creating, kinds, stepMs, waitForBoth } from '../common/steps';

const parameters = {
  max_workers: count(
    { en: "helpers (0: the size of asyncio's default pool)", ko: '도우미 수 (0: asyncio 기본 풀의 크기)' },
    { min: 0, max: 16, default: 2 },
  ),
  egg_ms: stepMs({ en: 'call for the egg', ko: '달걀 호출 시간' }, 5000),
  toast_ms: stepMs({ en: 'call for the toast', ko: '토스트 호출 시간' }, 4000),
  cancel: {
    type: 'choice',
    label: { en: 'cancel the egg', ko: '달걀 취소' },
    options: { no: { en: 'no', ko: '아니요' }, yes: { en: 'yes', ko: '예' } },
    default: 'no',
  },
  cancel_ms: stepMs({ en: 'cancel after', ko: '취소하기까지 걸리는 시간' }, 1000),
} as const;

export const card = defineCard({
  id: 'executor',
  title: { en: 'Helpers for blocking calls', ko: '블로킹 호출은 도우미에게' },
  summary: {
    en: 'Two calls that can only block. The asynchronous cook hands them to helpers: the worker threads of an executor.',
    ko: '블로킹될 수밖에 없는 호출이 두 개 있습니다. 비동기 요리사는 이를 도우미, 곧 실행기의 워커 스레드에 맡깁니다.',
  },
  watch: {
    en: 'How many calls run at once, and what does the cook do meanwhile?',
    ko: '호출은 한 번에 몇 개나 진행되고, 그동안 요리사는 무엇을 하나요?',
  },
  showed: {
    en: 'With a helper for each call, both calls wait at the same time: together they take as long as the longer one. The cook is free meanwhile.',
    ko: '호출마다 도우미가 있으면 두 호출이 동시에 기다리므로, 모두 합쳐도 더 긴 호출만큼만 걸립니다. 그동안 요리사는 자유롭습니다.',
  },
  headline: { of: 'blocked-helpers' },
  teaches: { en: 'Handing blocking calls to threads', ko: '블로킹 호출을 스레드에 맡기기' },
  minutes: 6,
  chapter: 'executor',
  scene: 'kitchen',
  measures: false,
  race: true,
  panel: 'loop',
  dwellsOn: ['step', 'suspended', 'woken', 'printed', 'returned'],
  keyMoments: [{ lane: 'right', event: { type: 'idle-started', after: { type: 'job-started', nth: 2 } } }],
  questions: [
    {
      id: 'makespan',
      type: 'number',
      unit: 's',
      min: 0,
      max: 20,
      most: [{ of: ['egg_ms', 'toast_ms', 'cancel_ms'] }],
      text: {
        en: 'After how many seconds does asyncio.run return in the asynchronous kitchen?',
        ko: '비동기 주방에서 asyncio.run은 몇 초 뒤에 반환할까요?',
      },
      measure: { of: 'makespan', mode: 'async' },
    },
    {
      id: 'first',
      type: 'choice',
      options: [
        { value: 'egg', text: { en: 'the egg', ko: '달걀' } },
        { value: 'toast', text: { en: 'the toast', ko: '토스트' } },
      ],
      text: {
        en: 'Which one ends first in the asynchronous kitchen?',
        ko: '비동기 주방에서 무엇이 먼저 끝날까요?',
      },
      measure: { of: 'completed', mode: 'async' },
    },
  ],
  retry: {
    text: { en: 'Run again with one helper', ko: '도우미 한 명으로 다시 실행' },
    parameters: { max_workers: 1 },
    showed: {
      en: 'With one helper the second call has to wait until the first returns: a pool runs only as many blocking calls at once as it has threads.',
      ko: '도우미가 한 명이면 둘째 호출은 첫째가 끝날 때까지 기다려야 합니다. 풀은 스레드 수만큼만 블로킹 호출을 동시에 실행합니다.',
    },
    next: {
      text: { en: 'Run again and cancel the egg', ko: '달걀을 취소하며 다시 실행' },
      parameters: { max_workers: 2, cancel: 'yes' },
      showed: {
        en: 'Cancelling only ends the coroutine’s wait: the helper’s thread stays blocked until its call returns, and the program cannot end before that.',
        ko: '취소는 코루틴의 대기만 끝냅니다. 도우미의 스레드는 호출이 끝날 때까지 그대로 막혀 있고, 프로그램도 그 스레드가 끝나야 끝납니다.',
      },
    },
  },
  recipe: [
    { kind: 'egg', steps: { call: 'egg_ms' } },
    { kind: 'toast', steps: { call: 'toast_ms' } },
  ],
  parameters,
  labels: {
    ...creating,
    start: { words: { en: 'start', ko: '시작' } },
    call: { words: { en: 'blocking call', ko: '블로킹 호출' }, cooks: true },
    done: { words: { en: 'done', ko: '끝' } },
    patience: { words: { en: 'wait before cancelling', ko: '취소하기 전 기다리기' } },
    cancel: { words: { en: 'cancel the egg', ko: '달걀 취소' } },
    cancelled: { words: { en: 'no longer waiting', ko: '더는 기다리지 않음' } },
    gather: waitForBoth,
  },
  kinds: { breakfast: kinds.breakfast, egg: kinds.egg, toast: kinds.toast },
  main: 'breakfast',
  code: programsOf(import.meta.glob('./listings/*', { query: '?raw', import: 'default', eager: true })),
  orderable: [],
});
