import { fileSource, Recordings } from './opening/recordings';
import { Bookmarks } from './player/bookmarks';
import type { BasicApi } from './player/commands';
import { Player } from './player/player';
import { Remembered } from './player/remembered';
import { Titles } from './player/titles';
import { Session } from './session';

/** The session of a page on which one recording is only seen: nothing cooks, and nothing is kept but preferences. */
export function replaySession(api: BasicApi): Session<null> {
  const player = new Player();
  const remembered = new Remembered(player.store, api);
  const bookmarks = new Bookmarks(player, null);
  const titles = new Titles(player, bookmarks);
  const recordings = new Recordings(player, bookmarks, titles, fileSource);
  return new Session({ api, player, remembered, bookmarks, recordings, kitchen: null });
}
