import { Recorder } from '../kitchen/recorder';
import { ClockControl, SharedClock } from '../kitchen/shared-clock';
import type { Crowd, CrowdReport } from './crowd';
import { processFigures } from './process-figures';
import { waitOnLoop } from './wait-on-loop';
import { waitOnThreads } from './wait-on-threads';

const MEASURE_EVERY_MS = 100;

/** Makes this process the one that a crowd waits in: it stands by until its lane says so, and ends with its lane. */
export function waitInThisProcess(): void {
  const crowd: Crowd = JSON.parse(process.argv[2] ?? '');
  process.once('message', () => void wait(crowd));
  process.on('disconnect', () => process.exit());
  // Its lane may be gone already.
  if (!process.connected) process.exit();
  // The terminal's Ctrl-C is the lane's to act upon.
  process.on('SIGINT', () => {});
  say('ready');
}

function say(report: CrowdReport): void {
  process.send?.(report);
}

/** Time is this process's own, from the moment it begins. */
async function wait(crowd: Crowd): Promise<void> {
  const control = new ClockControl(1);
  const clock = new SharedClock(control.buffer);
  const recorder = new Recorder(clock, say);
  const measure = () => recorder.emit(processFigures());
  say('begun');
  control.setPaused(false);
  measure();
  const measuring = setInterval(measure, MEASURE_EVERY_MS);
  if (crowd.mode === 'sync') await waitOnThreads(recorder, crowd);
  else await waitOnLoop(clock, recorder, crowd);
  clearInterval(measuring);
  measure();
  recorder.flush();
  say('ended');
}
