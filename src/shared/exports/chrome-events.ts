/**
 * An event of Chrome's Trace Event Format, which Perfetto and chrome://tracing open
 * (https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU). `ts` and `dur` are microseconds.
 */
export interface ChromeEvent {
  ph: 'X' | 'M' | 'i' | 's' | 'f';
  name: string;
  cat: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** A flow's number. */
  id?: number;
  /** A flow ends in the slice that is there, not in the next one. */
  bp?: 'e';
  /** How far an instant reaches: its thread, or the whole trace. */
  s?: 't' | 'g';
  args?: Record<string, unknown>;
}

/** Numbers for rows and flows: Perfetto identifies threads by `tid` alone, across processes, and stores it in 32 bits. */
export class Numbers {
  #last: number;

  constructor(from: number) {
    this.#last = from - 1;
  }

  next(): number {
    return ++this.#last;
  }
}

export function microseconds(ms: number): number {
  return Math.round(ms * 1000);
}
