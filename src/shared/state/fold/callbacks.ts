import { callbackHandle } from '../lane-state';
import type { Folds } from './folds';

/** Plain functions that the loop calls: they stand in the ready queue beside the steps of tasks. */
export const callbacksFolds = {
  'callback-scheduled'(state, { callback, how, task, name, label }) {
    state.callbacks.set(callback, { callback, how, task, name, label });
    if (how !== 'later') state.ready.push({ task: callbackHandle(callback), what: 'callback' });
  },
  'callback-due'(state, { callback }) {
    state.ready.push({ task: callbackHandle(callback), what: 'callback' });
  },
  'callback-started'(state, { callback }) {
    state.ready.takeFirst(callbackHandle(callback));
    state.running = callbackHandle(callback);
  },
  'callback-ended'(state, { callback }) {
    if (state.running === callbackHandle(callback)) state.running = null;
    state.callbacks.delete(callback);
  },
  'callback-cancelled'(state, { callback }) {
    state.ready.takeAll(callbackHandle(callback));
    state.callbacks.delete(callback);
  },
} satisfies Partial<Folds>;
