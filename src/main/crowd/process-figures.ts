import { readFileSync } from 'node:fs';
import type { Emitted } from '../../shared/trace';

/** What the operating system says of this process now; 0 where it does not tell. */
export function processFigures(): Emitted<'process-measured'> {
  const { voluntaryContextSwitches, involuntaryContextSwitches } = process.resourceUsage();
  return {
    type: 'process-measured',
    residentBytes: process.memoryUsage.rss(),
    voluntarySwitches: voluntaryContextSwitches,
    involuntarySwitches: involuntaryContextSwitches,
    threads: threads(),
  };
}

function threads(): number {
  if (process.platform !== 'linux') return 0;
  return Number(/^Threads:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0);
}
