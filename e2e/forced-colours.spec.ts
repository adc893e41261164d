import type { Page } from '@playwright/test';
import { exportedPage } from './exported-page';
import { expect, onlyThePage, test } from './fixture';
import { Kitchen } from './kitchen';

onlyThePage();

/** Those controls that look the same whether they are on or off. */
async function alike(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const states = ['aria-pressed', 'aria-selected', 'aria-checked'];
    const found: string[] = [];
    for (const state of states)
      for (const control of document.querySelectorAll<HTMLElement>(`[${state}]`)) {
        const was = control.getAttribute(state) ?? '';
        const looks = ['true', 'false'].map((value) => {
          control.setAttribute(state, value);
          const { color, backgroundColor, borderTopColor, outline } = getComputedStyle(control);
          return `${color} ${backgroundColor} ${borderTopColor} ${outline}`;
        });
        control.setAttribute(state, was);
        if (looks[0] === looks[1]) found.push(`${control.dataset.testid} ${control.textContent} ${state}`);
      }
    return found;
  });
}

/** Icons on what is chosen that keep a colour of their own, in which they may not be seen there. */
async function unlikeTheirWords(page: Page): Promise<string[]> {
  const chosen = '[aria-pressed="true"], [aria-selected="true"], [aria-checked="true"]';
  return page.locator(`:is(${chosen}) svg`).evaluateAll((icons, around) => {
    const colour = (element: Element | null) => element && getComputedStyle(element).color;
    return icons
      .filter((icon) => colour(icon) !== colour(icon.closest(around)))
      .map((icon) => icon.closest(around)?.outerHTML.slice(0, 120) ?? '');
  }, chosen);
}

test('with the colours of the person, what is on looks other than what is off', async ({ app }) => {
  const { page } = app;
  const kitchen = new Kitchen(app);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  expect(await page.locator('[aria-pressed]').count()).toBeGreaterThan(4);
  expect(await alike(page)).toEqual([]);
  expect(await unlikeTheirWords(page)).toEqual([]);
  await kitchen.at('speed').click();
  expect(await alike(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  await expect(kitchen.at('dialog-lessons')).toBeVisible();
  expect(await alike(page)).toEqual([]);
  await kitchen.at('lesson-crowd').click();
  await kitchen.at('start-lesson').click();
  await expect(kitchen.at('start-card')).toBeVisible();
  expect(await alike(page)).toEqual([]);
  const option = kitchen.at('choice-option').first();
  const look = () => option.evaluate((element) => getComputedStyle(element).backgroundColor);
  const before = await look();
  await option.locator('input').check({ force: true });
  await expect.poll(look).not.toBe(before);
});

test('so it does on a page that replays on a phone', async ({ browser }, testInfo) => {
  const address = exportedPage('breakfast', ['--virtual'], (name) => testInfo.outputPath(name));
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    forcedColors: 'active',
    locale: 'en-US',
  });
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByTestId('scrubber')).toBeVisible();
  expect(await alike(page)).toEqual([]);
  // What is pressed comes after its questions.
  await page.getByTestId('play').click();
  await expect.poll(() => page.locator('[aria-pressed]').count()).toBeGreaterThan(1);
  expect(await alike(page)).toEqual([]);
  await page.getByTestId('speed').click();
  expect(await alike(page)).toEqual([]);
  await page.keyboard.press('Escape');
  const bar = page.getByTestId('scrubber');
  const outline = () => bar.evaluate((element) => getComputedStyle(element).outlineStyle);
  await page.getByTestId('settings').focus();
  await page.getByTestId('settings').press('Enter');
  await expect(page.getByTestId('dialog-settings')).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await outline()).toBe('none');
  while ((await bar.evaluate((element) => element === document.activeElement)) === false)
    await page.keyboard.press('Shift+Tab');
  expect(await outline()).toBe('solid');
  await context.close();
});
