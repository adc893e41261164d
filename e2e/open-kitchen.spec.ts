import type { TraceEvent } from '../src/shared/trace/trace';
import { expect, onlyThePage, test } from './fixture';
import { Kitchen } from './kitchen';

test('an order comes to both kitchens at the same kitchen time', async ({ app }) => {
  const kitchen = new Kitchen(app);
  await kitchen.open('open-kitchen', { orders: 'egg@0.5' });
  await kitchen.start(2);
  await kitchen.hears(/Sync · egg-1 blocks the cook/);
  await app.page.keyboard.press('t');
  await kitchen.at('order-dish').click();
  await kitchen.hears(/Sync · order 3 is placed/);
  await kitchen.at('close-kitchen').click();
  await expect(kitchen.at('order-egg')).toBeDisabled();
  await app.page.keyboard.press('e');
  await expect(kitchen.at('banner-problem')).toContainText('takes no more orders');
  await kitchen.setSpeed(8);
  await kitchen.hearsTheEnd();
  const [log] = await kitchen.recordings(1);
  const placed = (events: TraceEvent[] = []) =>
    events.flatMap((e) => (e.type === 'order-placed' ? [{ name: e.name, t: e.t }] : []));
  expect(placed(log?.lanes.left).map(({ name }) => name)).toEqual(['egg-1', 'toast-1', 'dish-1']);
  expect(placed(log?.lanes.right)).toEqual(placed(log?.lanes.left));
});

test.describe('on the page alone', () => {
  onlyThePage();

  test('a parameter out of range is refused at its field while it is typed, and nothing is started', async ({
    app,
  }) => {
    const kitchen = new Kitchen(app);
    await kitchen.at('lesson').click();
    await kitchen.at('lesson-breakfast').click();
    await kitchen.at('parameter-eggs').fill('13');
    await expect(kitchen.at('problem-eggs')).toHaveText('Eggs must be a whole number from 1 to 12, not 13');
    await kitchen.at('parameter-fry_ms').fill('61');
    await expect(kitchen.at('problem-fry_ms')).toHaveText('Fry the egg: enter seconds from 0 to 60');
    await kitchen.at('start-lesson').click();
    await expect(kitchen.at('parameter-eggs')).toBeFocused();
    await kitchen.at('parameter-fry_ms').fill('6');
    await kitchen.at('parameter-eggs').fill('2');
    await expect(kitchen.at('problem-eggs')).toBeEmpty();
    await kitchen.at('start-lesson').click();
    await kitchen.start(1);
    await kitchen.hears(/Sync · the cook works on egg-1/);
    await app.page.keyboard.press('s');
    const [log] = await kitchen.recordings(1);
    expect(log?.header.parameters.eggs).toBe(2);
  });
});
