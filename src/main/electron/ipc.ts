import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { CommandName, CommandResult } from '../../shared/kitchen-api';
import type { KitchenService } from '../service';
import { isOwnPage } from './protocol';
import { Subscriptions } from './subscriptions';

/** Serves the windows: commands, and the stream for those that subscribed. */
export function answerWindows(service: KitchenService): void {
  const byWindow = new WeakMap<WebContents, Subscriptions>();

  ipcMain.handle('kitchen:command', (event, name: unknown, input: unknown) =>
    isOwn(event) ? service.handle(name, input) : stranger,
  );
  ipcMain.on('kitchen:subscribe', (event, id: unknown) => {
    if (!isOwn(event) || typeof id !== 'number') return;
    const subscriptions = byWindow.get(event.sender) ?? new Subscriptions(event.sender);
    byWindow.set(event.sender, subscriptions);
    subscriptions.add(id, service);
  });
  ipcMain.on('kitchen:unsubscribe', (event, id: unknown) => {
    if (typeof id === 'number') byWindow.get(event.sender)?.remove(id);
  });
}

function isOwn({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame !== null && isOwnPage(senderFrame.url);
}

const stranger: CommandResult<CommandName> = {
  ok: false,
  problem: { code: 'failed', field: '', message: 'only the app itself may command the kitchen' },
};
