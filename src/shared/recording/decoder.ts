import { type RunHeader, RunLog } from '../run-log';
import type { LaneId, TraceEvent } from '../trace';
import { Checksum } from './checksum';
import { checkFooter } from './footer';
import { readHeader } from './header';
import { isObject, LONGEST_LINE, parseLine, RecordingError, tooLong } from './line';
import { decodeEvent } from './recorded-event';

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
  #line = 0;
  #version = 0;
  #log: RunLog | null = null;
  #order: OrderCheck | null = null;
  #complete = false;
  readonly #checksum = new Checksum();

  /** @throws RecordingError */
  add(piece: string): this {
    const text = this.#rest + piece;
    let events: TraceEvent[] = [];
    let eventsFrom = 0;
    let from = 0;
    for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
      const line = text.slice(from, to);
      if (++this.#line === 1) {
        this.#begin(line);
        eventsFrom = to + 1;
      } else {
        const value = this.#parse(line);
        if (isObject(value) && value.end === true) {
          this.#takeIn(events, text.slice(eventsFrom, from));
          [events, eventsFrom] = [[], to + 1];
          this.#end(value);
        } else events.push(this.#event(value));
      }
      from = to + 1;
    }
    this.#takeIn(events, text.slice(eventsFrom, from));
    this.#rest = text.slice(from);
    if (this.#rest.length > LONGEST_LINE) throw tooLong(this.#line + 1);
    return this;
  }

  /** The log, once every piece was added. @throws RecordingError */
  end(): { log: RunLog; complete: boolean } {
    const cut = isCutOff(this.#rest);
    if (this.#line === 0 && (cut || this.#rest === ''))
      throw new RecordingError(1, cut ? 'the header is cut off' : 'the file is empty');
    if (this.#rest !== '' && !cut) this.add('\n');
    return { log: this.#log as RunLog, complete: this.#complete };
  }

  #begin(line: string): void {
    const { header, version } = readHeader(line);
    this.#version = version;
    this.#log = new RunLog(header);
    this.#order = new OrderCheck(header);
  }

  #parse(line: string): unknown {
    if (this.#complete) throw new RecordingError(this.#line, 'nothing may follow the footer');
    return parseLine(line, this.#line);
  }

  #event(value: unknown): TraceEvent {
    const event = decodeEvent(value, this.#version, this.#line);
    this.#order?.check(event, this.#line);
    return event;
  }

  #takeIn(events: TraceEvent[], lines: string): void {
    this.#checksum.add(lines);
    this.#log?.append(events);
  }

  #end(footer: unknown): void {
    checkFooter(footer, this.#log as RunLog, this.#checksum, this.#line);
    this.#complete = true;
  }
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
