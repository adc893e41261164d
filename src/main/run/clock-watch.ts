import { LOOK_EVERY_MS } from '../kitchen/clock-memory';
import type { ClockControl } from '../kitchen/shared-clock';

/**
 * Looks at a run's clocks whether the process was suspended: a thread that waits may be suspended with the others.
 * @param suspended called when it was
 * @returns how to stop
 */
export function watchClocks(clocks: readonly ClockControl[], suspended: () => void): () => void {
  let before = 0;
  const look = () => {
    let now = 0;
    for (const clock of clocks) {
      clock.look();
      now += clock.suspendedMs;
    }
    if (now > before) suspended();
    before = now;
  };
  const looking = setInterval(look, LOOK_EVERY_MS).unref();
  return () => clearInterval(looking);
}
