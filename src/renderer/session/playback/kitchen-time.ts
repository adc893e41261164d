import type { ClockMessage } from '../../../shared/api/kitchen-api';
import type { LaneId } from '../../../shared/trace/trace';

/** What the kitchen's clock said, and when this window heard it (local ms, as of performance.now). */
export interface ClockReading extends ClockMessage {
  readAt: number;
}

/** Kitchen time now, in kitchen ms: it runs on from the reading, but not while paused or measured or after the end. */
export function kitchenNow(reading: ClockReading, localMs: number): number {
  if (reading.paused || reading.ended || reading.measuring) return reading.kitchenMs;
  return reading.kitchenMs + Math.max(0, localMs - reading.readAt) * reading.speed;
}

/** Whether the run cooks whose clock was heard. */
export function isCooking(reading: ClockReading | null): reading is ClockReading {
  return reading !== null && !reading.ended;
}

/** Whether it is a run that another process cooks: here it is only seen. */
export function isForeign(reading: ClockReading | null): boolean {
  return isCooking(reading) && (reading.foreign ?? false);
}

/** Whether kitchen time passes, and may be seen to. */
export function isPassing(reading: ClockReading | null): boolean {
  return isCooking(reading) && !reading.paused && !reading.measuring;
}

/** The lane of the run that is measured now, or ''. */
export function measuredLane(reading: ClockReading | null): '' | LaneId {
  return isCooking(reading) ? reading.measuring : '';
}
