import { defineCard } from '../../kitchen/lesson';
import { line } from '../common/lines';
import { programsOf } from '../common/listings';
import { creating, kinds, stepMs, labels as steps } from '../common/steps';

const parameters = {
  how: {
    type: 'choice',
    label: { en: 'what starts the loop', ko: '루프를 시작하는 방법' },
    options: {
      'asyncio.run': { en: 'asyncio.run', ko: 'asyncio.run' },
      run_until_complete: {
        en: 'new_event_loop, run_until_complete',
        ko: 'new_event_loop, run_until_complete',
      },
      get_event_loop: { en: 'get_event_loop, with no loop set', ko: 'get_event_loop (루프가 없을 때)' },
    },
    default: 'asyncio.run',
  },
  fry_ms: stepMs(steps.fry.words, 5000),
  toast_ms: stepMs(steps.toast.words, 4000),
} as const;

export const card = defineCard({
  id: 'start-the-loop',
  title: { en: 'What starts the loop', ko: '루프는 무엇이 시작하나' },
  summary: {
    en: 'The egg and the toast cook only once a loop runs. asyncio.run or run_until_complete starts one; get_event_loop may find none.',
    ko: '달걀과 토스트는 루프가 돌아야 요리됩니다. 루프는 asyncio.run이나 run_until_complete가 시작합니다. get_event_loop는 루프를 찾지 못할 수도 있습니다.',
  },
  watch: {
    en: 'Look at the loop panel: is anything in the ready queue before the first turn?',
    ko: '루프 패널을 보세요. 첫 바퀴가 돌기 전에 준비 큐에 무엇이 있나요?',
  },
  showed: {
    en: 'Scheduling a task does not run it: “egg is scheduled” is printed before “egg starts”. A task begins in a turn of the loop, and the loop turns only within the call that starts it: “nothing runs yet” is printed before that call, “the loop has stopped” after it.',
    ko: '예약만으로는 태스크가 실행되지 않습니다. “egg is scheduled”가 “egg starts”보다 먼저 출력됩니다. 태스크는 루프의 바퀴가 돌 때 시작하고, 루프는 그것을 시작한 호출 안에서만 돕니다. 그 호출 전에는 “nothing runs yet”, 끝난 뒤에는 “the loop has stopped”가 출력됩니다.',
  },
  headline: { of: 'first-turn' },
  teaches: { en: 'What runs a coroutine, and from when', ko: '코루틴은 무엇이, 언제부터 실행하는가' },
  minutes: 5,
  chapter: 'loop',
  scene: 'kitchen',
  measures: false,
  panel: 'loop',
  dwellsOn: ['ticket', 'created', 'turn', 'step', 'suspended', 'woken', 'printed', 'returned'],
  keyMoments: [{ lane: 'right', event: { type: 'turn-started', fields: { ready: 2 } } }],
  questions: [
    {
      id: 'printed-order',
      text: {
        en: 'In which order does the asynchronous kitchen print these lines?',
        ko: '비동기 주방은 이 줄들을 어떤 순서로 출력할까요?',
      },
      measure: { of: 'printed', mode: 'async' },
      unless: { how: 'get_event_loop' },
      type: 'sequence',
      items: [
        line('egg starts', 'egg'),
        line('egg is scheduled'),
        line('nothing runs yet'),
        line('the loop has stopped'),
        line('egg is ready', 'egg'),
      ],
    },
    {
      id: 'egg-outcome',
      text: {
        en: 'What happens to the egg in the asynchronous kitchen?',
        ko: '비동기 주방의 달걀은 어떻게 될까요?',
      },
      measure: { of: 'outcome', mode: 'async', task: 'egg' },
      type: 'choice',
      options: [
        { value: 'ok', text: { en: 'it is cooked', ko: '다 익는다' } },
        { value: 'cancelled', text: { en: 'it is cancelled', ko: '취소된다' } },
        { value: 'never', text: { en: 'it is never cooked', ko: '아무도 굽지 않는다' } },
      ],
    },
  ],
  retry: {
    text: { en: 'Run again with get_event_loop and no loop', ko: '루프 없이 get_event_loop로 다시 실행' },
    parameters: { how: 'get_event_loop' },
    showed: {
      en: 'get_event_loop does not start anything: it only looks for a loop. With none set it raises an error (before Python 3.14 it made a loop instead), and without a loop no coroutine runs a single line.',
      ko: 'get_event_loop는 아무것도 시작하지 않고 루프를 찾기만 합니다. 정해진 루프가 없으면 오류를 냅니다(Python 3.14 전에는 루프를 만들어 주었습니다). 루프가 없으면 코루틴은 한 줄도 실행되지 않습니다.',
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
    'egg-scheduled': { words: { en: 'say that the egg is scheduled', ko: '달걀을 예약했다고 알리기' } },
    'toast-scheduled': { words: { en: 'say that the toast is scheduled', ko: '토스트를 예약했다고 알리기' } },
    'await-egg': { words: { en: 'wait for the egg', ko: '달걀 기다리기' } },
    'not-yet': { words: { en: 'say that nothing runs yet', ko: '아직 아무것도 돌지 않는다고 알리기' } },
    stopped: { words: { en: 'say that the loop has stopped', ko: '루프가 멈췄다고 알리기' } },
    'no-loop': { words: { en: 'print the error', ko: '오류를 알리기' } },
    nobody: { words: { en: 'say that nobody cooks', ko: '아무도 요리하지 않는다고 알리기' } },
  },
  kinds: { breakfast: kinds.breakfast, egg: kinds.egg, toast: kinds.toast },
  main: 'breakfast',
  code: programsOf(import.meta.glob('./listings/*', { query: '?raw', import: 'default', eager: true })),
  orderable: [],
});
