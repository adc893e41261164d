import type { EventLoop } from './event-loop';
import { Future } from './future';

/**
 * A future that ends as `inner` does, while cancelling it leaves `inner` alone, as asyncio.shield (tasks.py, `shield`):
 * `inner` itself where that is done. Once it is cancelled, what `inner` fails with is nobody's.
 */
export function shield<T>(loop: EventLoop, inner: Future<T>): Future<T> {
  if (inner.done) return inner;
  const outer = new Future<T>(loop, inner.on);
  const waiter = { wake: () => loop.callSoon({ run: () => passOn(inner, outer) }) };
  inner.onSettled(waiter);
  outer.onDone({
    run() {
      if (!inner.done) inner.forget(waiter);
    },
  });
  return outer;
}

function passOn<T>(inner: Future<T>, outer: Future<T>): void {
  const error = inner.exception();
  if (inner.cancelled) outer.cancel();
  else if (error !== null) outer.reject(error);
  else outer.resolve(inner.result());
}
