import { expect, test } from './fixture';

test('the app opens, and breaks no rule of its own', async ({ app }) => {
  await expect(app.page).toHaveTitle(/Toast Kitchen/);
  await expect(app.page.getByText('Toast Kitchen').first()).toBeVisible();
  expect(app.problems).toEqual([]);
});

test('the page is isolated, and reaches nothing of the process that cooks but its commands', async ({
  app,
}) => {
  const reach = await app.page.evaluate(() => ({
    isolated: globalThis.crossOriginIsolated,
    node: 'process' in globalThis || 'require' in globalThis,
  }));
  expect(reach).toEqual({ isolated: true, node: false });
});
