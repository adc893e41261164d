import type { RunLog } from '../../shared/trace/run-log';
import { duration } from './names';
import type { Terminal } from './terminal';

/** Gaps that have a line of their own; the rest is counted. */
const MOST_GAPS = 20;

/** Complains of events that were lost on their way, one line a gap. @param what the run or the file */
export function printGaps(what: string, log: RunLog, terminal: Terminal): void {
  for (const { missing, fromMs } of log.gaps.slice(0, MOST_GAPS)) {
    const events = missing === 1 ? '1 event' : `${missing} events`;
    terminal.complain(`toast-kitchen: ${what}: ${events} missing at ${duration(fromMs)}`);
  }
  const more = log.gaps.length - MOST_GAPS;
  if (more > 0)
    terminal.complain(`toast-kitchen: ${what}: events missing at ${more.toLocaleString('en')} more times`);
}
