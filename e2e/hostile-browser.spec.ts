import type { Page } from '@playwright/test';
import { exportedPage } from './exported-page';
import { expect, onlyThePage, test } from './fixture';
import { Kitchen } from './kitchen';
import { policyBreaches } from './policy';

onlyThePage();

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

test('so does an exported page', async ({ browser }, testInfo) => {
  const address = exportedPage('breakfast', ['--virtual'], (name) => testInfo.outputPath(name));
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  const breaches = await policyBreaches(page);
  await page.addInitScript(beHostile);
  await page.goto(address);
  await isPainted(page);
  expect(problems).toEqual([]);
  expect(breaches).toEqual([]);
  await page.close();
});
