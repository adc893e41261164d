import type { Text } from '../../words/text';
import asCompleted from './as-completed.py?raw';
import asyncGenerator from './async-generator.py?raw';
import barrier from './barrier.py?raw';
import blockingAndThread from './blocking-and-thread.py?raw';
import chatServer from './chat-server.py?raw';
import circuitBreaker from './circuit-breaker.py?raw';
import cleanUp from './clean-up.py?raw';
import crawler from './crawler.py?raw';
import deadlock from './deadlock.py?raw';
import event from './event.py?raw';
import firstWins from './first-wins.py?raw';
import gather from './gather.py?raw';
import philosophers from './philosophers.py?raw';
import pipeline from './pipeline.py?raw';
import producerConsumer from './producer-consumer.py?raw';
import rateLimit from './rate-limit.py?raw';
import retry from './retry.py?raw';
import semaphore from './semaphore.py?raw';
import taskGroup from './task-group.py?raw';
import timeout from './timeout.py?raw';

/** A program of the lab's shelf. */
export interface Example {
  id: string;
  title: Text;
  /** What it shows, in one line. */
  about: Text;
  source: string;
}

/** In the order of the shelf, simple ones first; what comes first is in the editor at first. */
export const examples: readonly [Example, ...Example[]] = [
  {
    id: 'gather',
    title: { en: 'Several at once: gather', ko: '여러 일을 함께: gather' },
    about: {
      en: 'gather starts them together and returns their results in order.',
      ko: 'gather는 여럿을 함께 시작하고 결과를 순서대로 돌려줍니다.',
    },
    source: gather,
  },
  {
    id: 'as-completed',
    title: { en: 'As soon as each is ready: as_completed', ko: '되는 대로 내기: as_completed' },
    about: {
      en: 'Each result as soon as it is ready, and how far the order has come.',
      ko: '결과가 나오는 대로 받고, 주문이 얼마나 나갔는지 보여 줍니다.',
    },
    source: asCompleted,
  },
  {
    id: 'first-wins',
    title: { en: 'Who answers first: wait', ko: '먼저 답하는 쪽: wait' },
    about: {
      en: 'wait returns with the first; the other is cancelled.',
      ko: 'wait는 먼저 끝난 쪽을 돌려주고, 나머지는 취소됩니다.',
    },
    source: firstWins,
  },
  {
    id: 'timeout',
    title: { en: 'No longer than two seconds: timeout', ko: '2초까지만: timeout' },
    about: {
      en: 'What takes longer is cancelled, but can still clean up.',
      ko: '더 걸리는 일은 취소되지만 뒷정리할 틈은 있습니다.',
    },
    source: timeout,
  },
  {
    id: 'retry',
    title: { en: 'Try again, a little later', ko: '조금 뒤에 다시 시도하기' },
    about: {
      en: 'Each pause is twice as long as the last; others go on meanwhile.',
      ko: '쉬는 시간이 매번 두 배로 늘고, 그동안 다른 일은 계속됩니다.',
    },
    source: retry,
  },
  {
    id: 'clean-up',
    title: { en: 'Cancelled, and cleaned up: async with', ko: '취소되어도 뒷정리: async with' },
    about: {
      en: 'async with cleans up even where a task is cancelled.',
      ko: 'async with는 취소되더라도 뒷정리를 합니다.',
    },
    source: cleanUp,
  },
  {
    id: 'task-group',
    title: { en: 'One of a group fails: TaskGroup', ko: '하나가 실패하면: TaskGroup' },
    about: {
      en: 'The group cancels the others, and passes the error on.',
      ko: '그룹이 나머지를 취소하고 오류를 전해 줍니다.',
    },
    source: taskGroup,
  },
  {
    id: 'blocking-and-thread',
    title: { en: 'Holding the loop, or a thread', ko: '루프를 붙잡기, 또는 스레드에 맡기기' },
    about: {
      en: 'Whoever holds the loop makes every bell late; a thread does not.',
      ko: '루프를 붙잡으면 벨이 모두 늦지만, 스레드에 맡기면 늦지 않습니다.',
    },
    source: blockingAndThread,
  },
  {
    id: 'producer-consumer',
    title: { en: 'Producer and consumer: Queue', ko: '생산자와 소비자: Queue' },
    about: {
      en: 'A queue with two places slows the cook down to the waiters.',
      ko: '두 칸짜리 큐가 요리사의 속도를 웨이터에 맞춥니다.',
    },
    source: producerConsumer,
  },
  {
    id: 'pipeline',
    title: { en: 'Stations in a row: queues', ko: '차례로 거치는 작업대: 큐 여러 개' },
    about: {
      en: 'Each station works while the next one is still busy.',
      ko: '뒤 작업대가 일하는 동안 앞 작업대도 일합니다.',
    },
    source: pipeline,
  },
  {
    id: 'semaphore',
    title: { en: 'Two burners for six eggs: Semaphore', ko: '달걀 여섯, 화구 둘: Semaphore' },
    about: { en: 'Two hold a place, four stand in line for one.', ko: '둘이 자리를 쓰고 넷이 줄을 섭니다.' },
    source: semaphore,
  },
  {
    id: 'rate-limit',
    title: { en: 'Two orders a second, no more', ko: '1초에 주문 두 개까지' },
    about: {
      en: 'A lock spaces the orders out; the waiting is done outside it.',
      ko: '자물쇠로 주문의 간격을 벌리고, 기다리는 것은 자물쇠 밖에서 합니다.',
    },
    source: rateLimit,
  },
  {
    id: 'circuit-breaker',
    title: {
      en: 'No calls while it is down: a circuit breaker',
      ko: '고장 난 곳에는 보내지 않기: 회로 차단기',
    },
    about: {
      en: 'While a supplier is down, orders are refused at once instead of waiting.',
      ko: '공급처가 멈춘 동안 주문을 기다리게 하지 않고 바로 거절합니다.',
    },
    source: circuitBreaker,
  },
  {
    id: 'event',
    title: { en: 'Until the door opens: Event', ko: '문이 열릴 때까지: Event' },
    about: { en: 'All who wait for it go on at once.', ko: '기다리던 모두가 한꺼번에 이어 갑니다.' },
    source: event,
  },
  {
    id: 'barrier',
    title: { en: 'When all are there: Barrier', ko: '모두 모이면: Barrier' },
    about: {
      en: 'Nobody goes on until the last has come.',
      ko: '마지막 사람이 올 때까지 아무도 이어 가지 못합니다.',
    },
    source: barrier,
  },
  {
    id: 'philosophers',
    title: { en: 'Dining philosophers: Lock', ko: '식사하는 철학자: Lock' },
    about: {
      en: 'Forks taken in one order: nobody waits for ever.',
      ko: '포크를 같은 순서로 집으면 영원히 기다리는 사람이 없습니다.',
    },
    source: philosophers,
  },
  {
    id: 'deadlock',
    title: { en: 'Each waits for the other: a deadlock', ko: '서로를 기다리기: 교착 상태' },
    about: {
      en: 'Two locks, taken in two orders: see the circle under Waits.',
      ko: '자물쇠 둘을 서로 다른 순서로 얻습니다. "기다림" 화면에서 고리를 보세요.',
    },
    source: deadlock,
  },
  {
    id: 'async-generator',
    title: { en: 'Orders one by one: async for', ko: '하나씩 오는 주문: async for' },
    about: {
      en: 'Each order is cooked while the next is still on its way.',
      ko: '다음 주문이 오는 동안 앞 주문을 요리합니다.',
    },
    source: asyncGenerator,
  },
  {
    id: 'crawler',
    title: { en: 'A crawler over made-up pages', ko: '지어낸 웹을 도는 크롤러' },
    about: {
      en: 'Two workers, one queue, and join to know when all is read.',
      ko: '일꾼 둘이 큐 하나를 나누고, join으로 다 읽었는지 압니다.',
    },
    source: crawler,
  },
  {
    id: 'chat-server',
    title: { en: 'A chat server in memory', ko: '메모리 속 채팅 서버' },
    about: { en: 'Each line goes to all the others at once.', ko: '한 줄을 다른 모두에게 함께 보냅니다.' },
    source: chatServer,
  },
];
