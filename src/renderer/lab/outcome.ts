import type { Mode } from '../../shared/trace/trace';
import { z } from '../../shared/validation/zod';
import type { LaneEnd } from './kitchen/lane-worker';

/** What one lane of a program has said so far. */
export interface Outcome {
  mode: Mode;
  lines: readonly OutputLine[];
  /** How many lines there were before these. */
  before: number;
  /** As Python writes it; '' where nothing was raised. */
  traceback: string;
  /** Null while it cooks. */
  end: LaneEnd | null;
}

export interface OutputLine {
  /** Its place among all lines of the lane, from 0. */
  n: number;
  /** Kitchen ms. */
  t: number;
  text: string;
  stream: 'stdout' | 'stderr';
}

/** Of what a lane prints, the last so many lines are shown. */
const MOST_LINES = 300;

const told = z.union([
  z.tuple(
    [z.literal('printed'), z.number(), z.int(), z.string(), z.string(), z.enum(['stdout', 'stderr'])],
    z.unknown(),
  ),
  z.tuple([z.literal('program-exited'), z.number(), z.int(), z.string()], z.unknown()),
]);

export const begun = (mode: Mode): Outcome => ({ mode, lines: [], before: 0, traceback: '', end: null });

/** An outcome with one more batch of the wire, of which it reads what was printed and raised. */
export function withBatch(outcome: Outcome, batch: string): Outcome {
  const lines: OutputLine[] = [...outcome.lines];
  let { traceback } = outcome;
  for (const text of batch.split('\n')) {
    const { data } = told.safeParse(parsed(text));
    if (data?.[0] === 'printed')
      lines.push({ n: outcome.before + lines.length, t: data[1], text: data[3], stream: data[5] });
    else if (data) traceback = data[3];
  }
  const before = Math.max(0, lines.length - MOST_LINES);
  return { ...outcome, lines: lines.slice(before), before: outcome.before + before, traceback };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
