import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from '@playwright/test';
import { App } from './app';
import { drawFewFrames } from './few-frames';

const root = join(import.meta.dirname, '..');
const start = [join(root, 'scripts/start.mjs'), '--host', 'web', '--no-open'];

/** Opens the app in a browser of its own profile, served by `npm start -- --host web`'s own script. */
export async function openOnWeb(browser: Browser, home: string, locale: string): Promise<App> {
  const env = { ...process.env, TOAST_KITCHEN_HOME: home };
  const server = spawn(process.execPath, start, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await printedAddress(server);
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale });
  const page = await context.newPage();
  const app = new App('web', page, home, async () => {
    await context.close();
    await end(server);
  });
  await drawFewFrames(page);
  await page.goto(url);
  return app;
}

async function printedAddress(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('the server prints nowhere');
  for await (const line of createInterface(server.stdout)) {
    const [url] = line.match(/http:\/\/127\.0\.0\.1:\d+\/\S*/) ?? [];
    if (url) return url;
  }
  throw new Error('the server ended without printing its address');
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  server.kill('SIGTERM');
  await once(server, 'exit');
}
