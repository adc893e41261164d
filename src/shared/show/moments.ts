import type { TraceEvent, TraceEventType } from '../trace/trace';

/** What happens in no kitchen time at all, and can dwell on screen for a beat of show time. */
export const momentKinds = [
  'ticket',
  'created',
  'turn',
  'step',
  'handed',
  'suspended',
  'woken',
  'bell',
  'printed',
  'returned',
  'raised',
  'cancelled',
  'taken',
] as const;
export type MomentKind = (typeof momentKinds)[number];

/** What stepping stops at besides: something begins that takes kitchen time, or an order leaves. */
export type StopKind = MomentKind | 'begun' | 'served';

type KindOf<T extends TraceEventType> = StopKind | null | ((event: TraceEvent<T>) => StopKind | null);

/** Which moment each event is; null for what only goes along with another. */
const kinds: { [T in TraceEventType]: KindOf<T> } = {
  'lane-started': null,
  'lane-ended': ({ outcome }) => (outcome === 'failed' ? 'raised' : null),
  'order-placed': null,
  'ticket-placed': 'ticket',
  'order-served': 'served',
  'orders-closed': null,
  'task-created': 'created',
  'step-started': 'step',
  'task-suspended': 'suspended',
  'io-wait': 'suspended',
  'task-woken': 'woken',
  'task-done': ({ outcome }) =>
    outcome === 'ok' ? 'returned' : outcome === 'failed' ? 'raised' : 'cancelled',
  'timer-set': 'suspended',
  'timer-fired': 'bell',
  'timer-cancelled': null,
  'timeout-set': null,
  'timeout-ended': ({ how }) => (how === 'expired' ? 'bell' : null),
  'work-started': 'begun',
  'work-ended': null,
  'block-started': 'begun',
  'block-ended': null,
  'slot-taken': null,
  'slot-freed': null,
  'job-submitted': 'handed',
  'job-started': 'begun',
  'job-ended': null,
  'executor-started': null,
  'job-dropped': null,
  'lock-taken': 'begun',
  'lock-released': null,
  'process-measured': null,
  'process-started': null,
  'result-received': null,
  'machine-measured': null,
  'process-suspended': null,
  'loop-started': 'turn',
  'loop-stopped': 'turn',
  'turn-started': 'turn',
  'idle-started': null,
  'idle-ended': null,
  printed: 'printed',
  warned: 'printed',
  'future-created': null,
  'resource-created': null,
  'resource-changed': ({ how }) => (how === 'taken' ? 'taken' : null),
  'callback-scheduled': null,
  'callback-due': null,
  'callback-started': 'step',
  'callback-ended': null,
  'callback-cancelled': null,
  cancellation: ({ how }) => (how === 'asked' ? 'cancelled' : null),
  values: null,
  'program-exited': null,
};

/** Which moment the event is, or null where it only goes along with another. */
export function stopKindOf(event: TraceEvent): StopKind | null {
  const kind = kinds[event.type] as KindOf<TraceEventType>;
  return typeof kind === 'function' ? kind(event) : kind;
}
