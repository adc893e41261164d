import { useMemo } from 'react';
import type { RunLog } from '../../shared/trace/run-log';
import { useSessionState } from '../session/context';
import { type ErrorPlace, errorPlace } from './editor/error-place';
import type { Written } from './editor/program-file';

/** What the program in the editor raised when it was cooked. */
export interface Failure {
  /** As Python writes it. */
  traceback: string;
  /** Where in the program; null where it is elsewhere. */
  place: ErrorPlace | null;
}

/** What the run on screen says is wrong with a program; null where nothing is, or where it is of another program. */
export function useFailure(program: Written): Failure | null {
  const log = useSessionState((state) => state.playback.log);
  const cooking = useSessionState((state) => state.transport.cooking);
  const { file, source } = program;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a log grows until its run has ended.
  return useMemo(() => {
    const own = log.header.program;
    return own && own.file === file && own.source === source ? failureIn(log, file) : null;
  }, [log, cooking, file, source]);
}

/** The asynchronous lane's first: its twin may fail only because it would wait for ever. */
function failureIn(log: RunLog, file: string): Failure | null {
  const lanes = [...log.header.lanes].sort((a, b) => a.mode.localeCompare(b.mode));
  for (const { lane } of lanes) {
    const exit = log.lanes[lane].findLast(({ type }) => type === 'program-exited');
    if (exit?.type === 'program-exited' && exit.traceback)
      return { traceback: exit.traceback, place: errorPlace(exit.traceback, file) };
  }
  return null;
}
