import { expect, test } from './fixture';
import { Kitchen } from './kitchen';

test('to a room a button fills the screen and says so, as its key does everywhere', async ({ app }) => {
  const kitchen = new Kitchen(app);
  const button = kitchen.at('full-screen');
  const filled = () => app.page.evaluate(() => document.fullscreenElement !== null);
  await expect(kitchen.at('present')).toBeVisible();
  await expect(button).toHaveCount(0);
  await app.page.keyboard.press('f');
  await expect.poll(filled).toBe(true);
  await kitchen.at('present').click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  expect(await filled()).toBe(false);
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await app.page.keyboard.press('f');
  await expect.poll(filled).toBe(false);
  await app.page.keyboard.press('g');
  await expect(button).toHaveAccessibleName('전체 화면');
  expect(app.problems).toEqual([]);
});

test('a ring follows the mouse for who sits far away, and is in no way of it', async ({ app }) => {
  const kitchen = new Kitchen(app);
  await kitchen.at('present').click();
  const ring = () =>
    app.page.evaluate(() => {
      const { content, left, top } = getComputedStyle(document.documentElement, '::after');
      return content === 'none' ? null : [left, top];
    });
  expect(await ring()).toBeNull();
  await app.page.keyboard.press('h');
  await app.page.mouse.move(300, 200);
  await expect.poll(ring).toEqual(['300px', '200px']);
  await kitchen.at('present').click();
  await expect(kitchen.at('present')).toHaveAttribute('aria-pressed', 'false');
  await app.page.keyboard.press('h');
  expect(await ring()).toBeNull();
  expect(app.problems).toEqual([]);
});
