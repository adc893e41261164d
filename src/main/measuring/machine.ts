import { readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { toMicroseconds } from '../../shared/trace/kitchen-time';
import type { Emitted } from '../../shared/trace/trace';

/** What can be asked of the machine. */
export interface AskedMachine {
  /** How many processors this process may use, and how many there are. */
  cores(): number;
  processors(): number;
  /** For how long its processors have been busy in all, ms; what a hypervisor took counts as well. */
  busyMs(): number;
  /** How much of it this process used, ms. */
  ownMs(): number;
}

const thisMachine: AskedMachine = {
  cores: availableParallelism,
  processors: () => cpus().length,
  busyMs: () =>
    process.platform === 'linux' ? busyByStat(readFileSync('/proc/stat', 'utf8')) : busyByCpus(),
  ownMs: processorMs,
};

/** What the machine does while a lane measures. */
export class MachineWatch {
  readonly #busyMs: number;
  readonly #ownMs: number;

  constructor(private readonly asked = thisMachine) {
    this.#busyMs = asked.busyMs();
    this.#ownMs = asked.ownMs();
  }

  /** What it did since. @param childrenMs processor time that other processes of the lane used, ms */
  figures(childrenMs: number): Emitted<'machine-measured'> {
    const { asked } = this;
    return {
      type: 'machine-measured',
      cores: asked.cores(),
      processors: asked.processors(),
      busyMs: toMicroseconds(Math.max(0, asked.busyMs() - this.#busyMs)),
      ownMs: toMicroseconds(Math.max(0, asked.ownMs() - this.#ownMs) + childrenMs),
    };
  }
}

/** Processor time of this process so far, ms. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Linux counts in hundredths of a second. */
const TICK_MS = 10;

/** @param stat Linux's `/proc/stat`: its first line has user, nice, system, idle, iowait, irq, softirq and steal */
export function busyByStat(stat: string): number {
  const [user = 0, nice = 0, system = 0, , , ...irqs] = (/^cpu +(.*)/m.exec(stat)?.[1] ?? '')
    .split(' ')
    .map(Number);
  return TICK_MS * [user, nice, system, ...irqs.slice(0, 3)].reduce((sum, ticks) => sum + ticks, 0);
}

function busyByCpus(): number {
  return cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0);
}
