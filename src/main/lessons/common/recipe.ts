import type { Station } from '../../../shared/trace/trace';
import type { AsyncKitchen } from '../../kitchen/async-kitchen';
import type { SyncKitchen } from '../../kitchen/sync-kitchen';

/** A wait in kitchen ms, or a turn of the loop for other tasks: an asynchronous cook does something else meanwhile. */
type Pause = [label: string, ms: number, station?: Station] | 'turn';

/**
 * What both kitchens cook, written once: it works and prints through the kitchen that it is given, and yields where an
 * asynchronous cook awaits. It cannot catch an error that ends a wait; its caller can.
 */
export type Recipe<T = void> = Generator<Pause, T, void>;

/** Runs a recipe with blocking calls; there are no other tasks to yield to. */
export function follow<T>(kitchen: SyncKitchen, recipe: Recipe<T>): T {
  for (;;) {
    const { done, value } = recipe.next();
    if (done) return value;
    if (value !== 'turn') kitchen.wait(...value);
  }
}

/** Runs a recipe as a coroutine. */
export async function followAsync<T>(kitchen: AsyncKitchen, recipe: Recipe<T>): Promise<T> {
  for (;;) {
    const { done, value } = recipe.next();
    if (done) return value;
    await (value === 'turn' ? kitchen.turn() : kitchen.wait(...value));
  }
}
