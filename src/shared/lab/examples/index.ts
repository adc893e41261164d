import type { Text } from '../../words/text';
import asyncGenerator from './async-generator.py?raw';
import barrier from './barrier.py?raw';
import blockingAndThread from './blocking-and-thread.py?raw';
import chatServer from './chat-server.py?raw';
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
  source: string;
}

/** In the order of the shelf, simple ones first; what comes first is in the editor at first. */
export const examples: readonly [Example, ...Example[]] = [
  { id: 'gather', title: { en: 'Several at once: gather', ko: '여러 일을 함께: gather' }, source: gather },
  {
    id: 'first-wins',
    title: { en: 'Who answers first: wait', ko: '먼저 답하는 쪽: wait' },
    source: firstWins,
  },
  {
    id: 'timeout',
    title: { en: 'No longer than two seconds: timeout', ko: '2초까지만: timeout' },
    source: timeout,
  },
  { id: 'retry', title: { en: 'Try again, a little later', ko: '조금 뒤에 다시 시도하기' }, source: retry },
  {
    id: 'task-group',
    title: { en: 'One of a group fails: TaskGroup', ko: '하나가 실패하면: TaskGroup' },
    source: taskGroup,
  },
  {
    id: 'blocking-and-thread',
    title: { en: 'Holding the loop, or a thread', ko: '루프를 붙잡기, 또는 스레드에 맡기기' },
    source: blockingAndThread,
  },
  {
    id: 'producer-consumer',
    title: { en: 'Producer and consumer: Queue', ko: '생산자와 소비자: Queue' },
    source: producerConsumer,
  },
  {
    id: 'pipeline',
    title: { en: 'Stations in a row: queues', ko: '차례로 거치는 작업대: 큐 여러 개' },
    source: pipeline,
  },
  {
    id: 'semaphore',
    title: { en: 'Two burners for six eggs: Semaphore', ko: '달걀 여섯, 화구 둘: Semaphore' },
    source: semaphore,
  },
  {
    id: 'rate-limit',
    title: { en: 'Two orders a second, no more', ko: '1초에 주문 두 개까지' },
    source: rateLimit,
  },
  { id: 'event', title: { en: 'Until the door opens: Event', ko: '문이 열릴 때까지: Event' }, source: event },
  {
    id: 'barrier',
    title: { en: 'When all are there: Barrier', ko: '모두 모이면: Barrier' },
    source: barrier,
  },
  {
    id: 'philosophers',
    title: { en: 'Dining philosophers: Lock', ko: '식사하는 철학자: Lock' },
    source: philosophers,
  },
  {
    id: 'deadlock',
    title: { en: 'Each waits for the other: a deadlock', ko: '서로를 기다리기: 교착 상태' },
    source: deadlock,
  },
  {
    id: 'async-generator',
    title: { en: 'Orders one by one: async for', ko: '하나씩 오는 주문: async for' },
    source: asyncGenerator,
  },
  {
    id: 'crawler',
    title: { en: 'A crawler over made-up pages', ko: '지어낸 웹을 도는 크롤러' },
    source: crawler,
  },
  {
    id: 'chat-server',
    title: { en: 'A chat server in memory', ko: '메모리 속 채팅 서버' },
    source: chatServer,
  },
];
