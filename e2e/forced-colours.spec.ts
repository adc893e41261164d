import type { Page } from '@playwright/test';
import { expect, test } from './fixture';
import { Kitchen } from './kitchen';

/** Those controls that look the same whether they are on or off. */
async function alike(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const states = ['aria-pressed', 'aria-selected', 'aria-checked'];
    const found: string[] = [];
    for (const state of states)
      for (const control of document.querySelectorAll(`[${state}]`)) {
        const was = control.getAttribute(state) ?? '';
        const looks = ['true', 'false'].map((value) => {
          control.setAttribute(state, value);
          const { color, backgroundColor, borderTopColor, outline } = getComputedStyle(control);
          return `${color} ${backgroundColor} ${borderTopColor} ${outline}`;
        });
        control.setAttribute(state, was);
        if (looks[0] === looks[1]) found.push(`${control.className} ${control.textContent} ${state}`);
      }
    return found;
  });
}

test('with the colours of the person, what is on looks other than what is off', async ({ app, host }) => {
  test.skip(host !== 'web', 'the page is the same');
  const { page } = app;
  const kitchen = new Kitchen(app);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
  expect(await page.locator('[aria-pressed]').count()).toBeGreaterThan(4);
  expect(await alike(page)).toEqual([]);
  await kitchen.at('speed').click();
  expect(await alike(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  await expect(kitchen.at('dialog-lessons')).toBeVisible();
  expect(await alike(page)).toEqual([]);
  await kitchen.at('lesson-crowd').click();
  await kitchen.at('start-lesson').click();
  await expect(page.locator('.crowd-pages')).toBeVisible();
  expect(await alike(page)).toEqual([]);
  const option = page.locator('.choice-option').first();
  const look = () => option.evaluate((element) => getComputedStyle(element).backgroundColor);
  const before = await look();
  await option.locator('input').check({ force: true });
  await expect.poll(look).not.toBe(before);
});
