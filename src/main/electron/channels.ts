import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { Channel, ChannelMessages } from '../../shared/api/bridge';

/** Sends a page a message. */
export function sendTo<C extends Channel>(
  page: WebContents,
  channel: C,
  ...message: ChannelMessages[C]
): void {
  page.send(channel, ...message);
}

/** Calls back with what pages send, which may be anything at all. */
export function onSent(channel: Channel, hear: (event: IpcMainEvent, ...message: unknown[]) => void): void {
  ipcMain.on(channel, hear);
}

/** Answers what pages ask, which may be anything at all. */
export function answer(
  channel: Channel,
  respond: (event: IpcMainInvokeEvent, ...message: unknown[]) => unknown,
): void {
  ipcMain.handle(channel, respond);
}
