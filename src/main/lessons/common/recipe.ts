import type { Station } from '../../../shared/trace/trace';
import type { AsyncKitchen } from '../../kitchen/async-kitchen';
import type { SyncKitchen } from '../../kitchen/sync-kitchen';

/** A wait of so many kitchen ms, or a turn for others: an asynchronous cook goes on with something else meanwhile. */
export type Pause = [label: string, ms: number, station?: Station] | 'turn';

/**
 * What either kitchen cooks, written once: it works and prints with the kitchen that it is given, and yields where an
 * asynchronous cook awaits. It cannot catch what ends a wait: who follows it can.
 */
export type Recipe<T = void> = Generator<Pause, T, void>;

/** Follows a recipe with calls that block; nobody else is there to have a turn. */
export function follow<T>(kitchen: SyncKitchen, recipe: Recipe<T>): T {
  for (;;) {
    const { done, value } = recipe.next();
    if (done) return value;
    if (value !== 'turn') kitchen.wait(...value);
  }
}

/** Follows a recipe as a coroutine. */
export async function followAsync<T>(kitchen: AsyncKitchen, recipe: Recipe<T>): Promise<T> {
  for (;;) {
    const { done, value } = recipe.next();
    if (done) return value;
    await (value === 'turn' ? kitchen.turn() : kitchen.wait(...value));
  }
}
