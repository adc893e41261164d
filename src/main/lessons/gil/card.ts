import { defineCard } from '../../kitchen/lesson';
import { programsOf } from '../common/listings';
import { count } from '../common/steps';
import { formerCode } from './former-code';

const parameters = {
  threads: count(
    { en: 'threads and processes', ko: '스레드 수, 프로세스 수' },
    { min: 1, max: 4, default: 2 },
  ),
  work: {
    type: 'choice',
    label: { en: 'what each one does', ko: '하는 일' },
    options: {
      chop: { en: 'chops (computes)', ko: '썰기 (계산)' },
      wait: { en: 'only waits (time.sleep)', ko: '기다리기만 하기 (time.sleep)' },
    },
    default: 'chop',
  },
  chops: count(
    {
      en: 'chops per cook, or ms to wait (a chop takes about 1 ms)',
      ko: '한 명이 써는 횟수, 또는 기다리는 밀리초 (한 번에 약 1밀리초)',
    },
    { min: 10, max: 3000, default: 800 },
  ),
  gil: {
    type: 'choice',
    label: { en: 'the threads’ one knife (GIL)', ko: '스레드들의 칼 하나 (GIL)' },
    options: {
      on: { en: 'there is only one', ko: '하나뿐' },
      off: { en: 'no GIL: a knife each', ko: 'GIL 없음: 칼이 하나씩' },
    },
    default: 'on',
  },
  pool: {
    type: 'choice',
    label: { en: 'processes by', ko: '프로세스를 만드는 것' },
    options: {
      Pool: { en: 'multiprocessing.Pool', ko: 'multiprocessing.Pool' },
      ProcessPoolExecutor: { en: 'ProcessPoolExecutor', ko: 'ProcessPoolExecutor' },
    },
    default: 'Pool',
  },
  slices: count(
    {
      en: 'slices each one returns (a process pickles them)',
      ko: '한 명이 돌려주는 조각 수 (프로세스는 피클링: 바이트로 바꿔 보냄)',
    },
    { min: 0, max: 1_000_000, default: 100_000 },
  ),
} as const;

const modeNames = {
  sync: { en: 'threads', ko: '스레드' },
  async: { en: 'processes', ko: '프로세스' },
};

const code = programsOf(import.meta.glob('./listings/*', { query: '?raw', import: 'default', eager: true }));

export const card = defineCard({
  id: 'gil',
  title: { en: 'One knife: the GIL', ko: '칼 한 자루: GIL' },
  summary: {
    en: 'Carrots to chop: nobody waits, everybody computes. The threads of one Python process pass round a single knife, the GIL (global interpreter lock); each process has its own, but starting processes and exchanging data with them costs time. Measured on this computer with Node.js, not Python: its threads hand over the knife by CPython’s rules, and its processes are real ones.',
    ko: '당근을 썹니다. 기다리는 사람 없이 모두가 계산만 합니다. 한 파이썬 프로세스 안의 스레드들은 칼 하나(GIL, 전역 인터프리터 락)를 돌려 쓰고, 프로세스는 저마다 칼이 있지만 시작하고 값을 주고받는 데 비용이 듭니다. 파이썬이 아니라 Node.js를 이 컴퓨터에서 측정합니다. 스레드는 CPython의 규칙대로 칼을 넘기고, 프로세스는 진짜 자식 프로세스입니다.',
  },
  watch: {
    en: 'How many cooks chop at the same moment, and who holds the knife?',
    ko: '같은 순간에 몇 명이 썰고 있나요? 칼은 누가 쥐고 있나요?',
  },
  showed: {
    en: 'Only the thread that holds the GIL runs Python code. A process has its own GIL, but it has to be started, and what it returns is pickled (turned into bytes).',
    ko: '파이썬 코드는 GIL을 쥔 스레드만 실행합니다. 프로세스는 저마다 자기 GIL이 있지만, 새로 시작해야 하고 결과는 바이트로 바꿔 돌려줘야 합니다(피클링).',
  },
  headline: { of: 'at-once' },
  teaches: { en: 'Threads that compute, and processes', ko: '계산하는 스레드와 프로세스' },
  minutes: 6,
  chapter: 'gil',
  scene: 'knife',
  modeNames,
  loop: false,
  measures: true,
  keyMoments: [{ lane: 'left', event: { type: 'lock-taken', nth: 2 } }],
  questions: [
    {
      id: 'faster',
      type: 'choice',
      text: { en: 'Which side finishes everything first?', ko: '어느 쪽이 먼저 다 끝낼까요?' },
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
        en: 'How many seconds do the threads need in total?',
        ko: '스레드들이 모두 끝내는 데 몇 초 걸릴까요?',
      },
      unit: 's',
      min: 0,
      max: 10,
      most: [{ of: ['chops', 'chops', 'chops'], times: ['threads'] }],
      measure: { of: 'makespan', mode: 'sync' },
    },
  ],
  retry: {
    text: { en: 'Run again with waiting instead of chopping', ko: '기다리기만 하도록 바꿔 다시 실행' },
    parameters: { work: 'wait' },
    showed: {
      en: 'A thread that only waits, in sleep or for input and output, lets go of the GIL: all of them wait at the same time, and processes have nothing to add.',
      ko: 'sleep이나 입출력으로 기다리기만 하는 스레드는 GIL을 놓습니다. 모두 동시에 기다리므로 프로세스를 써도 나아질 것이 없습니다.',
    },
    next: {
      text: { en: 'Run again without the GIL', ko: 'GIL 없이 다시 실행' },
      parameters: { gil: 'off', work: 'chop' },
      showed: {
        en: 'Without the GIL each thread has a knife of its own, as each process has, and needs neither to be started as a program nor to send its results as bytes.',
        ko: 'GIL이 없으면 스레드도 프로세스처럼 저마다 칼이 있습니다. 새 프로그램을 시작할 필요도, 결과를 바이트로 바꿔 보낼 필요도 없습니다.',
      },
    },
  },
  parameters,
  counts: { workers: 'threads' },
  labels: {
    chop: { words: { en: 'chop', ko: '썰기' } },
    wait: { words: { en: 'wait', ko: '기다리기' } },
    join: { words: { en: 'wait for all cooks', ko: '모든 요리사 기다리기' } },
    print: { words: { en: 'print what is chopped', ko: '다 썬 것 출력하기' } },
  },
  kinds: {},
  main: 'chop_all',
  code,
  orderable: [],
  formerly: {
    without: 'pool',
    card: {
      modeNames: {
        ...modeNames,
        async: { en: 'threads with a knife each', ko: '칼이 하나씩 있는 스레드' },
      },
      code: formerCode(code),
    },
  },
});
