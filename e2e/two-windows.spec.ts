import type { Page } from '@playwright/test';
import type { App } from './app';
import { expect, test } from './fixture';
import { Kitchen } from './kitchen';
import { outOfReach } from './reach';

/** Opens a second window by its key, as a person would. */
async function openSecond({ page, electron }: App): Promise<Page> {
  const opened = electron ? electron.waitForEvent('window') : page.waitForEvent('popup');
  await page.keyboard.press('a');
  const second = await opened;
  await expect(second.getByTestId('play')).toBeVisible();
  return second;
}

/** Of the presented code's letters, px on screen. */
const sizeOfCode = (page: Page) =>
  page
    .getByTestId('presented')
    .locator('code')
    .first()
    .evaluate((code) => Number.parseFloat(getComputedStyle(code).fontSize) * code.currentCSSZoom);

/** What the app's clock says, in kitchen seconds. */
const clock = (page: Page) => page.getByTestId('clock');

test('two windows go in step, each with its own layout, until one goes by itself', async ({ app }) => {
  const { page } = app;
  const kitchen = new Kitchen(app);
  await expect(kitchen.at('start')).toBeVisible();
  const second = await openSecond(app);
  await expect(second.locator('html')).toHaveAttribute('data-presenter');
  await expect(page.locator('html')).not.toHaveAttribute('data-presenter');

  await kitchen.start(8);
  await expect(second.getByTestId('live-badge')).toBeVisible();
  await kitchen.hearsTheEnd();
  // Of two windows that move at once, all go where the later one did: both are at the end first.
  for (const window of [page, second]) await expect(window.getByTestId('result')).toBeVisible();
  await page.keyboard.press('Home');
  await expect(clock(second)).toHaveText('0.0');
  await second.keyboard.press('Shift+ArrowRight');
  await expect(clock(page)).toHaveText('1.0');
  await second.keyboard.press('2');
  await expect(second.getByTestId('lane-right')).toBeHidden();
  await expect(page.getByTestId('lane-right')).toBeVisible();

  for (const [key, name] of [
    ['5', 'loop'],
    ['6', 'output'],
    ['4', 'code'],
  ] as const) {
    await second.keyboard.press(key);
    await expect(second.getByTestId('presented')).toHaveAttribute('data-page', name);
  }
  await expect(page.getByTestId('presented')).toHaveCount(0);
  expect(await sizeOfCode(second)).toBeGreaterThanOrEqual(20);
  await second.keyboard.press('7');
  await expect(second.getByTestId('timeline')).toBeVisible();

  await second.keyboard.press('Shift+A');
  await expect(second.getByTestId('in-step')).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(clock(page)).toHaveText('2.0');
  await second.keyboard.press('Home');
  await expect(clock(second)).toHaveText('0.0');
  await second.keyboard.press('Shift+A');
  await expect(clock(second)).toHaveText('2.0');

  await second.close();
  await expect(page.getByTestId('in-step')).toBeHidden();
});

test('with two windows all of the bar is in reach, beside the longest names, too', async ({ app }) => {
  const { page } = app;
  const kitchen = new Kitchen(app);
  await kitchen.open('crowd', { jobs: '20', tasks: '50', wait_ms: '0.1' });
  const second = await openSecond(app);
  await kitchen.at('start').click();
  await expect(kitchen.at('result')).toBeVisible({ timeout: 60_000 });
  await kitchen.at('back').click();
  await expect(kitchen.at('show-result')).toBeVisible();
  expect(await outOfReach(page)).toEqual([]);
  await second.close();
});
