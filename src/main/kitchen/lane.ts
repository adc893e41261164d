import type { Parameters } from '../../shared/run-log';
import type { Mode } from '../../shared/trace';
import { AsyncKitchen } from './async-kitchen';
import { type Clock, Stopped } from './clock';
import type { Lesson } from './lesson';
import { type LaneMessage, OrderDesk } from './order-desk';
import type { PackedBatch } from './packed-trace';
import { Recorder } from './recorder';
import { SyncKitchen } from './sync-kitchen';

export interface LaneOptions {
  lesson: Lesson;
  mode: Mode;
  /** Parsed: see parseParameters. */
  parameters: Parameters;
  clock: Clock;
  /** Messages that came since the last call. */
  readInbox: () => LaneMessage[];
  send: (batch: PackedBatch) => void;
}

/** Cooks the lesson on the calling thread, from lane-started to lane-ended. A lesson that throws fails its lane only. */
export async function cookLane({
  lesson,
  mode,
  parameters,
  clock,
  readInbox,
  send,
}: LaneOptions): Promise<void> {
  const recorder = new Recorder(clock, send);
  const desk = new OrderDesk(recorder, readInbox);
  recorder.emit({ type: 'lane-started', mode });
  try {
    if (mode === 'sync') {
      const kitchen = new SyncKitchen(clock, recorder, desk);
      kitchen.runMain(lesson.card.main, () => lesson.sync(kitchen, parameters));
    } else {
      const kitchen = new AsyncKitchen(clock, recorder, desk);
      await kitchen.runMain(lesson.card.main, () => lesson.async(kitchen, parameters));
    }
    recorder.emit({ type: 'lane-ended', outcome: 'ok', error: '' });
  } catch (error) {
    const stopped = error instanceof Stopped;
    recorder.emit({
      type: 'lane-ended',
      outcome: stopped ? 'stopped' : 'failed',
      error: stopped ? '' : String(error).slice(0, 2000),
    });
  }
  recorder.flush();
}
