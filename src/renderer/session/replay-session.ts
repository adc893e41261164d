import { fileSource, Recordings } from './opening/recordings';
import { Session } from './session';
import { Bookmarks } from './stage/bookmarks';
import type { BasicApi } from './stage/commands';
import { Remembered } from './stage/remembered';
import { Stage } from './stage/stage';
import { Titles } from './stage/titles';

/** The session of a page on which one recording is only seen: nothing cooks, and nothing is kept but preferences. */
export function replaySession(api: BasicApi): Session<null> {
  const stage = new Stage();
  const remembered = new Remembered(stage.store, api);
  const bookmarks = new Bookmarks(stage, null);
  const titles = new Titles(stage, bookmarks);
  const recordings = new Recordings(stage, bookmarks, titles, fileSource);
  return new Session({ api, stage, remembered, bookmarks, recordings, kitchen: null });
}
