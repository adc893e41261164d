import type { IntegerParameter, LessonCard, ParameterSpec } from '../../shared/lesson/lesson';
import type { SceneCount } from '../../shared/lesson/step';
import type { Parameters } from '../../shared/trace/run-log';
import type { Mode } from '../../shared/trace/trace';
import type { AsyncKitchen } from './async-kitchen';
import type { LaneWatch } from './lane-watch';
import type { SyncKitchen } from './sync-kitchen';

/** A lesson's parameters as its code gets them. */
type Values<S extends Record<string, ParameterSpec>> = {
  [K in keyof S]: S[K] extends IntegerParameter ? number : string;
};

/** A lesson: what it declares, and the same order cooked by each kitchen. */
export interface Lesson {
  card: LessonCard;
  sync(kitchen: SyncKitchen, parameters: Parameters): void;
  async(kitchen: AsyncKitchen, parameters: Parameters): Promise<void>;
  /**
   * The asynchronous code is the program's top level rather than its main coroutine: no loop runs until it starts one
   * with kitchen.runMain (asyncio.run) or kitchen.runUntilComplete. kitchen.ensureFuture schedules tasks before that;
   * throw a RuntimeError (errors.ts) where Python does. Task 0 is there only when runMain is called.
   */
  startsLoop?: boolean;
  /** How many worker threads of an executor the asynchronous kitchen uses at most; they stand by before it begins. */
  workers?(parameters: Parameters): number;
}

/** What the scene counts are parameters of the same card. */
interface Counting<S extends Record<string, ParameterSpec>> {
  counts?: Partial<Record<SceneCount, keyof S & string>>;
}

/** A card as it is written, so that its code knows which parameters there are and what each of them is. */
export function defineCard<const C extends LessonCard>(card: C & Counting<C['parameters']>): C {
  return card;
}

/** Ties a card to its code, so that the code gets the parameters that the card declares. */
export function defineLesson<const C extends LessonCard>(
  card: C,
  code: {
    sync(kitchen: SyncKitchen, parameters: Values<C['parameters']>): void;
    async(kitchen: AsyncKitchen, parameters: Values<C['parameters']>): Promise<void>;
    startsLoop?: boolean;
    workers?(parameters: Values<C['parameters']>): number;
  },
): Lesson {
  return { card, ...code } as unknown as Lesson;
}

/**
 * A lesson that measures this machine: its work is done by other threads or processes, made for it, and its lanes write
 * down what those tell. What needs time to come up does so before beginTime.
 */
export interface MeasuringLesson {
  card: LessonCard & { measures: true };
  /** Rejects with Stopped when the clock was stopped; leaves no thread or process behind in any case. */
  watch: Record<Mode, (watch: LaneWatch, parameters: Parameters) => Promise<void>>;
}

/** Either kind of lesson. */
export type AnyLesson = Lesson | MeasuringLesson;

/** Ties a card to what its lanes watch: see defineLesson. */
export function defineMeasuringLesson<const C extends LessonCard & { measures: true }>(
  card: C,
  watch: Record<Mode, (watch: LaneWatch, parameters: Values<C['parameters']>) => Promise<void>>,
): MeasuringLesson {
  return { card, watch } as unknown as MeasuringLesson;
}
