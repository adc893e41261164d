import { type RunHeader, RunLog } from '../trace/run-log';
import type { LaneId, TraceEvent } from '../trace/trace';
import { isAdded, isAddedLine } from './added-line';
import type { Bookmark } from './bookmark';
import { BookmarkLines, isBookmark } from './bookmark-line';
import { Checksum } from './checksum';
import { EventReader } from './event-reader';
import { checkFooter } from './footer';
import { readHeader } from './header';
import {
  isCutOff,
  isObject,
  LONGEST_LINE,
  MOST_EVENTS,
  parseLine,
  RecordingError,
  textOf,
  tooLong,
} from './line';
import { textEnd } from './line-end';
import { decodeEvent } from './recorded-event';
import { isTitle, takeTitle } from './title-line';
import { changedSince } from './upgrade';

const LINE_FEED = 10;
const LINE_END = Uint8Array.of(LINE_FEED);

/** What a recording holds. */
export interface Recorded {
  log: RunLog;
  /** False where the run was cut off. */
  complete: boolean;
  /** By time. */
  bookmarks: Bookmark[];
  /** The title a person gave it, or ''. */
  title: string;
}

/**
 * Reads a whole recording. One without a footer was cut off: it opens with every event whose line is whole.
 * @throws RecordingError that names the line; nothing is returned then
 */
export function decodeRecording(recording: string): Recorded {
  return new RecordingDecoder().add(new TextEncoder().encode(recording)).end();
}

/** Reads a recording piece by piece, wherever it was cut into pieces. */
export class RecordingDecoder {
  /** What came after the last line feed. */
  #rest: Uint8Array = new Uint8Array();
  /** Lines that are read. */
  #line = 0;
  /** The number of the first empty line, or 0. */
  #blank = 0;
  #version = 0;
  #log: RunLog | null = null;
  #order: SequenceCheck | null = null;
  #complete = false;
  /** Duration of the run, known once the footer is read. */
  #endMs = Number.POSITIVE_INFINITY;
  /** Reads what is written as the present version writes it; null where no events are expected. */
  #reader: EventReader | null = null;
  readonly #checksum = new Checksum();
  readonly #bookmarks = new BookmarkLines();
  #title = '';

  /** @throws RecordingError */
  add(piece: Uint8Array): this {
    const first = piece.indexOf(LINE_FEED) + 1;
    if (first === 0) this.#rest = joined(this.#rest, piece);
    else {
      const end = piece.lastIndexOf(LINE_FEED) + 1;
      this.#takeLines(joined(this.#rest, piece.subarray(0, first)));
      this.#takeLines(piece.subarray(first, end));
      this.#rest = piece.slice(end);
    }
    if (this.#rest.length > LONGEST_LINE) throw tooLong(this.line);
    return this;
  }

  /** The line that is read now, from 1. */
  get line(): number {
    return this.#line + 1;
  }

  /** Events that are read. */
  get events(): number {
    return this.#log?.length ?? 0;
  }

  /** What was read so far; null before its header is whole. */
  get log(): RunLog | null {
    return this.#log;
  }

  /** Whether its footer was read. */
  get complete(): boolean {
    return this.#complete;
  }

  /** Those that were read, by time. */
  get bookmarks(): Bookmark[] {
    return this.#bookmarks.until(this.#log?.endMs ?? 0);
  }

  /** What it holds, once every piece was added. @throws RecordingError */
  end(): Recorded {
    const cut = isCutOff(new TextDecoder().decode(this.#rest));
    if (this.#line === 0 && (cut || this.#rest.length === 0))
      throw new RecordingError(1, cut ? 'headerCutOff' : 'empty');
    if (this.#rest.length > 0 && !cut) this.add(Uint8Array.of(LINE_FEED));
    const log = this.#log as RunLog;
    return { log, complete: this.#complete, bookmarks: this.bookmarks, title: this.#title };
  }

  /** Reads the header. @returns where the next line begins */
  #begin(lines: Uint8Array): number {
    const end = lines.indexOf(LINE_FEED);
    const { header, version } = readHeader(textOf(lines.subarray(0, end), 1));
    this.#line = 1;
    this.#version = version;
    this.#reader = new EventReader(changedSince(version));
    this.#log = new RunLog(header);
    this.#order = new SequenceCheck(header);
    return end + 1;
  }

  /** @param lines whole ones, each with its line feed */
  #takeLines(lines: Uint8Array): void {
    let events: TraceEvent[] = [];
    let from = this.#log ? 0 : this.#begin(lines);
    for (let at = from; at < lines.length; ) {
      const plain = this.#reader?.read(lines, at) ?? null;
      const next = plain && this.#reader ? this.#reader.end : lines.indexOf(LINE_FEED, at) + 1;
      const end = textEnd(lines, at, next - 1);
      const value = plain ? null : this.#parse(lines.subarray(at, end));
      if (value === BLANK || isFooter(value) || isAdded(value)) {
        this.#takeEvents(events, lines.subarray(from, at));
        this.#line++;
        if (isFooter(value)) this.#end(value);
        else if (isBookmark(value)) this.#bookmarks.take(value, this.#line, this.#endMs);
        else if (isTitle(value)) this.#title = takeTitle(value, this.#line);
        events = [];
        from = next;
      } else {
        this.#refuseBlank();
        const event = plain ?? decodeEvent(value, this.#version, this.line);
        this.#order?.check(event, ++this.#line);
        events.push(event);
        if (end < next - 1) {
          this.#checksum.addBytes(lines.subarray(from, end)).addBytes(LINE_END);
          from = next;
        }
      }
      at = next;
    }
    this.#takeEvents(events, lines.subarray(from));
  }

  /** What a line holds that is not plainly an event. */
  #parse(line: Uint8Array): unknown {
    if (line.length === 0) {
      this.#blank ||= this.line;
      return BLANK;
    }
    const text = textOf(line, this.line);
    const value = parseLine(text, this.line);
    const added = isAdded(value);
    if (added && !isAddedLine(text)) throw new RecordingError(this.line, 'addedLine');
    if (this.#complete && !added) throw new RecordingError(this.line, 'afterFooter');
    return value;
  }

  /** @param lines theirs */
  #takeEvents(events: TraceEvent[], lines: Uint8Array): void {
    this.#checksum.addBytes(lines);
    this.#log?.append(events);
    if (this.events > MOST_EVENTS)
      throw new RecordingError(this.#line, 'tooManyEvents', { most: MOST_EVENTS });
  }

  /** Empty lines are left by editors behind the last line, not in the middle. */
  #refuseBlank(): void {
    if (this.#blank > 0) throw new RecordingError(this.#blank, 'notJson');
  }

  #end(footer: Footer): void {
    this.#refuseBlank();
    this.#endMs = checkFooter(footer, this.#log as RunLog, this.#checksum, this.#line);
    this.#complete = true;
    this.#reader = null;
  }
}

/** What an empty line holds. */
const BLANK = Symbol('blank');

type Footer = { end: true };

function isFooter(value: unknown): value is Footer {
  return isObject(value) && value.end === true;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** What no single line shows: numbers rise, time does not run back, and lanes end once. */
class SequenceCheck {
  #seq = 0;
  readonly #lanes = new Map<LaneId, { t: number; ended: boolean }>();

  constructor(header: RunHeader) {
    for (const { lane } of header.lanes) this.#lanes.set(lane, { t: 0, ended: false });
  }

  check({ seq, lane, t, type }: TraceEvent, line: number): void {
    const state = this.#lanes.get(lane);
    if (!state) throw new RecordingError(line, 'lane', { lane });
    if (seq <= this.#seq) throw new RecordingError(line, 'seq', { before: this.#seq, seq });
    if (t < state.t) throw new RecordingError(line, 'time', { before: state.t, t });
    if (state.ended) throw new RecordingError(line, 'afterEnd', { lane });
    this.#seq = seq;
    state.t = t;
    state.ended = type === 'lane-ended';
  }
}
