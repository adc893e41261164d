import type { LessonCard, ParameterSpec, TextParameter } from '../../shared/lesson';
import type { Parameters } from '../../shared/run-log';
import type { AsyncKitchen } from './async-kitchen';
import type { SyncKitchen } from './sync-kitchen';

/** A lesson's parameters as its code gets them. */
type Values<S extends Record<string, ParameterSpec>> = {
  [K in keyof S]: S[K] extends TextParameter ? string : number;
};

/** A lesson: what it declares, and the same order cooked by each kitchen. */
export interface Lesson {
  card: LessonCard;
  sync(kitchen: SyncKitchen, parameters: Parameters): void;
  async(kitchen: AsyncKitchen, parameters: Parameters): Promise<void>;
}

/** Ties a card to its code, so that the code gets the parameters that the card declares. */
export function defineLesson<const C extends LessonCard>(
  card: C,
  code: {
    sync(kitchen: SyncKitchen, parameters: Values<C['parameters']>): void;
    async(kitchen: AsyncKitchen, parameters: Values<C['parameters']>): Promise<void>;
  },
): Lesson {
  return { card, ...code } as unknown as Lesson;
}
