import { expect, test } from './fixture';
import { Kitchen } from './kitchen';

test('a button fills the screen and says so, also to a room, as its key does', async ({ app }) => {
  const kitchen = new Kitchen(app);
  const button = kitchen.at('full-screen');
  const filled = () => app.page.evaluate(() => document.fullscreenElement !== null);
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  expect(await filled()).toBe(true);
  await app.page.keyboard.press('f');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await kitchen.at('present').click();
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  expect(await filled()).toBe(false);
  await kitchen.at('present').click();
  await kitchen.choose('language', 'ko');
  await expect(button).toHaveAccessibleName('전체 화면');
  expect(app.problems).toEqual([]);
});
