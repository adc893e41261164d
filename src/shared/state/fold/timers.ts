import type { Folds } from './folds';
import { updateTask } from './update-task';

/** Timers and timeouts. */
export const timersFolds = {
  'timer-set'(state, event) {
    state.running = null;
    state.timers.set(event.task, {
      timer: event.timer,
      task: event.task,
      label: event.label,
      station: event.station,
      setMs: event.t,
      deadlineMs: event.deadline,
      firedMs: null,
    });
    updateTask(state, event.task, (task) => {
      task.status = 'waiting';
      task.suspendedOn = 'timer';
      task.suspendedSeen = state.seen;
      task.waitsFor = `timer ${event.timer}`;
      if (event.label) task.label = event.label;
    });
  },
  'timer-fired'(state, event) {
    const timer = state.timers.edit(event.task);
    if (timer) timer.firedMs = event.t;
    state.ready.push({ task: event.task, what: 'bell' });
    updateTask(state, event.task, (task) => {
      task.status = 'ready';
    });
  },
  'timer-cancelled'(state, event) {
    state.timers.delete(event.task);
  },
  'timeout-set'(state, event) {
    state.timeouts.set(event.timer, {
      timer: event.timer,
      task: event.task,
      label: event.label,
      setMs: event.t,
      deadlineMs: event.deadline,
    });
  },
  'timeout-ended'(state, event) {
    state.timeouts.delete(event.timer);
  },
} satisfies Partial<Folds>;
