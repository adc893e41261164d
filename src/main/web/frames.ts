import { z } from 'zod';
import type { CommandName, CommandResult, StreamMessage } from '../../shared/api/kitchen-api';

/** What a window sends, as JSON text. */
const clientFrameSchema = z.union(
  [
    z.strictObject({
      id: z.union([z.int(), z.string().max(100)]),
      command: z.string().max(100),
      input: z.unknown(),
    }),
    z.strictObject({ subscribe: z.literal(true) }),
  ],
  { error: 'a frame is {id, command, input} or {subscribe: true}' },
);
export type ClientFrame = z.infer<typeof clientFrameSchema>;

/** What the server sends, as JSON text. `id` is that of the command, or null where the frame could not be read. */
export type ServerFrame =
  | { id: string | number | null; result: CommandResult<CommandName> }
  | { stream: StreamMessage };

/** Reads a window's frame, or says what is wrong with it. */
export function decodeFrame(text: string): ClientFrame | ServerFrame {
  try {
    const frame = clientFrameSchema.safeParse(JSON.parse(text));
    return frame.success ? frame.data : badFrame(z.prettifyError(frame.error));
  } catch {
    return badFrame('a frame is JSON text');
  }
}

export function badFrame(message: string): ServerFrame {
  return { id: null, result: { ok: false, problem: { code: 'bad-input', field: '', message } } };
}
