import { assertMilestones } from 'toast-kitchen/testing';
import { expect, onlyThePage, test } from './fixture';
import { Kitchen } from './kitchen';

test('a window that reloads in mid-run has the whole run, and goes on', async ({ app }) => {
  const kitchen = new Kitchen(app);
  await kitchen.start(1);
  await kitchen.hears(/Async · dishes takes the thread and begins/);
  const before = await kitchen.sentences();
  await app.reload();
  await kitchen.hears(/Async · dishes takes the thread and begins/);
  expect((await kitchen.sentences()).slice(0, before.length)).toEqual(before);
  await kitchen.setSpeed(8);
  await kitchen.hearsTheEnd();
  const [log] = await kitchen.recordings(1);
  if (!log) throw new Error('there is no recording');
  assertMilestones(log, 'right', ['began dishes', 'ended dishes', 'ended toast-1', 'ended egg-1']);
});

test.describe('on the page alone', () => {
  onlyThePage();

  test('the playhead goes back while the kitchens cook on, and returns', async ({ app }) => {
    const kitchen = new Kitchen(app);
    await kitchen.start(1);
    await kitchen.hears(/Async · egg-1 gives the thread back: it awaits its timer/);
    await app.page.keyboard.press('Home');
    await expect(kitchen.at('clock')).toHaveText('0.0');
    expect((await kitchen.sentences()).join()).not.toContain('awaits its timer');
    await kitchen.at('go-live').click();
    await kitchen.setSpeed(8);
    await kitchen.hearsTheEnd();
  });

  test('a step forward or back is one event', async ({ app }) => {
    const kitchen = new Kitchen(app);
    await kitchen.start(8);
    await kitchen.hearsTheEnd();
    const all = await kitchen.sentences();
    await app.page.keyboard.press('ArrowLeft');
    await expect(kitchen.narration).toHaveCount(all.length - 1);
    await app.page.keyboard.press('ArrowRight');
    await expect(kitchen.narration).toHaveCount(all.length);
  });

  test('dragging the playhead shows the moment that was live', async ({ app }) => {
    const kitchen = new Kitchen(app);
    await kitchen.start(8);
    await kitchen.hearsTheEnd();
    await app.page.keyboard.press('Home');
    const slider = app.page.getByRole('slider').first();
    const box = await slider.boundingBox();
    const panel = await kitchen.at('timeline').boundingBox();
    if (!box || !panel) throw new Error('there is no playhead');
    await app.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await app.page.mouse.down();
    await app.page.mouse.move(panel.x + panel.width * 0.45, box.y + box.height / 2, { steps: 5 });
    await app.page.mouse.up();
    const seconds = Number(await kitchen.at('clock').textContent());
    expect(seconds).toBeGreaterThan(3);
    const told = await kitchen.sentences();
    expect(told.length).toBeGreaterThan(5);
    for (const sentence of told) expect(Number.parseFloat(sentence)).toBeLessThanOrEqual(seconds + 0.05);
  });
});
