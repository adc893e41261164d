import { defineMeasuringLesson } from '../kitchen/lesson';
import { watchChoppers } from '../knife/watch-choppers';
import { gilCode } from './gil-listings';
import { count } from './steps';

const parameters = {
  threads: count(
    { en: 'threads, and processes', ko: '스레드 수, 프로세스 수' },
    { min: 1, max: 4, default: 2 },
  ),
  chops: count(
    { en: 'chops for each (about 1 ms)', ko: '하나가 써는 횟수 (한 번에 약 1밀리초)' },
    { min: 10, max: 3000, default: 800 },
  ),
  gil: {
    type: 'choice',
    label: { en: 'the one knife of the threads (GIL)', ko: '스레드들의 칼 하나 (GIL)' },
    options: {
      on: { en: 'there is only one', ko: '하나뿐' },
      off: { en: 'no GIL: a knife for each', ko: 'GIL 없음: 칼이 여럿' },
    },
    default: 'on',
  },
} as const;

const modeNames = {
  sync: { en: 'threads', ko: '스레드' },
  async: { en: 'processes', ko: '프로세스' },
};

/** Pure computation on threads that share one lock, and on as many that do not, measured. */
export const gil = defineMeasuringLesson(
  {
    id: 'gil',
    title: { en: 'One knife', ko: '칼 하나' },
    summary: {
      en: 'Carrots to chop: nobody waits for anything, everybody computes. Threads of one Python hand the one knife round; processes have one each. Really computed on this machine.',
      ko: '당근을 썹니다. 기다리는 사람 없이 모두가 계산만 합니다. 한 파이썬의 스레드들은 칼 하나를 돌려 쓰고, 프로세스는 저마다 칼이 있습니다. 이 컴퓨터가 실제로 계산합니다.',
    },
    watch: {
      en: 'How many cooks chop at the same moment, and who holds the knife?',
      ko: '같은 순간에 몇 명이 썰고 있나요? 칼은 누가 쥐고 있나요?',
    },
    showed: {
      en: 'With one knife more threads are no faster than one: only one computes, and handing on costs a little. Processes, or a Python without the GIL, are faster by the cores that there are.',
      ko: '칼이 하나면 스레드를 늘려도 하나일 때보다 빠르지 않습니다. 한 번에 하나만 계산하고, 칼을 넘기는 데도 시간이 조금 듭니다. 프로세스나 GIL 없는 파이썬은 코어 수만큼 빨라집니다.',
    },
    chapter: 'gil',
    scene: 'knife',
    modeNames,
    loop: false,
    measures: true,
    questions: [
      {
        id: 'faster',
        type: 'choice',
        text: { en: 'Who has chopped everything first?', ko: '누가 먼저 다 썰까요?' },
        options: [
          { value: 'sync', text: modeNames.sync },
          { value: 'async', text: modeNames.async },
          { value: 'same', text: { en: 'both at the same time', ko: '동시에' } },
        ],
        measure: { of: 'faster' },
      },
      {
        id: 'threads-time',
        type: 'number',
        text: {
          en: 'How many seconds do the threads chop in all?',
          ko: '스레드들이 모두 써는 데 몇 초 걸릴까요?',
        },
        unit: 's',
        min: 0,
        max: 10,
        // A chop takes about 1 ms; on a slow machine a few.
        most: [{ of: ['chops', 'chops', 'chops'], times: ['threads'] }],
        measure: { of: 'makespan', mode: 'sync' },
      },
    ],
    retry: { text: { en: 'Again without the GIL', ko: 'GIL 없이 다시' }, parameters: { gil: 'off' } },
    parameters,
    labels: {
      chop: { en: 'chop', ko: '썰기' },
      join: { en: 'wait for all cooks', ko: '모든 요리사 기다리기' },
      print: { en: 'say what is chopped', ko: '다 썬 것 말하기' },
    },
    kinds: {},
    main: 'chop_all',
    code: gilCode,
    orderable: [],
  },
  {
    sync: (watch, { gil: one, ...asked }) => watchChoppers(watch, { ...asked, oneKnife: one === 'on' }),
    async: (watch, asked) => watchChoppers(watch, { ...asked, oneKnife: false }),
  },
);
