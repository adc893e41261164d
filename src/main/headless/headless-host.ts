import { randomBytes } from 'node:crypto';
import type { EventEmitter } from 'node:events';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer, text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { type HeadlessJob, headlessPaths } from '../../shared/exports/headless-job';
import { closeServer, listenOnLoopback } from '../http/loopback';
import { securityHeaders } from '../http/security-headers';
import { staticFiles } from '../web/static-files';

export interface HeadlessPageOptions {
  job: HeadlessJob;
  /** The recording's. */
  file: string;
  rendererFolder: string;
  /** Told of what the page says. */
  events: EventEmitter<PageEvents>;
}

export type PageEvents = {
  /** How far it is, from 0 to 1. */
  progress: [part: number];
  picture: [picture: Buffer];
  /** What stood in its way. */
  error: [error: Error];
};

export interface HeadlessHost {
  /** The address of the page, which is secret. */
  url: string;
  close(): Promise<void>;
}

/** Serves one page that makes one picture of one recording, and takes what it made. */
export async function hostHeadlessPage({
  job,
  file,
  rendererFolder,
  events,
}: HeadlessPageOptions): Promise<HeadlessHost> {
  const server = createServer();
  const port = await listenOnLoopback(server, 0);
  const root = `/${randomBytes(24).toString('base64url')}/`;
  const headers = new Headers(securityHeaders());
  const serveFile = staticFiles(rendererFolder);

  const take: Record<string, (request: IncomingMessage) => Promise<boolean>> = {
    [headlessPaths.progress]: async (request) => events.emit('progress', Number(await text(request))),
    [headlessPaths.problem]: async (request) => events.emit('error', new Error(await text(request))),
    [headlessPaths.picture]: async (request) => events.emit('picture', await buffer(request)),
  };
  const answer = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    if (request.method === 'POST' && take[path]) {
      await take[path](request);
      response.writeHead(204).end();
    } else if (path === headlessPaths.job) {
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(job));
    } else if (path === headlessPaths.recording) {
      await pipeline(createReadStream(file), response);
    } else {
      request.url = `/${path}`;
      serveFile(request, response);
    }
  };
  server.on('request', (request, response) => {
    response.setHeaders(headers);
    if (!request.url?.startsWith(root)) return void response.writeHead(404).end();
    // A connection that breaks ends there: the browser's end is watched elsewhere.
    answer(request, response, request.url.slice(root.length)).catch(() => response.destroy());
  });

  return {
    url: `http://127.0.0.1:${port}${root}${headlessPaths.page}`,
    close: () => closeServer(server),
  };
}
