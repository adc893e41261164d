import type { HostMessage } from '../../../shared/api/host-message';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
  CommandResult,
  KitchenApi,
  StreamMessage,
} from '../../../shared/api/kitchen-api';
import type { RecordingBytes } from '../../../shared/api/recording-resource';
import { tabStorage } from '../../platform/tab-storage';
import type { Connection } from '../stage/state';
import { fetchRecording } from './fetch-recording';
import { SocketKitchen, valueIn } from './socket';

/** What the preload exposes: errors cannot cross it as what they are, so results do. */
interface Bridge {
  invoke(name: CommandName, input: unknown): Promise<CommandResult<CommandName>>;
  subscribe(listener: (message: StreamMessage) => void): () => void;
  onHostMessage(listener: (message: HostMessage) => void): () => void;
}

declare global {
  interface Window {
    toastKitchen?: Bridge;
  }
}

class BridgedKitchen implements KitchenApi {
  constructor(readonly bridge: Bridge) {}

  async call<C extends CommandName>(name: C, input: CommandInput<C>): Promise<CommandOutput<C>> {
    return valueIn<C>(await this.bridge.invoke(name, input));
  }

  recording(name: string, signal?: AbortSignal): Promise<RecordingBytes> {
    return fetchRecording(name, '', signal);
  }

  subscribe(listener: (message: StreamMessage) => void): () => void {
    return this.bridge.subscribe(listener);
  }
}

/**
 * Calls back with what the app around this window tells it, where there is one. Returns how to stop.
 */
export function onHostMessage(listener: (message: HostMessage) => void): () => void {
  return window.toastKitchen?.onHostMessage(listener) ?? (() => {});
}

/**
 * The kitchen that this window belongs to: by the preload's bridge in the app, else by a socket to the page's server.
 * @param onConnection told whether the kitchen can be reached, when that changes
 */
export function connect(onConnection: (connection: Connection) => void): KitchenApi {
  if (window.toastKitchen) return new BridgedKitchen(window.toastKitchen);
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  return new SocketKitchen(`${scheme}://${location.host}/api`, pageToken(), onConnection);
}

const TOKEN = 'toast-kitchen-token';

/** The token comes once with the page's address; it is kept for this tab, so that a reload finds it. */
function pageToken(): string {
  const given =
    new URLSearchParams(location.search).get('token') ??
    new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) tabStorage.set(TOKEN, given);
  return given ?? tabStorage.get(TOKEN);
}
