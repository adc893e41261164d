import { z } from '../validation/zod';
import type { CommandName, CommandResult, StreamMessage } from './kitchen-api';

/** What a window sends over its socket, as JSON text. */
export const windowFrameSchema = z.union(
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
export type WindowFrame = z.infer<typeof windowFrameSchema>;

/** The answer to a command. `id` is that of the command, or null where the frame could not be read. */
export interface AnswerFrame {
  id: string | number | null;
  result: CommandResult<CommandName>;
}

/** What the server sends over a window's socket, as JSON text. */
export type ServerFrame = AnswerFrame | { stream: StreamMessage };
