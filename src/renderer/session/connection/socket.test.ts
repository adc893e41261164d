import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Connection } from '../player/state';
import { SocketKitchen } from './socket';

/** The sockets that were opened. */
let sockets: EventTarget[];
/** What the server answers who asks it over HTTP; null where it is not there. */
let status: number | null;
let told: Connection[];

beforeEach(() => {
  vi.useFakeTimers();
  [sockets, status, told] = [[], null, []];
  vi.stubGlobal(
    'WebSocket',
    class extends EventTarget {
      constructor() {
        super();
        sockets.push(this);
      }
    },
  );
  vi.stubGlobal('fetch', async () => {
    if (status === null) throw new TypeError('Failed to fetch');
    return { status };
  });
  new SocketKitchen('ws://127.0.0.1:1/api', 'token', (connection) => told.push(connection));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** To the last socket; then all that follows from it, up to the next one. */
async function happens(type: 'open' | 'close'): Promise<void> {
  sockets.at(-1)?.dispatchEvent(new Event(type));
  await vi.advanceTimersByTimeAsync(5000);
}

test('a kitchen that is lost is called again, and said to be gone when it does not answer for long', async () => {
  await happens('open');
  for (let i = 0; i < 5; i++) await happens('close');
  expect(told).toEqual(['open', 'lost', 'lost', 'lost', 'gone', 'gone']);
  expect(sockets).toHaveLength(6);
  await happens('open');
  await happens('close');
  expect(told.slice(-2)).toEqual(['open', 'lost']);
});

test('a kitchen that refuses the token is not called again', async () => {
  status = 403;
  await happens('close');
  expect(told).toEqual(['lost', 'refused']);
  expect(sockets).toHaveLength(1);
});

test('a kitchen that takes the token is', async () => {
  status = 204;
  await happens('close');
  expect(told).toEqual(['lost']);
  expect(sockets).toHaveLength(2);
});
