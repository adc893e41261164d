import type { IntegerParameter, LessonCard, ParameterSpec } from '../../shared/lesson';
import type { Parameters } from '../../shared/run-log';
import type { AsyncKitchen } from './async-kitchen';
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
  /** How many worker threads of an executor the asynchronous kitchen uses at most; they stand by before it begins. */
  workers?(parameters: Parameters): number;
}

/** Ties a card to its code, so that the code gets the parameters that the card declares. */
export function defineLesson<const C extends LessonCard>(
  card: C,
  code: {
    sync(kitchen: SyncKitchen, parameters: Values<C['parameters']>): void;
    async(kitchen: AsyncKitchen, parameters: Values<C['parameters']>): Promise<void>;
    workers?(parameters: Values<C['parameters']>): number;
  },
): Lesson {
  return { card, ...code } as unknown as Lesson;
}
