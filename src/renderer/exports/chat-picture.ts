import type { LessonCard } from '../../shared/lesson/lesson';
import { paletteIndex } from '../../shared/lesson/palette-index';
import type { LaneState } from '../../shared/state/lane-state';
import { colours, taskColours } from '../../shared/theme/colours';
import type { LaneId } from '../../shared/trace/trace';
import {
  type Chat,
  type ChatWindow,
  chatOf,
  type Message,
  type Saved,
  statusOf,
  type Writing,
} from '../chat/chat-model';
import type { WordsOf } from '../i18n/translation';
import { inSeconds } from '../words/names';
import { type Box, CanvasPen } from './canvas-pen';
import { icons } from './icons';
import type { LanePicture } from './lane-picture';

/** In units, of which a chat is always so many wide: one of two lanes as it is in a picture of 1280. */
const WIDTH = 622;
const GAP = 8;
const PAD = 9;
/** How wide the server is beside a sender's window. */
const SERVER = 1.5;
const HEAD = 34;
const COLUMNS = 22;
const ROW = 25;
const FOOT = 26;
const RADIUS = 10;
const TEXT = { size: 13, weight: 500 } as const;
const BOLD = { size: 13, weight: 700 } as const;
const CHIP = { height: 20, pad: 7, radius: 8 } as const;

/** A lane's chat as the window shows it: the senders' windows, and the server between them. */
export class ChatPicture implements LanePicture {
  readonly #pen: CanvasPen;
  readonly #height: number;

  /** @param place in pixels */
  constructor(
    readonly context: CanvasRenderingContext2D,
    readonly place: Box,
    readonly lane: LaneId,
    readonly card: LessonCard,
    readonly words: WordsOf<'chat'>,
  ) {
    this.#pen = new CanvasPen(context, place.width / WIDTH);
    this.#height = place.height / this.#pen.scale;
  }

  draw(state: LaneState, t: number): void {
    const chat = chatOf(state, Object.keys(this.card.kinds));
    const unit = (WIDTH - GAP * (chat.windows.length + 2)) / (chat.windows.length + SERVER);
    let x = GAP;
    const take = (width: number): Box => {
      const box = { x, y: GAP, width, height: this.#height - 2 * GAP };
      x += width + GAP;
      return box;
    };
    this.context.save();
    this.context.translate(this.place.x, this.place.y);
    for (const [i, window] of chat.windows.entries()) {
      this.#drawWindow(take(unit), window, t);
      if (i === 0) this.#drawServer(take(unit * SERVER), chat, state, t);
    }
    this.context.restore();
  }

  close(): void {}

  #drawWindow(box: Box, { sender, connection, messages, latency }: ChatWindow, t: number): void {
    const { words } = this;
    const pen = this.#pen;
    const { ink } = this.#paintOf(sender);
    const [left, right] = [box.x + PAD, box.x + box.width - PAD];
    const bottom = box.y + box.height - FOOT;
    pen.panel(box, RADIUS, colours.card, ink);
    const y = box.y + HEAD / 2;
    pen.panel({ x: left, y: y - 12, width: 24, height: 24 }, 12, ink);
    pen.write(sender, { ...BOLD, x: left + 12, y, align: 'center', colour: colours.onLane, weight: 800 });
    const colour = connection === 'line' ? colours.left : colours.ink;
    const connected = words(`connection.${connection}`);
    pen.write(connected, { ...TEXT, weight: 600, x: left + 31, y, colour, width: right - left - 31 });
    this.#rule(box, box.y + HEAD);
    const columns = { ...TEXT, size: 12, y: box.y + HEAD + COLUMNS / 2, colour: colours.ink2 } as const;
    pen.write(words('sent'), { ...columns, x: left });
    pen.write(words('waited'), { ...columns, x: right, align: 'right' });
    const top = box.y + HEAD + COLUMNS;
    for (const [i, message] of newest(messages, bottom - top).entries())
      this.#drawMessage(message, left, right, top + (i + 0.5) * ROW, t);
    this.#rule(box, bottom);
    const latencies =
      latency && words('latency', { p50: seconds(latency.p50Ms), p95: seconds(latency.p95Ms) });
    const foot = { ...TEXT, weight: 600, x: left, y: bottom + FOOT / 2, width: right - left };
    pen.write(latencies ?? '', foot);
  }

  /** What was sent and when, and how long it has waited: with two ticks once it is saved. */
  #drawMessage(message: Message, left: number, right: number, y: number, t: number): void {
    const { sentMs, savedMs } = message;
    this.#drawChip(message, left, y, this.words('seconds', { s: seconds(sentMs) }));
    const waited = this.words('seconds', { s: seconds(Math.max(0, (savedMs ?? t) - sentMs)) });
    const width = this.#pen.write(waited, { ...BOLD, x: right, y, align: 'right' });
    const sign = { x: right - width - 20, y, size: 16 };
    if (savedMs === null) this.#pen.sign(icons.clock, sign, colours.ink);
    else this.#pen.sign(icons.saved, sign, colours.good);
  }

  #drawServer(box: Box, chat: Chat, state: LaneState, t: number): void {
    const { words } = this;
    const pen = this.#pen;
    const [left, right] = [box.x + PAD, box.x + box.width - PAD];
    const status = statusOf(state.mode, chat);
    const blocked = status === 'waits' || status === 'writes';
    const colour = blocked ? colours[this.lane] : colours.good;
    const y = box.y + HEAD / 2;
    pen.panel(box, RADIUS, colours.card, colours.line);
    pen.sign(blocked ? icons.lock : icons.server, { x: left, y, size: 16 }, colour);
    const said = words(`status.${status}`, { sender: chat.blockedFor, count: chat.writing.length });
    const end = left + 22 + pen.write(said, { ...BOLD, x: left + 22, y, colour });
    this.#drawHands(chat.writing, end + GAP, right, y, t);
    this.#rule(box, box.y + HEAD);
    const head = { ...TEXT, y: box.y + HEAD + COLUMNS / 2 };
    pen.write(words('sequence'), { ...head, x: left, colour: colours.ink2 });
    const inverted = chat.inversions > 0 ? colours.left : colours.ink;
    const inversions = words('inversions', { count: chat.inversions });
    pen.write(inversions, { ...head, weight: 700, x: right, align: 'right', colour: inverted });
    const top = box.y + HEAD + COLUMNS;
    const shown = newest(chat.saved, box.y + box.height - top - GAP);
    for (const [i, saved] of shown.entries()) {
      const number = chat.saved.length - shown.length + i + 1;
      this.#drawSaved(saved, number, left, right, top + (i + 0.5) * ROW);
    }
  }

  /** The messages that are written now, with how far each is: as many as there is room for. */
  #drawHands(writing: Writing[], left: number, right: number, y: number, t: number): void {
    let x = left;
    for (const { message, fromMs, untilMs } of writing) {
      const { fill, ink, soft } = this.#paintOf(message.sender);
      const width = Math.max(38, this.#pen.widthOf(message.name, BOLD) + 2 * CHIP.pad);
      if (x + width > right) return;
      const done = untilMs > fromMs ? Math.min(1, Math.max(0, (t - fromMs) / (untilMs - fromMs))) : 1;
      this.#pen.panel({ x, y: y - 12, width, height: 24 }, 5, soft, ink);
      this.#pen.box({ x: x + 1, y: y + 7.5, width: (width - 2) * done, height: 3.5 }, fill);
      this.#pen.write(message.name, { ...BOLD, x: x + width / 2, y: y - 2, align: 'center', colour: ink });
      x += width + 5;
    }
  }

  /** In which place a message was saved and when, and which it has overtaken. */
  #drawSaved({ message, overtaken, names }: Saved, number: number, left: number, right: number, y: number) {
    const pen = this.#pen;
    pen.write(String(number), { ...BOLD, x: left + 20, y, align: 'right' });
    let x = left + 26;
    x += this.#drawChip(message, x, y) + 7;
    const when = this.words('seconds', { s: seconds(message.savedMs ?? 0) });
    x += pen.write(when, { ...TEXT, x, y, colour: colours.ink2 }) + 7;
    if (overtaken === 0) return;
    pen.sign(icons.ahead, { x, y, size: 15 }, colours.left);
    const more = overtaken - names.length;
    const ahead = this.words(more > 0 ? 'aheadOfMore' : 'ahead', { names: names.join(', '), more });
    pen.write(ahead, { ...BOLD, x: x + 18, y, colour: colours.left, width: right - x - 18 });
  }

  /** @returns how wide it is */
  #drawChip({ name, sender }: Message, x: number, y: number, more = ''): number {
    const pen = this.#pen;
    const { ink, soft } = this.#paintOf(sender);
    const named = pen.widthOf(name, BOLD) + (more ? 5 : 0);
    const width = named + pen.widthOf(more, TEXT) + 2 * CHIP.pad;
    pen.panel({ x, y: y - CHIP.height / 2, width, height: CHIP.height }, CHIP.radius, soft);
    pen.write(name, { ...BOLD, x: x + CHIP.pad, y, colour: ink });
    pen.write(more, { ...TEXT, x: x + CHIP.pad + named, y });
    return width;
  }

  #rule({ x, width }: Box, y: number): void {
    this.#pen.box({ x: x + 0.6, y, width: width - 1.2, height: 1 }, colours.line);
  }

  #paintOf(sender: string) {
    const paint = taskColours[paletteIndex(this.card, sender) - 1];
    if (!paint) throw new Error(`${sender} has no colour`);
    return paint;
  }
}

const seconds = (ms: number) => inSeconds(ms, false);

/** As many of the last as there is room for. */
function newest<T>(all: T[], height: number): T[] {
  return all.slice(-Math.max(1, Math.floor(height / ROW)));
}
