import type { SessionState } from '../session/player/state';

/** Whether somebody was asked about the run that is shown: before it cooked, but not before a recording opened. */
export function wasAsked({ recorded, answers }: Pick<SessionState, 'recorded' | 'answers'>): boolean {
  return !recorded || Object.keys(answers).length > 0;
}
