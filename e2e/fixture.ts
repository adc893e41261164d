import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { chromiumFlags, findChromium } from '../scripts/chromium.mjs';
import type { Preferences } from '../src/shared/api/kitchen-api';
import type { App } from './app';
import { openInElectron, whyNoElectron } from './electron-host';
import { lostFrom } from './library';
import { policyBreaches } from './policy';
import { Video } from './video';
import { openOnWeb } from './web-host';

export { expect };

export interface HostOptions {
  /** Where the app opens; one project for each. */
  host: 'electron' | 'web';
  /** What the app remembers from before. */
  remembered: Partial<Preferences>;
}

/**
 * Every spec runs on both hosts with the `app` it is given: a fresh one, with a home folder that is empty but for
 * `remembered`, and the language of `locale`. What it leaves is in the test's folder under test-results/: home/ with its
 * recordings and a screenshot, and a video where it failed. A spec fails whose recordings lost events, or whose window did and says so at the end,
 * or whose page breaks its own policy or asks anywhere but its own host for anything.
 */
export const test = base.extend<HostOptions & { app: App; hostIsHere: undefined }>({
  host: ['web', { option: true }],
  remembered: [{}, { option: true }],
  locale: 'en-US',
  launchOptions: { args: chromiumFlags, executablePath: findChromium() ?? undefined },
  hostIsHere: [
    async ({ host }, use, testInfo) => {
      const why = host === 'electron' ? whyNoElectron() : '';
      testInfo.skip(why !== '', why);
      await use(undefined);
    },
    { auto: true },
  ],
  app: async ({ host, locale, remembered, browser }, use, testInfo) => {
    const home = testInfo.outputPath('home');
    await mkdir(home, { recursive: true });
    // Somebody who has seen the tour; a spec of the tour says otherwise.
    await writeFile(join(home, 'preferences.json'), JSON.stringify({ toured: true, ...remembered }));
    const language = locale ?? 'en-US';
    const app = await (host === 'web' ? openOnWeb(browser, home, language) : openInElectron(home, language));
    const breaches = await policyBreaches(app.page);
    const video = new Video();
    await video.watch(app.page);
    const { host: own } = new URL(app.page.url());
    await use(app);
    const isTold = !app.page.isClosed() && (await app.page.getByTestId('banner-gaps').isVisible());
    if (!app.page.isClosed())
      await video.end(app.page, await lastPicture(app.page, testInfo.outputPath('end.png')));
    await app.close();
    // To encode it takes as long as a step or two of a test.
    if (testInfo.status !== testInfo.expectedStatus)
      await video.save(browser, testInfo.outputPath('video.webm'));
    expect(await lostFrom(home), 'every recording is whole').toEqual([]);
    expect(isTold, 'the window says that events are missing').toBe(false);
    expect(breaches, 'the page keeps its own policy').toEqual([]);
    expect([...app.hosts.add(own)], 'no request goes to anywhere but its own host').toEqual([own]);
  },
});

/**
 * The tests of this file, or of this describe, are of what the page does by itself, which its host cannot change: they run
 * once, and start nothing for the other host.
 */
export function onlyThePage(): void {
  test.skip(({ host }) => host !== 'web', 'the page is the same in every host: one of them is enough');
}

/** A browser that is busy can refuse one. */
async function lastPicture(page: Page, path: string): Promise<Buffer> {
  let picture: Buffer | undefined;
  await expect(async () => {
    picture = await page.screenshot({ path });
  }).toPass({ timeout: 10_000 });
  return picture ?? Buffer.of();
}
