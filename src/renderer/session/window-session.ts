import type { KitchenApi } from '../../shared/api/kitchen-api';
import { isSecondWindow } from './connection/second-window';
import { Kitchen } from './kitchen/kitchen';
import { Recordings, sourceIn } from './opening/recordings';
import type { Display } from './playback/display';
import { Session } from './session';
import { Bookmarks } from './stage/bookmarks';
import { Commands } from './stage/commands';
import { rememberDone } from './stage/done';
import { Remembered } from './stage/remembered';
import { Stage } from './stage/stage';
import type { Connection } from './stage/state';
import { Titles } from './stage/titles';
import { WindowLook } from './stage/window-look';

/**
 * The session of a window with a kitchen behind it.
 * @param connect makes the connection; it is told whom to call when the kitchen is reached or lost
 */
export function windowSession(
  connect: (onConnection: (connection: Connection) => void) => KitchenApi,
  display?: Display,
): Session<Kitchen> {
  const stage = new Stage(display);
  const api = connect((connection) => {
    stage.store.setState({ connection });
    if (connection === 'open') void session.load();
  });
  const commands = new Commands(api, stage.store);
  const remembered = new Remembered(stage.store, api, new WindowLook(isSecondWindow()));
  rememberDone(stage.store, remembered);
  const bookmarks = new Bookmarks(stage, commands);
  const titles = new Titles(stage, bookmarks);
  const recordings = new Recordings(stage, bookmarks, titles, sourceIn(api));
  const kitchen = new Kitchen({ stage, commands, remembered, bookmarks, titles, recordings });
  const session = new Session({ api, stage, remembered, bookmarks, recordings, kitchen });
  return session;
}
