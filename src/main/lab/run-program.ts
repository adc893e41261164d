import type { ProgramOrder } from '../../shared/api/program-order';
import { LAB } from '../../shared/lesson/program-card';
import type { LaneId, Mode } from '../../shared/trace/trace';
import { EventBudget, ReportedLane } from '../run/reported-lane';
import { type Run, type RunOptions, startRun } from '../run/run';
import { builtFiles, LaneProcess, type ProcessFiles } from './lane-process';

/**
 * Cooks a program with the app's own Python, each lane in a process of its own. Nothing cooks before Python is loaded in all.
 * @param ready called when it is
 * @param signal ends the loading, which then fails
 * @throws Error where it cannot be loaded, or what `ready` throws
 */
export async function runProgram(
  order: ProgramOrder,
  files: ProcessFiles = builtFiles(),
  ready: () => void = () => {},
  signal?: AbortSignal,
): Promise<Run> {
  const { modes, speed, virtual, source, file, args, input } = order;
  const lanes = Object.entries(modes) as [LaneId, Mode][];
  const jobs = lanes.map(([, mode]) =>
    LaneProcess.start(files, { source, file, args, input, mode, virtual }, signal),
  );
  const loaded = Promise.all(jobs).then((started) => {
    ready();
    return started;
  });
  const started = await loaded.catch(async (error) => {
    for (const job of await Promise.allSettled(jobs)) if (job.status === 'fulfilled') job.value.process.end();
    throw error;
  });
  const processes = new Map(lanes.map(([lane], place) => [lane, started[place]?.process as LaneProcess]));
  const budget = new EventBudget();
  const end = () => {
    for (const process of processes.values()) process.end();
  };
  const run = startOr(end, {
    lesson: LAB,
    parameters: {},
    program: {
      file,
      args: [...args],
      python: started[0]?.python ?? '',
      source,
      values: true,
      host: 'pyodide',
    },
    modes,
    speed,
    virtual,
    makeLane: (place, callbacks) => {
      const process = processes.get(place.lane) as LaneProcess;
      const lane = new ReportedLane(place, callbacks, budget, (told) => process.take(told));
      process.cooks(lane);
      return lane;
    },
  });
  void run.ended.then(end);
  return run;
}

/** @throws what starting a run does, once `otherwise` has been called */
function startOr(otherwise: () => void, options: RunOptions): Run {
  try {
    return startRun(options);
  } catch (error) {
    otherwise();
    throw error;
  }
}
