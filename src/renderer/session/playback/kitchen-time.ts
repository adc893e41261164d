import type { ClockMessage } from '../../../shared/api/kitchen-api';

/** What the kitchen's clock said, and when this window heard it (local ms, as of performance.now). */
export interface ClockReading extends ClockMessage {
  readAt: number;
}

/** Kitchen time now, in kitchen ms: it runs on from the reading, but not while paused or measured or after the end. */
export function kitchenNow(reading: ClockReading, localMs: number): number {
  if (reading.paused || reading.ended || reading.measuring) return reading.kitchenMs;
  return reading.kitchenMs + Math.max(0, localMs - reading.readAt) * reading.speed;
}
