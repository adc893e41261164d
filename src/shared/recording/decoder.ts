import { type RunHeader, RunLog } from '../run-log';
import type { LaneId, TraceEvent } from '../trace';
import { decodeBlock } from './block';
import { Checksum } from './checksum';
import { checkFooter } from './footer';
import { readHeader } from './header';
import { isObject, LONGEST_LINE, MOST_EVENTS, parseLine, RecordingError, tooLong } from './line';
import { decodeEvent } from './recorded-event';

/** Characters that are decoded at once. */
const BLOCK = 64 * 1024;

/**
 * Reads a whole recording. One without a footer was cut off: it opens with every event whose line is whole.
 * @throws RecordingError that names the line; nothing is returned then
 */
export function decodeRecording(recording: string): { log: RunLog; complete: boolean } {
  return new RecordingDecoder().add(recording).end();
}

/** Reads a recording piece by piece, wherever it was cut into pieces. */
export class RecordingDecoder {
  /** What came after the last line feed. */
  #rest = '';
  #length = 0;
  #line = 0;
  #version = 0;
  #log: RunLog | null = null;
  #order: OrderCheck | null = null;
  #complete = false;
  readonly #checksum = new Checksum();

  /** @throws RecordingError */
  add(piece: string): this {
    this.#length += piece.length;
    const text = this.#rest + piece;
    let from = this.#log ? 0 : this.#begin(text);
    for (let to = endOfBlock(text, from); to > from; to = endOfBlock(text, from)) {
      this.#takeBlock(text.slice(from, to));
      from = to;
    }
    this.#rest = text.slice(from);
    if (this.#rest.length > LONGEST_LINE) throw tooLong(this.line);
    return this;
  }

  /** The line that is read now, from 1. */
  get line(): number {
    return this.#line + 1;
  }

  /** How much of it was read. */
  get read(): { characters: number; events: number } {
    return { characters: this.#length, events: this.#log?.length ?? 0 };
  }

  /** The log, once every piece was added. @throws RecordingError */
  end(): { log: RunLog; complete: boolean } {
    const cut = isCutOff(this.#rest);
    if (this.#line === 0 && (cut || this.#rest === ''))
      throw new RecordingError(1, cut ? 'the header is cut off' : 'the file is empty');
    if (this.#rest !== '' && !cut) this.add('\n');
    return { log: this.#log as RunLog, complete: this.#complete };
  }

  /** Reads the header, once its line is whole. @returns where the next line begins */
  #begin(text: string): number {
    const end = text.indexOf('\n');
    if (end < 0) return 0;
    this.#line = 1;
    const { header, version } = readHeader(text.slice(0, end));
    this.#version = version;
    this.#log = new RunLog(header);
    this.#order = new OrderCheck(header);
    return end + 1;
  }

  /** @param lines whole ones, each with its line feed */
  #takeBlock(lines: string): void {
    const events = this.#complete ? null : decodeBlock(lines, this.#version);
    if (events) this.#takeEvents(events, lines);
    else for (const line of lines.slice(0, -1).split('\n')) this.#takeLine(line);
  }

  #takeLine(line: string): void {
    const number = this.line;
    if (this.#complete) throw new RecordingError(number, 'nothing may follow the footer');
    const value = parseLine(line, number);
    if (isObject(value) && value.end === true) this.#end(value, number);
    else this.#takeEvents([decodeEvent(value, this.#version, number)], `${line}\n`);
  }

  #takeEvents(events: TraceEvent[], lines: string): void {
    for (const event of events) this.#order?.check(event, ++this.#line);
    this.#checksum.add(lines);
    this.#log?.append(events);
    if ((this.#log?.length ?? 0) > MOST_EVENTS)
      throw new RecordingError(this.#line, `more than ${MOST_EVENTS} events`);
  }

  #end(footer: unknown, number: number): void {
    this.#line = number;
    checkFooter(footer, this.#log as RunLog, this.#checksum, number);
    this.#complete = true;
  }
}

/** Where the whole lines from `from` end that are decoded at once; `from` where none is whole. */
function endOfBlock(text: string, from: number): number {
  const end = text.lastIndexOf('\n', from + BLOCK) + 1;
  return end > from ? end : text.indexOf('\n', from) + 1;
}

/** Whether the last line was cut off in the middle. */
function isCutOff(line: string): boolean {
  if (!line.startsWith('{')) return false;
  try {
    JSON.parse(line);
    return false;
  } catch {
    return true;
  }
}

/** What no single line shows: numbers run on, time does not run back, and lanes end once. */
class OrderCheck {
  #seq = 0;
  readonly #lanes = new Map<LaneId, { t: number; ended: boolean }>();

  constructor(header: RunHeader) {
    for (const { lane } of header.lanes) this.#lanes.set(lane, { t: 0, ended: false });
  }

  check({ seq, lane, t, type }: TraceEvent, line: number): void {
    const state = this.#lanes.get(lane);
    if (!state) throw new RecordingError(line, `lane must be one that the header names, not ${lane}`);
    if (seq !== this.#seq + 1) throw new RecordingError(line, `seq must be ${this.#seq + 1}, not ${seq}`);
    if (t < state.t)
      throw new RecordingError(line, `t must not fall within a lane (${state.t} came before ${t})`);
    if (state.ended) throw new RecordingError(line, `nothing may follow the end of lane ${lane}`);
    this.#seq = seq;
    state.t = t;
    state.ended = type === 'lane-ended';
  }
}
