import { RuntimeError } from './errors';

/** A coroutine that was called: it does not run until it is awaited, and it can be awaited once. */
export class Coroutine<T> implements PromiseLike<T> {
  #spent = false;

  /** @param neverAwaited called when it is thrown away without having run */
  constructor(
    private readonly body: () => Promise<T>,
    private readonly neverAwaited: () => void,
  ) {}

  // biome-ignore lint/suspicious/noThenProperty: a coroutine is there to be awaited
  then<A = T, B = never>(
    onValue?: ((value: T) => A | PromiseLike<A>) | null,
    onError?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    if (this.#spent) throw new RuntimeError('cannot reuse already awaited coroutine');
    this.#spent = true;
    return this.body().then(onValue, onError);
  }

  /** Nobody holds it any more, which Python notices at once. */
  drop(): void {
    if (!this.#spent) this.neverAwaited();
    this.#spent = true;
  }
}
