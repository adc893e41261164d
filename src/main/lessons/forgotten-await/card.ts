import { defineCard } from '../../kitchen/lesson';
import { programsOf } from '../common/listings';
import { howToastEnds, whenAllIsDone } from '../common/questions';
import { creating, kinds, mended, onAndOff, putOnRecipes, stepMs, waitForBoth } from '../common/steps';

const parameters = {
  mended,
  egg_ms: stepMs(kinds.egg, 2000),
  toast_ms: stepMs(kinds.toast, 5000),
} as const;

export const card = defineCard({
  id: 'forgotten-await',
  title: { en: 'A call without await', ko: 'await 없는 호출' },
  summary: {
    en: 'Both kitchens call cook and then say that they serve. In the asynchronous one, cook is a coroutine function, and nobody awaits its call.',
    ko: '두 주방 모두 cook을 호출한 다음 서빙한다고 말합니다. 비동기 주방의 cook은 코루틴 함수인데, 호출만 하고 await하지 않습니다.',
  },
  watch: {
    en: 'How much of the egg and the toast is cooked, and who says so?',
    ko: '달걀과 토스트는 얼마나 익고, 누가 그것을 알려 주나요?',
  },
  showed: {
    en: 'Calling a coroutine function runs none of its body. Without await nothing happens, and Python only warns. Await what you start.',
    ko: '코루틴 함수를 호출해도 본문은 실행되지 않습니다. await가 없으면 아무 일도 일어나지 않고 파이썬은 경고만 합니다. 시작한 것은 await하세요.',
  },
  headline: { of: 'never-ran' },
  teaches: { en: 'What calling a coroutine does by itself', ko: '코루틴을 호출하기만 하면 생기는 일' },
  minutes: 3,
  chapter: 'when-not',
  scene: 'kitchen',
  measures: false,
  dwellsOn: ['created', 'step', 'suspended', 'printed', 'returned'],
  keyMoments: [{ lane: 'right', event: { type: 'warned' } }],
  questions: [howToastEnds, whenAllIsDone({ of: ['egg_ms', 'toast_ms'] })],
  retry: {
    text: { en: 'Run again with the await', ko: 'await를 넣어 다시 실행' },
    parameters: { mended: 'yes' },
    showed: {
      en: 'Awaited, the coroutine runs, and what it cooks is there before the next line.',
      ko: 'await하면 코루틴이 실행되고, 다음 줄로 가기 전에 요리가 끝나 있습니다.',
    },
  },
  recipe: [...putOnRecipes],
  parameters,
  labels: {
    ...creating,
    call: { words: { en: 'call it', ko: '호출하기' } },
    ...onAndOff,
    served: { words: { en: 'serve', ko: '서빙' } },
    gather: waitForBoth,
  },
  kinds: { breakfast: kinds.breakfast, egg: kinds.egg, toast: kinds.toast },
  main: 'breakfast',
  code: programsOf(import.meta.glob('./listings/*', { query: '?raw', import: 'default', eager: true })),
  orderable: [],
});
