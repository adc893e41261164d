import { type RunHeader, RunLog } from '../trace/run-log';
import type { TraceEvent } from '../trace/trace';
import { QuotedLines } from './quoted-lines';

/** What of a program's run is handed on besides its events. */
export interface Kept {
  /** Its text, which tracebacks quote. */
  source: boolean;
  /** The values of its variables. */
  values: boolean;
}

/** All that there is. */
export const everything: Kept = { source: true, values: true };

/** What of these a run holds at all. */
export function holds({ program }: RunHeader): Kept {
  return { source: program !== null && program.source !== null, values: program?.values ?? false };
}

/** A program's run without its text, or without the values of its variables; else the log as it is. */
export function withoutProgram(log: RunLog, kept: Kept): RunLog {
  const { program } = log.header;
  if (!program || (kept.source && kept.values)) return log;
  const source = kept.source ? program.source : null;
  const header = { ...log.header, program: { ...program, source, values: kept.values && program.values } };
  return new RunLog(header, eventsWithout(log, kept));
}

/** In the order of their numbers, which close up over what is left out, and over nothing that was lost before. */
function eventsWithout(log: RunLog, kept: Kept): TraceEvent[] {
  const quotes = { left: new QuotedLines(), right: new QuotedLines() };
  const events: TraceEvent[] = [];
  let dropped = 0;
  for (const event of log.inOrder()) {
    const isLeftOut =
      (!kept.values && event.type === 'values') || (!kept.source && quotes[event.lane].isQuoted(event));
    if (isLeftOut) dropped++;
    else events.push({ ...(kept.source ? event : unquoted(event)), seq: event.seq - dropped });
  }
  return events;
}

function unquoted(event: TraceEvent): TraceEvent {
  if (event.type === 'program-exited') return { ...event, traceback: QuotedLines.cut(event.traceback) };
  return event.type === 'warned' ? { ...event, text: QuotedLines.cut(event.text) } : event;
}
