import { BrowserWindow } from 'electron';
import { startPage } from './protocol';

/** A page that dies again within this time after it was reloaded is left as it is, in ms. */
const shortLife = 5000;

/** Opens the app's one window. */
export function openWindow(preload: string): void {
  const window = new BrowserWindow({
    title: 'Toast Kitchen',
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    useContentSize: true,
    backgroundColor: '#FAF5EC',
    autoHideMenuBar: true,
    webPreferences: { preload, contextIsolation: true, sandbox: true, nodeIntegration: false },
  });
  reviveAfterCrash(window);
  void window.loadURL(startPage);
}

/** Brings the window that is open to the front. */
export function showWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

/** The page that comes back asks for the whole log, so nothing of the run is lost. */
function reviveAfterCrash(window: BrowserWindow): void {
  let revivedAt = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || performance.now() - revivedAt < shortLife) return;
    revivedAt = performance.now();
    window.webContents.reload();
  });
}
