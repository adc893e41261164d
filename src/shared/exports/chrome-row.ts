import { type ChromeEvent, microseconds } from './chrome-events';

/** Where a row's events are. */
export interface Place {
  pid: number;
  tid: number;
}

/** A row of slices of which none overlaps another: what waits for a task, what a worker runs. */
export class FlatRow {
  #endsAt = 0;

  constructor(
    readonly events: ChromeEvent[],
    readonly place: Place,
    name: string,
  ) {
    this.events.push({ ph: 'M', name: 'thread_name', cat: '__metadata', ...place, ts: 0, args: { name } });
  }

  /** @returns the slice; what of it was before the end of the last one is cut off */
  slice(name: string, cat: string, fromMs: number, toMs: number, args?: ChromeEvent['args']): ChromeEvent {
    const ts = Math.max(microseconds(fromMs), this.#endsAt);
    this.#endsAt = Math.max(microseconds(toMs), ts);
    const slice: ChromeEvent = { ph: 'X', name, cat, ...this.place, ts, dur: this.#endsAt - ts };
    this.events.push(args ? { ...slice, args } : slice);
    return slice;
  }

  instant(name: string, cat: string, t: number): void {
    this.events.push({ ph: 'i', name, cat, ...this.place, ts: microseconds(t), s: 't' });
  }
}
