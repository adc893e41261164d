import { TRACE_VERSION } from '../trace';

type Event = Record<string, unknown>;

/** How an event of version N becomes one of version N + 1, by N. */
const upgraders: Record<number, (event: Event) => Event> = {
  // What a line prints says which line that is.
  1: (event) => (event.type === 'printed' ? { ...event, label: '' } : event),
};

/** An event as the present version writes it. */
export function upgrade(event: Event, version: number): Event {
  let upgraded = event;
  for (let from = version; from < TRACE_VERSION; from++) upgraded = upgraders[from]?.(upgraded) ?? upgraded;
  return upgraded;
}

/** Whether events of that version are already as the present version writes them. */
export function isPresent(version: number): boolean {
  for (let from = version; from < TRACE_VERSION; from++) if (upgraders[from]) return false;
  return true;
}
