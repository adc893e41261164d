import type { LaneId, Mode, Outcome, Station, Suspension, TraceEvent } from './trace';
import { MAIN_TASK } from './trace';

/** Where a task stands. `ready` = in the ready queue, `waiting` = suspended, `blocked` = it holds the thread still. */
export type TaskStatus = 'ready' | 'running' | 'waiting' | 'blocked' | 'done';

export interface TaskState {
  id: number;
  kind: string;
  name: string;
  parent: number;
  ticket: number;
  status: TaskStatus;
  createdMs: number;
  /** First step, or null before it. */
  startedMs: number | null;
  endedMs: number | null;
  outcome: Outcome | null;
  error: string;
  /** The lesson's step that it is at ("fry"), '' before the first. It stays until the next one begins. */
  label: string;
  /** What it is suspended on; '' when it is not suspended. */
  suspendedOn: Suspension | 'timer' | '';
  /** Work spans it has completed. */
  worked: number;
  /** The station's slot that it holds or held last, or null. */
  slot: number | null;
}

export interface TicketState {
  ticket: number;
  order: number;
  kind: string;
  name: string;
  placedMs: number;
  /** The task that works on it, or null while nobody has begun. */
  task: number | null;
}

export interface OrderState {
  order: number;
  kind: string;
  name: string;
  placedMs: number;
  servedMs: number | null;
}

/** A kitchen timer on a station: set, perhaps ringing, gone when its task takes its next step. */
export interface TimerState {
  timer: number;
  task: number;
  label: string;
  station: Station;
  setMs: number;
  deadlineMs: number;
  /** When the loop noticed it, or null while it runs. From then on its bell rings. */
  firedMs: number | null;
}

/** A bell that the loop has answered: its task's next step has begun. */
export interface AnsweredBell extends TimerState {
  firedMs: number;
  answeredMs: number;
}

/** A handle in the ready queue: a bell that the loop will answer, or a task's next step. */
export interface ReadyHandle {
  task: number;
  what: 'bell' | 'step';
}

/** What the lane's one thread, the cook, does. */
export type CookState =
  | { doing: 'starting' | 'looping' | 'idle' | 'gone'; sinceMs: number }
  | {
      doing: 'working' | 'blocked';
      sinceMs: number;
      task: number;
      label: string;
      station: Station;
      /** How long it was asked to take; the trace alone says when it really ends. */
      askedMs: number;
    };

export interface SlotState {
  station: Station;
  slot: number;
  task: number;
  takenMs: number;
}

/** A blocking call that a task gave to the executor. */
export interface JobState {
  job: number;
  task: number;
  label: string;
  /** How long it was asked to take, ms. */
  askedMs: number;
  submittedMs: number;
  /** The worker that runs or ran it, and since when; null in the backlog. */
  worker: number | null;
  startedMs: number | null;
}

/** The executor's threads: calls that wait for one and calls that run, by job, in the order they were submitted. */
export interface ExecutorState {
  /** 0 where the lane has no executor. */
  workers: number;
  jobs: Map<number, JobState>;
  /** Calls that have returned. */
  returned: number;
  /** How long each worker's calls took that have returned, ms; undefined where none has. */
  workedMs: (number | undefined)[];
}

/** A task's timeout that has not been left. */
export interface TimeoutState {
  timer: number;
  task: number;
  label: string;
  setMs: number;
  deadlineMs: number;
}

/** What the operating system last said of the lane's process. */
export interface ProcessFigures {
  /** Kitchen time of the figures. */
  t: number;
  residentBytes: number;
  voluntarySwitches: number;
  involuntarySwitches: number;
  /** 0 where the system does not tell. */
  threads: number;
}

export interface Printed {
  t: number;
  task: number;
  text: string;
}

/** The whole of one kitchen at one moment. Made by applyEvent only; plain data, so that it can be cloned. */
export interface LaneState {
  lane: LaneId;
  mode: Mode;
  /** Time of the last event seen. */
  t: number;
  endedMs: number | null;
  outcome: Outcome | null;
  error: string;
  tasks: Map<number, TaskState>;
  /** The event loop's ready queue, first in first out. Empty in sync. */
  ready: ReadyHandle[];
  /** The task that has the thread, or null between steps. In sync the innermost one. */
  running: number | null;
  /** Sync: the calls on the thread's stack by task, outermost first. */
  stack: number[];
  cook: CookState;
  /** Where the cook last worked, stood blocked or ('') idled, and the place before that: what a walk goes between. */
  cookAt: Station;
  cookFrom: Station;
  /** Set or ringing, by the task that waits for it, in the order they were set. */
  timers: Map<number, TimerState>;
  /** The last bell that was answered, or null. */
  answered: AnsweredBell | null;
  slots: SlotState[];
  executor: ExecutorState;
  /** Running timeouts by timer. */
  timeouts: Map<number, TimeoutState>;
  /** The worker that holds the lane's one lock, and since when; null while nobody does. */
  lock: { worker: number; sinceMs: number } | null;
  /** How long each worker has held it, without the hold that goes on; undefined where one never did. */
  heldMs: (number | undefined)[];
  process: ProcessFigures | null;
  /** The event loop: how it was started, and whether it still runs. null before. */
  loop: { how: string; running: boolean } | null;
  orders: OrderState[];
  /** Orders in the order in which they were served. */
  served: number[];
  tickets: TicketState[];
  output: Printed[];
  /** What the runtime complained of. */
  warnings: Printed[];
  turn: number;
  /** Completed spans only; add the open one with totalsAt. */
  totals: Totals;
}

export interface Totals {
  /** The cook's hands were busy. */
  busyMs: number;
  /** The thread stood blocked. */
  blockedMs: number;
  /** The loop had nothing to do. */
  idleMs: number;
}

/** A kitchen before its first event. */
export function emptyLane(lane: LaneId, mode: Mode): LaneState {
  return {
    lane,
    mode,
    t: 0,
    endedMs: null,
    outcome: null,
    error: '',
    tasks: new Map(),
    ready: [],
    running: null,
    stack: [],
    cook: { doing: 'starting', sinceMs: 0 },
    cookAt: '',
    cookFrom: '',
    timers: new Map(),
    answered: null,
    slots: [],
    executor: { workers: 0, jobs: new Map(), returned: 0, workedMs: [] },
    timeouts: new Map(),
    lock: null,
    heldMs: [],
    process: null,
    loop: null,
    orders: [],
    served: [],
    tickets: [],
    output: [],
    warnings: [],
    turn: 0,
    totals: { busyMs: 0, blockedMs: 0, idleMs: 0 },
  };
}

/** A state of its own that the fold of the other does not touch. */
export function copyLane(state: LaneState): LaneState {
  return {
    ...state,
    tasks: copyEach(state.tasks),
    ready: [...state.ready],
    stack: [...state.stack],
    timers: copyEach(state.timers),
    slots: [...state.slots],
    executor: {
      ...state.executor,
      jobs: copyEach(state.executor.jobs),
      workedMs: [...state.executor.workedMs],
    },
    heldMs: [...state.heldMs],
    timeouts: new Map(state.timeouts),
    loop: state.loop && { ...state.loop },
    orders: state.orders.map((order) => ({ ...order })),
    served: [...state.served],
    tickets: state.tickets.map((ticket) => ({ ...ticket })),
    output: [...state.output],
    warnings: [...state.warnings],
  };
}

function copyEach<T extends object>(entries: ReadonlyMap<number, T>): Map<number, T> {
  const copy = new Map<number, T>();
  for (const [id, entry] of entries) copy.set(id, { ...entry });
  return copy;
}

/** Timers soonest first; equal deadlines in the order they were set. */
export function timersByDeadline(state: LaneState): TimerState[] {
  return [...state.timers.values()]
    .filter((timer) => timer.firedMs === null)
    .sort((a, b) => a.deadlineMs - b.deadlineMs);
}

/** Calls that no worker has taken yet, in the order they were submitted. */
export function backlog({ executor }: LaneState): JobState[] {
  return [...executor.jobs.values()].filter((job) => job.worker === null);
}

/** What each worker runs, by its number; undefined where it has nothing to do. */
export function workersAtWork({ executor }: LaneState): (JobState | undefined)[] {
  const workers: (JobState | undefined)[] = Array.from({ length: executor.workers });
  for (const job of executor.jobs.values()) if (job.worker !== null) workers[job.worker] = job;
  return workers;
}

/** Totals including what still goes on at `t` (kitchen ms, not before the state's last event). */
export function totalsAt(state: LaneState, t: number): Totals {
  const { busyMs, blockedMs, idleMs } = state.totals;
  const open = Math.max(0, t - state.cook.sinceMs);
  switch (state.cook.doing) {
    case 'working':
      return { busyMs: busyMs + open, blockedMs, idleMs };
    case 'blocked':
      return { busyMs, blockedMs: blockedMs + open, idleMs };
    case 'idle':
      return { busyMs, blockedMs, idleMs: idleMs + open };
    default:
      return state.totals;
  }
}

/**
 * Tickets that hang on the rail. Async: the ready queue in order, then orders that no task has picked up.
 * Sync: tickets placed and not begun.
 */
export function railTickets(state: LaneState): { kind: string; name: string; bell: boolean }[] {
  const unbegun = state.tickets.filter((ticket) => ticket.task === null);
  if (state.mode === 'sync') return unbegun.map(({ kind, name }) => ({ kind, name, bell: false }));
  const begunOrders = new Set(state.tickets.filter((t) => t.task !== null).map((t) => t.order));
  const queued = state.ready
    .map((handle) => ({ task: state.tasks.get(handle.task), bell: handle.what === 'bell' }))
    .filter(({ task }) => task && task.id !== MAIN_TASK)
    .map(({ task, bell }) => ({ kind: task?.kind ?? '', name: task?.name ?? '', bell }));
  const waiting = unbegun.filter((ticket) => !begunOrders.has(ticket.order));
  return [...queued, ...waiting.map(({ kind, name }) => ({ kind, name, bell: false }))];
}

/** Folds one event into the state, in place. Events of another lane are a mistake of the caller. */
export function applyEvent(state: LaneState, event: TraceEvent): void {
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
    case 'order-placed':
      state.orders.push({
        order: event.order,
        kind: event.kind,
        name: event.name,
        placedMs: event.t,
        servedMs: null,
      });
      break;
    case 'ticket-placed':
      state.tickets.push({
        ticket: event.ticket,
        order: event.order,
        kind: event.kind,
        name: event.name,
        placedMs: event.t,
        task: null,
      });
      break;
    case 'order-served': {
      const order = state.orders.find((o) => o.order === event.order);
      if (order) order.servedMs = event.t;
      state.served.push(event.order);
      break;
    }
    case 'task-created': {
      const ticket = state.tickets.find((t) => t.ticket === event.ticket);
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
      takeHandle(state, event.task);
      answerBell(state, event.task, event.t);
      state.running = event.task;
      if (state.mode === 'sync') state.stack.push(event.task);
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
      takeHandle(state, event.task);
      state.ready.push({ task: event.task, what: 'step' });
      updateTask(state, event.task, (task) => {
        task.status = 'ready';
      });
      break;
    case 'task-done':
      if (state.mode === 'sync') {
        state.stack = state.stack.filter((task) => task !== event.task);
        state.running = state.stack.at(-1) ?? null;
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
      const timer = state.timers.get(event.task);
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
      state.slots.push({ station: event.station, slot: event.slot, task: event.task, takenMs: event.t });
      updateTask(state, event.task, (task) => {
        task.slot = event.slot;
      });
      break;
    case 'slot-freed':
      state.slots = state.slots.filter((s) => s.station !== event.station || s.slot !== event.slot);
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
    case 'job-started': {
      const job = state.executor.jobs.get(event.job);
      if (job) Object.assign(job, { worker: event.worker, startedMs: event.t });
      break;
    }
    case 'job-ended':
      endJob(state.executor, event);
      break;
    case 'job-dropped':
      state.executor.jobs.delete(event.job);
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

function endJob(executor: ExecutorState, { job, worker, t }: TraceEvent<'job-ended'>): void {
  const { jobs, workedMs } = executor;
  const ended = jobs.get(job);
  if (!ended) return;
  jobs.delete(job);
  executor.returned++;
  workedMs[worker] = (workedMs[worker] ?? 0) + t - (ended.startedMs ?? t);
}

function releaseLock(state: LaneState, { worker, t }: TraceEvent<'lock-released'>): void {
  if (state.lock?.worker !== worker) return;
  state.heldMs[worker] = (state.heldMs[worker] ?? 0) + t - state.lock.sinceMs;
  state.lock = null;
}

function updateTask(state: LaneState, id: number, change: (task: TaskState) => void): void {
  const task = state.tasks.get(id);
  if (task) change(task);
}

/** Removes the task's first handle from the ready queue: the loop runs it now. */
function takeHandle(state: LaneState, task: number): void {
  const index = state.ready.findIndex((handle) => handle.task === task);
  if (index >= 0) state.ready.splice(index, 1);
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
