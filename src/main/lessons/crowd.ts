import type { Mode } from '../../shared/trace';
import { type Crowd, possibleLines } from '../crowd/crowd';
import { watchCrowd } from '../crowd/watch-crowd';
import { defaultWorkers } from '../kitchen/executor';
import { defineMeasuringLesson } from '../kitchen/lesson';
import { crowdCode } from './crowd-listings';
import { count } from './steps';

const parameters = {
  jobs: count({ en: 'toasts for threads', ko: '스레드가 굽는 토스트' }, { min: 1, max: 1000, default: 1000 }),
  max_workers: count(
    { en: 'max_workers (0: as Python chooses)', ko: 'max_workers (0: 파이썬 기본값)' },
    { min: 0, max: 1000, default: 250 },
  ),
  tasks: count(
    { en: 'toasts for coroutines', ko: '코루틴이 굽는 토스트' },
    { min: 1, max: 10_000, default: 10_000 },
  ),
  wait_ms: {
    type: 'integer',
    label: { en: 'one toast takes', ko: '토스트 하나에 걸리는 시간' },
    min: 100,
    max: 5000,
    default: 1000,
    unit: 'ms',
  },
  lines: {
    type: 'choice',
    label: { en: 'threads wait for their toast on', ko: '스레드가 토스트를 기다리는 줄' },
    options: {
      one: { en: 'one line, which wakes all', ko: '모두 함께 깨는 줄 하나' },
      own: { en: 'a line each', ko: '저마다 한 줄' },
    },
    default: 'one',
  },
} as const;

/** A thousand blocking waits on a thread pool against ten thousand coroutines, measured in processes of their own. */
export const crowd = defineMeasuringLesson(
  {
    id: 'crowd',
    title: { en: 'A crowd of toasts', ko: '토스트 만 개' },
    summary: {
      en: 'A thousand toasts, each watched by a thread, against ten thousand that are only timers. This machine really does it, and its operating system says what it cost.',
      ko: '스레드가 하나씩 지켜보는 토스트 천 개와, 타이머만 맞춰 둔 토스트 만 개. 이 컴퓨터가 실제로 해 보고, 운영체제가 비용을 알려 줍니다.',
    },
    watch: {
      en: 'What do memory, threads and context switches do while everybody only waits?',
      ko: '모두가 기다리기만 하는 동안 메모리, 스레드 수, 문맥 전환 횟수는 어떻게 되나요?',
    },
    showed: {
      en: 'Ten thousand coroutines wait on one thread: each is an entry in a heap of timers. With threads, the pool’s size decides how long the queue is, and where all of them wait on one line, every answer wakes them all: hundreds of thousands of switches for nothing.',
      ko: '코루틴 만 개는 스레드 하나에서 기다립니다. 하나하나가 타이머 힙의 한 칸일 뿐입니다. 스레드는 풀의 크기가 차례를 얼마나 기다릴지 정하고, 모두 한 줄에서 기다리면 응답 하나에 전부 깨어나 문맥 전환만 수십만 번 합니다.',
    },
    chapter: 'crowd',
    scene: 'crowd',
    modeNames: { sync: { en: 'threads', ko: '스레드' }, async: { en: 'coroutines', ko: '코루틴' } },
    measures: true,
    questions: [
      {
        id: 'threads-time',
        type: 'number',
        text: {
          en: 'How many seconds do the threads need for all their toasts?',
          ko: '스레드들이 토스트를 모두 굽는 데 몇 초 걸릴까요?',
        },
        unit: 's',
        min: 0,
        max: 60,
        most: [{ of: ['wait_ms'], times: ['jobs'], per: { name: 'max_workers', ifZero: 5 } }],
        measure: { of: 'makespan', mode: 'sync' },
      },
      {
        id: 'coroutines-time',
        type: 'number',
        text: {
          en: 'And how many seconds do ten times as many coroutines need?',
          ko: '그 열 배인 코루틴들은 몇 초 걸릴까요?',
        },
        unit: 's',
        min: 0,
        max: 60,
        most: [{ of: ['wait_ms'] }],
        measure: { of: 'makespan', mode: 'async' },
      },
      {
        id: 'faster',
        type: 'choice',
        text: { en: 'Who is done first?', ko: '누가 먼저 끝날까요?' },
        options: [
          { value: 'sync', text: { en: 'the threads', ko: '스레드' } },
          { value: 'async', text: { en: 'the coroutines', ko: '코루틴' } },
          { value: 'same', text: { en: 'both at the same time', ko: '동시에' } },
        ],
        measure: { of: 'faster' },
      },
    ],
    retry: {
      text: { en: 'Again with 1,000 threads', ko: '스레드 1,000개로 다시' },
      parameters: { max_workers: 1000 },
    },
    parameters,
    labels: {
      toast: { en: 'wait for the toast', ko: '토스트 기다리기' },
      join: { en: 'wait for all threads', ko: '모든 스레드 기다리기' },
      print: { en: 'say how many', ko: '몇 개인지 말하기' },
    },
    kinds: { toast: { en: 'toast', ko: '토스트' } },
    main: 'crowd',
    code: crowdCode,
    orderable: [],
  },
  {
    sync: (watch, asked) => watchCrowd(watch, crowdOf('sync', asked)),
    async: (watch, asked) => watchCrowd(watch, crowdOf('async', asked)),
  },
);

type Asked = Omit<Crowd, 'mode' | 'lines'> & { lines: string };

function crowdOf(mode: Mode, asked: Asked): Crowd {
  const lines = possibleLines(asked.lines === 'one' ? 1 : asked.jobs, process.platform);
  return { ...asked, mode, lines, max_workers: asked.max_workers || defaultWorkers() };
}
