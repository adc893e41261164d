import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { BRIDGE, type Bridge, type Channel, type ChannelMessages } from '../shared/api/bridge';

let subscriptions = 0;

const bridge: Bridge = {
  invoke: (...command) => ask('kitchen:command', ...command),
  subscribe(listener) {
    subscriptions += 1;
    const id = subscriptions;
    const stop = on('kitchen:stream', (to, message) => {
      if (to !== id) return;
      try {
        listener(message);
      } finally {
        // What comes next waits for this, so that nothing piles up on the way.
        send('kitchen:taken', id);
      }
    });
    send('kitchen:subscribe', id);
    return () => {
      stop();
      send('kitchen:unsubscribe', id);
    };
  },
  onHostMessage: (listener) => on('kitchen:host', listener),
};

function ask<C extends Channel>(channel: C, ...message: ChannelMessages[C]) {
  return ipcRenderer.invoke(channel, ...message);
}

function send<C extends Channel>(channel: C, ...message: ChannelMessages[C]): void {
  ipcRenderer.send(channel, ...message);
}

/** Returns how to stop. */
function on<C extends Channel>(channel: C, hear: (...message: ChannelMessages[C]) => void): () => void {
  const listener = (_event: IpcRendererEvent, ...message: unknown[]) =>
    hear(...(message as ChannelMessages[C]));
  ipcRenderer.on(channel, listener);
  return () => ipcRenderer.off(channel, listener);
}

contextBridge.exposeInMainWorld(BRIDGE, bridge);
