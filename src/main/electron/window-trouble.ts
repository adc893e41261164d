import { app, type BrowserWindow, dialog } from 'electron';
import type { Words } from './words';

/** A page that dies again within this time after it was reloaded is not reloaded unasked, in ms. */
const shortLife = 5000;

/** A page that died comes back and asks for the whole log, so nothing of the run is lost; else the person is asked. */
export function watchTrouble(window: BrowserWindow, words: () => Words): void {
  let revivedAt = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    if (performance.now() - revivedAt < shortLife) return void askAfterDeath(window, words());
    revivedAt = performance.now();
    window.webContents.reload();
  });
  window.on('unresponsive', () => void askWhileHung(window, words()));
}

async function askAfterDeath(window: BrowserWindow, words: Words): Promise<void> {
  const choices = [words.reload, words.quit];
  const chosen = await ask(window, words.died, words.diedTwice, choices);
  if (chosen === words.reload) window.webContents.reload();
  else app.quit();
}

async function askWhileHung(window: BrowserWindow, words: Words): Promise<void> {
  const choices = [words.wait, words.reload, words.quit];
  const chosen = await ask(window, words.hangs, words.hangsSo, choices);
  // What hangs does not unload either; once it is gone, it is reloaded as any page that died.
  if (chosen === words.reload) window.webContents.forcefullyCrashRenderer();
  else if (chosen === words.quit) app.quit();
}

async function ask(window: BrowserWindow, message: string, detail: string, buttons: string[]) {
  const options = { type: 'error', message, detail, buttons, defaultId: 0, cancelId: 0 } as const;
  const { response } = await dialog.showMessageBox(window, options);
  return window.isDestroyed() ? '' : buttons[response];
}
