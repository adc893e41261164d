import { createStore } from 'zustand/vanilla';
import { examples } from '../../shared/lab/examples';
import type { LaneId, Mode } from '../../shared/trace/trace';
import { wordsOf } from '../i18n/problem-words';
import { type ErrorPlace, errorPlace } from './editor/error-place';
import type { Written } from './editor/program-file';
import { LabKitchen } from './kitchen/lab-kitchen';
import type { LabRun, Report } from './kitchen/lab-run';
import { begun, type Outcome, withBatch } from './outcome';

export interface LabState extends Written {
  /** How much of Python is loaded, 0..1. */
  loaded: number;
  cooking: boolean;
  outcomes: Partial<Record<LaneId, Outcome>>;
  /** What is wrong with the program, and where; null where nothing is, or it was changed since. */
  error: ErrorPlace | null;
  /** What else went wrong, or ''. */
  problem: string;
}

/** One window's lab: the program in its editor, and what became of it. */
export class Lab {
  readonly store = createStore<LabState>(() => ({
    file: `${examples[0].id}.py`,
    source: examples[0].source,
    loaded: 0,
    cooking: false,
    outcomes: {},
    error: null,
    problem: '',
  }));
  readonly #kitchen = new LabKitchen((loaded) => this.store.setState({ loaded }));
  #run: LabRun | null = null;

  /** Loads Python, so that it stands by. */
  async open(): Promise<void> {
    await this.#attempt(() => this.#kitchen.standBy());
  }

  /** The program was changed in the editor. */
  write(source: string): void {
    if (source !== this.store.getState().source) this.store.setState({ source, error: null });
  }

  /** Another program comes into the editor. */
  take(program: Written): void {
    this.store.setState({ ...program, error: null, problem: '', outcomes: {} });
  }

  /** Shows a problem; '' clears it. */
  showProblem(problem: string): void {
    this.store.setState({ problem });
  }

  /** Cooks the program in the editor. @param speed kitchen ms per ms */
  async cook(modes: Record<LaneId, Mode>, speed: number): Promise<void> {
    const { cooking, file, source } = this.store.getState();
    if (cooking) return;
    const outcomes = { left: begun(modes.left), right: begun(modes.right) };
    this.store.setState({ cooking: true, outcomes, error: null, problem: '' });
    await this.#attempt(async () => {
      const order = { program: { file, source, args: [] }, modes, virtual: false };
      this.#run = await this.#kitchen.cook(order, this.#report());
      void this.#run.begin();
      this.#run.steer(0, speed);
      await this.#run.ended;
    });
    this.#run = null;
    this.store.setState({ cooking: false });
    void this.open();
  }

  stop(): void {
    this.#run?.stop();
  }

  #report(): Report {
    return {
      events: (lane, batch) => {
        this.#change(lane, (outcome) => withBatch(outcome, batch));
        return nextFrame();
      },
      ended: (lane, end) => {
        this.#change(lane, (outcome) => ({ ...outcome, end }));
        this.#markError();
      },
    };
  }

  #change(lane: LaneId, change: (outcome: Outcome) => Outcome): void {
    const { outcomes } = this.store.getState();
    const outcome = outcomes[lane];
    if (outcome) this.store.setState({ outcomes: { ...outcomes, [lane]: change(outcome) } });
  }

  /** The asynchronous lane's, where it has one: the twin may fail only because it waits for ever. */
  #markError(): void {
    const { outcomes, file } = this.store.getState();
    const failed = Object.values(outcomes).filter(({ traceback }) => traceback !== '');
    const first = failed.find(({ mode }) => mode === 'async') ?? failed[0];
    this.store.setState({ error: first ? errorPlace(first.traceback, file) : null });
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.store.setState({ problem: wordsOf(error) });
    }
  }
}

/** What comes faster than it can be drawn waits: so a program that prints without end leaves the window its time. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

/** It keeps what is written while its dialog is closed. */
export const lab = new Lab();
