import { readWaits, type Waited, type WaitedKind } from '../trace/waits';
import { derived } from './derived';
import type { LaneState, TaskState, WaitKind } from './lane-state';

/** Something that waits, or is waited for. */
export interface AwaitNode extends Waited {
  /** `task 3`. */
  key: string;
  kind: WaitedKind;
  /** What a task or a resource is called, what made a future; '' where nothing is known. */
  name: string;
  /** What kind of thing: a task's coroutine, `lock`, `gather`. */
  what: string;
  /** What a task waits for, '' where it does not wait. */
  on: WaitKind | '';
  /** Where it waits, as its label says. */
  label: string;
  /** When a timer rings, kitchen ms. */
  deadlineMs: number | null;
  /** Keys of what it waits for; a resource waits for the tasks that hold it. */
  awaits: string[];
  /** It is on a circle of waits, and will not go on. */
  deadlocked: boolean;
}

/** Who waits for whom in a lane, as `python -m asyncio pstree` shows it. */
export interface AwaitGraph {
  nodes: ReadonlyMap<string, AwaitNode>;
  /** Keys of what nothing else waits for, in the order of their numbers; of a circle without such, its first. */
  roots: string[];
  /** Circles of waits, each as the keys on it in their order. */
  deadlocks: string[][];
  /** Tasks that are not done and not among the nodes, because there are too many. */
  left: number;
}

/** So many tasks are drawn at most; the rest is counted. */
const MOST_TASKS = 300;

/** The graph of a lane's state. */
export const awaitGraph: (state: LaneState) => AwaitGraph = derived((state) => {
  const alive = aliveTasks(state);
  const nodes = new Map<string, AwaitNode>();
  for (const task of alive.tasks) nodes.set(`task ${task.id}`, taskNode(task));
  for (const task of alive.tasks)
    for (const waited of readWaits(waitsOf(task))) addWaited(nodes, state, waited);
  const deadlocks = circlesOf(nodes);
  for (const circle of deadlocks)
    for (const key of circle) Object.assign(nodes.get(key) ?? {}, { deadlocked: true });
  return { nodes, roots: rootsOf(nodes, deadlocks), deadlocks, left: alive.left };
});

function aliveTasks({ tasks }: LaneState): { tasks: TaskState[]; left: number } {
  const alive: TaskState[] = [];
  let left = 0;
  for (const task of tasks) {
    if (task.status === 'done') continue;
    if (alive.length < MOST_TASKS) alive.push(task as TaskState);
    else left++;
  }
  return { tasks: alive, left };
}

/** What a task waits for still: one that was woken has it, though its step has not begun. */
function waitsOf({ status, waitsFor }: TaskState): string {
  return status === 'waiting' ? waitsFor : '';
}

function taskNode(task: TaskState): AwaitNode {
  const { id, kind, name, status, suspendedOn, label } = task;
  return {
    ...plainNode({ kind: 'task', id }),
    name,
    what: kind,
    on: status === 'waiting' || suspendedOn === 'turn' ? suspendedOn : '',
    label,
    awaits: keysOf(waitsOf(task)),
  };
}

function plainNode({ kind, id }: Waited): AwaitNode {
  const key = `${kind} ${id}`;
  return {
    key,
    kind,
    id,
    name: '',
    what: '',
    on: '',
    label: '',
    deadlineMs: null,
    awaits: [],
    deadlocked: false,
  };
}

/** Of very many as many as tasks are drawn, too. */
function keysOf(waitsFor: string): string[] {
  return readWaits(waitsFor)
    .slice(0, MOST_TASKS)
    .map(({ kind, id }) => `${kind} ${id}`);
}

/** Tasks are there already, unless they are done or too many; what a resource waits for is who holds it. */
function addWaited(nodes: Map<string, AwaitNode>, state: LaneState, waited: Waited): void {
  const node = plainNode(waited);
  if (waited.kind === 'task' || nodes.has(node.key)) return;
  nodes.set(node.key, { ...node, ...knownOf(state, waited) });
}

function knownOf(state: LaneState, { kind, id }: Waited): Partial<AwaitNode> {
  switch (kind) {
    case 'timer':
      return { deadlineMs: deadlineOf(state, id) };
    case 'future': {
      const { kind: what = 'future', label = '' } = state.futures.get(id) ?? {};
      return { what, label };
    }
    case 'resource': {
      const { kind: what = '', name = '', holders = [] } = state.resources.get(id) ?? {};
      return { what, name, awaits: holders.map((task) => `task ${task}`) };
    }
    default: {
      const { label = '' } = state.executor.jobs.get(id) ?? {};
      return { label };
    }
  }
}

function deadlineOf({ timers }: LaneState, id: number): number | null {
  for (const { timer, deadlineMs } of timers) if (timer === id) return deadlineMs;
  return null;
}

function rootsOf(nodes: ReadonlyMap<string, AwaitNode>, deadlocks: string[][]): string[] {
  const awaited = new Set([...nodes.values()].flatMap(({ awaits }) => awaits));
  const free = [...nodes.values()].filter(({ kind, key }) => kind === 'task' && !awaited.has(key));
  const reached = new Set<string>();
  for (const { key } of free) reach(nodes, key, reached);
  const circles = deadlocks.flatMap(([first]) => (first && !reached.has(first) ? [first] : []));
  return [...free.sort((a, b) => a.id - b.id).map(({ key }) => key), ...circles];
}

function reach(nodes: ReadonlyMap<string, AwaitNode>, from: string, reached: Set<string>): void {
  const open = [from];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (reached.has(key)) continue;
    reached.add(key);
    open.push(...(nodes.get(key)?.awaits ?? []));
  }
}

/**
 * Circles of waits, each once. A task that waits for any of several (asyncio.wait) or for a place of a semaphore may go on
 * although it is on one; so only circles count in which nobody waits for anything else.
 */
function circlesOf(nodes: ReadonlyMap<string, AwaitNode>): string[][] {
  const seen = new Set<string>();
  const circles: string[][] = [];
  for (const start of nodes.keys()) {
    const path: string[] = [];
    for (
      let key: string | undefined = start;
      key !== undefined && !seen.has(key);
      key = onlyAwaited(nodes, key)
    ) {
      seen.add(key);
      path.push(key);
    }
    const back = path.length > 0 ? onlyAwaited(nodes, path.at(-1) as string) : undefined;
    const at = back === undefined ? -1 : path.indexOf(back);
    if (at >= 0) circles.push(path.slice(at));
  }
  return circles;
}

function onlyAwaited(nodes: ReadonlyMap<string, AwaitNode>, key: string): string | undefined {
  const awaits = nodes.get(key)?.awaits ?? [];
  return awaits.length === 1 ? awaits[0] : undefined;
}

/** One line of the graph as text: how deep it stands, and whether it stood above already. */
export interface AwaitLine {
  node: AwaitNode;
  /** `├── ` and the like; '' for a root. */
  rule: string;
  /** It is drawn above, or above all of this: what it waits for is not written again. */
  again: boolean;
}

/** The graph as a tree of lines, roots first; what many wait for is written out once. */
export function awaitLines({ nodes, roots }: AwaitGraph): AwaitLine[] {
  const lines: AwaitLine[] = [];
  const written = new Set<string>();
  const write = (key: string, rule: string, below: string): void => {
    const node = nodes.get(key);
    if (!node) return;
    const again = written.has(key);
    lines.push({ node, rule, again });
    if (again) return;
    written.add(key);
    const awaits = node.awaits.filter((each) => nodes.has(each));
    awaits.forEach((each, index) => {
      const isLast = index === awaits.length - 1;
      write(each, `${below}${isLast ? '└── ' : '├── '}`, `${below}${isLast ? '    ' : '│   '}`);
    });
  };
  for (const root of roots) write(root, '', '');
  return lines;
}
