import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The port that a browser does not name. */
const HTTP_PORT = 80;

/** Which clients may connect: pages that it served itself, under a name of this machine, holding its token. */
export class Gate {
  readonly #hosts: readonly string[];
  readonly #token: string;

  constructor(port: number, token: string) {
    const names = ['127.0.0.1', 'localhost'];
    const withPort = names.map((name) => `${name}:${port}`);
    this.#hosts = port === HTTP_PORT ? [...names, ...withPort] : withPort;
    this.#token = token;
  }

  /** Asked of every request: a page elsewhere whose name was made to point here sends that name. */
  admits(request: IncomingMessage): boolean {
    return this.#hosts.includes(request.headers.host?.toLowerCase() ?? '');
  }

  /** Asked of every connection to the API. */
  admitsToApi(request: IncomingMessage): boolean {
    const [path, query] = (request.url ?? '').split('?');
    const token = new URLSearchParams(query).get('token') ?? '';
    return this.admits(request) && path === '/api' && this.#isOwn(request) && same(token, this.#token);
  }

  /** Asked of every request but that for the app's files. A browser names no origin where a page asks its own. */
  holdsToken(request: IncomingMessage): boolean {
    const { origin, authorization = '' } = request.headers;
    const own = origin === undefined || this.#isOwn(request);
    return this.admits(request) && own && same(authorization, `Bearer ${this.#token}`);
  }

  #isOwn({ headers }: IncomingMessage): boolean {
    return this.#hosts.some((host) => headers.origin === `http://${host}`);
  }
}

/** Compares without telling by its time how much of a guess was right. */
function same(guess: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(guess), digest(token));
}
