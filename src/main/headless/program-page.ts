import type { StreamMessage } from '../../shared/api/kitchen-api';
import { ORDER, type ProgramOrder } from '../../shared/api/program-order';
import { type Run, startRun } from '../run/run';
import { parseInput, parseName, refusal } from '../service/command-validation';
import { resultOf } from '../service/result-of';
import type { KitchenService } from '../service/service';
import { WindowRuns } from '../service/window-runs';

/** What is said of a browser that was too early gone. */
export const ENDED = 'the browser ended before the program was cooked';

/** The kitchen of one page, which cooks one program: it is given the order, starts the run of it, and reports. */
export class ProgramPage implements KitchenService {
  /** Resolves when it cooks. Fails with what stood in the way. */
  readonly run: Promise<Run>;
  readonly #runs: WindowRuns;
  readonly #cooks: (run: Run) => void;
  /** It does not cook, for that reason; without effect once it does. */
  readonly fail: (why: Error) => void;

  /** @param ready called before it cooks, when Python is loaded; where it throws, nothing is cooked */
  constructor(
    private readonly order: ProgramOrder,
    private readonly ready: () => void,
  ) {
    let [cooks, fail]: [(run: Run) => void, (why: Error) => void] = [() => {}, () => {}];
    this.run = new Promise((resolve, reject) => {
      [cooks, fail] = [resolve, reject];
    });
    // It can fail before anybody waits for it.
    this.run.catch(() => {});
    [this.#cooks, this.fail] = [cooks, fail];
    this.#runs = new WindowRuns({ start: async (options) => this.#start(options) });
  }

  handle: KitchenService['handle'] = (given, input, window = this) =>
    resultOf(() => {
      const name = parseName(given);
      if (name === 'cook') return this.#runs.cook(parseInput(name, input), window);
      if (name === 'report') return this.#report(parseInput(name, input));
      throw refusal('bad-input', 'noCommand', { known: 'cook, report', given: name }, 'command');
    });

  recording: KitchenService['recording'] = (name) =>
    resultOf(() => {
      if (name !== ORDER) throw refusal('not-found', 'noRecording', { name: String(name) }, 'name');
      const bytes = new Blob([JSON.stringify(this.order)]);
      return { bytes: bytes.stream(), size: bytes.size };
    });

  subscribe(listener: (message: StreamMessage) => unknown, window: object = this): () => void {
    return this.#runs.subscribe(listener, window);
  }

  leave(window: object): void {
    this.#runs.leave(window, 'browserEnded');
    this.fail(new Error(ENDED));
  }

  onCooking(): () => void {
    return () => {};
  }

  async close(): Promise<void> {}

  #start(options: Parameters<typeof startRun>[0]): Run {
    try {
      this.ready();
      const run = startRun(options);
      this.#cooks(run);
      return run;
    } catch (error) {
      this.fail(error as Error);
      throw error;
    }
  }

  /** What a lane reports; of a run that never was, why. */
  #report(said: Parameters<WindowRuns['report']>[0]): null {
    if (said.run !== '') return this.#runs.report(said);
    this.fail(new Error(said.ended ?? 'Python cannot be loaded'));
    return null;
  }
}
