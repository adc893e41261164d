import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { WebSocketServer } from 'ws';
import { recordingIn } from '../../shared/api/recording-resource';
import { closeServer, listenOnLoopback } from '../http/loopback';
import { headersOf } from '../http/security-headers';
import type { KitchenService } from '../service/service';
import { connect } from './connection';
import { Gate } from './gate';
import { refuse, refuseConnection } from './refusal';
import { sendRecording } from './send-recording';
import { staticFiles } from './static-files';

/** The longest frame that a window may send, in bytes: a report (LONGEST_PIECE) fits, whatever JSON makes of it. */
const longestFrame = 4 * 1024 * 1024;

export interface WebHost {
  /** Where the app is, with the token that its API asks for. */
  url: string;
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

/**
 * Serves the app to browsers of this machine: its files, its recordings and, over a WebSocket, the kitchen's API.
 * @param port 0 takes a free one
 * @throws what `listen` throws, such as EADDRINUSE
 */
export async function serve(options: {
  service: KitchenService;
  port: number;
  rendererFolder: string;
}): Promise<WebHost> {
  // Who names no host is told what to do like who names another one.
  const server = createServer({ requireHostHeader: false });
  const port = await listenOnLoopback(server, options.port);
  const token = randomBytes(24).toString('base64url');
  const gate = new Gate(port, token);
  answerRequests(server, options.service, options.rendererFolder, port, gate);
  const sockets = openApi(server, options.service, gate);
  return {
    url: `http://127.0.0.1:${port}/?token=${token}`,
    close: () => closeAll(server, sockets),
  };
}

/** Answers with the app's files, with the recordings of the library, and whether a token is the right one. */
function answerRequests(
  server: Server,
  service: KitchenService,
  folder: string,
  port: number,
  gate: Gate,
): void {
  const connections = [`ws://127.0.0.1:${port}`, `ws://localhost:${port}`];
  const serveFile = staticFiles(folder);

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    response.setHeaders(new Headers(headersOf(path, connections)));
    if (!gate.admits(request)) return refuse(response, 403, 'elsewhere');
    const recording = recordingIn(path);
    if (recording === null && path !== '/api') return serveFile(request, response);
    if (!gate.holdsToken(request)) return refuse(response, 403, 'noToken');
    if (recording !== null) return sendRecording(service, recording, request, response);
    response.writeHead(204).end();
  };
  const own = (request: IncomingMessage, response: ServerResponse) => {
    response.on('error', () => response.destroy());
    answer(request, response).catch(() => refuse(response, 400, 'notUnderstood'));
  };
  server.on('request', own);
  server.on('checkExpectation', own);
  server.on('clientError', (_error, socket) => refuseConnection(socket, 400, 'notUnderstood'));
}

function openApi(server: Server, service: KitchenService, gate: Gate): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: longestFrame, autoPong: false });
  sockets.on('wsClientError', (_error, socket) => refuseConnection(socket, 400, 'notUnderstood'));
  server.on('upgrade', (request, socket, head) => {
    // From here on it is no longer the server's: who goes away, goes.
    socket.on('error', () => socket.destroy());
    if (!gate.admits(request)) refuseConnection(socket, 403, 'elsewhere');
    else if (!gate.admitsToApi(request)) refuseConnection(socket, 403, 'noToken');
    else sockets.handleUpgrade(request, socket, head, (opened) => connect(opened, service));
  });
  return sockets;
}

async function closeAll(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) socket.terminate();
  await closeServer(server);
}
