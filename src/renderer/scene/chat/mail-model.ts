import type { LaneState } from '../../../shared/state/lane-state';
import type { Mode } from '../../../shared/trace/trace';
import { glide, progress } from '../canvas/easing';
import { momentMotion, type SceneOptions } from '../canvas/scene-options';
import type { Connection, ServerStatus } from '../canvas/scene-words';
import type { Face } from '../cook/cook-model';
import { blend, folded, type Pose, presenting, standing, working } from '../cook/pose';
import { type Chat, chatOf, type Message, type Saved, statusOf, type Writing } from './chat-model';

/** Where an envelope is: with its sender, in a tray, on the server's desk, or in the book of what is saved. */
export type Place =
  | { at: 'sender'; side: number }
  | { at: 'tray'; side: number; below: number }
  | { at: 'desk'; index: number; of: number }
  | { at: 'saved'; index: number };

export interface EnvelopeModel {
  name: string;
  sender: string;
  from: Place;
  to: Place;
  /** How far it has flown, 0 to 1. */
  p: number;
  /** How much of it is written, 0 to 1; null while nobody writes it. */
  written: number | null;
  /** How far its bell has rung, 0 to 1: it hops. */
  hop: number;
}

/** What a sender thinks of: the oldest message that is not saved, or the one that has just been. */
export interface Thought {
  name: string;
  ms: number;
  saved: boolean;
  /** Its envelope lies in the sender's tray, or flies there. */
  inTray: boolean;
}

export interface SenderModel {
  sender: string;
  connection: Connection;
  face: Face;
  thought: Thought | null;
  /** How far the word that a message is saved has come, 0 to 1; null without one. */
  told: number | null;
}

/** A message in the book, in the sequence of sending. */
export interface SentModel {
  message: Message;
  /** Its place in the sequence of saving, or null. */
  savedAs: number | null;
}

export interface ChatPictureModel {
  mode: Mode;
  t: number;
  status: ServerStatus;
  /** For whom the server stands blocked, and how many messages are being written. */
  blockedFor: string;
  writing: number;
  senders: SenderModel[];
  server: { pose: Pose; face: Face; facing: 1 | -1 };
  envelopes: EnvelopeModel[];
  sent: SentModel[];
  saved: Saved[];
  inversions: number;
}

const SEND_MS = 550;
const TAKE_MS = 350;
const SAVE_MS = 550;
const TOLD_MS = 1400;
/** Whoever has waited for so long looks unhappy. */
const PATIENCE_MS = 2000;

/** A lane's chat as its picture shows it: a function of lane, time and what of it has been seen. */
export function chatPictureModel(state: LaneState, t: number, options: SceneOptions): ChatPictureModel {
  const chat = chatOf(state, options.senders ?? []);
  const { blockedFor, writing, saved, inversions } = chat;
  const status = statusOf(state.mode, chat);
  const envelopes = [
    ...inTrays(chat, t, options),
    ...onDesk(chat, t, options),
    ...beingSaved(chat, t, options),
  ];
  const flying = new Set(envelopes.filter(({ to }) => to.at === 'saved').map(({ name }) => name));
  const inTray = new Set(envelopes.filter(({ to }) => to.at === 'tray').map(({ name }) => name));
  const arrived = saved.filter(({ message }) => !flying.has(message.name));
  return {
    ...{ mode: state.mode, t, status, blockedFor, inversions },
    writing: writing.length,
    senders: chat.windows.map(({ sender, connection, messages }) =>
      senderModel(
        sender,
        connection,
        thoughtOf(messages, inTray, t, options),
        lastSaved(messages),
        t,
        options,
      ),
    ),
    server: serverModel(chat, status, envelopes, options),
    envelopes,
    sent: sentModel(chat, arrived),
    saved: arrived,
  };
}

function sideOf({ windows }: Chat, sender: string): number {
  return windows.findIndex((window) => window.sender === sender);
}

function sendMotion({ sentMs }: Message, t: number, options: SceneOptions): number {
  return momentMotion('ticket-placed', sentMs, SEND_MS, t, options);
}

/** Messages that nobody has taken: on their way, or waiting in a tray, the first one at the bottom. */
function inTrays(chat: Chat, t: number, options: SceneOptions): EnvelopeModel[] {
  const taken = new Set(chat.writing.map(({ message }) => message.order));
  return chat.windows.flatMap(({ messages, sender }, side) =>
    messages
      .filter(({ order, savedMs }) => savedMs === null && !taken.has(order))
      .map((message, below) => ({
        ...{ name: message.name, sender, written: null, hop: 0 },
        from: { at: 'sender', side },
        to: { at: 'tray', side, below },
        p: glide(sendMotion(message, t, options)),
      })),
  );
}

/** Messages that are written. One that was taken as it came is first seen to come. */
function onDesk(chat: Chat, t: number, options: SceneOptions): EnvelopeModel[] {
  const { moment } = options.shown ?? { moment: null };
  const printing = moment?.event.type === 'printed' ? moment : null;
  return chat.writing.map((writing, index) => {
    const { message, task } = writing;
    const side = sideOf(chat, message.sender);
    const common = { name: message.name, sender: message.sender };
    const desk: Place = { at: 'desk', index, of: chat.writing.length };
    if (printing?.event.type === 'printed' && printing.event.task === task)
      return { ...common, ...savedFrom(desk, chat.saved.length, options.still ? 1 : printing.motion) };
    const sent = sendMotion(message, t, options);
    const tray: Place = { at: 'tray', side, below: 0 };
    if (sent < 1)
      return { ...common, from: { at: 'sender', side }, to: tray, p: glide(sent), written: null, hop: 0 };
    const p = glide(takeMotion(writing, t, options));
    return { ...common, from: tray, to: desk, p, written: writtenAt(writing, t), hop: hopOf(task, options) };
  });
}

function savedFrom(from: Place, index: number, p: number): Omit<EnvelopeModel, 'name' | 'sender'> {
  return { from, to: { at: 'saved', index }, p: glide(p), written: 1, hop: 0 };
}

/** It is taken once it lies in its tray. */
function takeMotion({ message, takenMs }: Writing, t: number, options: SceneOptions): number {
  if (options.still) return 1;
  const since = options.shown?.sinceMs(message.sentMs) ?? t - message.sentMs;
  return Math.min(
    momentMotion('step-started', takenMs, TAKE_MS, t, options),
    progress(since, SEND_MS, TAKE_MS),
  );
}

function writtenAt({ fromMs, untilMs }: Writing, t: number): number {
  return untilMs > fromMs ? progress(t, fromMs, untilMs - fromMs) : 1;
}

function hopOf(task: number, { shown, still }: SceneOptions): number {
  const event = shown?.moment?.event;
  return !still && event?.type === 'timer-fired' && event.task === task ? (shown?.moment?.motion ?? 0) : 0;
}

/** Messages that have just been saved and are on their way into the book. */
function beingSaved({ saved }: Chat, t: number, options: SceneOptions): EnvelopeModel[] {
  const last = saved.length - 1;
  return saved.slice(-2).flatMap(({ message: { name, sender, savedMs } }, i, shown) => {
    const p = momentMotion('order-served', savedMs ?? t, SAVE_MS, t, options);
    if (p >= 1) return [];
    const index = last - (shown.length - 1 - i);
    return [{ name, sender, ...savedFrom({ at: 'desk', index: 0, of: 1 }, index, p) }];
  });
}

function senderModel(
  sender: string,
  connection: Connection,
  thought: Thought | null,
  last: number | null,
  t: number,
  options: SceneOptions,
): SenderModel {
  const told = last === null ? 1 : momentMotion('order-served', last, SAVE_MS, t, options);
  const bored = thought !== null && !thought.saved && thought.ms > PATIENCE_MS;
  const face = thought?.saved ? 'happy' : bored ? 'bored' : 'plain';
  return { sender, connection, face, thought, told: told < 1 ? glide(told) : null };
}

/** When the last of them that is saved was, kitchen ms. */
function lastSaved(messages: readonly Message[]): number | null {
  return messages.findLast(({ savedMs }) => savedMs !== null)?.savedMs ?? null;
}

function thoughtOf(
  messages: readonly Message[],
  inTray: ReadonlySet<string>,
  t: number,
  { shown }: SceneOptions,
): Thought | null {
  const saved = messages.findLast(({ savedMs }) => savedMs !== null);
  const savedMs = saved?.savedMs ?? null;
  const since = savedMs === null ? Infinity : (shown?.sinceMs(savedMs) ?? t - savedMs);
  const waiting = messages.find((message) => message.savedMs === null);
  if (saved && savedMs !== null && (since < TOLD_MS || !waiting))
    return { name: saved.name, ms: savedMs - saved.sentMs, saved: true, inTray: false };
  if (!waiting) return null;
  const { name, sentMs } = waiting;
  return { name, ms: Math.max(0, t - sentMs), saved: false, inTray: inTray.has(name) };
}

/** Blocked, with folded arms before the sender or the desk; else free, and it reaches for what flies. */
function serverModel(
  chat: Chat,
  status: ServerStatus,
  envelopes: readonly EnvelopeModel[],
  { still }: SceneOptions,
): ChatPictureModel['server'] {
  const handled = envelopes.find(({ from, to, p }) => p < 1 && (from.at === 'tray' || to.at === 'saved'));
  const of = handled?.sender ?? (chat.blockedFor || chat.writing[0]?.message.sender);
  const facing = sideOf(chat, of ?? '') === 0 ? -1 : 1;
  if (status === 'ended') return { pose: presenting, face: 'happy', facing: 1 };
  if (handled && !still)
    return { pose: blend(standing, working(0), Math.sin(Math.PI * handled.p)), face: 'busy', facing };
  if (status === 'waits' || status === 'writes') return { pose: folded(0), face: 'bored', facing };
  return { pose: standing, face: 'plain', facing };
}

function sentModel({ windows }: Chat, arrived: readonly Saved[]): SentModel[] {
  const places = new Map(arrived.map(({ message }, index) => [message.order, index]));
  return windows
    .flatMap(({ messages }) => messages)
    .sort((a, b) => a.sentMs - b.sentMs || a.order - b.order)
    .map((message) => ({ message, savedAs: places.get(message.order) ?? null }));
}
