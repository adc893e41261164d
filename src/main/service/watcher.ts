import type { StreamMessage } from '../../shared/api/kitchen-api';
import type { StreamListener } from './follower';

/** One window: it is told the newest when it has taken what came before, and nothing between. */
export class Watcher {
  #isNews = false;
  #sending = false;
  #ended = false;

  constructor(
    private readonly listener: StreamListener,
    private readonly newest: () => StreamMessage | null,
  ) {}

  notify(): void {
    this.#isNews = true;
    if (!this.#sending) void this.#sendAll();
  }

  end(): void {
    this.#ended = true;
  }

  async #sendAll(): Promise<void> {
    this.#sending = true;
    try {
      while (this.#isNews && !this.#ended) {
        this.#isNews = false;
        const message = this.newest();
        if (message) await this.listener(message);
      }
    } catch {
      // The window is gone: it is told again when it connects again.
      this.end();
    }
    this.#sending = false;
  }
}
