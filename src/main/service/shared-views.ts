import type { SharedView } from '../../shared/api/shared-view';
import { laterView, type ViewMessage } from '../../shared/api/shared-view';
import type { StreamListener } from './follower';
import { Watcher } from './watcher';

/** What the windows that go in step show: the view that one of them shared last, told to all of them. */
export class SharedViews {
  #view: SharedView | null = null;
  /** When it was shared, local ms. */
  #sharedAt = 0;
  #number = 0;
  /** Those that are there, in the order of their coming. */
  readonly #windows = new Set<Watcher>();

  /** @returns the number of this view */
  share(view: SharedView): number {
    this.#view = view;
    this.#sharedAt = performance.now();
    this.#number += 1;
    this.#notify();
    return this.#number;
  }

  /** Tells a window what is shared, as long as there are others. Returns how to stop. */
  subscribe(listener: StreamListener): () => void {
    const watcher = new Watcher(listener, () => this.#messageFor(watcher));
    this.#windows.add(watcher);
    if (this.#windows.size > 1) this.#notify();
    return () => {
      watcher.end();
      if (!this.#windows.delete(watcher)) return;
      // One that is alone says nothing of where it goes from now on.
      if (this.#windows.size < 2) this.#view = null;
      this.#notify();
    };
  }

  #notify(): void {
    for (const watcher of this.#windows) watcher.notify();
  }

  #messageFor(watcher: Watcher): ViewMessage {
    const [eldest] = this.#windows;
    const windows = this.#windows.size;
    const view = this.#view && laterView(this.#view, performance.now() - this.#sharedAt);
    const asked = windows > 1 && view === null && watcher === eldest;
    return { type: 'view', windows, number: this.#number, view, asked };
  }
}
