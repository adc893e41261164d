import { join } from 'node:path';
import { app } from 'electron';
import { answerWindows } from './electron/ipc';
import { systemLanguage } from './electron/language';
import { setMenu } from './electron/menu';
import { keepInside } from './electron/navigation';
import { denyPermissions } from './electron/permissions';
import { claimScheme, serveRenderer } from './electron/protocol';
import { openWindow, showWindow } from './electron/window';
import { homeFolder } from './home';
import { createKitchenService } from './service';

const home = homeFolder();

claimScheme();
app.setName('Toast Kitchen');
app.setPath('userData', home);
app.setPath('sessionData', join(home, 'browser'));
keepInside();

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow);
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(start);
} else {
  app.quit();
}

function start(): void {
  const service = createKitchenService(home);
  serveRenderer(join(import.meta.dirname, '../renderer'), service);
  denyPermissions();
  answerWindows(service);
  setMenu(systemLanguage());
  openWindow(join(import.meta.dirname, '../preload/index.cjs'));
  endCleanly(() => service.close());
}

/** Waits for what is being written before the process ends. */
function endCleanly(close: () => Promise<void>): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    void close().finally(() => app.quit());
  });
}
