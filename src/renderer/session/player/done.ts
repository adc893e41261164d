import type { Remembered } from './remembered';
import type { SessionStore } from './state';

/** Remembers each lesson as done, once a run of it was watched to its result. */
export function rememberDone(store: SessionStore, remembered: Remembered): void {
  store.subscribe(({ result, recorded, playback, preferences: { done } }, before) => {
    const { lesson } = playback.log.header;
    if (result && !before.result && !recorded && !done.includes(lesson))
      remembered.change({ done: [...done, lesson] });
  });
}
