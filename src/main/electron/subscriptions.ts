import type { WebContents } from 'electron';
import type { KitchenService } from '../service';
import { isOwnPage } from './protocol';

/** What one window is subscribed to. All of it ends when its page goes: a page that comes back subscribes anew. */
export class Subscriptions {
  readonly #window: WebContents;
  readonly #endings = new Map<number, () => void>();

  constructor(window: WebContents) {
    this.#window = window;
    window.on('render-process-gone', () => this.#end());
    window.on('destroyed', () => this.#end());
    // Not one that is about to be refused: that page stays.
    window.on('did-start-navigation', ({ url, isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument && isOwnPage(url)) this.#end();
    });
  }

  /** Streams the whole log, then what comes, to the page's subscription `id`. */
  add(id: number, service: KitchenService): void {
    this.remove(id);
    const ending = service.subscribe((message) => {
      if (!this.#window.isDestroyed()) this.#window.send('kitchen:stream', id, message);
    });
    this.#endings.set(id, ending);
  }

  remove(id: number): void {
    this.#endings.get(id)?.();
    this.#endings.delete(id);
  }

  #end(): void {
    for (const id of [...this.#endings.keys()]) this.remove(id);
  }
}
