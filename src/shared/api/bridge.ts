import type { HostMessage } from './host-message';
import type { CommandName, CommandResult } from './kitchen-api';

/** Where the preload puts the bridge in the page. */
export const BRIDGE = 'toastKitchen';

/**
 * All that a page in the desktop app can reach of the process that cooks. Errors cannot cross it as what they are, so
 * results do; what crosses it is copied object by object, so the stream does as text.
 */
export interface Bridge {
  invoke(name: CommandName, input: unknown): Promise<CommandResult<CommandName>>;
  /** Calls back with each message of the stream, as its JSON: the whole log, then what comes. Returns how to stop. */
  subscribe(listener: (message: string) => void): () => void;
  /** Calls back with what the app around the window tells it. Returns how to stop. */
  onHostMessage(listener: (message: HostMessage) => void): () => void;
}

/** What goes over each channel between the page's preload and the process that cooks. */
export interface ChannelMessages {
  /** Asked by the page: a command and its input, answered with a result. */
  'kitchen:command': [name: CommandName, input: unknown];
  /** Sent by the page: it wants the stream, under a number of its own; no more of it; it has taken the next message. */
  'kitchen:subscribe': [id: number];
  'kitchen:unsubscribe': [id: number];
  'kitchen:taken': [id: number];
  /** Sent to the page: the next message for a subscription, as its JSON. */
  'kitchen:stream': [id: number, message: string];
  /** Sent to the page by what is around its window. */
  'kitchen:host': [message: HostMessage];
}

export type Channel = keyof ChannelMessages;
