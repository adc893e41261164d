import type { KitchenApi } from '../../shared/api/kitchen-api';
import { isSecondWindow } from './connection/second-window';
import { Kitchen } from './kitchen/kitchen';
import { Recordings, sourceIn } from './opening/recordings';
import type { Display } from './playback/display';
import { Bookmarks } from './player/bookmarks';
import { Commands } from './player/commands';
import { rememberDone } from './player/done';
import { Player } from './player/player';
import { Remembered } from './player/remembered';
import type { Connection } from './player/state';
import { Titles } from './player/titles';
import { WindowLook } from './player/window-look';
import { Session } from './session';

/**
 * The session of a window with a kitchen behind it.
 * @param connect makes the connection; it is told whom to call when the kitchen is reached or lost
 */
export function windowSession(
  connect: (onConnection: (connection: Connection) => void) => KitchenApi,
  display?: Display,
): Session<Kitchen> {
  const player = new Player(display);
  const api = connect((connection) => {
    player.store.setState({ connection });
    if (connection === 'open') void session.load();
  });
  const commands = new Commands(api, player.store);
  const remembered = new Remembered(player.store, api, new WindowLook(isSecondWindow()));
  rememberDone(player.store, remembered);
  const bookmarks = new Bookmarks(player, commands);
  const titles = new Titles(player, bookmarks);
  const recordings = new Recordings(player, bookmarks, titles, sourceIn(api));
  const kitchen = new Kitchen({ player, commands, remembered, bookmarks, titles, recordings });
  const session = new Session({ api, player, remembered, bookmarks, recordings, kitchen });
  return session;
}
