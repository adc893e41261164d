import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, session } from 'electron';
import type { Language } from '../../shared/words/text';
import { fileOf } from '../electron/arguments';
import { saveDownloads } from '../electron/downloads';
import { endOnEarlyFailure } from '../electron/early-failure';
import { answerWindows } from '../electron/ipc';
import { spokenLanguage } from '../electron/language';
import { setMenu } from '../electron/menu';
import { keepInside } from '../electron/navigation';
import { stayOffline } from '../electron/network';
import { denyPermissions } from '../electron/permissions';
import { Power } from '../electron/power';
import { claimScheme, serveRenderer } from '../electron/protocol';
import { isAnswered, onSecondStart } from '../electron/single-instance';
import { openSecondWindow, openWindow, showWindow } from '../electron/window';
import { rememberPlace } from '../electron/window-memory';
import { wordsIn } from '../electron/words';
import { cacheFolder, homeFolder } from '../platform/home';
import { OpenedFiles } from '../service/opened-files';
import { createKitchenService, type KitchenService } from '../service/service';

const windowIsThere = endOnEarlyFailure();
const home = homeFolder();
const files = new OpenedFiles();
const asked = {
  quit: process.argv.includes('--quit'),
  file: fileOf(process.argv, app.isPackaged, process.cwd()),
  answer: randomUUID(),
};

// The terminal that it was started from may be gone.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
claimScheme();
// As root Chromium has none to build, and was told so before this is read.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.setName('Toast Kitchen');
app.setAppUserModelId('dev.toastkitchen.app');
app.setPath('userData', home);
app.setPath('sessionData', cacheFolder());
/** Once the app has begun. */
let openSecond = () => {};
keepInside(() => openSecond());
app.on('open-file', (event, path) => {
  event.preventDefault();
  openFile(path);
});
app.on('window-all-closed', () => app.quit());
const isFirst = app.requestSingleInstanceLock(asked);
void app.whenReady().then(isFirst ? begin : giveWay);

async function begin(): Promise<void> {
  if (asked.quit) return app.quit();
  onSecondStart(({ quit, file }) => {
    if (quit) return app.quit();
    if (file) openFile(file);
    showWindow();
  });
  if (asked.file) openFile(asked.file);
  await start();
  windowIsThere();
}

/** To the app that is open already. Where there turns out to be none, this one opens after all. */
async function giveWay(): Promise<void> {
  if (!(await isAnswered(asked))) return begin();
  if (!asked.quit) console.log('Toast Kitchen is open already: its window comes to the front.');
  app.quit();
}

function openFile(path: string): void {
  files.add(path);
  app.addRecentDocument(path);
}

async function start(): Promise<void> {
  const service = createKitchenService(home, files);
  const place = await rememberPlace(service);
  endCleanly(async () => {
    await place.kept();
    await service.close();
  });
  serveRenderer(join(import.meta.dirname, '../renderer'), service);
  denyPermissions();
  stayOffline(session.defaultSession);
  const language = followPreferences(service);
  const words = () => wordsIn(language());
  saveDownloads(session.defaultSession, language);
  const preload = join(import.meta.dirname, '../preload/index.cjs');
  openSecond = () => void openSecondWindow(preload, words).catch(console.error);
  await openWindow(preload, words, place.last, place.keep);
}

/** What is around the window follows what is chosen in it. @returns the language that is spoken */
function followPreferences(service: KitchenService): () => Language {
  const power = new Power();
  let language = spokenLanguage();
  const menuIn = (spoken: Language) => setMenu(spoken, () => openSecond());
  menuIn(language);
  answerWindows(service, (preferences) => {
    power.presenting = preferences.presenter;
    const chosen = spokenLanguage(preferences.language);
    if (chosen !== language) menuIn(chosen);
    language = chosen;
  });
  service.onCooking((cooking) => {
    power.cooking = cooking;
  });
  return () => language;
}

/** Waits for what is being written before the process ends, however often it is told to quit meanwhile. */
function endCleanly(close: () => Promise<void>): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  const end = () => {
    state = 'closed';
    app.quit();
  };
  app.on('will-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'open') void close().catch(console.error).then(end);
    state = 'closing';
  });
}
