import type { Parameters } from '../../shared/trace/run-log';
import type { Mode, Outcome } from '../../shared/trace/trace';
import { AsyncKitchen } from './async-kitchen';
import { type Clock, Stopped } from './clock';
import type { AnyLesson, Lesson } from './lesson';
import { type LaneMessage, OrderQueue } from './order-queue';
import type { PackedBatch } from './packed-trace';
import { Recorder } from './recorder';
import { SharedClock } from './shared-clock';
import { SyncKitchen } from './sync-kitchen';
import { SimulatedThreads, type Threads } from './threads';

export interface LaneOptions {
  lesson: AnyLesson;
  mode: Mode;
  /** Parsed: see parseParameters. */
  parameters: Parameters;
  clock: Clock;
  /** What calls in an executor run on; without it they are simulated, as on a virtual clock they have to be. */
  threads?: Threads;
  /** Messages that came since the last call. */
  readInbox: () => LaneMessage[];
  send: (batch: PackedBatch) => void;
}

/**
 * Cooks the lesson on the calling thread, from lane-started to lane-ended. A lesson that throws fails its lane only.
 * @returns how the lane ended
 */
export async function cookLane(options: LaneOptions): Promise<Outcome> {
  const { mode, clock, readInbox, send } = options;
  const recorder = new Recorder(clock, send);
  const orders = new OrderQueue(recorder, readInbox);
  recorder.emit({ type: 'lane-started', mode });
  const { outcome, error } = await cook(options, recorder, orders);
  recorder.emit({ type: 'lane-ended', outcome, error });
  recorder.flush();
  return outcome;
}

async function cook(options: LaneOptions, recorder: Recorder, orders: OrderQueue) {
  const { lesson, mode, parameters, clock, threads = new SimulatedThreads() } = options;
  try {
    if ('watch' in lesson) {
      if (!(clock instanceof SharedClock)) throw new Error('a lesson that measures takes real time');
      await lesson.watch[mode]({ clock, recorder }, parameters);
    } else if (mode === 'sync') {
      const kitchen = new SyncKitchen(clock, recorder, orders);
      kitchen.runMain(lesson.card.main, () => lesson.sync(kitchen, parameters));
    } else {
      await cookAsync(lesson, parameters, new AsyncKitchen(clock, recorder, orders, threads));
    }
    return { outcome: 'ok', error: '' } as const;
  } catch (error) {
    if (error instanceof Stopped) return { outcome: 'stopped', error: '' } as const;
    return { outcome: 'failed', error: String(error).slice(0, 2000) } as const;
  }
}

async function cookAsync(lesson: Lesson, parameters: Parameters, kitchen: AsyncKitchen): Promise<void> {
  const program = () => lesson.async(kitchen, parameters);
  try {
    await (lesson.startsLoop ? program() : kitchen.runMain(lesson.card.main, program));
  } catch (error) {
    if (!(error instanceof Stopped)) await kitchen.close();
    throw error;
  }
  await kitchen.close();
}
