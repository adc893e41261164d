import { Recorder } from '../kitchen/recorder';
import { ClockControl, SharedClock } from '../kitchen/shared-clock';
import { endWithLane, sendToLane } from '../measuring/lane-process';
import { processorMs } from '../measuring/machine';
import { processFigures, processStarted } from '../measuring/process-figures';
import type { Crowd, CrowdReport, CrowdRequest } from './crowd';
import { waitOnLoop } from './wait-on-loop';
import { waitOnThreads } from './wait-on-threads';

/** Numbers that the trace of one wait takes at most, packed. */
const NUMBERS_A_WAIT = 32;

/** Makes this process the one that a crowd waits in: it stands by until its lane says so, and ends with its lane. */
export function waitInThisProcess(): void {
  const crowd: Crowd = JSON.parse(process.argv[2] ?? '');
  const upAfterMs = process.uptime() * 1000;
  process.once('message', (_begin: CrowdRequest) => void wait(crowd, upAfterMs));
  endWithLane();
  say('ready');
}

function say(report: CrowdReport): void {
  sendToLane(report);
}

/**
 * Time is this process's own, from the moment it begins. Blocked threads do not look at it, only the lane's requests do: so
 * it stands still as well where the lane's process alone is suspended and nobody answers them.
 */
async function wait(crowd: Crowd, upAfterMs: number): Promise<void> {
  const control = new ClockControl(1);
  const clock = new SharedClock(control.buffer);
  const waits = crowd.mode === 'sync' ? crowd.jobs : crowd.tasks;
  // What tells of the waits has its memory before the first of them, so that it is no part of what they cost.
  const recorder = new Recorder(clock, say, NUMBERS_A_WAIT * waits);
  const measure = () => {
    control.look();
    recorder.emit(processFigures());
    recorder.flush();
  };
  const before = processorMs();
  say('begun');
  control.setPaused(false);
  recorder.emit(processStarted(null, upAfterMs));
  measure();
  process.on('message', measure);
  if (crowd.mode === 'sync') await waitOnThreads(recorder, crowd);
  else await waitOnLoop(clock, recorder, crowd);
  process.off('message', measure);
  measure();
  say({ cpuMs: processorMs() - before });
}
