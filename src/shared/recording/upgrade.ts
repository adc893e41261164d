import { TRACE_VERSION, type TraceEventType } from '../trace/trace';
import { isObject } from './line';

type Event = Record<string, unknown>;
type Upgraders = ReadonlyMap<unknown, (event: Event) => Event>;

/** How the events of version N that are otherwise in version N + 1 become theirs, by N and by type. */
const upgraders: readonly Upgraders[] = [
  new Map(),
  // What a line prints says which line that is.
  upgradersOf({ printed: (event) => ({ ...event, label: '' }) }),
  // What a system does not report was 0. A process that runs has switched, so that was no count.
  upgradersOf({
    'process-measured': (event) => ({
      ...event,
      threads: event.threads || null,
      voluntarySwitches: event.voluntarySwitches || null,
      involuntarySwitches: event.voluntarySwitches ? event.involuntarySwitches : null,
    }),
  }),
  new Map(),
  // Programs came: what waits says for what, what prints says where to, and whatever is written in a program has a place.
  upgradersOf({
    'task-created': (event) => ({ ...event, label: '' }),
    'task-suspended': (event) => ({ ...event, waitsFor: '' }),
    printed: (event) => ({ ...event, stream: 'stdout', job: null }),
    warned: (event) => ({ ...event, label: '' }),
  }),
];

function upgradersOf(byType: Partial<Record<TraceEventType, (event: Event) => Event>>): Upgraders {
  return new Map(Object.entries(byType));
}

/** An event as the present version writes it. */
export function upgrade(event: Event, version: number): Event {
  let upgraded = event;
  for (let from = version; from < TRACE_VERSION; from++) {
    const change = upgraders[from]?.get(upgraded.type);
    if (change) upgraded = change(upgraded);
  }
  return upgraded;
}

/**
 * A header as the present version writes it: programs came with version 5, and at first a recording did not say whether
 * it holds values.
 */
export function upgradeHeader(header: Record<string, unknown>): Record<string, unknown> {
  const before5 = typeof header.version === 'number' && header.version < 5;
  if (before5 && !Object.hasOwn(header, 'program')) return { ...header, program: null };
  const { program } = header;
  if (!isObject(program) || Object.hasOwn(program, 'values')) return header;
  return { ...header, program: { ...program, values: true } };
}

/** The types of event that the present version writes otherwise than that one. */
export function changedSince(version: number): ReadonlySet<unknown> {
  return new Set(upgraders.slice(version).flatMap((byType) => [...byType.keys()]));
}
