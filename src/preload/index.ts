import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import type { CommandName, CommandResult, StreamMessage } from '../shared/kitchen-api';

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
      if (to === id) listener(message);
    };
    ipcRenderer.on('kitchen:stream', hear);
    ipcRenderer.send('kitchen:subscribe', id);
    return () => {
      ipcRenderer.off('kitchen:stream', hear);
      ipcRenderer.send('kitchen:unsubscribe', id);
    };
  },
};

contextBridge.exposeInMainWorld('toastKitchen', toastKitchen);
