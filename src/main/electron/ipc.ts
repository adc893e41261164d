import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron';
import type { CommandName, CommandResult, Preferences } from '../../shared/api/kitchen-api';
import type { KitchenService } from '../service/service';
import { answer, onSent } from './channels';
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

  answer('kitchen:command', async (event, name, input) => {
    if (!isOwn(event)) return stranger;
    const result = await service.handle(name, input, event.sender);
    if (result.ok && (name === 'preferences' || name === 'setPreferences'))
      onPreferences(result.value as Preferences);
    return result;
  });
  onSent('kitchen:subscribe', (event, id) => {
    if (!isOwn(event) || typeof id !== 'number') return;
    const subscriptions = byWindow.get(event.sender) ?? new Subscriptions(event.sender, service);
    byWindow.set(event.sender, subscriptions);
    subscriptions.add(id);
  });
  onSent('kitchen:taken', (event, id) => {
    if (isOwn(event) && typeof id === 'number') byWindow.get(event.sender)?.taken(id);
  });
  onSent('kitchen:unsubscribe', (event, id) => {
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
