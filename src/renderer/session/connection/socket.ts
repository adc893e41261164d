import type { ServerFrame, WindowFrame } from '../../../shared/api/frames';
import {
  CommandError,
  type CommandInput,
  type CommandName,
  type CommandOutput,
  type CommandResult,
  type KitchenApi,
  type StreamMessage,
} from '../../../shared/api/kitchen-api';
import type { RecordingBytes } from '../../../shared/api/recording-resource';
import type { Connection } from '../player/state';
import { fetchRecording } from './fetch-recording';
import { unreachable } from './unreachable';

const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 5000;
/** A kitchen that does not answer so many calls is likely to have ended. */
const PATIENCE = 3;

type Answer = (result: CommandResult<CommandName>) => void;

/** @throws CommandError */
export function valueIn<C extends CommandName>(result: CommandResult<CommandName>): CommandOutput<C> {
  if (!result.ok) throw new CommandError(result.problem);
  return result.value as CommandOutput<C>;
}

/** The kitchen over a WebSocket. A lost connection is made again, and the stream begins anew with the whole log. */
export class SocketKitchen implements KitchenApi {
  #socket: WebSocket;
  #retryMs = FIRST_RETRY_MS;
  #failures = 0;
  #lastId = 0;
  readonly #answers = new Map<number, Answer>();
  readonly #listeners = new Set<(message: StreamMessage) => void>();

  /** @param token what the server asks for */
  constructor(
    readonly address: string,
    readonly token: string,
    readonly onConnection: (connection: Connection) => void,
  ) {
    this.#socket = this.#open();
  }

  async call<C extends CommandName>(command: C, input: CommandInput<C>): Promise<CommandOutput<C>> {
    await this.#opened();
    return valueIn<C>(
      await new Promise((resolve) => {
        this.#lastId += 1;
        this.#answers.set(this.#lastId, resolve);
        this.#send({ id: this.#lastId, command, input });
      }),
    );
  }

  recording(name: string, signal?: AbortSignal): Promise<RecordingBytes> {
    return fetchRecording(name, this.token, signal);
  }

  subscribe(listener: (message: StreamMessage) => void): () => void {
    this.#listeners.add(listener);
    if (this.#socket.readyState === WebSocket.OPEN) this.#askForStream();
    return () => this.#listeners.delete(listener);
  }

  #open(): WebSocket {
    const socket = new WebSocket(`${this.address}?token=${encodeURIComponent(this.token)}`);
    socket.addEventListener('open', () => {
      this.#retryMs = FIRST_RETRY_MS;
      this.#failures = 0;
      this.onConnection('open');
      if (this.#listeners.size > 0) this.#askForStream();
    });
    socket.addEventListener('message', ({ data }) => this.#hear(JSON.parse(data)));
    socket.addEventListener('close', () => this.#lose());
    return socket;
  }

  #hear(frame: ServerFrame): void {
    if ('stream' in frame) {
      for (const listener of this.#listeners) listener(frame.stream);
      return;
    }
    // Only a number is the id of a command of this window.
    const id = frame.id as number;
    this.#answers.get(id)?.(frame.result);
    this.#answers.delete(id);
  }

  #lose(): void {
    this.#failures += 1;
    this.onConnection(this.#failures > PATIENCE ? 'gone' : 'lost');
    for (const answer of this.#answers.values()) answer({ ok: false, problem: unreachable });
    this.#answers.clear();
    void this.#tryAgain();
  }

  async #tryAgain(): Promise<void> {
    if (await this.#isRefused()) return this.onConnection('refused');
    setTimeout(() => {
      this.#socket = this.#open();
    }, this.#retryMs);
    this.#retryMs = Math.min(LONGEST_RETRY_MS, this.#retryMs * 2);
  }

  /** A socket does not say why it was closed. */
  async #isRefused(): Promise<boolean> {
    const headers = { Authorization: `Bearer ${this.token}` };
    const answer = await fetch(new URL(this.address).pathname, { headers }).catch(() => null);
    return answer?.status === 403;
  }

  /** A command waits for a connection that is being made, but not for one that was lost. */
  async #opened(): Promise<void> {
    const socket = this.#socket;
    if (socket.readyState === WebSocket.CONNECTING) {
      await new Promise((resolve) => {
        socket.addEventListener('open', resolve, { once: true });
        socket.addEventListener('close', resolve, { once: true });
      });
    }
    if (socket.readyState !== WebSocket.OPEN) throw new CommandError(unreachable);
  }

  #askForStream(): void {
    this.#send({ subscribe: true });
  }

  #send(frame: WindowFrame): void {
    this.#socket.send(JSON.stringify(frame));
  }
}
