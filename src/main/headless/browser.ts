import type { ChildProcess } from 'node:child_process';
import { getChromePath, type LaunchedChrome, launch } from 'chrome-launcher';
import { makeTempFolder, type TempFolder } from '../files/temp-folder';

export interface HeadlessBrowser {
  /** Resolves when it has ended, for whatever reason. */
  gone: Promise<void>;
  close(): Promise<void>;
}

/**
 * Draws without a screen, and where there is no graphics card on the processor. A browser that is steered by a pipe ends
 * when that breaks: so it does not outlive this process, whatever ends it.
 */
const FLAGS = ['--headless=new', '--disable-gpu', '--remote-debugging-pipe'];

/** What is said to somebody who has none. */
export const WHICH_BROWSER = 'install Google Chrome or Chromium, or name one in CHROME_PATH';

/**
 * Opens a page in a headless Chrome or Chromium of this machine; CHROME_PATH names another one.
 * @throws Error that says what to install
 */
export async function openBrowser(url: string): Promise<HeadlessBrowser> {
  const path = findBrowser();
  if (path === null) throw new Error(`a picture is drawn by a browser: ${WHICH_BROWSER}`);
  const profile = await makeTempFolder('headless');
  try {
    return watched(await start(path, url, profile), profile);
  } catch (error) {
    await profile.remove();
    throw new Error(`${path} does not start as a browser: ${(error as Error).message}`);
  }
}

function start(chrome: string, url: string, { path }: TempFolder): Promise<LaunchedChrome> {
  // Chromium refuses to run as root with its sandbox. It loads this app's own page alone; a program that this cooks is in a worker.
  const flags = process.getuid?.() === 0 ? [...FLAGS, '--no-sandbox'] : FLAGS;
  return launch({
    chromePath: chrome,
    chromeFlags: flags,
    startingUrl: url,
    userDataDir: path,
    // What it needs besides its profile is in there, too.
    envVars: { ...process.env, TMPDIR: path },
    handleSIGINT: false,
    logLevel: 'silent',
  });
}

function watched(
  { process: child, kill, remoteDebuggingPipes }: LaunchedChrome,
  profile: TempFolder,
): HeadlessBrowser {
  const gone = ended(child);
  // It breaks when the browser ends, which is watched.
  remoteDebuggingPipes?.incoming.on('error', () => {});
  remoteDebuggingPipes?.outgoing.on('error', () => {});
  // Before its profile is removed.
  process.prependOnceListener('exit', kill);
  return {
    gone,
    async close() {
      process.off('exit', kill);
      kill();
      await gone;
      await profile.remove();
    },
  };
}

/** The executable of a Chrome or Chromium of this machine; null where there is none. */
export function findBrowser(): string | null {
  try {
    return getChromePath();
  } catch {
    return null;
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    // It could not be started.
    child.once('error', () => resolve());
  });
}
