import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onlyThePage, test } from './fixture';
import { Kitchen } from './kitchen';

onlyThePage();

/** Kitchen seconds that the clock shows until it has gone back `times` times. */
function secondsUntilBack(kitchen: Kitchen, times: number): Promise<number[]> {
  return kitchen.at('clock').evaluate(
    (clock, wanted) =>
      new Promise<number[]>((resolve) => {
        const seen = [Number(clock.textContent)];
        let back = 0;
        const watch = new MutationObserver(() => {
          const now = Number(clock.textContent);
          if (now < (seen.at(-1) ?? 0)) back++;
          seen.push(now);
          if (back < wanted) return;
          watch.disconnect();
          resolve(seen);
        });
        watch.observe(clock, { childList: true, characterData: true, subtree: true });
      }),
    times,
  );
}

async function cook(kitchen: Kitchen): Promise<void> {
  await kitchen.start(8);
  await kitchen.hearsTheEnd();
  await kitchen.page.keyboard.press('Home');
  await expect(kitchen.at('clock')).toHaveText('0.0');
}

test('a replay plays at 64 times the speed, a kitchen at 8 at most', async ({ app }) => {
  const kitchen = new Kitchen(app);
  await kitchen.at('speed').click();
  await expect(kitchen.at('speed-16')).toBeHidden();
  await app.page.keyboard.press('Escape');
  await cook(kitchen);
  await kitchen.setSpeed(64);
  await app.page.keyboard.press('Space');
  await expect(app.page.getByTestId('result')).toBeVisible();
  await app.page.keyboard.press('Home');
  await app.page.keyboard.press(']');
  await expect(kitchen.at('speed')).toContainText('64');
  await app.page.keyboard.press('[');
  await expect(kitchen.at('speed')).toContainText('32');
  expect(app.problems).toEqual([]);
});

test('a range is played again and again, by keys and by mouse, until Escape forgets it', async ({ app }) => {
  const kitchen = new Kitchen(app);
  await cook(kitchen);
  const { keyboard, mouse } = app.page;
  for (let second = 0; second < 2; second++) await keyboard.press('Shift+ArrowRight');
  await keyboard.press('i');
  for (let second = 0; second < 3; second++) await keyboard.press('Shift+ArrowRight');
  await keyboard.press('u');
  await expect(app.page.getByRole('group', { name: 'Selected range: 2.0 to 5.0 s' })).toBeVisible();
  await keyboard.press('Home');
  await keyboard.press('Space');
  await expect(kitchen.at('clock')).not.toHaveText('0.0');
  const seen = await secondsUntilBack(kitchen, 2);
  expect(Math.min(...seen)).toBeGreaterThanOrEqual(2);
  expect(Math.max(...seen)).toBe(5);
  await keyboard.press('Space');
  await keyboard.press('Escape');
  await expect(kitchen.at('range')).toBeHidden();

  const axis = await app.page.getByTestId('timeline-axis').boundingBox();
  if (!axis) throw new Error('there is no timeline');
  await keyboard.down('Shift');
  await mouse.move(axis.x + axis.width * 0.3, axis.y + axis.height / 2);
  await mouse.down();
  await mouse.move(axis.x + axis.width * 0.6, axis.y + axis.height / 2, { steps: 4 });
  await mouse.up();
  await keyboard.up('Shift');
  await expect(kitchen.at('range')).toBeVisible();
  await kitchen.at('range-clear').click();
  await expect(kitchen.at('range')).toBeHidden();
  expect(app.problems).toEqual([]);
});

for (const [language, words, banner] of [
  ['en', '3 events missing', '4 events missing'],
  ['ko', '이벤트 3개 빠짐', '이벤트 4개 빠짐'],
] as const) {
  test.describe(language, () => {
    test.use({ locale: language === 'en' ? 'en-US' : 'ko-KR' });

    test('a recording with missing events opens and shows how many and where', async ({ app }) => {
      const kitchen = new Kitchen(app);
      await kitchen.start(8);
      await kitchen.recordings(1);
      const folder = join(app.home, 'recordings');
      const [name = ''] = await readdir(folder);
      const lines = (await readFile(join(folder, name), 'utf8')).split('\n');
      const file = test.info().outputPath('gaps.toast.jsonl');
      await writeFile(file, [...lines.slice(0, 20), ...lines.slice(23, 100), ...lines.slice(101)].join('\n'));
      await app.page.keyboard.press('o');
      await kitchen.at('recording-file').setInputFiles(file);
      await expect(kitchen.at('banner-gaps')).toContainText(banner);
      await app.page.keyboard.press('Home');
      await expect(kitchen.at('gap')).toHaveCount(2);
      await expect(kitchen.at('gap').first()).toHaveAccessibleName(words);
      await kitchen.at('banner-gaps').getByRole('button').click();
      await expect(kitchen.at('banner-gaps')).toBeHidden();
      await app.page.keyboard.press('End');
      expect(app.problems).toEqual([]);
    });
  });
}
