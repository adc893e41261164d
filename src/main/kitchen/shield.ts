import type { EventLoop } from './event-loop';
import { Future } from './future';

/** A future that ends as `inner` does, while cancelling it leaves `inner` alone, as asyncio.shield. */
export function shield<T>(loop: EventLoop, inner: Future<T>): Future<T> {
  const outer = new Future<T>(loop, inner.on);
  inner.onDone({
    run() {
      try {
        outer.resolve(inner.result());
      } catch (error) {
        outer.reject(error);
      }
    },
  });
  return outer;
}
