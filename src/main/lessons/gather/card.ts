import { defineCard } from '../../kitchen/lesson';
import { line } from '../common/lines';
import { programsOf } from '../common/listings';
import { count, creating, kinds, stepMs, labels as steps } from '../common/steps';

export const MOST = 8;

export const names = Array.from({ length: MOST }, (_, index) => nameOf(index + 1));

const food = names.map((name, index) => ({ name, text: wordsOf(index + 1) }));

const parameters = {
  tasks: count({ en: 'tasks', ko: '태스크 수' }, { min: 2, max: MOST, default: 4 }),
  step_ms: stepMs({ en: 'each takes longer than the next by', ko: '태스크 사이의 시간 차이' }, 1000),
  fails: count(
    { en: 'number of the task that burns (0: none)', ko: '태울 것의 번호 (0: 없음)' },
    { min: 0, max: MOST, default: 0 },
  ),
  group: {
    type: 'choice',
    label: { en: 'tasks run in', ko: '태스크를 묶는 방법' },
    options: {
      gather: { en: 'gather', ko: 'gather' },
      task_group: { en: 'a TaskGroup', ko: 'TaskGroup' },
    },
    default: 'gather',
  },
} as const;

export const card = defineCard({
  id: 'gather',
  title: { en: 'Gather', ko: '모으기(gather)' },
  summary: {
    en: 'Several tasks start at once, each shorter than the one before it. You can make any one of them burn.',
    ko: '여러 태스크를 한꺼번에 시작합니다. 뒤로 갈수록 짧게 걸리고, 하나를 골라 태울 수도 있습니다.',
  },
  watch: {
    en: 'In which order do they finish, and in which order do the results come? When one burns, what happens to the others?',
    ko: '어떤 순서로 끝나고, 결과는 어떤 순서로 나오나요? 하나가 타면 나머지는 어떻게 되나요?',
  },
  showed: {
    en: 'Tasks finish in the order in which their waits end; the results come in the order in which the tasks were passed.',
    ko: '태스크는 대기가 끝나는 순서대로 끝나지만, 결과는 태스크를 넘긴 순서대로 나옵니다.',
  },
  headline: { of: 'results', label: 'result' },
  teaches: { en: 'Waiting for several tasks at once', ko: '여러 태스크를 한꺼번에 기다리기' },
  minutes: 6,
  chapter: 'gather',
  scene: 'kitchen',
  measures: false,
  panel: 'loop',
  dwellsOn: ['suspended', 'bell', 'printed', 'returned', 'raised', 'cancelled'],
  keyMoments: [
    { lane: 'right', event: { type: 'task-done', nth: -2 } },
    { lane: 'right', event: { type: 'printed', fields: { label: 'result' } } },
  ],
  questions: [
    {
      id: 'completed',
      text: {
        en: 'In which order does the asynchronous kitchen finish these?',
        ko: '비동기 주방은 이것들을 어떤 순서로 끝낼까요?',
      },
      measure: { of: 'completed', mode: 'async' },
      type: 'sequence',
      items: food,
      count: 'tasks',
    },
    {
      id: 'results',
      text: {
        en: 'In which order does it print their results afterwards?',
        ko: '마지막에 결과는 어떤 순서로 출력될까요?',
      },
      measure: { of: 'printed', mode: 'async' },
      type: 'sequence',
      items: names.map((name, index) => ({
        ...line(name),
        name: `result ${index + 1}: ${name}`,
      })),
      count: 'tasks',
    },
  ],
  leftOpen: [
    {
      when: { group: 'task_group' },
      text: {
        en: 'A TaskGroup keeps its tasks in a set. The order in which it cancels them is not guaranteed.',
        ko: 'TaskGroup은 태스크를 집합(set)에 담아 둡니다. 어떤 순서로 취소할지는 정해져 있지 않습니다.',
      },
    },
  ],
  retry: {
    text: { en: 'Run again with task 2 burning', ko: '2번을 태워 다시 실행' },
    parameters: { fails: 2, group: 'gather' },
    showed: {
      en: 'gather passes the error on at once; the other tasks keep running to their end.',
      ko: 'gather는 실패를 바로 알리고, 나머지 태스크는 끝까지 계속됩니다.',
    },
    next: {
      text: {
        en: 'Run again with task 2 burning in a TaskGroup',
        ko: 'TaskGroup에서 2번을 태워 다시 실행',
      },
      parameters: { fails: 2, group: 'task_group' },
      showed: {
        en: 'When one task of a TaskGroup fails, the group cancels the others that still run and passes the error on when all of them have ended.',
        ko: 'TaskGroup에서는 태스크 하나가 실패하면 아직 도는 나머지를 취소하고, 모두 끝난 뒤에 그 오류를 넘깁니다.',
      },
    },
  },
  parameters,
  labels: {
    ...creating,
    cook: { words: { en: 'cook it', ko: '굽기' } },
    ready: { words: { en: 'announce that it is ready', ko: '다 됐다고 알리기' } },
    gather: steps.gather,
    raises: { words: { en: 'report the failure', ko: '실패를 알리기' } },
    result: { words: { en: 'ask for a result', ko: '결과 묻기' } },
  },
  kinds: { breakfast: kinds.breakfast, egg: kinds.egg, toast: kinds.toast },
  main: 'breakfast',
  code: programsOf(import.meta.glob('./listings/*', { query: '?raw', import: 'default', eager: true })),
  orderable: [],
});

/** Alternates eggs and toasts, so that neither station is full. */
export function kindOf(i: number) {
  return i % 2 === 1 ? 'egg' : 'toast';
}

export function nameOf(i: number): string {
  return `${kindOf(i)}-${i}`;
}

function wordsOf(i: number) {
  const { en, ko } = kinds[kindOf(i)];
  return { en: `${en} ${i}`, ko: `${ko} ${i}` };
}
