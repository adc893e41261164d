import { parentPort, workerData } from 'node:worker_threads';
import { Stopped } from './clock';
import type { ThreadSetup } from './executor-threads';
import { SharedClock } from './shared-clock';

/** Makes this worker thread stand blocked whenever the lane that started it says so. */
export function blockInThisThread(): void {
  const setup: ThreadSetup = workerData;
  const { thread, port } = setup;
  const clock = new SharedClock(setup.clock);
  const deadlines = new Float64Array(setup.deadlines);
  port.on('message', () => {
    try {
      while (clock.now() < (deadlines[thread] as number)) clock.blockUntil(() => deadlines[thread] as number);
    } catch (error) {
      // The run is over: the lane hears so from the clock as well.
      if (error instanceof Stopped) return;
      throw error;
    }
    port.postMessage(clock.now());
    clock.wakeAll();
  });
  parentPort?.postMessage('up');
}
