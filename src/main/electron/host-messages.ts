import { BrowserWindow } from 'electron';
import type { HostMessage } from '../../shared/api/host-message';
import { sendTo } from './channels';

/** Tells the page in the window that is in front. */
export function sendToFront(message: HostMessage): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (window) sendTo(window.webContents, 'kitchen:host', message);
}

/** Tells the pages in all windows of the app. */
export function sendToWindows(message: HostMessage): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) sendTo(webContents, 'kitchen:host', message);
}
