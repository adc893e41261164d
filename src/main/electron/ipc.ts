import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type { CommandName, CommandResult, Preferences } from '../../shared/api/kitchen-api';
import type { KitchenService } from '../service/service';
import { isOwnPage } from './protocol';
import { Subscriptions } from './subscriptions';

/**
 * Serves the windows: commands, and the stream for those that subscribed.
 * @param onPreferences told what the preferences are, when a window asks for them or changes them
 */
export function answerWindows(
  service: KitchenService,
  onPreferences: (preferences: Preferences) => void,
): void {
  const byWindow = new WeakMap<WebContents, Subscriptions>();

  ipcMain.handle('kitchen:command', async (event, name: unknown, input: unknown) => {
    if (!isOwn(event)) return stranger;
    const result = await service.handle(name, input);
    if (result.ok && (name === 'preferences' || name === 'setPreferences'))
      onPreferences(result.value as Preferences);
    return result;
  });
  ipcMain.on('kitchen:subscribe', (event, id: unknown) => {
    if (!isOwn(event) || typeof id !== 'number') return;
    const subscriptions = byWindow.get(event.sender) ?? new Subscriptions(event.sender);
    byWindow.set(event.sender, subscriptions);
    subscriptions.add(id, service);
  });
  ipcMain.on('kitchen:taken', (event, id: unknown) => {
    if (isOwn(event) && typeof id === 'number') byWindow.get(event.sender)?.taken(id);
  });
  ipcMain.on('kitchen:unsubscribe', (event, id: unknown) => {
    if (isOwn(event) && typeof id === 'number') byWindow.get(event.sender)?.remove(id);
  });
}

function isOwn({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame !== null && isOwnPage(senderFrame.url);
}

const stranger: CommandResult<CommandName> = {
  ok: false,
  problem: { code: 'failed', field: '', message: 'only the app itself may command the kitchen' },
};
