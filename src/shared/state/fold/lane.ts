import { leaveCook } from './cook-time';
import type { Folds } from './folds';

/** Folds the events about a lane, its process and its machine. */
export const laneFolds = {
  'lane-started'(state, event) {
    state.mode = event.mode;
    state.cook = { doing: 'looping', sinceMs: event.t };
  },
  'lane-ended'(state, event) {
    leaveCook(state, event.t, 'gone');
    state.endedMs = event.t;
    state.outcome = event.outcome;
    state.error = event.error;
  },
  'process-suspended'(state, event) {
    state.suspendedMs += event.ms;
  },
  'process-measured'(state, event) {
    const { t, residentBytes, voluntarySwitches, involuntarySwitches, threads } = event;
    const mostBytes = Math.max(residentBytes, state.process?.mostBytes ?? 0);
    state.process = { t, residentBytes, mostBytes, voluntarySwitches, involuntarySwitches, threads };
  },
  'process-started'(state, event) {
    if (event.worker !== null) state.executor.forked = true;
    else state.startBytes ??= event.residentBytes;
  },
  // It changes nothing of what is seen.
  'machine-measured'() {},
} satisfies Partial<Folds>;
