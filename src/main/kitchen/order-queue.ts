import type { Source } from './external-sources';
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
export class OrderQueue implements Source {
  readonly pending = false;
  #orders = 0;
  #tickets = 0;
  readonly #ofKind = new Map<string, number>();
  #coming: { kind: string; at: number; name: string }[] = [];
  #waiting: Ticket[] = [];
  #closed = false;
  #closesAt = Number.POSITIVE_INFINITY;
  #onChange: (kind: string | null) => void = () => {};

  constructor(
    private readonly recorder: Recorder,
    private readonly readInbox: () => LaneMessage[],
  ) {}

  /** Calls back with its kind when an order comes in, or null when the kitchen closes. */
  onChange(listener: (kind: string | null) => void): void {
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

  /** An order of one ticket that will come at kitchen time `at`; without a name it is numbered among its kind. */
  expect(kind: string, at: number, name = ''): void {
    this.#coming.push({ kind, at, name });
    this.#coming.sort((a, b) => a.at - b.at);
  }

  /** No order is taken that comes after kitchen time `at`. */
  closeAt(at: number): void {
    this.#closesAt = Math.min(this.#closesAt, at);
  }

  /** The next free ticket, of one kind if one is given. */
  take(kind?: string): Ticket | undefined {
    const index = kind === undefined ? 0 : this.#waiting.findIndex((ticket) => ticket.kind === kind);
    return index < 0 ? undefined : this.#waiting.splice(index, 1)[0];
  }

  /** When the next expected order of the kind comes, kitchen ms; Infinity if none will. */
  comesAt(kind: string): number {
    const next = this.#closed ? undefined : this.#coming.find((order) => order.kind === kind);
    return next && next.at <= this.#closesAt ? next.at : Number.POSITIVE_INFINITY;
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
      const taken = next && next.at <= this.#closesAt;
      if (taken) this.#takeIn(next.kind, next.at, next.name);
      else this.#close();
      this.#coming.shift();
      this.#onChange(taken ? next.kind : null);
    }
  }

  #close(): void {
    this.#closed = true;
    this.#emit({ type: 'orders-closed' }, this.#closesAt);
  }

  #takeIn(kind: string, at: number, given: string): void {
    const number = (this.#ofKind.get(kind) ?? 0) + 1;
    this.#ofKind.set(kind, number);
    const name = given || `${kind}-${number}`;
    this.#waiting.push(this.hang(this.place(kind, name, at), kind, name, at));
  }

  #emit(event: Parameters<Recorder['emit']>[0], at: number | undefined): void {
    if (at === undefined) this.recorder.emit(event);
    else this.recorder.emitAt(at, event);
  }
}
