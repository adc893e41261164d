import { endsStep } from '../../trace/step-end';
import type { TraceEvent } from '../../trace/trace';
import { readWaits } from '../../trace/waits';
import type { Finder, FoundInLane } from './finding';

/** Others waited at least so long for it, kitchen ms. */
const LONG_MS = 100;

interface Held {
  index: number;
  t: number;
  task: number;
  /** Where its holder waited meanwhile; null where it never did. */
  waitsAt: string | null;
  /** When the first other task began to wait for it. */
  othersSinceMs: number | null;
}

/** The lock that was held longest over a wait while others stood before it. */
export const findLockHeld: Finder = (events) => {
  const locks = new Map<number, string>();
  const held = new Map<number, Held>();
  const waiting = new Map<number, readonly number[]>();
  let most: { ms: number; found: FoundInLane } | null = null;
  for (const [index, event] of events.entries()) {
    if (event.type === 'resource-created' && event.kind === 'lock') locks.set(event.resource, event.name);
    else if (event.type === 'resource-changed' && locks.has(event.resource)) {
      const lock = held.get(event.resource);
      if (event.how === 'taken') held.set(event.resource, heldSince(event, index, waiting));
      if (event.how !== 'released' || !lock) continue;
      held.delete(event.resource);
      if (lock.waitsAt === null || lock.othersSinceMs === null) continue;
      const ms = event.t - lock.othersSinceMs;
      const name = locks.get(event.resource) ?? '';
      if (ms >= LONG_MS && ms > (most?.ms ?? 0))
        most = { ms, found: foundOf(lock, name, event.t - lock.t, ms) };
    } else if (event.type === 'step-started') waiting.delete(event.task);
    else noteWait(event, held, waiting);
  }
  return most ? [most.found] : [];
};

/** @param waiting the resources that each task waits for: of several before a lock, all but the one that gets it stay there */
function heldSince(
  { t, task, resource }: TraceEvent<'resource-changed'>,
  index: number,
  waiting: ReadonlyMap<number, readonly number[]>,
): Held {
  const isWanted = [...waiting.values()].some((resources) => resources.includes(resource));
  return { index, t, task, waitsAt: null, othersSinceMs: isWanted ? t : null };
}

/** Its holder waits for something else than what tasks share, or somebody comes to wait for it. */
function noteWait(
  event: TraceEvent,
  held: ReadonlyMap<number, Held>,
  waiting: Map<number, readonly number[]>,
): void {
  if (event.type === 'task-done' || !endsStep(event)) return;
  if (event.type !== 'task-suspended' || (event.on !== 'resource' && event.on !== 'turn')) {
    for (const lock of held.values()) if (lock.task === event.task) lock.waitsAt ??= event.label;
  } else if (event.on === 'resource') {
    const waits = readWaits(event.waitsFor);
    const wanted = waits.filter(({ kind }) => kind === 'resource').map(({ id }) => id);
    waiting.set(event.task, wanted);
    for (const lock of wanted.flatMap((id) => held.get(id) ?? [])) lock.othersSinceMs ??= event.t;
  }
}

function foundOf({ index, t, task, waitsAt }: Held, name: string, ms: number, othersMs: number): FoundInLane {
  const times = { ms, others: othersMs };
  return { kind: 'lock-held', index, t, task, label: waitsAt ?? '', times, other: name };
}
