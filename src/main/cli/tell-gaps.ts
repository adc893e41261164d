import type { RunLog } from '../../shared/run-log';
import type { Terminal } from './terminal';
import { duration } from './words';

/** Complains of events that were lost on their way, one line a gap. @param what the run or the file */
export function tellGaps(what: string, log: RunLog, terminal: Terminal): void {
  for (const { missing, fromMs } of log.gaps) {
    const events = missing === 1 ? '1 event' : `${missing} events`;
    terminal.complain(`toast-kitchen: ${what}: ${events} missing at ${duration(fromMs)}`);
  }
}
