import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { programSchema } from '../../shared/recording/header';
import type { ProgramHeader } from '../../shared/trace/run-log';
import { cutLine, Lines } from './lines';

/** What a program that is traced says of itself before its events. */
const helloSchema = programSchema.omit({ host: true, values: true });
export type Hello = Omit<ProgramHeader, 'host' | 'values'>;

/** Who hears the one program that knows the token. */
export interface TraceListener {
  hello(program: Hello): void;
  /** Whole lines of the wire, unchecked. */
  trace(lines: string): void;
}

/** So long, ms, nothing may come from a program that has ended whose connection a child of it holds open. */
const QUIET_MS = 300;

/** Where a program of this machine says what it does: to whoever has the token, and once. */
export class TraceSocket {
  readonly token = randomBytes(24).toString('hex');
  readonly #server = createServer((socket) => this.#meet(socket));
  /** Strangers', too: one that stays open would keep this process from ending. */
  readonly #sockets = new Set<Socket>();
  #known: Socket | null = null;
  #heardAt = 0;
  #greeted = false;

  private constructor(private readonly listener: TraceListener) {}

  static async open(listener: TraceListener): Promise<TraceSocket> {
    const trace = new TraceSocket(listener);
    trace.#server.listen(0, '127.0.0.1');
    await once(trace.#server, 'listening');
    return trace;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Resolves when everything that a program sent before it ended has arrived. */
  async drained(): Promise<void> {
    this.#heardAt = performance.now();
    while (this.#known && !this.#known.closed && performance.now() - this.#heardAt < QUIET_MS)
      await new Promise((resolve) => setTimeout(resolve, 10));
  }

  close(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  #meet(socket: Socket): void {
    const lines = new Lines();
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      this.#heardAt = performance.now();
      try {
        const text = lines.take(bytes);
        if (text !== '') this.#hear(socket, text);
      } catch {
        socket.destroy();
      }
    });
  }

  /** @throws Error where it is not what a program that knows the token says */
  #hear(socket: Socket, text: string): void {
    this.#hearKnown(socket === this.#known ? text : this.#admit(socket, text));
  }

  /** @returns what follows the token */
  #admit(socket: Socket, text: string): string {
    const [token, rest] = cutLine(text);
    if (this.#known || !same(token, this.token)) throw new Error('a stranger');
    this.#known = socket;
    return rest;
  }

  #hearKnown(text: string): void {
    let rest = text;
    if (!this.#greeted && text !== '') {
      const [hello, events] = cutLine(text);
      this.#greeted = true;
      this.listener.hello(helloSchema.parse(JSON.parse(hello)));
      rest = events;
    }
    if (rest !== '') this.listener.trace(rest);
  }
}

function same(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}
