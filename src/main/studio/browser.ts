import type { ChildProcess } from 'node:child_process';
import { getChromePath, launch } from 'chrome-launcher';

export interface StudioBrowser {
  /** Resolves when it has ended, for whatever reason. */
  gone: Promise<void>;
  close(): Promise<void>;
}

/** Draws without a screen, and where there is no graphics card on the processor. */
const FLAGS = ['--headless=new', '--disable-gpu'];

/**
 * Opens a page in a Chrome or Chromium of this machine that nobody sees. CHROME_PATH names another one.
 * @throws Error that says what to install
 */
export async function openBrowser(url: string): Promise<StudioBrowser> {
  // Chromium refuses to run as root with its sandbox, and loads nothing here but this app's own page.
  const flags = process.getuid?.() === 0 ? [...FLAGS, '--no-sandbox'] : FLAGS;
  const path = chromePath();
  const { process: child, kill } = await launch({
    chromePath: path,
    chromeFlags: flags,
    startingUrl: url,
    logLevel: 'silent',
  }).catch((error) => {
    throw new Error(`${path} does not start as a browser: ${error.message}`);
  });
  const gone = ended(child);
  return {
    gone,
    async close() {
      kill();
      await gone;
    },
  };
}

function chromePath(): string {
  try {
    return getChromePath();
  } catch {
    throw new Error(
      'a picture is drawn by a browser: install Google Chrome or Chromium, or name one in CHROME_PATH',
    );
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}
