import { BrowserWindow, screen } from 'electron';
import { offerContextMenu } from './menu';
import { startPage } from './protocol';
import { windowSize } from './window-size';
import { watchTrouble } from './window-trouble';
import type { Words } from './words';

/**
 * Opens the app's one window.
 * @param words in the language that is spoken
 * @returns resolves when its page is there
 * @throws Error where it cannot be loaded
 */
export async function openWindow(preload: string, words: () => Words): Promise<void> {
  const { maximized, ...size } = windowSize(screen.getPrimaryDisplay().workAreaSize);
  const window = new BrowserWindow({
    title: 'Toast Kitchen',
    ...size,
    useContentSize: true,
    backgroundColor: '#FAF5EC',
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
  await loadStartPage(window);
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
