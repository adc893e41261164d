import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { HostMessage } from '../shared/api/host-message';
import type { CommandName, CommandResult, StreamMessage } from '../shared/api/kitchen-api';

let subscriptions = 0;

/** All that a page can reach of the process that cooks. */
const toastKitchen = {
  invoke(name: CommandName, input: unknown): Promise<CommandResult<CommandName>> {
    return ipcRenderer.invoke('kitchen:command', name, input);
  },
  /** Calls back with the whole log, then with what comes. Returns how to stop. */
  subscribe(listener: (message: StreamMessage) => void): () => void {
    subscriptions += 1;
    const id = subscriptions;
    const hear = (_event: IpcRendererEvent, to: number, message: StreamMessage) => {
      if (to !== id) return;
      try {
        listener(message);
      } finally {
        // What comes next waits for this, so that nothing piles up on the way.
        ipcRenderer.send('kitchen:taken', id);
      }
    };
    ipcRenderer.on('kitchen:stream', hear);
    ipcRenderer.send('kitchen:subscribe', id);
    return () => {
      ipcRenderer.off('kitchen:stream', hear);
      ipcRenderer.send('kitchen:unsubscribe', id);
    };
  },
  /** Calls back with what the app around the window tells it. Returns how to stop. */
  onHostMessage(listener: (message: HostMessage) => void): () => void {
    const hear = (_event: IpcRendererEvent, message: HostMessage) => listener(message);
    ipcRenderer.on('kitchen:host', hear);
    return () => ipcRenderer.off('kitchen:host', hear);
  },
};

contextBridge.exposeInMainWorld('toastKitchen', toastKitchen);
