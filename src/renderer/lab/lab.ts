import { createStore } from 'zustand/vanilla';
import { examples } from '../../shared/lab/examples';
import type { LaneId, Mode } from '../../shared/trace/trace';
import { wordsOf } from '../i18n/problem-words';
import type { Programs } from '../session/kitchen/programs';
import { checkLength, type Written } from './editor/program-file';
import { splitArguments } from './kitchen/arguments';
import { LabKitchen } from './kitchen/lab-kitchen';

/** What a program is cooked with, besides what every run has. */
export interface LabOptions {
  /** What stands behind its name on a command line, as that is typed. */
  args: string;
  /** What it reads from its standard input. */
  input: string;
  /** Time jumps, so that nothing waits. */
  virtual: boolean;
}

/** What every run has: whose kitchen, in which modes, how fast, and whether variables are recorded. */
interface CookingWith {
  programs: Programs;
  modes: Record<LaneId, Mode>;
  /** Kitchen ms per ms. */
  speed: number;
  values: boolean;
}

export interface LabState extends Written {
  options: LabOptions;
  /** How much of Python is loaded, 0..1. */
  loaded: number;
  /** A program is about to be cooked, or is. */
  cooking: boolean;
  /** What went wrong, or ''. */
  problem: string;
}

/** One window's lab: the program in its editor, and the workers that cook it. */
export class Lab {
  readonly store = createStore<LabState>(() => ({
    file: `${examples[0].id}.py`,
    source: examples[0].source,
    options: { args: '', input: '', virtual: false },
    loaded: 0,
    cooking: false,
    problem: '',
  }));
  readonly #kitchen = new LabKitchen((loaded) => this.store.setState({ loaded }));

  /** Loads Python, so that it stands by. */
  async open(): Promise<void> {
    await this.#attempt(() => this.#kitchen.standBy());
  }

  /** The program was changed in the editor. */
  write(source: string): void {
    if (source !== this.store.getState().source) this.store.setState({ source });
  }

  /** Another program comes into the editor. */
  take(program: Written, options: Partial<LabOptions> = {}): void {
    this.store.setState({ ...program, problem: '' });
    this.choose(options);
  }

  /** It is to be cooked so. */
  choose(change: Partial<LabOptions>): void {
    this.store.setState(({ options }) => ({ options: { ...options, ...change } }));
  }

  /** Shows a problem; '' clears it. */
  showProblem(problem: string): void {
    this.store.setState({ problem });
  }

  /** Cooks the program in the editor. @returns whether it cooks */
  async cook({ programs, modes, speed, values }: CookingWith): Promise<boolean> {
    const { cooking, file, source, options } = this.store.getState();
    if (cooking) return false;
    this.store.setState({ cooking: true, problem: '' });
    const begun = await this.#attempt(async () => {
      checkLength(source);
      const program = { file, source, args: splitArguments(options.args), input: options.input };
      const how = { virtual: options.virtual, values };
      const run = await this.#kitchen.cook({ program, modes, speed, how }, programs);
      // Others stand by as soon as nobody needs the processor.
      void run.ended.then(() => this.open());
    });
    this.store.setState({ cooking: false });
    return begun;
  }

  /** @returns whether nothing went wrong */
  async #attempt(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.store.setState({ problem: wordsOf(error) });
      return false;
    }
  }
}

/** It keeps what is written while its dialog is closed. */
export const lab = new Lab();
