import { defineCard } from '../../kitchen/lesson';
import { programsOf } from '../common/listings';
import { stepMs } from '../common/steps';

const labels = {
  'serve-A': { words: { en: 'serve A', ko: 'A 응대 시작하기' } },
  'serve-B': { words: { en: 'serve B', ko: 'B 응대 시작하기' } },
  save: { words: { en: 'begin to save the message', ko: '메시지 저장 시작하기' } },
  receive: { words: { en: 'wait for a message', ko: '메시지 기다리기' } },
  write: { words: { en: 'write it to the database', ko: '데이터베이스에 쓰기' } },
  saved: { words: { en: 'say that it is saved', ko: '저장했다고 알리기' } },
};

const parameters = {
  messages: {
    type: 'text',
    label: { en: 'messages: who sends when', ko: '메시지: 누가 언제 보내는지' },
    pattern: '[AB]@\\d{1,5}( [AB]@\\d{1,5}){0,99}',
    expected: {
      en: 'messages from A and B as sender@milliseconds, separated by spaces, such as "A@0 B@1000 A@2000"',
      ko: '"A@0 B@1000 A@2000"처럼 A와 B의 메시지를 보낸이@밀리초 형식으로 적고 빈칸으로 구분한 것',
    },
    inSeconds: {
      en: 'messages from A and B as sender@seconds, separated by spaces, such as "A@0 B@1 A@2.5"',
      ko: '"A@0 B@1 A@2.5"처럼 A와 B의 메시지를 보낸이@초 형식으로 적고 빈칸으로 구분한 것',
    },
    default: 'A@0 B@1000 A@2000 B@3000 A@4000 B@5000',
  },
  write_ms: stepMs(labels.write.words, 1500),
} as const;

export const card = defineCard({
  id: 'chat',
  title: { en: 'A and B, one server', ko: 'A와 B, 서버 하나' },
  summary: {
    en: 'A and B take turns sending messages, and one server writes each of them to a database.',
    ko: 'A와 B가 번갈아 메시지를 보내고, 서버 하나가 메시지마다 데이터베이스에 씁니다.',
  },
  watch: {
    en: "When is B's first message saved, and what does the server do while it waits?",
    ko: 'B의 첫 메시지는 언제 저장되나요? 그 메시지가 기다리는 동안 서버는 무엇을 하나요?',
  },
  showed: {
    en: 'The synchronous server stays with A’s connection until A has sent everything: what B sends meanwhile is saved only after all of A’s messages, however early it arrived. The asynchronous server waits on both at once and saves each message as it arrives: in the order they were sent, as long as every write takes the same time.',
    ko: '동기 서버는 A의 말이 다 끝날 때까지 A의 연결 앞에 서 있습니다. 그동안 B가 보낸 메시지는 아무리 먼저 왔어도 A의 메시지가 모두 저장된 뒤에야 저장됩니다. 비동기 서버는 두 연결을 함께 기다리며 메시지가 오는 대로 저장합니다. 쓰는 시간이 모두 같다면 저장되는 순서도 보낸 순서 그대로입니다.',
  },
  headline: { of: 'first-order', kind: 'B' },
  teaches: { en: 'In which order messages are saved', ko: '메시지가 저장되는 순서' },
  minutes: 6,
  chapter: 'chat',
  scene: 'chat',
  measures: false,
  dwellsOn: ['bell', 'printed'],
  keyMoments: [
    { lane: 'left', event: { type: 'printed', fields: { text: 'B1 saved' } } },
    { lane: 'right', event: { type: 'printed', fields: { text: 'B1 saved' } } },
  ],
  questions: [
    {
      id: 'after-first',
      text: {
        en: "A's first message is saved. Which one does the synchronous server save next?",
        ko: 'A의 첫 메시지가 저장됐습니다. 동기 서버는 다음에 무엇을 저장할까요?',
      },
      measure: { of: 'served', mode: 'sync' },
      type: 'choice',
      options: [
        { value: 'B1', text: { en: "B1, B's first", ko: 'B1, B의 첫 메시지' } },
        { value: 'A2', text: { en: "A2, A's second", ko: 'A2, A의 둘째 메시지' } },
      ],
    },
    {
      id: 'overtaken',
      text: {
        en: 'How many pairs of messages does the synchronous server save out of order, the later one first?',
        ko: '동기 서버에서 순서가 뒤바뀐 쌍, 곧 나중에 보낸 메시지가 먼저 저장되는 쌍은 몇 개일까요?',
      },
      measure: { of: 'inversions', mode: 'sync' },
      type: 'number',
      unit: '',
      min: 0,
      max: 9,
      most: [{ times: ['messages', 'messages'], per: 4 }],
    },
    {
      id: 'as-they-came',
      text: {
        en: 'In which order does the asynchronous server save these?',
        ko: '비동기 서버는 이 메시지들을 어떤 순서로 저장할까요?',
      },
      measure: { of: 'served', mode: 'async' },
      type: 'sequence',
      items: ['A2', 'B2', 'A1', 'B1'].map((name) => ({ name, text: { en: name, ko: name } })),
    },
  ],
  parameters,
  labels,
  kinds: { A: { en: 'A', ko: 'A' }, B: { en: 'B', ko: 'B' } },
  main: 'chat_server',
  code: programsOf(import.meta.glob('./listings/*', { query: '?raw', import: 'default', eager: true })),
  orderable: [],
});
