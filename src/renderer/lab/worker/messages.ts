import type { LabFile } from '../../../shared/api/lab-resource';
import { LONGEST_PIECE } from '../../../shared/trace/pieces';
import type { Mode } from '../../../shared/trace/trace';
import { z } from '../../../shared/validation/zod';

/** A program, as somebody wrote it. */
export interface Program {
  source: string;
  /** Its name, which tracebacks show. */
  file: string;
  args: readonly string[];
  /** What it reads from its standard input. */
  input: string;
}

/** How a program is cooked, in either lane. */
export interface RunOptions {
  /** Time jumps, so that nothing waits. */
  virtual: boolean;
  /** Whether its variables are recorded. */
  values: boolean;
}

/** How one lane cooks it. */
export interface LaneOptions extends RunOptions {
  mode: Mode;
}

/** What the page says to a lane's worker: first what Python is made of, later, once, what to run. */
export type ToWorker =
  | { type: 'load'; files: Record<LabFile, ArrayBuffer>; memory: SharedArrayBuffer }
  | { type: 'run'; program: Program; how: LaneOptions };

/**
 * What a lane's worker says to the page. A program could have taken the worker over, so that this is all the page
 * believes of it: its form.
 */
export const fromWorkerSchema = z.discriminatedUnion('type', [
  /** How much of Python is loaded, 0..1. */
  z.strictObject({ type: z.literal('loading'), part: z.number().min(0).max(1) }),
  /** It may be told what to run. */
  z.strictObject({ type: z.literal('ready'), python: z.string().max(100) }),
  /** A piece of a batch of trace events, in lines of the wire. */
  z.strictObject({ type: z.literal('events'), events: z.string().max(LONGEST_PIECE) }),
  /** The program is over. */
  z.strictObject({ type: z.literal('ended'), code: z.int().min(-1000).max(1000) }),
  /** Python itself broke, or could not be loaded. */
  z.strictObject({ type: z.literal('broken'), why: z.string().max(10_000) }),
]);
export type FromWorker = z.infer<typeof fromWorkerSchema>;
