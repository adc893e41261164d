import type { Preferences } from '../../shared/kitchen-api';
import { RunLog } from '../../shared/run-log';

/** The id of a run that has not begun. */
export const NOT_BEGUN = '';

/** What is on screen before the first run: two kitchens in which nothing has happened. */
export function emptyRun({ lesson, parameters, modes, speed }: Preferences): RunLog {
  return new RunLog({
    id: NOT_BEGUN,
    lesson,
    parameters: parameters[lesson] ?? {},
    lanes: [
      { lane: 'left', mode: modes.left },
      { lane: 'right', mode: modes.right },
    ],
    speed,
    virtual: false,
    startedAt: '',
    madeBy: { app: '', node: '', electron: '' },
  });
}

/** A run whose lanes all cooked to their end: only such a run has a result worth comparing. */
export function hasResult(log: RunLog): boolean {
  return log.header.lanes.every(({ lane }) => {
    const last = log.lanes[lane].at(-1);
    return last?.type === 'lane-ended' && last.outcome === 'ok';
  });
}
