import type { TraceEvent } from '../../shared/trace/trace';
import { beginTime, type LaneWatch } from '../kitchen/lane-watch';
import { TraceUnpacker } from '../kitchen/packed-trace';
import { MachineWatch } from '../measuring/machine';
import type { Crowd } from './crowd';
import { ForkedCrowd } from './forked-crowd';

const MEASURE_EVERY_MS = 100;

const processScript = new URL('./crowd-process.cjs', import.meta.url);

/**
 * Lets a crowd wait in a process of its own and writes down what that tells, at the times that it tells. Where waits
 * block threads, this is also what they wait for: each is answered when its time has passed, one by one.
 * @param script what the process runs; the built one unless a test says otherwise
 * @throws Stopped
 */
export async function watchCrowd(watch: LaneWatch, crowd: Crowd, script = processScript): Promise<void> {
  await watch.clock.waitUntil(0);
  // The process tells of its own suspensions.
  watch.recorder.reportsSuspensions = 'never';
  const process = new ForkedCrowd(script, crowd, watch.clock);
  try {
    await process.next();
    await beginTime(watch);
    process.ask('begin');
    await process.next();
    const machine = new MachineWatch();
    const cpuMs = await follow(process, watch, crowd.wait_ms);
    watch.recorder.emit(machine.figures(cpuMs));
  } finally {
    process.kill();
  }
}

/** @returns how much of the processors' time the crowd used, ms */
async function follow(process: ForkedCrowd, { clock, recorder }: LaneWatch, waitMs: number): Promise<number> {
  const begunAt = clock.now();
  const unpacker = new TraceUnpacker('left');
  /** When running calls are to be answered, in lane time; the soonest first, since all take as long. */
  const due: { job: number; at: number }[] = [];

  let seq = 0;
  function writeDown(event: TraceEvent): void {
    recorder.skip(event.seq - seq - 1);
    seq = event.seq;
    recorder.emitAt(event.t, event);
    if (event.type === 'job-started') due.push({ job: event.job, at: begunAt + event.t + waitMs });
  }

  let measureAt = begunAt + MEASURE_EVERY_MS;
  const next = () => process.next(Math.min(due[0]?.at ?? measureAt, measureAt));
  for (;;) {
    const report = await next();
    if (typeof report === 'object' && report) {
      if ('cpuMs' in report) return report.cpuMs;
      for (const event of unpacker.unpack(report, unpacker.sent + 1)) writeDown(event);
      recorder.flush();
    }
    for (let call = due[0]; call && call.at <= clock.now(); call = due[0]) {
      due.shift();
      process.answer(call.job);
    }
    if (clock.now() < measureAt) continue;
    process.ask('measure');
    measureAt = clock.now() + MEASURE_EVERY_MS;
  }
}
