import { defineCard } from '../../kitchen/lesson';
import { programsOf } from '../common/listings';
import { whenAllIsDone } from '../common/questions';
import { creating, kinds, mended, stepMs, waitForBoth } from '../common/steps';

const parameters = {
  mended,
  wash_ms: stepMs({ en: 'wash a pan', ko: '팬 씻기' }, 1000),
  patience_ms: stepMs({ en: 'how long to wait', ko: '기다려 줄 시간' }, 3000),
} as const;

export const card = defineCard({
  id: 'starvation',
  title: { en: 'The only helper', ko: '하나뿐인 도우미' },
  summary: {
    en: 'The egg and the toast each need a clean pan. The asynchronous cook has one helper, and sends it to get a pan; the helper hands the washing to the same pool and waits for it.',
    ko: '달걀과 토스트에 깨끗한 팬이 하나씩 필요합니다. 비동기 요리사에게는 도우미가 한 명 있어 팬을 가져오게 합니다. 도우미는 설거지를 같은 풀에 맡기고 끝나기를 기다립니다.',
  },
  watch: {
    en: 'Who is to wash the pan, and what is the helper doing meanwhile?',
    ko: '팬은 누가 씻어야 하고, 그동안 도우미는 무엇을 하나요?',
  },
  showed: {
    en: 'A helper that waits for another call of its own full pool waits for itself. Wait in coroutines rather than in helpers.',
    ko: '가득 찬 풀의 도우미가 같은 풀의 다른 호출을 기다리면 자기 자신을 기다리게 됩니다. 기다리는 일은 도우미가 아니라 코루틴에 맡기세요.',
  },
  headline: { of: 'self-wait' },
  teaches: { en: 'Calls that wait for calls of the same pool', ko: '같은 풀의 호출을 기다리는 호출' },
  minutes: 4,
  chapter: 'when-not',
  scene: 'kitchen',
  measures: false,
  dwellsOn: ['step', 'handed', 'suspended', 'printed'],
  keyMoments: [{ lane: 'right', event: { type: 'job-submitted', fields: { label: 'wash' } } }],
  questions: [
    {
      id: 'egg-knows',
      type: 'number',
      unit: 's',
      min: 0,
      max: 10,
      most: [{ of: ['wash_ms', 'patience_ms'] }],
      text: {
        en: 'After how many seconds does the egg of the asynchronous kitchen have its pan, or give up?',
        ko: '비동기 주방의 달걀은 몇 초 뒤에 팬을 받거나 포기할까요?',
      },
      measure: { of: 'task-end', mode: 'async', task: 'egg' },
    },
    whenAllIsDone({ of: ['wash_ms', 'wash_ms', 'patience_ms', 'patience_ms'] }),
  ],
  leftOpen: [
    {
      when: { mended: 'no' },
      text: {
        en: "The helper asks for a clean pan while the cook submits the toast's call, on two threads at once: a race. Here the helper was first. In Python it usually is too, but not always, and then the toast gives up at a different time.",
        ko: '도우미가 깨끗한 팬을 부탁하는 일과 요리사가 토스트의 호출을 맡기는 일이 두 스레드에서 동시에 벌어집니다(경쟁). 여기서는 도우미가 먼저였습니다. 파이썬에서도 대개 그렇지만 늘 그렇지는 않습니다. 순서가 바뀌면 토스트 태스크가 팬을 포기하는 시각도 달라집니다.',
      },
      question: 'makespan',
    },
  ],
  retry: {
    text: { en: 'Run again, waiting in the coroutines', ko: '코루틴에서 기다리도록 바꿔 다시 실행' },
    parameters: { mended: 'yes' },
    showed: {
      en: 'The coroutines wait and the helper only washes: no call waits for another of its own pool.',
      ko: '기다리는 것은 코루틴이고 도우미는 씻기만 합니다. 같은 풀의 다른 호출을 기다리는 호출이 없습니다.',
    },
  },
  recipe: [
    { kind: 'egg', steps: { wash: 'wash_ms' } },
    { kind: 'toast', steps: { wash: 'wash_ms' } },
  ],
  parameters,
  labels: {
    ...creating,
    start: { words: { en: 'needs a pan', ko: '팬이 필요함' } },
    'get-pan': { words: { en: 'wait for a clean pan', ko: '깨끗한 팬 기다리기' }, station: 'sink' },
    wash: { words: { en: 'wash a pan', ko: '팬 씻기' }, station: 'sink' },
    pan: { words: { en: 'has a pan', ko: '팬을 받음' } },
    'no-pan': { words: { en: 'gives up', ko: '포기' } },
    gather: waitForBoth,
  },
  kinds: { breakfast: kinds.breakfast, egg: kinds.egg, toast: kinds.toast },
  main: 'breakfast',
  code: programsOf(import.meta.glob('./listings/*', { query: '?raw', import: 'default', eager: true })),
  orderable: [],
});
