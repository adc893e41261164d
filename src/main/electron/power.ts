import { powerSaveBlocker } from 'electron';

type Blocker = Parameters<typeof powerSaveBlocker.start>[0];

/** What must not sleep: the computer's timers while a kitchen cooks, and the screen in front of a class. */
function blockerFor(cooking: boolean, presenting: boolean): Blocker | null {
  if (presenting) return 'prevent-display-sleep';
  return cooking ? 'prevent-app-suspension' : null;
}

/** Keeps the system from what would slow a kitchen down, or darken what is presented. */
export class Power {
  #cooking = false;
  #presenting = false;
  #blocker: Blocker | null = null;
  #id = 0;

  set cooking(cooking: boolean) {
    this.#cooking = cooking;
    this.#update();
  }

  set presenting(presenting: boolean) {
    this.#presenting = presenting;
    this.#update();
  }

  #update(): void {
    const blocker = blockerFor(this.#cooking, this.#presenting);
    if (blocker === this.#blocker) return;
    if (this.#blocker) powerSaveBlocker.stop(this.#id);
    if (blocker) this.#id = powerSaveBlocker.start(blocker);
    this.#blocker = blocker;
  }
}
