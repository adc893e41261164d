import { BrowserWindow } from 'electron';
import type { HostMessage } from '../../shared/api/host-message';
import { sendTo } from './channels';

/** Tells the page in the app's window. */
export function sendToWindow(message: HostMessage): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) sendTo(webContents, 'kitchen:host', message);
}
