import { expect, test } from './fixture';
import { Kitchen } from './kitchen';

test.skip(({ host }) => host !== 'web', 'the show is the same in every host: one of them is enough');

const TOAST_WAITS = /^toast gives the thread back: it awaits its timer/;

test('what takes no kitchen time is seen, said and printed while the clock stands still, and is stepped through', async ({
  app,
}) => {
  const kitchen = new Kitchen(app);
  await kitchen.open('coroutines');
  await kitchen.start(1);
  const caption = kitchen.at('caption-right');
  await expect(kitchen.at('output-right')).toContainText('2: toast suspends');
  await expect(kitchen.at('lane-left')).toContainText('1: egg blocks');
  await app.page.keyboard.press('Home');
  const said = new Set<string>();
  for (let steps = 0; steps < 40; steps++) {
    await app.page.keyboard.press('ArrowRight');
    said.add((await caption.textContent()) ?? '');
    if (TOAST_WAITS.test([...said].at(-1) ?? '')) break;
  }
  await expect(caption).toHaveText(TOAST_WAITS);
  await expect(kitchen.at('clock')).toHaveText('0.0');
  expect(said.size).toBeGreaterThan(5);
  await kitchen.setSpeed(8);
  await kitchen.at('play').click();
  await kitchen.hearsTheEnd();
});

test('moments dwell as long as somebody chooses, also where a lesson names none', async ({ app }) => {
  const kitchen = new Kitchen(app);
  await kitchen.at('settings').click();
  await kitchen.at('setting-beats-long').check();
  await kitchen.at('setting-dwell-chosen').check();
  await app.page.keyboard.press('Escape');
  await kitchen.start(1);
  await expect(kitchen.at('behind')).toContainText('behind');
  await kitchen.at('settings').click();
  await kitchen.at('setting-beats-off').check();
  await app.page.keyboard.press('Escape');
  await expect(kitchen.at('behind')).toHaveCount(0);
  await kitchen.setSpeed(8);
  await kitchen.hearsTheEnd();
});
