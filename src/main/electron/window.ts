import { type BaseWindowConstructorOptions, BrowserWindow, nativeImage, screen } from 'electron';
import type { WindowPlace } from '../../shared/api/kitchen-api';
import { colours } from '../../shared/theme/colours';
import icon from './icon.png?inline';
import { keptPlace } from './kept-place';
import { offerContextMenu } from './menu';
import { startPage } from './protocol';
import { windowSize } from './window-size';
import { watchTrouble } from './window-trouble';
import type { Words } from './words';

/**
 * Opens the app's one window.
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
  const { maximized, ...place } = placeOf(kept);
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
  window.on('close', () => keep({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
  watchTrouble(window, words);
  offerContextMenu(window, words);
  await loadStartPage(window);
}

/** As it was, where that can still be; else as large as the first screen has room for. */
function placeOf(kept: WindowPlace | null): BaseWindowConstructorOptions & { maximized: boolean } {
  const { maximized, ...size } = windowSize(screen.getPrimaryDisplay().workAreaSize);
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const place = kept && keptPlace(kept, workAreas);
  if (!place) return { ...size, useContentSize: true, maximized };
  return { ...size, ...place, maximized: kept.maximized };
}

/** Brings the window that is open to the front. */
export function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.show();
  window?.focus();
}

/** An answer that says that there is no page counts as loaded. */
async function loadStartPage(window: BrowserWindow): Promise<void> {
  let status = 0;
  window.webContents.once('did-navigate', (_event, _url, code) => {
    status = code;
  });
  await window.loadURL(startPage).catch((error: NodeJS.ErrnoException) => {
    // Whoever closes or reloads the window meanwhile has seen it.
    if (!window.isDestroyed() && error.code !== 'ERR_ABORTED') throw error;
  });
  if (status >= 400) throw new Error(`The page of the app cannot be loaded (${status}).`);
}
