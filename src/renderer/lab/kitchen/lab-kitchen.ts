import { LONGEST_ARGUMENT, MOST_ARGUMENTS } from '../../../shared/trace/limit';
import type { LaneId, Mode } from '../../../shared/trace/trace';
import { InputError } from '../../../shared/validation/problems';
import type { Programs } from '../../session/kitchen/programs';
import type { Program, RunOptions } from '../worker/messages';
import { type FileBytes, fetchLabFiles } from './lab-files';
import { LabRun } from './lab-run';
import { LaneWorker } from './lane-worker';

/** What is to be cooked, and how. */
export interface LabOrder {
  program: Program;
  modes: Partial<Record<LaneId, Mode>>;
  /** Kitchen ms per ms. */
  speed: number;
  how: RunOptions;
}

/** Of the whole way to a ready Python, how much it is to fetch the files. */
const FETCHED = 0.1;

/** Cooks programs in this page: a worker for each lane, which stands by with Python loaded before it is needed. */
export class LabKitchen {
  #files: Promise<FileBytes> | null = null;
  #standing: Promise<StandingLane>[] = [];

  /** @param onLoading told how much of Python is loaded, 0..1, while it is */
  constructor(private readonly onLoading: (part: number) => void = () => undefined) {}

  /** Loads Python for both lanes. @throws Error where it cannot be loaded, InputError where this browser lacks what it needs */
  async standBy(lanes = 2): Promise<void> {
    if (!('SharedArrayBuffer' in globalThis)) throw new InputError('browser', 'noSharedMemory');
    const files = await this.#fetched();
    const parts = new Map<number, number>();
    const told = (lane: number, part: number) => {
      parts.set(lane, part);
      const least = Math.min(...Array.from({ length: lanes }, (_, each) => parts.get(each) ?? 0));
      this.onLoading(FETCHED + (1 - FETCHED) * least);
    };
    while (this.#standing.length < lanes) {
      const place = this.#standing.length;
      this.#standing.push(standing(files, (part) => told(place, part)));
    }
    await Promise.all(this.#standing);
  }

  /**
   * Cooks a program in the lanes that have a mode, as a run of the kitchen.
   * @throws Error where Python cannot be loaded, CommandError where the kitchen refuses the run
   */
  async cook({ program, modes, speed, how }: LabOrder, programs: Programs): Promise<LabRun> {
    const wanted = Object.entries(modes) as [LaneId, Mode][];
    await this.standBy(wanted.length);
    const standing = await Promise.all(this.#standing.slice(0, wanted.length));
    const [{ python }] = standing as [StandingLane];
    const { source, file, args } = program;
    const answer = await programs.cook({
      program: { source, file, args: fitting(args), python, values: how.values },
      modes,
      speed,
      virtual: how.virtual,
    });
    this.#standing.splice(0, wanted.length);
    const lanes = wanted.map(([lane, mode], place) => {
      const { worker } = standing[place] as StandingLane;
      return { lane, mode, worker };
    });
    return new LabRun(program, how, lanes, answer, programs);
  }

  /** Ends what stands by. */
  close(): void {
    for (const lane of this.#standing.splice(0))
      void lane.then(
        ({ worker }) => worker.close(),
        () => undefined,
      );
  }

  #fetched(): Promise<FileBytes> {
    this.#files ??= fetchLabFiles((part) => this.onLoading(part * FETCHED)).catch((error) => {
      // Another try may find them.
      this.#files = null;
      throw error;
    });
    return this.#files;
  }
}

/** What of its arguments a run can say; the program has all. */
function fitting(args: readonly string[]): string[] {
  return args.slice(0, MOST_ARGUMENTS).map((arg) => arg.slice(0, LONGEST_ARGUMENT));
}

interface StandingLane {
  worker: LaneWorker;
  /** Its version. */
  python: string;
}

function standing(files: FileBytes, loading: (part: number) => void): Promise<StandingLane> {
  return new Promise((resolve, reject) => {
    const worker = new LaneWorker(files);
    worker.listener = {
      loading,
      ready: (python) => {
        loading(1);
        resolve({ worker, python });
      },
      ended: (end) => reject(new Error(end.how === 'broken' ? end.why : 'It was closed.')),
    };
  });
}
