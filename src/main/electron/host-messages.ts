import { BrowserWindow } from 'electron';
import type { HostMessage } from '../../shared/api/host-message';

/** Tells the page in the app's window. */
export function sendToWindow(message: HostMessage): void {
  for (const { webContents } of BrowserWindow.getAllWindows()) webContents.send('kitchen:host', message);
}
