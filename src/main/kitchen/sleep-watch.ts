import { uptime } from 'node:os';
import { wallNow } from './clock-memory';

/** The clocks that tell when the computer slept, ms. */
export interface Clocks {
  /** The process's own clock. */
  wallMs(): number;
  /** What counts sleep where the process's own clock does not; null where that counts it itself. */
  uptimeMs: (() => number) | null;
}

/** Shorter than this is what two clocks differ in anyway, ms. */
const SHORTEST_SLEEP_MS = 1000;

/** Linux's monotonic clock stands while the computer sleeps; those of Windows and macOS go on. */
function clocksOf(platform: NodeJS.Platform): Clocks {
  return { wallMs: wallNow, uptimeMs: platform === 'linux' ? () => uptime() * 1000 : null };
}

/** Notices that the computer slept where the process's own clock slept with it. */
export class SleepWatch {
  #ahead: number;

  constructor(private readonly clocks = clocksOf(process.platform)) {
    this.#ahead = this.#lookAhead();
  }

  /** For how long it slept since the last call, ms. */
  sleptMs(): number {
    const before = this.#ahead;
    this.#ahead = this.#lookAhead();
    const slept = this.#ahead - before;
    return slept >= SHORTEST_SLEEP_MS ? slept : 0;
  }

  #lookAhead(): number {
    const { wallMs, uptimeMs } = this.clocks;
    return uptimeMs ? uptimeMs() - wallMs() : 0;
  }
}
