import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { recordingResponse } from '../recordings/response';
import type { KitchenService } from '../service';

/** Streams a recording to the window that asked for it, no faster than it reads. */
export async function sendRecording(
  service: KitchenService,
  name: string,
  response: ServerResponse,
): Promise<void> {
  const { status, headers, body } = await recordingResponse(service, name);
  response.writeHead(status, Object.fromEntries(headers));
  // A window that goes, or a file that breaks, ends the connection: then the window sees that this is not all.
  await pipeline(body ?? [], response).catch(() => {});
}
