import type { LaneState } from '../lane-state';
import type { Folds } from './folds';
import { updateTask } from './update-task';

/** What a task goes through, and what it says. */
export const tasksFolds = {
  'task-created'(state, event) {
    const ticket = state.tickets.edit(event.ticket);
    if (ticket) ticket.task = event.task;
    state.tasks.set(event.task, {
      id: event.task,
      kind: event.kind,
      name: event.name,
      parent: event.parent,
      ticket: event.ticket,
      status: 'ready',
      createdMs: event.t,
      startedMs: null,
      endedMs: null,
      outcome: null,
      error: '',
      label: '',
      suspendedOn: '',
      suspendedSeen: 0,
      waitsFor: '',
      cancels: 0,
      createdAt: event.label,
      worked: 0,
      slot: null,
    });
    if (state.mode === 'async') state.ready.push({ task: event.task, what: 'step' });
  },
  'step-started'(state, event) {
    state.ready.takeFirst(event.task);
    answerBell(state, event.task, event.t);
    state.running = event.task;
    if (state.mode === 'sync') state.stack.push({ task: event.task });
    updateTask(state, event.task, (task) => {
      task.status = 'running';
      task.suspendedOn = '';
      task.waitsFor = '';
      task.startedMs ??= event.t;
    });
  },
  'task-suspended'(state, event) {
    state.running = null;
    updateTask(state, event.task, (task) => {
      task.status = event.on === 'turn' ? 'ready' : 'waiting';
      task.suspendedOn = event.on;
      task.suspendedSeen = state.seen;
      task.waitsFor = event.waitsFor;
      if (event.label) task.label = event.label;
    });
    if (event.on === 'turn') state.ready.push({ task: event.task, what: 'step' });
  },
  'io-wait'(state, event) {
    state.running = null;
    updateTask(state, event.task, (task) => {
      task.status = 'waiting';
      task.suspendedOn = `io-${event.kind}`;
      task.suspendedSeen = state.seen;
      if (event.label) task.label = event.label;
    });
  },
  'task-woken'(state, event) {
    state.ready.takeFirst(event.task);
    state.ready.push({ task: event.task, what: 'step' });
    updateTask(state, event.task, (task) => {
      task.status = 'ready';
    });
  },
  'task-done'(state, event) {
    if (state.mode === 'sync') {
      state.stack.takeAll(event.task);
      state.running = state.stack.last?.task ?? null;
    } else if (state.running === event.task) state.running = null;
    updateTask(state, event.task, (task) => {
      task.status = 'done';
      task.suspendedOn = '';
      task.waitsFor = '';
      task.endedMs = event.t;
      task.outcome = event.outcome;
      task.error = event.error;
    });
  },
  printed(state, event) {
    const { t, task: by, text, stream, job } = event;
    state.output.push({ t, seen: state.seen, task: by, text, stream, job });
    updateTask(state, event.task, (task) => {
      if (event.label) task.label = event.label;
    });
  },
  warned(state, event) {
    const { t, task, text } = event;
    state.warnings.push({ t, seen: state.seen, task, text, stream: 'stderr', job: null });
  },
} satisfies Partial<Folds>;

/** The task's step begins: its timer is gone, and a bell that rang for it is answered. */
function answerBell(state: LaneState, task: number, t: number): void {
  const timer = state.timers.get(task);
  if (timer?.firedMs != null) state.answered = { ...timer, firedMs: timer.firedMs, answeredMs: t };
  state.timers.delete(task);
}
