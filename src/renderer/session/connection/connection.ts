import { BRIDGE, type Bridge } from '../../../shared/api/bridge';
import type { HostMessage } from '../../../shared/api/host-message';
import type {
  CommandInput,
  CommandName,
  CommandOutput,
  KitchenApi,
  StreamMessage,
} from '../../../shared/api/kitchen-api';
import type { RecordingBytes } from '../../../shared/api/recording-resource';
import { tabStorage } from '../../platform/tab-storage';
import type { Connection } from '../player/state';
import { fetchRecording } from './fetch-recording';
import { SocketKitchen, valueIn } from './socket';

declare global {
  interface Window {
    [BRIDGE]?: Bridge;
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
    return this.bridge.subscribe((text) => listener(JSON.parse(text)));
  }
}

/**
 * Calls back with what the app around this window tells it, where there is one. Returns how to stop.
 */
export function onHostMessage(listener: (message: HostMessage) => void): () => void {
  return window[BRIDGE]?.onHostMessage(listener) ?? (() => {});
}

/**
 * The kitchen that this window belongs to: by the preload's bridge in the app, else by a socket to the page's server.
 * @param onConnection told whether the kitchen can be reached, when that changes
 */
export function connect(onConnection: (connection: Connection) => void): KitchenApi {
  if (window[BRIDGE]) return new BridgedKitchen(window[BRIDGE]);
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
  return new SocketKitchen(`${scheme}://${location.host}/api`, pageToken(), onConnection);
}

const TOKEN = 'toast-kitchen-token';

/** The token comes once with the page's address; it is kept for this tab, so that a reload finds it. */
export function pageToken(): string {
  const given =
    new URLSearchParams(location.search).get('token') ??
    new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) tabStorage.set(TOKEN, given);
  return given ?? tabStorage.get(TOKEN);
}
