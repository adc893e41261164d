import { MAIN_TASK } from '../trace/trace';
import { derived } from './derived';
import { SHOWN } from './few';
import type { LaneState, Printed } from './lane-state';
import type { Table } from './table';

/** A line that the lane's program wrote. */
export interface OutputLine extends Printed {
  /** `warned` and `failed` are what a terminal shows of stderr. */
  kind: 'printed' | 'warned' | 'failed';
}

/** The last lines that the lane's program wrote, oldest first: printed, warned of, and the exception that ended it. */
export const lastOutput = derived((state): readonly OutputLine[] =>
  [...lastOf(state.output, 'printed'), ...lastOf(state.warnings, 'warned'), ...uncaught(state)]
    .sort((a, b) => a.seen - b.seen)
    .slice(-SHOWN),
);

function lastOf(lines: Table<Printed>, kind: OutputLine['kind']): OutputLine[] {
  const few = Math.min(SHOWN, lines.size);
  return Array.from({ length: few }, (_, n) => ({
    ...(lines.get(lines.size - few + n) as Printed),
    kind,
  }));
}

/** What nobody caught, the program says as it ends. */
function uncaught({ tasks, outcome, error, endedMs, seen }: LaneState): OutputLine[] {
  const isRaised = tasks.get(MAIN_TASK)?.outcome === 'failed';
  if (outcome !== 'failed' || endedMs === null || !isRaised) return [];
  return [{ t: endedMs, seen, task: MAIN_TASK, text: error, stream: 'stderr', job: null, kind: 'failed' }];
}
