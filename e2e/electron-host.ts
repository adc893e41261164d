import { join } from 'node:path';
import { _electron, expect } from '@playwright/test';
import { findElectron } from '../scripts/electron-binary.mjs';
import { App } from './app';

const root = join(import.meta.dirname, '..');

/** Why the app cannot open in Electron on this machine, or ''. */
export function whyNoElectron(env = process.env): string {
  if (!findElectron(env)) return "Electron's binary is not here (npm start -- --host electron downloads it)";
  const shown = process.platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY;
  return shown || env.ELECTRON_OVERRIDE_DIST_PATH ? '' : 'there is no display for its window';
}

/** Opens the app in Electron, in a window as large as the browser's page. */
export async function openInElectron(home: string, locale: string): Promise<App> {
  const unsandboxed = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const electron = await _electron.launch({
    args: [...unsandboxed, `--lang=${locale}`, root],
    cwd: root,
    locale,
    env: { ...(process.env as Record<string, string>), TOAST_KITCHEN_HOME: home },
  });
  const page = await electron.firstWindow();
  // A window that is only just being shown can take its first size after this one.
  await expect(async () => {
    await electron.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720);
    });
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 720]);
  }).toPass({ timeout: 60_000, intervals: [200, 500, 1000] });
  return new App('electron', page, home, () => electron.close());
}
