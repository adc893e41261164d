import { join, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { net, protocol } from 'electron';
import { recordingIn } from '../../shared/api/recording-resource';
import { SECOND_WINDOW } from '../../shared/api/shared-view';
import { recordingResponse } from '../http/recording-response';
import { headersOf, securityHeaders } from '../http/security-headers';
import type { KitchenService } from '../service/service';

const scheme = 'toast-kitchen';
export const startPage = `${scheme}://app/index.html`;
/** What a window shows that is opened beside another. */
export const secondPage = `${startPage}?${SECOND_WINDOW}`;

/** Whether an address is of a page that the app serves itself. */
export function isOwnPage(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const address = new URL(url);
  return address.protocol === `${scheme}:` && address.host === 'app';
}

/** Whether an address is that of the app's second window. */
export function isSecondPage(url: string): boolean {
  return isOwnPage(url) && new URL(url).searchParams.has(SECOND_WINDOW);
}

/** Makes the scheme behave as https does. Only before the app is ready. */
export function claimScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the window's files, and none outside their folder; and the recordings of the library. */
export function serveRenderer(folder: string, service: KitchenService): void {
  protocol.handle(scheme, (request) => {
    const url = new URL(request.url);
    const recording = url.host === 'app' ? recordingIn(url.pathname) : null;
    if (recording !== null) return withHeaders(recordingResponse(service, recording));
    const file = fileOf(folder, url);
    return file === null ? refusal(404) : respond(file, headersOf(url.pathname));
  });
}

async function withHeaders(answer: Promise<Response>): Promise<Response> {
  const { body, status, headers } = await answer;
  return new Response(body, { status, headers: { ...securityHeaders(), ...Object.fromEntries(headers) } });
}

function fileOf(folder: string, url: URL): string | null {
  if (url.host !== 'app') return null;
  const file = normalize(join(folder, decodeURIComponent(url.pathname)));
  return file.startsWith(folder + sep) ? file : null;
}

async function respond(file: string, own: Record<string, string>): Promise<Response> {
  try {
    const answer = await net.fetch(pathToFileURL(file).href);
    const headers = new Headers(own);
    headers.set('Content-Type', answer.headers.get('Content-Type') ?? 'application/octet-stream');
    return new Response(answer.body, { status: answer.status, headers });
  } catch {
    return refusal(404);
  }
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: securityHeaders() });
}
