import type { LaneState } from './lane-state';

/**
 * Something that depends on a lane's state alone: worked out once, however often it is asked for before the lane's next
 * event. Treat the result as read-only.
 */
export function derived<T>(workOut: (state: LaneState) => T): (state: LaneState) => T {
  const known = new WeakMap<LaneState, { seen: number; value: T }>();
  return (state) => {
    const last = known.get(state);
    if (last && last.seen === state.seen) return last.value;
    const value = workOut(state);
    known.set(state, { seen: state.seen, value });
    return value;
  };
}
