import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { Gate } from './gate';

const asked = (host: string | undefined, origin = `http://${host}`, url = '/api?token=token') =>
  ({ url, headers: { host, origin, authorization: 'Bearer token' } }) as IncomingMessage;

it.each([
  [8080, '127.0.0.1:8080', true],
  [8080, 'localhost:8080', true],
  [8080, 'LocalHost:8080', true],
  [8080, '127.0.0.1', false],
  [8080, 'localhost:8081', false],
  [8080, 'kitchen.example:8080', false],
  [8080, '', false],
  [8080, undefined, false],
  [80, '127.0.0.1', true],
  [80, 'localhost', true],
  [80, '127.0.0.1:80', true],
  [80, 'kitchen.example', false],
])('on port %i a request to the host %s is let in: %s', (port, host, admitted) => {
  const gate = new Gate(port, 'token');
  expect(gate.admits(asked(host))).toBe(admitted);
  expect(gate.admitsToApi(asked(host, `http://${host?.toLowerCase()}`))).toBe(admitted);
  expect(gate.holdsToken(asked(host, `http://${host?.toLowerCase()}`))).toBe(admitted);
});
