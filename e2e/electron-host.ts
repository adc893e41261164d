import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect } from '@playwright/test';
import { findElectron } from '../scripts/electron-binary.mjs';
import { lacksSandbox, sandboxFacts } from '../scripts/electron-sandbox.mjs';
import { App } from './app';
import { drawFewFrames } from './few-frames';

const root = join(import.meta.dirname, '..');

/** Why the app cannot open in Electron on this machine, or ''. */
export function whyNoElectron(env = process.env): string {
  const binary = findElectron(env);
  if (!binary) return "Electron's binary is not here (npm start -- --host electron downloads it)";
  if (env.ELECTRON_OVERRIDE_DIST_PATH) return '';
  if (process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY)
    return 'there is no display for its window';
  return lacksSandbox(sandboxFacts(binary)) ? 'this Linux lets Electron build no sandbox' : '';
}

interface Launch {
  locale?: string;
  /** What the app itself is given. */
  args?: string[];
}

/** Starts the app in Electron, with its own home folder; the tour was seen, unless preferences that are there say otherwise. */
export function launchElectron(home: string, { locale = 'en-US', args = [] }: Launch = {}) {
  mkdirSync(home, { recursive: true });
  const preferences = join(home, 'preferences.json');
  if (!existsSync(preferences)) writeFileSync(preferences, JSON.stringify({ toured: true }));
  const unsandboxed = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return _electron.launch({
    args: [
      '-r',
      join(import.meta.dirname, 'no-software-webgl.cjs'),
      ...unsandboxed,
      `--lang=${locale}`,
      root,
      ...args,
    ],
    cwd: root,
    locale,
    env: { ...(process.env as Record<string, string>), TOAST_KITCHEN_HOME: home },
  });
}

/** Opens the app in Electron, in a window as large as the browser's page. */
export async function openInElectron(home: string, locale: string): Promise<App> {
  const electron = await launchElectron(home, { locale });
  const page = await electron.firstWindow();
  await drawFewFrames(page);
  await sizeAs(electron, page);
  return new App('electron', page, home, () => electron.close(), electron);
}

/** A window that is only just being shown can take its first size after this one. */
async function sizeAs(electron: ElectronApplication, page: App['page']): Promise<void> {
  await expect(async () => {
    await electron.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      // Through another one: a size that it believes to have is not set again.
      window?.setContentSize(1281, 721);
      window?.setContentSize(1280, 720);
    });
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 720]);
  }).toPass({ timeout: 60_000, intervals: [200, 500, 1000] });
}
