import type { WebContents } from 'electron';
import type { KitchenService } from '../service/service';
import { streamText } from '../service/stream-text';
import { sendTo } from './channels';
import { isOwnPage } from './protocol';
import { Untaken } from './untaken';

/** What one window is subscribed to. All of it ends with its page; a reloaded page subscribes again. */
export class Subscriptions {
  readonly #endings = new Map<number, () => void>();
  readonly #untaken = new Untaken();

  constructor(
    private readonly window: WebContents,
    private readonly service: KitchenService,
  ) {
    window.on('render-process-gone', () => this.#end());
    window.on('destroyed', () => this.#end());
    // Not one that is about to be refused: that page stays.
    window.on('did-start-navigation', ({ url, isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument && isOwnPage(url)) this.#end();
    });
  }

  /** Streams the whole log, then what comes, to the page's subscription `id`, no faster than the page takes it. */
  add(id: number): void {
    this.remove(id);
    const ending = this.service.subscribe((message) => {
      if (this.window.isDestroyed()) return;
      sendTo(this.window, 'kitchen:stream', id, streamText(message));
      return this.#untaken.told(id);
    }, this.window);
    this.#endings.set(id, ending);
  }

  taken(id: number): void {
    this.#untaken.taken(id);
  }

  remove(id: number): void {
    this.#endings.get(id)?.();
    this.#endings.delete(id);
    this.#untaken.forget(id);
  }

  #end(): void {
    for (const id of [...this.#endings.keys()]) this.remove(id);
    this.service.leave(this.window);
  }
}
