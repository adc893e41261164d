import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises';
import { serialize } from 'node:v8';
import { endWithLane, sendToLane } from '../measuring/lane-process';
import { processorMs } from '../measuring/machine';
import { processStarted } from '../measuring/process-figures';
import { chop } from './chop';
import type { ProcessJob, ProcessReport } from './chopping';

/** Makes this process do once what its lane asks of it, and hand back what came out; it ends with its lane. */
export function chopInThisProcess(worker: number): void {
  const up = processStarted(worker, process.uptime() * 1000);
  process.once('message', (job: ProcessJob) => void work(job));
  endWithLane();
  say({ up });
}

async function work(job: ProcessJob): Promise<void> {
  say('started');
  const before = processorMs();
  const slice = job.work === 'chop' ? await chopped(job.chops) : await sleep(job.chops, 0);
  const cpuMs = processorMs() - before;
  say('ended');
  say({ slices: serialize(new Array(job.slices).fill(slice)), cpuMs });
}

/** Between two chops it hears whether its lane is gone. */
async function chopped(chops: number): Promise<number> {
  let slice = 0;
  for (let n = 0; n < chops; n++) {
    slice = chop(1, () => true);
    await turn();
  }
  return slice;
}

function say(report: ProcessReport): void {
  sendToLane(report);
}
