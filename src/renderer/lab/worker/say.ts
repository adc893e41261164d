import type { FromWorker } from './messages';

// Its own, before anything else can put another in its place.
const post = self.postMessage.bind(self) as (message: FromWorker) => void;

/** Tells the page. */
export function say(message: FromWorker): void {
  post(message);
}
