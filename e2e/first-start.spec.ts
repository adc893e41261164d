import { expect, onlyThePage, test } from './fixture';
import { Kitchen } from './kitchen';

onlyThePage();
test.use({ remembered: { toured: false } });

test('the very first start shows a tour by keys, then the first lesson with its recipe beside the kitchens', async ({
  app,
}) => {
  const kitchen = new Kitchen(app);
  const { page } = app;
  await expect(kitchen.at('tour')).toBeVisible();
  for (let step = 1; step <= 4; step++) {
    await expect(kitchen.at('tour')).toContainText(`${step} of 4`);
    await page.keyboard.press('Enter');
  }
  await expect(kitchen.at('tour')).toBeHidden();
  await expect(kitchen.at('recipe')).toContainText('fry the egg 6 s');
  await app.reload();
  await expect(kitchen.at('start-card')).toBeVisible();
  await expect(kitchen.at('tour')).toBeHidden();

  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
    [640, 360],
  ] as const)
    for (const layout of ['both', 'left'] as const) {
      await page.setViewportSize({ width, height });
      await kitchen.at(`layout-${layout}`).click();
      const card = await kitchen.at('start-card').boundingBox();
      const lanes = await kitchen.at('lanes').boundingBox();
      if (!card || !lanes) throw new Error('the card or the kitchens are not on screen');
      const apart = card.y >= lanes.y + lanes.height || card.y + card.height <= lanes.y;
      expect(apart, `the card is beside the kitchens at ${width}×${height}, ${layout}`).toBe(true);
    }

  await page.setViewportSize({ width: 1280, height: 720 });
  await kitchen.at('help').click();
  await kitchen.at('help-tour').click();
  await expect(kitchen.at('tour')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(kitchen.at('tour')).toBeHidden();
  expect(app.problems).toEqual([]);
});
