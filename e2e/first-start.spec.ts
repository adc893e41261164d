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
  // Its first words are about two kitchens: both are shown.
  const ring = await kitchen.at('tour-ring').boundingBox();
  for (const lane of ['left', 'right']) {
    const scene = await kitchen.at(`scene-${lane}`).boundingBox();
    if (!ring || !scene) throw new Error('nothing is shown');
    expect(ring.x).toBeLessThanOrEqual(scene.x + 1);
    expect(ring.x + ring.width).toBeGreaterThanOrEqual(scene.x + scene.width - 1);
  }
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

test('a short question leaves no dead room beside a long one, and all of both is seen', async ({ app }) => {
  const kitchen = new Kitchen(app);
  await kitchen.at('tour-skip').click();
  for (const language of ['en', 'ko'])
    for (const lesson of ['breakfast', 'coroutines'])
      for (const [width, height] of [
        [1280, 720],
        [1920, 1080],
      ] as const) {
        await app.page.setViewportSize({ width, height });
        await kitchen.choose('language', language);
        await kitchen.open(lesson);
        const where = `${language} ${lesson} ${width}`;
        const room = () =>
          kitchen.at('start-card').evaluate((card) => {
            const bottom = card.getBoundingClientRect().bottom;
            const questions = [...card.querySelectorAll('fieldset')];
            const below = questions.map((each) => bottom - each.getBoundingClientRect().bottom);
            return { hidden: card.scrollHeight - card.clientHeight, below: Math.max(...below) };
          });
        await expect.poll(async () => (await room()).hidden, where).toBeLessThanOrEqual(1);
        expect((await room()).below, where).toBeLessThan(24);
      }
  expect(app.problems).toEqual([]);
});
