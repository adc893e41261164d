import type { SessionState } from '../session/player/state';

/** Whether somebody was asked about the run that is shown: before it cooked, but not before a recording opened. */
export function wasAsked({ asked, answers }: Pick<SessionState, 'asked' | 'answers'>): boolean {
  return asked || Object.keys(answers).length > 0;
}

/**
 * Whether the questions belong to what is shown of the run: nobody was asked about a lesson that is run again with something
 * changed, but whoever opens a recording wants to know what its questions came to.
 */
export function tellsScores(state: Pick<SessionState, 'recorded' | 'asked' | 'answers'>): boolean {
  return state.recorded || wasAsked(state);
}
