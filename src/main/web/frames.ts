import { z } from 'zod';
import { type AnswerFrame, type WindowFrame, windowFrameSchema } from '../../shared/api/frames';

/** Reads a window's frame, or says what is wrong with it. */
export function decodeFrame(text: string): WindowFrame | AnswerFrame {
  try {
    const frame = windowFrameSchema.safeParse(JSON.parse(text));
    return frame.success ? frame.data : badFrame(z.prettifyError(frame.error));
  } catch {
    return badFrame('a frame is JSON text');
  }
}

export function badFrame(message: string): AnswerFrame {
  return { id: null, result: { ok: false, problem: { code: 'bad-input', field: '', message } } };
}
