import type { CookAnswer, SteerMessage } from '../../../shared/api/kitchen-api';
import type { LaneId, Mode } from '../../../shared/trace/trace';
import type { Programs } from '../../session/kitchen/programs';
import type { Program, RunOptions } from '../worker/messages';
import type { LaneEnd, LaneWorker } from './lane-worker';

export interface LabLane {
  lane: LaneId;
  mode: Mode;
  worker: LaneWorker;
}

/** One run that this window cooks: hands on what its workers say, and makes them do what the kitchen says. */
export class LabRun {
  /** Resolves when every worker is gone. */
  readonly ended: Promise<unknown>;
  readonly #begun = new Set<LaneId>();
  readonly #unfollow: () => void;

  constructor(
    private readonly program: Program,
    private readonly how: RunOptions,
    private readonly lanes: readonly LabLane[],
    private readonly answer: CookAnswer,
    private readonly programs: Programs,
  ) {
    this.ended = Promise.all(lanes.map((each) => this.#handOn(each)));
    this.#unfollow = programs.onSteer((message) => this.#steer(message));
    void this.ended.then(this.#unfollow);
  }

  #steer({ run, begun, stopped, kitchenMs, rate }: SteerMessage): void {
    if (run !== this.answer.run.id) return;
    for (const { lane, mode, worker } of this.lanes) {
      worker.steer(kitchenMs, rate);
      if (begun.includes(lane) && !this.#begun.has(lane)) worker.run(this.program, { ...this.how, mode });
      if (stopped.includes(lane)) worker.stop();
    }
    for (const lane of begun) this.#begun.add(lane);
  }

  /** Says that a lane is ready, then what happens in it, to its end. */
  #handOn({ lane, worker }: LabLane): Promise<void> {
    const report = (events: string, ended?: string) =>
      this.programs.report({
        run: this.answer.run.id,
        lane,
        key: this.answer.keys[lane] ?? '',
        events,
        ...(ended !== undefined && { ended }),
      });
    return new Promise((resolve) => {
      worker.listener = {
        events: async (batch) => {
          if (!(await report(batch))) worker.close();
        },
        ended: (end) => void report('', whyEnded(end)).finally(resolve),
      };
      void report('');
    });
  }
}

/** '' where the lane's last event says so. */
function whyEnded(end: LaneEnd): string {
  if (end.how === 'done') return '';
  return end.how === 'broken' ? end.why.slice(0, 2000) : 'stopped';
}
