import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Who may talk to the server: pages that it served itself, under a name of this machine, holding its token. */
export class Gate {
  readonly #hosts: readonly string[];
  readonly #token: string;

  constructor(port: number, token: string) {
    this.#hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
    this.#token = token;
  }

  /** Asked of every request: a page elsewhere whose name was made to point here sends that name. */
  admits(request: IncomingMessage): boolean {
    return this.#hosts.includes(request.headers.host ?? '');
  }

  /** Asked of every connection to the API. */
  admitsToApi(request: IncomingMessage): boolean {
    const [path, query] = (request.url ?? '').split('?');
    return (
      this.admits(request) &&
      path === '/api' &&
      this.#hosts.some((host) => request.headers.origin === `http://${host}`) &&
      same(new URLSearchParams(query).get('token') ?? '', this.#token)
    );
  }
}

/** Compares without telling by its time how much of a guess was right. */
function same(guess: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(guess), digest(token));
}
