import {
  type BaseWindowConstructorOptions,
  BrowserWindow,
  nativeImage,
  type Rectangle,
  screen,
} from 'electron';
import type { WindowPlace } from '../../shared/api/kitchen-api';
import { colours } from '../../shared/theme/colours';
import icon from './icon.png?inline';
import { keptPlace, otherScreen } from './kept-place';
import { offerContextMenu } from './menu';
import { secondPage, startPage } from './protocol';
import { windowSize } from './window-size';
import { watchTrouble } from './window-trouble';
import type { Words } from './words';

/**
 * Opens the app's first window.
 * @param words in the language that is spoken
 * @param kept where it was when it was closed last
 * @param keep told where it is when it closes
 * @returns resolves when its page is there
 * @throws Error where it cannot be loaded
 */
export async function openWindow(
  preload: string,
  words: () => Words,
  kept: WindowPlace | null,
  keep: (place: WindowPlace) => void,
): Promise<void> {
  const window = makeWindow(preload, words, placeOf(kept));
  window.on('close', () => keep({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
  await loadPage(window, startPage);
}

/**
 * Opens a window beside the one in front: on another screen, which may be a projector's, where there is one.
 * @param words in the language that is spoken
 * @returns resolves when its page is there
 * @throws Error where it cannot be loaded
 */
export async function openSecondWindow(preload: string, words: () => Words): Promise<void> {
  const first = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  await loadPage(makeWindow(preload, words, placeBeside(first)), secondPage);
}

type Place = BaseWindowConstructorOptions & { maximized: boolean };

function makeWindow(preload: string, words: () => Words, { maximized, ...place }: Place): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Toast Kitchen',
    ...place,
    // Elsewhere the system takes it from the app.
    ...(process.platform === 'linux' && { icon: nativeImage.createFromDataURL(icon) }),
    backgroundColor: colours.paper,
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  });
  if (maximized) window.maximize();
  watchTrouble(window, words);
  offerContextMenu(window, words);
  return window;
}

/** As it was, where that can still be; else as large as the first screen has room for. */
function placeOf(kept: WindowPlace | null): Place {
  const { maximized, ...size } = windowSize(screen.getPrimaryDisplay().workAreaSize);
  const place = kept && keptPlace(kept, workAreas());
  if (!place) return { ...size, useContentSize: true, maximized };
  return { ...size, ...place, maximized: kept.maximized };
}

function placeBeside(first: BrowserWindow | undefined): Place {
  const other = first && otherScreen(first.getBounds(), workAreas());
  if (!other) return placeOf(null);
  return { ...windowSize(other), x: other.x, y: other.y, maximized: true };
}

function workAreas(): Rectangle[] {
  return screen.getAllDisplays().map(({ workArea }) => workArea);
}

/** Brings the window that is open to the front. */
export function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.show();
  window?.focus();
}

/** An answer that says that there is no page counts as loaded. */
async function loadPage(window: BrowserWindow, page: string): Promise<void> {
  let status = 0;
  window.webContents.once('did-navigate', (_event, _url, code) => {
    status = code;
  });
  await window.loadURL(page).catch((error: NodeJS.ErrnoException) => {
    // Whoever closes or reloads the window meanwhile has seen it.
    if (!window.isDestroyed() && error.code !== 'ERR_ABORTED') throw error;
  });
  if (status >= 400) throw new Error(`The page of the app cannot be loaded (${status}).`);
}
