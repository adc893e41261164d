import { readFileSync } from 'node:fs';
import { toMicroseconds } from '../../shared/trace/kitchen-time';
import type { Emitted } from '../../shared/trace/trace';

type ProcessFigures = Emitted<'process-measured'>;

/** What this process can be asked. */
export interface AskedProcess {
  platform: NodeJS.Platform;
  resourceUsage(): Pick<NodeJS.ResourceUsage, 'voluntaryContextSwitches' | 'involuntaryContextSwitches'>;
  /** Bytes. */
  rss(): number;
  /** Linux: `/proc/self/status`. */
  status(): string;
}

const thisProcess: AskedProcess = {
  platform: process.platform,
  resourceUsage: () => process.resourceUsage(),
  rss: () => process.memoryUsage.rss(),
  status: () => readFileSync('/proc/self/status', 'utf8'),
};

/** What the operating system says of this process now; null where it does not report it. */
export function processFigures(asked = thisProcess): ProcessFigures {
  return {
    type: 'process-measured',
    residentBytes: asked.rss(),
    ...switches(asked),
    threads: threads(asked),
  };
}

/** The same, before this process has done anything: what it takes by itself. @param upAfterMs how long it took to come up */
export function processStarted(
  worker: number | null,
  upAfterMs: number,
  asked = thisProcess,
): Emitted<'process-started'> {
  const { residentBytes, threads } = processFigures(asked);
  return { type: 'process-started', worker, ms: toMicroseconds(upAfterMs), residentBytes, threads };
}

/** On Windows Node gives 0 for both: the system keeps no such count. */
function switches({ platform, resourceUsage }: AskedProcess) {
  if (platform === 'win32') return { voluntarySwitches: null, involuntarySwitches: null };
  const { voluntaryContextSwitches, involuntaryContextSwitches } = resourceUsage();
  return { voluntarySwitches: voluntaryContextSwitches, involuntarySwitches: involuntaryContextSwitches };
}

function threads({ platform, status }: AskedProcess): number | null {
  if (platform !== 'linux') return null;
  const [, count] = /^Threads:\s*(\d+)/m.exec(status()) ?? [];
  return count === undefined ? null : Number(count);
}
