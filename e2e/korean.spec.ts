import { expect, test } from './fixture';
import { Kitchen } from './kitchen';

test.use({ locale: 'ko-KR' });

test('the app speaks Korean where the system does, and English when asked', async ({ app }) => {
  const kitchen = new Kitchen(app);
  await expect(kitchen.at('mode-left')).toContainText('동기');
  await kitchen.start(8);
  await kitchen.hears('막');
  await expect(app.page.getByTestId('result')).toBeVisible({ timeout: 30_000 });
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'ko');
  await kitchen.choose('language', 'en');
  await kitchen.hears('Sync · the kitchen is done');
  await app.reload();
  await expect(kitchen.at('mode-left')).toContainText('Synchronous');
});
