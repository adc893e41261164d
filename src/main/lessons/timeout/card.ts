import { defineCard } from '../../kitchen/lesson';
import { programsOf } from '../common/listings';
import { howToastEnds, whenAllIsDone } from '../common/questions';
import { creating, kinds, mended, onAndOff, putOnRecipes, stepMs, waitForBoth } from '../common/steps';

const parameters = {
  mended,
  egg_ms: stepMs(kinds.egg, 2000),
  toast_ms: stepMs(kinds.toast, 5000),
  patience_ms: stepMs({ en: 'how long to wait', ko: '기다려 줄 시간' }, 3000),
} as const;

export const card = defineCard({
  id: 'timeout',
  title: { en: 'A time limit', ko: '시간제한' },
  summary: {
    en: 'The asynchronous kitchen gathers the egg and the toast, and waits for both only for a limited time.',
    ko: '비동기 주방은 달걀과 토스트를 gather로 묶고, 둘 다 끝나기를 정해진 시간만 기다립니다.',
  },
  watch: {
    en: 'When the time is up, what happens to the toast?',
    ko: '시간이 다 되면 토스트는 어떻게 되나요?',
  },
  showed: {
    en: 'A timeout cancels what is awaited in it, and with a gather all that is gathered: what was half done is lost.',
    ko: '타임아웃은 그 안에서 await하던 것을 취소합니다. gather라면 묶인 것을 모두 취소하고, 하던 일은 버려집니다.',
  },
  headline: { of: 'timed-out' },
  teaches: { en: 'What a timeout does to what it waits for', ko: '타임아웃이 기다리던 일에 하는 것' },
  minutes: 4,
  chapter: 'when-not',
  scene: 'kitchen',
  measures: false,
  dwellsOn: ['created', 'step', 'suspended', 'woken', 'bell', 'printed', 'returned', 'cancelled'],
  keyMoments: [{ lane: 'right', event: { type: 'timeout-ended', fields: { how: 'expired' } } }],
  questions: [howToastEnds, whenAllIsDone({ of: ['egg_ms', 'toast_ms', 'patience_ms'] })],
  retry: {
    text: { en: 'Run again with a shield', ko: 'shield로 감싸 다시 실행' },
    parameters: { mended: 'yes' },
    showed: {
      en: 'A shield takes the cancellation in place of what it covers: the time runs out all the same, but the work goes on and can still be awaited.',
      ko: 'shield는 감싼 것 대신 취소를 받습니다. 시간은 똑같이 다 되지만, 하던 일은 계속되고 그 결과를 이어서 기다릴 수 있습니다.',
    },
  },
  recipe: [...putOnRecipes, { kind: 'breakfast', steps: { patience: 'patience_ms' } }],
  parameters,
  labels: {
    ...creating,
    ...onAndOff,
    served: { words: { en: 'serve', ko: '서빙' } },
    thrown: { words: { en: 'throw it away', ko: '버리기' } },
    gather: waitForBoth,
    patience: { words: { en: 'wait for a limited time', ko: '기다려 줄 시간' } },
    late: { words: { en: 'it takes too long', ko: '너무 오래 걸림' } },
    both: { words: { en: 'keep waiting', ko: '이어서 기다리기' } },
  },
  kinds: { breakfast: kinds.breakfast, egg: kinds.egg, toast: kinds.toast },
  main: 'breakfast',
  code: programsOf(import.meta.glob('./listings/*', { query: '?raw', import: 'default', eager: true })),
  orderable: [],
});
