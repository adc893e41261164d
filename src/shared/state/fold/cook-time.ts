import { totalsAt } from '../lane-selectors';
import type { LaneState } from '../lane-state';

/** Settles what the cook did until `t` into the totals and begins the next thing. */
export function leaveCook(state: LaneState, t: number, next: 'looping' | 'idle' | 'gone'): void {
  state.totals = totalsAt(state, t);
  state.cook = { doing: next, sinceMs: t };
}
