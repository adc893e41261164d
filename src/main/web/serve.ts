import { randomBytes } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import sirv from 'sirv';
import { WebSocketServer } from 'ws';
import { recordingIn } from '../../shared/recording-resource';
import { securityHeaders } from '../security-headers';
import type { KitchenService } from '../service';
import { connect } from './connection';
import { Gate } from './gate';
import { closeServer, listenOnLoopback } from './loopback';
import { sendRecording } from './send-recording';

/** The longest frame that a window may send, in bytes. */
const longestFrame = 1024 * 1024;

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
  const server = createServer();
  const port = await listenOnLoopback(server, options.port);
  const token = randomBytes(24).toString('base64url');
  const gate = new Gate(port, token);
  server.on('request', answer(options.service, options.rendererFolder, port, gate));
  const sockets = openApi(server, options.service, gate);
  return {
    url: `http://127.0.0.1:${port}/?token=${token}`,
    close: () => closeAll(server, sockets),
  };
}

/** Answers with the app's files, and with the recordings of the library. */
function answer(service: KitchenService, folder: string, port: number, gate: Gate): RequestListener {
  const headers = new Headers(securityHeaders([`ws://127.0.0.1:${port}`, `ws://localhost:${port}`]));
  // Looked up at each request, so that a new build needs no restart.
  const serveFile = sirv(folder, { dev: true });
  return (request, response) => {
    response.setHeaders(headers);
    const recording = recordingIn((request.url ?? '').split('?', 1)[0] ?? '');
    if (!(recording === null ? gate.admits(request) : gate.admitsToRecordings(request)))
      response.writeHead(403).end();
    else if (recording !== null) void sendRecording(service, recording, response);
    else serveFile(request, response, () => void response.writeHead(404).end());
  };
}

function openApi(server: Server, service: KitchenService, gate: Gate): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: longestFrame });
  server.on('upgrade', (request, socket, head) => {
    if (gate.admitsToApi(request)) {
      sockets.handleUpgrade(request, socket, head, (opened) => connect(opened, service));
    } else socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  return sockets;
}

async function closeAll(server: Server, sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) socket.terminate();
  await closeServer(server);
}
