import type { Folds } from './folds';

/** The event loop's turns. */
export const loopFolds = {
  'turn-started'(state, event) {
    state.turn = event.turn;
  },
  'loop-started'(state, event) {
    state.loop = { how: event.how, running: true };
  },
  'loop-stopped'(state) {
    if (state.loop) state.loop.running = false;
  },
} satisfies Partial<Folds>;
