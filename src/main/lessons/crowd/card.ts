import { defineCard } from '../../kitchen/lesson';
import { programsOf } from '../common/listings';
import { count, creating } from '../common/steps';

const parameters = {
  jobs: count({ en: 'toasts for threads', ko: '스레드가 맡는 토스트' }, { min: 1, max: 1000, default: 1000 }),
  max_workers: count(
    {
      en: 'max_workers (0: Python’s default)',
      ko: 'max_workers (0: 파이썬 기본값)',
    },
    { min: 0, max: 1000, default: 250 },
  ),
  tasks: count(
    { en: 'toasts for coroutines', ko: '코루틴이 맡는 토스트' },
    { min: 1, max: 10_000, default: 10_000 },
  ),
  wait_ms: {
    type: 'integer',
    label: { en: 'time per toast', ko: '토스트 하나에 걸리는 시간' },
    min: 100,
    max: 5000,
    default: 1000,
    unit: 'ms',
  },
  lines: {
    type: 'choice',
    label: { en: 'threads wait for their toasts on', ko: '스레드가 토스트를 기다리는 줄' },
    options: {
      own: { en: 'a line each', ko: '저마다 자기 줄' },
      one: { en: 'one line (each answer wakes all)', ko: '한 줄 (응답마다 모두 깨어남)' },
    },
    default: 'own',
  },
} as const;

/** The longest that the threads can take: they run in waves. Python's default is cores + 4 workers. */
const waves = [{ of: ['wait_ms'], times: ['jobs'], per: { name: 'max_workers', ifZero: 5 } }];

export const card = defineCard({
  id: 'crowd',
  title: { en: 'A crowd of toasts', ko: '토스트 만 개' },
  summary: {
    en: 'One side has a blocked thread watch each toast; the other has many more toasts that are only timers in one event loop. The numbers of toasts differ, so every figure is per wait. Measured on this computer with Node.js, not Python, by the operating system.',
    ko: '한쪽에서는 토스트마다 스레드가 하나씩 막힌 채 지켜보고, 다른 쪽에서는 훨씬 많은 토스트를 이벤트 루프 하나가 타이머로 기다립니다. 개수가 다르므로 값은 모두 대기 1건당으로 보여 줍니다. 파이썬이 아니라 Node.js를 이 컴퓨터에서 측정하고, 비용은 운영체제가 알려 줍니다.',
  },
  watch: {
    en: 'How much memory and how many context switches does one wait cost, and how many threads wait?',
    ko: '대기 1건에 메모리와 문맥 교환(컨텍스트 스위칭)이 얼마나 드나요? 기다리는 스레드는 몇 개인가요?',
  },
  showed: {
    en: 'A waiting coroutine is just an entry in its loop’s timer heap; a waiting thread keeps a whole stack. The size of the pool decides how long toasts queue for a thread.',
    ko: '기다리는 코루틴은 루프의 타이머 목록에서 항목 하나만 차지하지만, 기다리는 스레드는 스택을 통째로 차지합니다. 토스트가 빈 스레드를 기다리는 시간은 풀의 크기에 따라 달라집니다.',
  },
  headline: { of: 'speedup' },
  teaches: { en: 'What a wait costs: threads and coroutines', ko: '기다림 하나의 비용: 스레드와 코루틴' },
  minutes: 6,
  chapter: 'crowd',
  scene: 'crowd',
  modeNames: { sync: { en: 'threads', ko: '스레드' }, async: { en: 'coroutines', ko: '코루틴' } },
  measures: true,
  takes: waves,
  // All threads, and all coroutines, wait.
  keyMoments: [
    { lane: 'left', event: { type: 'job-started', nth: 250 } },
    { lane: 'right', event: { type: 'timer-set', nth: 10_000 } },
  ],
  questions: [
    {
      id: 'threads-time',
      type: 'number',
      text: {
        en: 'How many seconds do the threads need for all their toasts?',
        ko: '스레드들이 맡은 토스트를 모두 굽는 데 몇 초 걸릴까요?',
      },
      unit: 's',
      min: 0,
      max: 60,
      most: waves,
      measure: { of: 'makespan', mode: 'sync' },
    },
    {
      id: 'coroutines-time',
      type: 'number',
      text: {
        en: 'And how many seconds do the coroutines need for all of theirs?',
        ko: '코루틴들이 맡은 토스트를 모두 굽는 데는 몇 초 걸릴까요?',
      },
      unit: 's',
      min: 0,
      max: 60,
      most: [{ of: ['wait_ms'] }],
      measure: { of: 'makespan', mode: 'async' },
    },
    {
      id: 'memory',
      type: 'choice',
      text: { en: 'Which uses less memory while it waits?', ko: '기다리는 동안 메모리를 덜 쓰는 것은?' },
      options: [
        { value: 'sync', text: { en: 'one thread', ko: '스레드 하나' } },
        { value: 'async', text: { en: 'one coroutine', ko: '코루틴 하나' } },
        { value: 'same', text: { en: 'the same', ko: '똑같다' } },
      ],
      measure: { of: 'memory-per-wait' },
    },
  ],
  retry: {
    text: { en: 'Run again with all threads on one line', ko: '모든 스레드를 한 줄에 세워 다시 실행' },
    parameters: { lines: 'one' },
    showed: {
      en: 'With all threads on one line each answer wakes them all (a thundering herd): that is the fault of the shared line, not of threads.',
      ko: '모든 스레드를 한 줄에 세우면 응답 하나에 모두 깨어납니다(thundering herd). 스레드가 아니라 함께 쓰는 줄 때문입니다.',
    },
    next: {
      text: {
        en: 'Run again with 1,000 threads, a line each',
        ko: '스레드 1,000개, 저마다 자기 줄로 다시 실행',
      },
      parameters: { max_workers: 1000, lines: 'own' },
      showed: {
        en: 'With a thread for each toast none of them queues for a thread: all wait at the same time.',
        ko: '토스트마다 스레드가 있으면 빈 스레드를 기다릴 일이 없습니다. 모두 동시에 기다립니다.',
      },
    },
  },
  parameters,
  counts: { toasts: 'tasks', workers: 'max_workers' },
  labels: {
    'create-toast': creating['create-toast'],
    toast: { words: { en: 'wait for the toast', ko: '토스트 기다리기' } },
    join: { words: { en: 'wait for all threads', ko: '모든 스레드 기다리기' } },
    print: { words: { en: 'print how many', ko: '몇 개인지 출력하기' } },
  },
  kinds: { toast: { en: 'toast', ko: '토스트' } },
  main: 'crowd',
  code: programsOf(import.meta.glob('./listings/*', { query: '?raw', import: 'default', eager: true })),
  orderable: [],
});
