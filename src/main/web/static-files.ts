import type { IncomingMessage, ServerResponse } from 'node:http';
import serveStatic from 'serve-static';
import { refuse } from './refusal';

export type FileServer = (request: IncomingMessage, response: ServerResponse) => void;

/** Answers with the files of a folder and no others; one that cannot be read is a 500 of its own. */
export function staticFiles(folder: string): FileServer {
  // In parts is how nobody needs them; looked up at each request, so that a new build needs no restart.
  const serveFile = serveStatic(folder, { acceptRanges: false, redirect: false });
  return (request, response) =>
    serveFile(request, response, (error?: unknown) =>
      error ? refuse(response, 500, 'cannotRead') : refuse(response, 404, 'notHere'),
    );
}
