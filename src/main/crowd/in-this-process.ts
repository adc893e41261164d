import { Recorder } from '../kitchen/recorder';
import { ClockControl, SharedClock } from '../kitchen/shared-clock';
import type { Crowd, CrowdReport, CrowdRequest } from './crowd';
import { processFigures } from './process-figures';
import { waitOnLoop } from './wait-on-loop';
import { waitOnThreads } from './wait-on-threads';

/** Makes this process the one that a crowd waits in: it stands by until its lane says so, and ends with its lane. */
export function waitInThisProcess(): void {
  const crowd: Crowd = JSON.parse(process.argv[2] ?? '');
  process.once('message', (_begin: CrowdRequest) => void wait(crowd));
  process.on('disconnect', () => process.exit());
  // Its lane may be gone already.
  if (!process.connected) process.exit();
  // The terminal's Ctrl-C is the lane's to act upon.
  process.on('SIGINT', () => {});
  say('ready');
}

/** Where the lane is gone nobody hears it, and this process ends. */
function say(report: CrowdReport): void {
  process.send?.(report, undefined, undefined, () => {});
}

/**
 * Time is this process's own, from the moment it begins. Blocked threads do not look at it, only the lane's requests do: so
 * it stands still as well where the lane's process alone is suspended and nobody answers them.
 */
async function wait(crowd: Crowd): Promise<void> {
  const control = new ClockControl(1);
  const clock = new SharedClock(control.buffer);
  const recorder = new Recorder(clock, say);
  const measure = () => {
    control.look();
    recorder.emit(processFigures());
    recorder.flush();
  };
  say('begun');
  control.setPaused(false);
  measure();
  process.on('message', measure);
  if (crowd.mode === 'sync') await waitOnThreads(recorder, crowd);
  else await waitOnLoop(clock, recorder, crowd);
  process.off('message', measure);
  measure();
  say('ended');
}
