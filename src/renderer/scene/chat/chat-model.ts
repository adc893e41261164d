import { overtakings } from '../../../shared/figures/latency';
import type { LaneState, OrderState, TaskState } from '../../../shared/state/lane-state';
import type { Mode } from '../../../shared/trace/trace';
import type { Connection, ServerStatus } from '../canvas/scene-words';

/** One message in its sender's window. */
export interface Message {
  order: number;
  name: string;
  sender: string;
  sentMs: number;
  /** null while it is not saved. */
  savedMs: number | null;
}

export interface ChatWindow {
  sender: string;
  connection: Connection;
  /** In the order of sending. */
  messages: Message[];
}

/** A message that the server writes, and when the write began and will be done, where that is known. */
export interface Writing {
  message: Message;
  task: number;
  /** When its task took it. */
  takenMs: number;
  fromMs: number;
  untilMs: number;
}

/** A message in the order of saving, and those that were sent before it and are saved after it. */
export interface Saved {
  message: Message;
  overtaken: number;
  /** The first few of them. */
  names: string[];
}

const SHOWN = 3;

/** By order, in the order of sending. */
type Messages = ReadonlyMap<number, Message>;

export interface Chat {
  windows: ChatWindow[];
  writing: Writing[];
  /** The sender for whose next message the thread stands blocked, or ''. */
  blockedFor: string;
  saved: Saved[];
  /** Pairs of messages that are saved against their order of sending, from when the later one is saved. */
  inversions: number;
  ended: boolean;
}

/** What a lane's chat is at a moment: messages are its orders, connections its tasks without a ticket. */
export function chatOf(state: LaneState, senders: readonly string[]): Chat {
  const messages = new Map(Array.from(state.orders, (order) => [order.order, messageOf(order)]));
  const saved = savedOf(state, messages);
  return {
    windows: senders.map((sender) => ({
      sender,
      connection: connectionOf(state, sender),
      messages: [...messages.values()].filter((message) => message.sender === sender),
    })),
    writing: writingOf(state, messages),
    blockedFor: blockedFor(state),
    saved,
    inversions: saved.reduce((pairs, { overtaken }) => pairs + overtaken, 0),
    ended: state.endedMs !== null,
  };
}

export function statusOf(mode: Mode, { blockedFor, writing, ended }: Chat): ServerStatus {
  if (ended) return 'ended';
  if (blockedFor) return 'waits';
  if (writing.length === 0) return 'free';
  return mode === 'sync' ? 'writes' : 'freeAndWrites';
}

function messageOf({ order, name, kind, placedMs, servedMs }: OrderState): Message {
  return { order, name, sender: kind, sentMs: placedMs, savedMs: servedMs };
}

function connectionOf({ tasks }: LaneState, sender: string): Connection {
  const connection = [...tasks].find((task) => task.kind === sender && task.ticket === 0);
  if (!connection || connection.startedMs === null) return 'line';
  return connection.status === 'done' ? 'closed' : 'open';
}

function writingOf(state: LaneState, messages: Messages): Writing[] {
  const orderOf = new Map(Array.from(state.tickets, ({ ticket, order }) => [ticket, order]));
  return [...state.tasks]
    .filter((task) => task.ticket !== 0 && task.startedMs !== null && task.status !== 'done')
    .flatMap((task) => {
      const message = messages.get(orderOf.get(task.ticket) ?? -1);
      if (!message || message.savedMs !== null) return [];
      const takenMs = task.startedMs ?? state.t;
      return [{ message, task: task.id, takenMs, ...timesOf(state, task) }];
    });
}

function timesOf({ timers, cook, t }: LaneState, task: TaskState): { fromMs: number; untilMs: number } {
  const timer = timers.get(task.id);
  if (timer) return { fromMs: timer.setMs, untilMs: timer.deadlineMs };
  if (cook.doing === 'blocked' && cook.task === task.id)
    return { fromMs: cook.sinceMs, untilMs: cook.sinceMs + cook.askedMs };
  return { fromMs: t, untilMs: t };
}

function blockedFor({ cook, tasks }: LaneState): string {
  const task = cook.doing === 'blocked' ? tasks.get(cook.task) : undefined;
  return task?.ticket === 0 ? task.kind : '';
}

/** Whoever is not saved yet stands in the order of sending: the first of them are those that a message overtakes. */
function savedOf({ orders, served }: LaneState, messages: Messages): Saved[] {
  const waiting = new Set(messages.values());
  const overtaken = overtakings([...orders], [...served]);
  return [...served].flatMap((order, index) => {
    const message = messages.get(order);
    if (!message) return [];
    waiting.delete(message);
    const count = overtaken[index] ?? 0;
    return [{ message, overtaken: count, names: firstNames(waiting, Math.min(count, SHOWN)) }];
  });
}

function firstNames(messages: Iterable<Message>, count: number): string[] {
  const names: string[] = [];
  if (count === 0) return names;
  for (const { name } of messages) {
    names.push(name);
    // At once: the next one may be a long way behind, past all that were saved.
    if (names.length === count) break;
  }
  return names;
}
