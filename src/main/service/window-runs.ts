import { randomUUID } from 'node:crypto';
import type { CommandInput, CookAnswer, SteerMessage } from '../../shared/api/kitchen-api';
import { LAB } from '../../shared/lesson/program-card';
import { type EndReason, endReasonText } from '../../shared/trace/end-reasons';
import type { LaneId } from '../../shared/trace/trace';
import { WireError } from '../../shared/trace/wire';
import type { LaneMaker } from '../run/lane';
import { EventBudget, type LaneOrder, ReportedLane } from '../run/reported-lane';
import type { Run, RunOptions } from '../run/run';
import { refusal } from './command-validation';
import type { StreamListener } from './follower';
import { Watcher } from './watcher';

/** Programs that windows cook themselves: each lane of theirs is what its window reports of it. */
export class WindowRuns {
  /** By their runs' ids. */
  readonly #runs = new Map<string, WindowRun>();
  readonly #starting = new Set<WindowRun>();
  readonly #watchers = new Map<Watcher, object>();

  constructor(private readonly kitchen: { start(options: RunOptions): Promise<Run> }) {}

  /** Starts a run whose lanes wait for the window's reports. */
  async cook({ program, ...order }: CommandInput<'cook'>, window: object): Promise<CookAnswer> {
    const cooked = new WindowRun(window, () => this.#notify(window));
    this.#starting.add(cooked);
    const options = { ...order, lesson: LAB, parameters: {}, measures: false, makeLane: cooked.makeLane };
    const started = this.kitchen.start({ ...options, program: { ...program, host: 'pyodide' } });
    const run = await started.finally(() => this.#starting.delete(cooked));
    const { id } = run.header;
    this.#runs.set(id, cooked);
    void run.ended.then(() => this.#runs.delete(id));
    if (cooked.left) cooked.leave(cooked.left);
    return { run: run.header, keys: cooked.keys };
  }

  /** @throws Refusal where no such lane cooks, or what is said of it is no trace, which ends that lane */
  report({ run, lane, key, events, ended }: CommandInput<'report'>): null {
    const reported = this.#runs.get(run)?.laneOf(lane, key);
    if (!reported) throw refusal('no-run', 'noSuchLane', {}, 'key');
    reported.standBy();
    if (events !== '') take(reported, events);
    if (ended !== undefined) reported.leave(ended || endReasonText('wordless'));
    return null;
  }

  /** Tells a window what to do with what it cooks. Returns how to stop. */
  subscribe(listener: StreamListener, window: object): () => void {
    const watcher = new Watcher(listener, () => this.#steering(window));
    this.#watchers.set(watcher, window);
    if (this.#steering(window)) watcher.notify();
    return () => {
      watcher.end();
      this.#watchers.delete(watcher);
    };
  }

  /** What the window cooks ends. @param why the reason that its lanes give */
  leave(window: object, why: EndReason = 'closed'): void {
    for (const run of [...this.#runs.values(), ...this.#starting]) if (run.window === window) run.leave(why);
  }

  #notify(window: object): void {
    for (const [watcher, whose] of this.#watchers) if (whose === window) watcher.notify();
  }

  #steering(window: object): SteerMessage | null {
    const [id, run] = [...this.#runs].find(([, run]) => run.window === window) ?? [];
    return id && run ? run.steering(id) : null;
  }
}

function take(lane: ReportedLane, events: string): void {
  try {
    lane.report(events);
  } catch (error) {
    if (error instanceof WireError) throw refusal('bad-input', 'notTrace', { why: error.message }, 'events');
    throw error;
  }
}

/** One of them: its lanes, and what its window is to do. */
class WindowRun {
  readonly keys: Partial<Record<LaneId, string>> = {};
  readonly #lanes: Partial<Record<LaneId, ReportedLane>> = {};
  readonly #begun = new Set<LaneId>();
  readonly #stopped = new Set<LaneId>();
  #kitchenMs = 0;
  #rate = 0;
  /** When time was so, local ms. */
  #at = 0;
  /** Why its window has gone, if it has. */
  left: EndReason | null = null;
  readonly #budget = new EventBudget();

  constructor(
    readonly window: object,
    private readonly changed: () => void,
  ) {}

  readonly makeLane: LaneMaker = (place, callbacks) => {
    const made = new ReportedLane(place, callbacks, this.#budget, (order) => this.#take(place.lane, order));
    this.#lanes[place.lane] = made;
    this.keys[place.lane] = randomUUID();
    return made;
  };

  /** The lane that whoever has this key reports, as long as it cooks. */
  laneOf(lane: LaneId, key: string): ReportedLane | undefined {
    const found = this.keys[lane] === key ? this.#lanes[lane] : undefined;
    return found?.over ? undefined : found;
  }

  leave(why: EndReason): void {
    this.left = why;
    for (const lane of Object.values(this.#lanes)) lane.leave(endReasonText(why));
  }

  steering(run: string): SteerMessage {
    const kitchenMs = this.#kitchenMs + (performance.now() - this.#at) * this.#rate;
    return {
      type: 'steer',
      run,
      begun: [...this.#begun],
      stopped: [...this.#stopped],
      kitchenMs,
      rate: this.#rate,
    };
  }

  #take(lane: LaneId, order: LaneOrder): void {
    if (order.type === 'begin') this.#begun.add(lane);
    else if (order.type === 'stop') this.#stopped.add(lane);
    else {
      this.#kitchenMs = order.kitchenMs;
      this.#rate = order.rate;
      this.#at = performance.now();
    }
    this.changed();
  }
}
