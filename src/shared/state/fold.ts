import type { Station, TraceEvent } from '../trace/trace';
import { totalsAt } from './lane-selectors';
import type { ExecutorState, JobState, LaneState, TaskState } from './lane-state';
import type { Table } from './table';

/** Folds one event into the state, in place. Events of another lane are a mistake of the caller. */
export function applyEvent(state: LaneState, event: TraceEvent): void {
  state.seen++;
  state.t = event.t;
  switch (event.type) {
    case 'lane-started':
      state.mode = event.mode;
      state.cook = { doing: 'looping', sinceMs: event.t };
      break;
    case 'lane-ended':
      leaveCook(state, event.t, 'gone');
      state.endedMs = event.t;
      state.outcome = event.outcome;
      state.error = event.error;
      break;
    case 'process-suspended':
      state.suspendedMs += event.ms;
      break;
    case 'order-placed':
      state.orders.set(event.order, {
        order: event.order,
        kind: event.kind,
        name: event.name,
        placedMs: event.t,
        servedMs: null,
      });
      break;
    case 'ticket-placed':
      state.tickets.set(event.ticket, {
        ticket: event.ticket,
        order: event.order,
        kind: event.kind,
        name: event.name,
        placedMs: event.t,
        task: null,
      });
      break;
    case 'order-served': {
      const order = state.orders.edit(event.order);
      if (order) order.servedMs = event.t;
      state.served.push(event.order);
      break;
    }
    case 'task-created': {
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
        worked: 0,
        slot: null,
      });
      if (state.mode === 'async') state.ready.push({ task: event.task, what: 'step' });
      break;
    }
    case 'step-started':
      state.ready.takeFirst(event.task);
      answerBell(state, event.task, event.t);
      state.running = event.task;
      if (state.mode === 'sync') state.stack.push({ task: event.task });
      updateTask(state, event.task, (task) => {
        task.status = 'running';
        task.suspendedOn = '';
        task.startedMs ??= event.t;
      });
      break;
    case 'task-suspended':
      state.running = null;
      updateTask(state, event.task, (task) => {
        task.status = event.on === 'turn' ? 'ready' : 'waiting';
        task.suspendedOn = event.on;
        if (event.label) task.label = event.label;
      });
      if (event.on === 'turn') state.ready.push({ task: event.task, what: 'step' });
      break;
    case 'task-woken':
      state.ready.takeFirst(event.task);
      state.ready.push({ task: event.task, what: 'step' });
      updateTask(state, event.task, (task) => {
        task.status = 'ready';
      });
      break;
    case 'task-done':
      if (state.mode === 'sync') {
        state.stack.takeAll(event.task);
        state.running = state.stack.last?.task ?? null;
      } else if (state.running === event.task) state.running = null;
      updateTask(state, event.task, (task) => {
        task.status = 'done';
        task.suspendedOn = '';
        task.endedMs = event.t;
        task.outcome = event.outcome;
        task.error = event.error;
      });
      break;
    case 'timer-set':
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
        if (event.label) task.label = event.label;
      });
      break;
    case 'timer-fired': {
      const timer = state.timers.edit(event.task);
      if (timer) timer.firedMs = event.t;
      state.ready.push({ task: event.task, what: 'bell' });
      updateTask(state, event.task, (task) => {
        task.status = 'ready';
      });
      break;
    }
    case 'timer-cancelled':
      state.timers.delete(event.task);
      break;
    case 'work-started':
    case 'block-started':
      moveCook(state, event.station);
      leaveCook(state, event.t, 'looping');
      state.cook = {
        doing: event.type === 'work-started' ? 'working' : 'blocked',
        sinceMs: event.t,
        task: event.task,
        label: event.label,
        station: event.station,
        askedMs: event.ms,
      };
      updateTask(state, event.task, (task) => {
        task.status = event.type === 'work-started' ? 'running' : 'blocked';
        if (event.label) task.label = event.label;
      });
      break;
    case 'work-ended':
    case 'block-ended':
      leaveCook(state, event.t, 'looping');
      updateTask(state, event.task, (task) => {
        task.status = 'running';
        if (event.type === 'work-ended') task.worked++;
      });
      break;
    case 'slot-taken':
      state.slots[event.station].set(event.slot, {
        station: event.station,
        slot: event.slot,
        task: event.task,
        takenMs: event.t,
      });
      updateTask(state, event.task, (task) => {
        task.slot = event.slot;
      });
      break;
    case 'slot-freed':
      state.slots[event.station].delete(event.slot);
      break;
    case 'turn-started':
      state.turn = event.turn;
      break;
    case 'idle-started':
      state.cookFrom = state.cookAt;
      state.cookAt = '';
      leaveCook(state, event.t, 'idle');
      break;
    case 'idle-ended':
      leaveCook(state, event.t, 'looping');
      break;
    case 'printed':
      state.output.push({ t: event.t, task: event.task, text: event.text });
      updateTask(state, event.task, (task) => {
        if (event.label) task.label = event.label;
      });
      break;
    case 'warned':
      state.warnings.push({ t: event.t, task: event.task, text: event.text });
      break;
    case 'executor-started':
      state.executor.workers += event.workers;
      break;
    case 'job-submitted':
      state.executor.waits = event.ms > 0;
      state.executor.jobs.set(event.job, {
        job: event.job,
        task: event.task,
        label: event.label,
        askedMs: event.ms,
        submittedMs: event.t,
        worker: null,
        startedMs: null,
      });
      break;
    case 'job-started':
      startJob(state.executor, event);
      break;
    case 'job-ended':
      endJob(state.executor, event);
      break;
    case 'job-dropped':
      removeJob(state.executor, event.job);
      break;
    case 'lock-taken':
      state.lock = { worker: event.worker, sinceMs: event.t };
      break;
    case 'lock-released':
      releaseLock(state, event);
      break;
    case 'process-measured': {
      const { t, residentBytes, voluntarySwitches, involuntarySwitches, threads } = event;
      state.process = { t, residentBytes, voluntarySwitches, involuntarySwitches, threads };
      break;
    }
    case 'process-started':
      if (event.worker !== null) state.executor.forked = true;
      break;
    case 'timeout-set':
      state.timeouts.set(event.timer, {
        timer: event.timer,
        task: event.task,
        label: event.label,
        setMs: event.t,
        deadlineMs: event.deadline,
      });
      break;
    case 'timeout-ended':
      state.timeouts.delete(event.timer);
      break;
    case 'loop-started':
      state.loop = { how: event.how, running: true };
      break;
    case 'loop-stopped':
      if (state.loop) state.loop.running = false;
      break;
  }
}

function startJob(executor: ExecutorState, { job, worker, t }: TraceEvent<'job-started'>): void {
  const started = executor.jobs.edit(job);
  if (!started) return;
  if (started.worker === null) executor.busy++;
  Object.assign(started, { worker, startedMs: t });
}

function endJob(executor: ExecutorState, { job, worker, t }: TraceEvent<'job-ended'>): void {
  const ended = removeJob(executor, job);
  if (!ended) return;
  executor.returned++;
  addTo(executor.workedMs, worker, t - (ended.startedMs ?? t));
}

function removeJob(executor: ExecutorState, job: number): JobState | undefined {
  const removed = executor.jobs.get(job);
  if (removed && removed.worker !== null) executor.busy--;
  executor.jobs.delete(job);
  return removed;
}

function addTo(sums: Table<number>, worker: number, ms: number): void {
  sums.set(worker, (sums.get(worker) ?? 0) + ms);
}

function releaseLock(state: LaneState, { worker, t }: TraceEvent<'lock-released'>): void {
  if (state.lock?.worker !== worker) return;
  addTo(state.heldMs, worker, t - state.lock.sinceMs);
  state.lock = null;
}

function updateTask(state: LaneState, id: number, change: (task: TaskState) => void): void {
  const task = state.tasks.edit(id);
  if (task) change(task);
}

/** A span without a station goes on where the cook is. */
function moveCook(state: LaneState, to: Station): void {
  state.cookFrom = state.cookAt;
  if (to) state.cookAt = to;
}

/** The task's step begins: its timer is gone, and a bell that rang for it is answered. */
function answerBell(state: LaneState, task: number, t: number): void {
  const timer = state.timers.get(task);
  if (timer?.firedMs != null) state.answered = { ...timer, firedMs: timer.firedMs, answeredMs: t };
  state.timers.delete(task);
}

/** Settles what the cook did until `t` into the totals and begins the next thing. */
function leaveCook(state: LaneState, t: number, next: 'looping' | 'idle' | 'gone'): void {
  state.totals = totalsAt(state, t);
  state.cook = { doing: next, sinceMs: t };
}
