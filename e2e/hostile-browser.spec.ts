import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture';
import { Kitchen } from './kitchen';
import { policyBreaches } from './policy';

const cli = join(import.meta.dirname, '../out/main/cli.js');

/** Has a browser say of itself what no library expects, or nothing at all. Runs in the page. */
function beHostile(): void {
  const refuse = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  const say = (object: object, said: Record<string, unknown>) => {
    for (const [name, value] of Object.entries(said))
      Object.defineProperty(object, name, { value, configurable: true });
  };
  say(navigator, { language: 'C', languages: ['x-klingon', ''], clipboard: undefined });
  say(window, { devicePixelRatio: Number.NaN, matchMedia: undefined });
  say(window, { VideoEncoder: undefined, CompressionStream: undefined });
  say(screen, { width: 0, height: 0, availWidth: Number.NaN, availHeight: -1 });
  say(FontFaceSet.prototype, { load: () => Promise.reject(new DOMException('', 'NetworkError')) });
  for (const storage of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, storage, { get: refuse, configurable: true });
}

async function isPainted(page: Page): Promise<void> {
  for (const lane of ['left', 'right'])
    await expect(page.getByTestId(`lane-${lane}`).locator('canvas').first()).toBeVisible();
}

test('a browser that says odd things of itself shows the whole window', async ({ app }) => {
  const kitchen = new Kitchen(app);
  await app.page.addInitScript(beHostile);
  await app.reload();
  await expect(kitchen.at('start-card')).toBeVisible();
  await isPainted(app.page);
  await kitchen.open('crowd');
  expect(app.problems).toEqual([]);
});

test('so does an exported page', async ({ host, browser }, testInfo) => {
  test.skip(host !== 'web', 'the page needs a browser alone');
  const [recording, file] = [testInfo.outputPath('a.toast.jsonl'), testInfo.outputPath('a.html')];
  const kitchen = (...args: string[]) => execFileSync(process.execPath, [cli, ...args]);
  kitchen('run', 'breakfast', '--virtual', '--json', '--record', recording);
  kitchen('export', recording, '--to', 'html', '--out', file);
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  const breaches = await policyBreaches(page);
  await page.addInitScript(beHostile);
  await page.goto(pathToFileURL(file).href);
  await isPainted(page);
  expect(problems).toEqual([]);
  expect(breaches).toEqual([]);
  await page.close();
});
