import {
  Cancelled,
  type Future,
  type Semaphore,
  type Task,
  type TaskGroup,
  TimeoutError,
  ValueError,
} from '../kitchen';
import { Lab, nameOf } from './programs/lab';
import type { Op, RandomProgram } from './random-programs';

/** Runs a random program on the kitchen's loop and gives its output: see random_programs.py. */
export async function runRandomOnKitchen(program: RandomProgram): Promise<string[]> {
  const lab = new Lab();
  await lab.runMain(() => new Running(lab, program).main());
  return lab.output();
}

type Do = (op: Op, me: number, group: TaskGroup | null) => Promise<void> | void;

class Running {
  readonly #tasks: Task<number>[] = [];
  readonly #futures: Future<unknown>[];
  readonly #semaphores: Semaphore[];

  constructor(
    private readonly lab: Lab,
    private readonly program: RandomProgram,
  ) {
    this.#futures = [0, 1, 2].map(() => lab.future());
    this.#semaphores = [lab.semaphore(1), lab.semaphore(2)];
  }

  async main(): Promise<void> {
    const { lab } = this;
    lab.later(500, () => this.#setAll());
    try {
      await this.#run(this.program.ops, -1, null);
    } catch (error) {
      lab.print('main', nameOf(error));
    }
    if (this.program.leaves) return;
    this.#setAll();
    await lab.sleep(1_000_000);
    lab.print(...this.#tasks.map((task) => lab.state(task)));
  }

  #setAll(): void {
    for (const future of this.#futures) future.resolve(undefined);
  }

  async #run(ops: Op[], me: number, group: TaskGroup | null): Promise<void> {
    for (const op of ops) await (this.#does[op.kind] as Do)(op, me, group);
  }

  /** One of the tasks after this one, so that no ring of tasks awaits itself. */
  #pick(i: number, me: number): Task<number> | undefined {
    const later = this.#tasks.slice(me + 1);
    return later[i % later.length];
  }

  #create({ x, ops }: Op, group: TaskGroup | null): void {
    const { lab } = this;
    const me = this.#tasks.length;
    const body = async () => {
      lab.print('begins', x);
      await this.#run(ops, me, group);
      lab.print('ends', x);
      return x;
    };
    try {
      this.#tasks.push(group ? lab.spawnIn(group, body) : lab.spawn(body));
    } catch {
      lab.print('refused', x);
    }
  }

  async #how({ x }: Op, awaitable: PromiseLike<unknown>): Promise<void> {
    try {
      await awaitable;
      this.lab.print(x, 'ok');
    } catch (error) {
      this.lab.print(x, nameOf(error));
      if (error instanceof Cancelled) throw error;
    }
  }

  readonly #does: Record<string, Do> = {
    say: ({ x }) => this.lab.print(x),
    soon: ({ x }) => this.lab.soon(() => this.lab.print(x)),
    later: ({ x, ms }) => void this.lab.later(ms, () => this.lab.print(x)),
    sleep: ({ ms }) => this.lab.sleep(ms),
    hold: ({ ms }) => this.lab.hold(ms),
    fail: ({ x }) => {
      throw new ValueError(String(x));
    },
    spawn: (op) => this.#create(op, null),
    child: (op, _, group) => this.#create(op, group),
    cancel: ({ x, i }) => {
      const task = this.#tasks[i % this.#tasks.length];
      if (task) this.lab.print(x, task.cancel());
    },
    uncancel: ({ x }) => {
      this.lab.loop.current().uncancel();
      this.lab.print(x, this.lab.loop.current().cancels);
    },
    wait_task: async (op, me) => {
      const task = this.#pick(op.i, me);
      if (task) await this.#how(op, task);
    },
    gather: async (op, me) => {
      const [one, other] = [this.#pick(op.i, me), this.#pick(op.i + 1, me)];
      if (one && other) await this.#how(op, this.lab.gather(one, other));
    },
    shield: async (op, me) => {
      const task = this.#pick(op.i, me);
      if (task) await this.#how(op, this.lab.shield(task));
    },
    set: ({ i }) => this.#futures[i % 3]?.resolve(undefined),
    wait_future: (op) => this.#how(op, this.#futures[op.i % 3] as Future<unknown>),
    semaphore: async ({ x, i, ops }, me, group) => {
      const semaphore = this.#semaphores[i % 2] as Semaphore;
      const slot = await semaphore.acquire('');
      try {
        this.lab.print('in', x);
        await this.#run(ops, me, group);
      } finally {
        semaphore.release(slot);
      }
      this.lab.print('out', x);
    },
    timeout: async ({ x, ms, ops }, me, group) => {
      try {
        await this.lab.timeout(ms, () => this.#run(ops, me, group));
        this.lab.print('in time', x);
      } catch (error) {
        if (!(error instanceof TimeoutError)) throw error;
        this.lab.print('late', x);
      }
    },
    swallow: async ({ x, ops }, me, group) => {
      try {
        await this.#run(ops, me, group);
      } catch (error) {
        if (!(error instanceof Cancelled)) throw error;
        this.lab.print('swallows', x);
      }
    },
    clean: async ({ x, ms, ops }, me, group) => {
      try {
        await this.#run(ops, me, group);
      } finally {
        this.lab.print('cleans', x);
        await this.lab.sleep(ms);
      }
    },
    group: async ({ x, ops }, me) => {
      try {
        await this.lab.group((inner) => this.#run(ops, me, inner));
        this.lab.print('group', x);
      } catch (error) {
        if (!(error instanceof AggregateError)) throw error;
        this.lab.print(x, nameOf(error));
      }
    },
  };
}
