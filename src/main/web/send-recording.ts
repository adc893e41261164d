import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { recordingResponse } from '../http/recording-response';
import type { KitchenService } from '../service/service';

/**
 * Streams a recording to the window that asked for it, no faster than it reads.
 * @throws where the window goes or the file breaks, when the connection has been ended: the window sees that it is not all
 */
export async function sendRecording(
  service: KitchenService,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // An answer that waits for the one before it is not told that its connection is gone; its request is.
  const gone = new AbortController();
  request.once('error', () => gone.abort());
  const { status, headers, body } = await recordingResponse(service, name);
  response.writeHead(status, Object.fromEntries(headers));
  await pipeline(Readable.from(body ?? []), response, { signal: gone.signal });
}
