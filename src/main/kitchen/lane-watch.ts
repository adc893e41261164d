import type { Recorder } from './recorder';
import type { SharedClock } from './shared-clock';

/** What a lane that only watches has: the clock that it reads, and where it writes down what it sees. */
export interface LaneWatch {
  clock: SharedClock;
  recorder: Recorder;
}

/**
 * Says that everything stands by, and resolves when time has begun. Until the recorder's first flush, which this is,
 * time stands at 0. @throws Stopped
 */
export async function beginTime({ clock, recorder }: LaneWatch): Promise<void> {
  recorder.flush();
  while (clock.now() <= 0) await clock.waitUntil(Number.MIN_VALUE);
}
