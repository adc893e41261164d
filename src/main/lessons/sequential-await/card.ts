import { whoIsFaster } from '../../../shared/lesson/who-is-faster';
import { defineCard } from '../../kitchen/lesson';
import { line } from '../common/lines';
import { programsOf } from '../common/listings';
import { creating, kinds, stepMs, labels as steps } from '../common/steps';

const parameters = {
  how: {
    type: 'choice',
    label: { en: 'the asynchronous cook', ko: '비동기 요리사는' },
    options: {
      'one-by-one': { en: 'awaits one, then creates the next', ko: '하나를 기다린 뒤 다음 것을 만든다' },
      'create-task': { en: 'creates both, then awaits', ko: '둘 다 만든 뒤 기다린다' },
    },
    default: 'one-by-one',
  },
  fry_ms: stepMs(steps.fry.words, 5000),
  toast_ms: stepMs(steps.toast.words, 4000),
} as const;

export const card = defineCard({
  id: 'sequential-await',
  title: { en: 'One await after another', ko: '하나씩 기다리기' },
  summary: {
    en: 'The asynchronous cook either awaits the egg before starting the toast, or creates both tasks first.',
    ko: '비동기 요리사가 달걀을 기다린 다음에야 토스트를 시작하거나, 두 태스크를 먼저 만듭니다.',
  },
  watch: {
    en: 'When does each one really start: at create_task, or later?',
    ko: '각각 실제로 언제 시작하나요? create_task를 부를 때인가요, 그 뒤인가요?',
  },
  showed: {
    en: 'async and await alone save no time: whatever you await before creating the next task is over before that task starts. create_task only schedules. The task starts in the next turn, once the main coroutine (breakfast) awaits and lets go of the cook.',
    ko: 'async와 await만으로는 빨라지지 않습니다. 다음 태스크를 만들기 전에 await하면, 앞의 일이 끝난 뒤에야 다음 일이 시작됩니다. create_task는 예약만 합니다. 태스크는 메인 코루틴(breakfast)이 await로 요리사를 놓아 준 다음 바퀴에 시작합니다.',
  },
  headline: { of: 'second-start' },
  teaches: { en: 'When a task really starts', ko: '태스크가 실제로 시작하는 때' },
  minutes: 5,
  chapter: 'gather',
  scene: 'kitchen',
  measures: false,
  panel: 'loop',
  dwellsOn: ['created', 'step', 'suspended', 'bell', 'printed', 'returned'],
  keyMoments: [{ lane: 'right', event: { type: 'task-created', after: { type: 'task-done' } } }],
  questions: [
    whoIsFaster,
    {
      id: 'printed-order',
      text: {
        en: 'In which order does the asynchronous kitchen print these lines?',
        ko: '비동기 주방은 이 줄들을 어떤 순서로 출력할까요?',
      },
      measure: { of: 'printed', mode: 'async' },
      type: 'sequence',
      items: [
        line('main goes on'),
        line('egg starts', 'egg'),
        line('toast starts', 'toast'),
        line('egg is ready', 'egg'),
        line('toast is ready', 'toast'),
      ],
    },
  ],
  retry: {
    text: { en: 'Run again with both tasks created first', ko: '두 태스크를 먼저 만들어 다시 실행' },
    parameters: { how: 'create-task' },
    showed: {
      en: 'Create the tasks first and await them afterwards: both are scheduled before the main coroutine lets go of the cook, so both wait at the same time, and together they take as long as the longer one.',
      ko: '태스크를 먼저 만들고 나중에 await하면 됩니다. 메인 코루틴이 요리사를 놓아 주기 전에 둘 다 예약되므로 함께 기다리고, 걸리는 시간은 더 긴 쪽만큼입니다.',
    },
  },
  recipe: [
    { kind: 'egg', steps: { fry: 'fry_ms' } },
    { kind: 'toast', steps: { toast: 'toast_ms' } },
  ],
  parameters,
  labels: {
    ...creating,
    'egg-starts': { words: { en: 'say that the egg starts', ko: '달걀이 시작한다고 알리기' } },
    fry: steps.fry,
    'egg-ready': steps['egg-ready'],
    'toast-starts': { words: { en: 'say that the toast starts', ko: '토스트가 시작한다고 알리기' } },
    toast: steps.toast,
    'toast-ready': steps['toast-ready'],
    created: { words: { en: 'say that it is created', ko: '만들었다고 알리기' } },
    'goes-on': { words: { en: 'say that main goes on', ko: 'main이 이어 간다고 알리기' } },
    'await-egg': { words: { en: 'wait for the egg', ko: '달걀 기다리기' } },
    'await-toast': { words: { en: 'wait for the toast', ko: '토스트 기다리기' } },
  },
  kinds: { breakfast: kinds.breakfast, egg: kinds.egg, toast: kinds.toast },
  main: 'breakfast',
  code: programsOf(import.meta.glob('./listings/*', { query: '?raw', import: 'default', eager: true })),
  orderable: [],
});
