import { describe, expect, it } from 'vitest';
import { inversions } from '../../../shared/figures/latency';
import { at, type Timed } from '../../../shared/fixtures/events';
import { laneAfter } from '../../../shared/fixtures/folded';
import type { LaneState } from '../../../shared/state/lane-state';
import { chatOf, statusOf } from './chat-model';

const senders = ['A', 'B'];

const sent = (t: number, order: number, name: string) => [
  at(t, 'order-placed', { order, kind: name.slice(0, 1), name }),
  at(t, 'ticket-placed', { order, ticket: order, kind: name.slice(0, 1), name }),
];
const begun = (t: number, task: number, kind: string, ticket = 0) => [
  at(t, 'task-created', { task, ticket, kind, name: kind }),
  at(t, 'step-started', { task }),
];
const saved = (t: number, order: number) => at(t, 'order-served', { order });
const blocked = (t: number, task: number, ms: number) =>
  at(t, 'block-started', { task, label: 'write', station: '', ms });

/** A's connection is served first; B1 waits in line while A2 comes and is saved. */
const oneByOne: Timed[] = [
  [0, { type: 'lane-started', mode: 'sync' }],
  ...sent(0, 1, 'A1'),
  ...begun(0, 1, 'A'),
  ...begun(0, 2, 'A', 1),
  blocked(0, 2, 500),
  ...sent(200, 2, 'B1'),
  [500, { type: 'block-ended', task: 2 }],
  saved(500, 1),
  [500, { type: 'task-done', task: 2, outcome: 'ok', error: '' }],
  blocked(500, 1, 300),
  ...sent(800, 3, 'A2'),
  [800, { type: 'block-ended', task: 1 }],
  ...begun(800, 3, 'A', 3),
  blocked(800, 3, 500),
];

describe('the chat of a lane', () => {
  it('knows whose connection is served, who stands in line and what is written', () => {
    const chat = chatOf(laneAfter('sync', oneByOne), senders);
    expect(chat.windows.map(({ connection }) => connection)).toEqual(['open', 'line']);
    expect(chat.writing.map(({ message, fromMs, untilMs }) => [message.name, fromMs, untilMs])).toEqual([
      ['A2', 800, 1300],
    ]);
    expect(chat.blockedFor).toBe('');
    expect(chat.windows[0]?.messages.map(({ name, savedMs }) => [name, savedMs])).toEqual([
      ['A1', 500],
      ['A2', null],
    ]);
  });

  it('tells that the thread stands at a connection', () => {
    const chat = chatOf(laneAfter('sync', oneByOne.slice(0, 15)), senders);
    expect(chat).toMatchObject({ blockedFor: 'A', writing: [] });
    expect(statusOf('sync', chat)).toBe('waits');
  });

  it('says that a write blocks the synchronous server only', () => {
    const chat = chatOf(laneAfter('sync', oneByOne), senders);
    expect(statusOf('sync', chat)).toBe('writes');
    expect(statusOf('async', chat)).toBe('freeAndWrites');
    expect(statusOf('async', { ...chat, writing: [] })).toBe('free');
    expect(statusOf('async', { ...chat, ended: true })).toBe('ended');
  });

  it('marks and counts who was overtaken at once', () => {
    const early = laneAfter('sync', [...oneByOne, saved(1300, 3)]);
    const marks = (state: LaneState) =>
      chatOf(state, senders).saved.map(({ message, names }) => [message.name, ...names]);
    expect(marks(early)).toEqual([['A1'], ['A2', 'B1']]);
    expect(chatOf(early, senders).inversions).toBe(1);
    const late = laneAfter('sync', [...oneByOne, saved(1300, 3), saved(1800, 2)]);
    expect(marks(late)).toEqual([['A1'], ['A2', 'B1'], ['B1']]);
    expect(chatOf(late, senders).inversions).toBe(inversions([...late.orders], [...late.served]));
  });

  it('names the first few of many that were overtaken, and counts them all', () => {
    const orders = Array.from({ length: 2000 }, (_, n) => sent(n, n + 1, `${n % 2 ? 'B' : 'A'}${n}`)).flat();
    const odd = Array.from({ length: 1000 }, (_, n) => saved(3000 + n, 2 * n + 1));
    const chat = chatOf(laneAfter('sync', [...orders, ...odd]), senders);
    expect(chat.saved.at(-1)).toMatchObject({ overtaken: 999, names: ['B1', 'B3', 'B5'] });
    expect(chat.inversions).toBe((1000 * 999) / 2);
  });

  it('shows several writes at once where they are waited for', () => {
    const timer = (t: number, task: number) =>
      at(t, 'timer-set', { task, label: 'write', station: '', deadline: t + 500 });
    const state = laneAfter('async', [
      [0, { type: 'lane-started', mode: 'async' }],
      ...begun(0, 1, 'A'),
      ...sent(0, 1, 'A1'),
      ...begun(0, 2, 'A', 1),
      timer(0, 2),
      ...sent(100, 2, 'B1'),
      ...begun(100, 3, 'B', 2),
      timer(100, 3),
    ]);
    expect(chatOf(state, senders).writing.map(({ message, untilMs }) => [message.name, untilMs])).toEqual([
      ['A1', 500],
      ['B1', 600],
    ]);
  });
});
