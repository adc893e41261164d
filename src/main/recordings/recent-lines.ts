import { encodeEvent } from '../../shared/recording';
import type { TraceEvent } from '../../shared/trace/trace';

/** So many events may lie between the one that is written and the one that a window hears, for it to be encoded once. */
const KEPT = 4096;

const kept: { event: TraceEvent; line: string }[] = [];

/** An event as a line of a recording. The journal and each window need the same one soon after another. */
export function recentLine(event: TraceEvent): string {
  const place = event.seq % KEPT;
  const found = kept[place];
  if (found?.event === event) return found.line;
  const line = encodeEvent(event);
  if (found) [found.event, found.line] = [event, line];
  else kept[place] = { event, line };
  return line;
}
