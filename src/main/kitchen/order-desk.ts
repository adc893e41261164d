import type { Recorder } from './recorder';

/** What the run tells a lane while it cooks. `at` is kitchen ms, the same for every lane. */
export type LaneMessage =
  | { type: 'order'; kind: string; at: number }
  | { type: 'close'; at: number }
  /** The clock changed: a lane that waits looks at it again. */
  | { type: 'clock' };

export interface Ticket {
  order: number;
  ticket: number;
  kind: string;
  name: string;
}

/** Where orders come in and breakfasts go out: those the lesson places, expects, or customers send while it runs. */
export class OrderDesk {
  #orders = 0;
  #tickets = 0;
  readonly #ofKind = new Map<string, number>();
  #coming: { kind: string; at: number }[] = [];
  #waiting: Ticket[] = [];
  #closed = false;
  #closesAt = Number.POSITIVE_INFINITY;
  #onChange: () => void = () => {};

  constructor(
    private readonly recorder: Recorder,
    private readonly readInbox: () => LaneMessage[],
  ) {}

  /** Calls back when an order comes in or the kitchen closes. */
  onChange(listener: () => void): void {
    this.#onChange = listener;
  }

  /** A customer orders now. Returns the order's number. */
  place(kind: string, name: string, at?: number): number {
    const order = ++this.#orders;
    this.#emit({ type: 'order-placed', order, kind, name }, at);
    return order;
  }

  /** Hangs up one ticket of an order. */
  hang(order: number, kind: string, name: string, at?: number): Ticket {
    const ticket = { order, ticket: ++this.#tickets, kind, name };
    this.#emit({ type: 'ticket-placed', ...ticket }, at);
    return ticket;
  }

  serve(order: number): void {
    this.recorder.emit({ type: 'order-served', order });
  }

  /** An order of one ticket that will come at kitchen time `at`. */
  expect(kind: string, at: number): void {
    this.#coming.push({ kind, at });
    this.#coming.sort((a, b) => a.at - b.at);
  }

  /** No order is taken that comes after kitchen time `at`. */
  closeAt(at: number): void {
    this.#closesAt = Math.min(this.#closesAt, at);
  }

  /** The next ticket that nobody has taken. */
  take(): Ticket | undefined {
    return this.#waiting.shift();
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** When something will happen here without anybody's doing, kitchen ms; Infinity if nothing will. */
  get nextMs(): number {
    if (this.#closed) return Number.POSITIVE_INFINITY;
    return Math.min(this.#coming[0]?.at ?? Number.POSITIVE_INFINITY, this.#closesAt);
  }

  /** Reads the inbox and takes in every order that has come by `now`. */
  update(now: number): void {
    for (const message of this.readInbox()) {
      if (message.type === 'order') this.expect(message.kind, message.at);
      else if (message.type === 'close') this.closeAt(message.at);
    }
    while (!this.#closed && this.nextMs <= now) {
      const next = this.#coming[0];
      if (next && next.at <= this.#closesAt) this.#takeIn(next.kind, next.at);
      else this.#closed = true;
      this.#coming.shift();
      this.#onChange();
    }
  }

  #takeIn(kind: string, at: number): void {
    const number = (this.#ofKind.get(kind) ?? 0) + 1;
    this.#ofKind.set(kind, number);
    const name = `${kind}-${number}`;
    this.#waiting.push(this.hang(this.place(kind, name, at), kind, name, at));
  }

  #emit(event: Parameters<Recorder['emit']>[0], at: number | undefined): void {
    if (at === undefined) this.recorder.emit(event);
    else this.recorder.emitAt(at, event);
  }
}
