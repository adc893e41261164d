import type { SessionState } from './state';

/** Whether there is no kitchen that could be told anything now. */
export function isUnreachable({ connection }: Pick<SessionState, 'connection'>): boolean {
  return connection !== 'open';
}
