import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture';
import { Kitchen } from './kitchen';
import { outOfReach } from './reach';

const cli = join(import.meta.dirname, '../out/main/cli.js');

/** 1280×720 at 200 %, small windows, and what the app is made for; the narrowest for what is read alone. */
const sizes = [
  [640, 360],
  [800, 600],
  [1280, 720],
] as const;
const narrow = [320, 640] as const;

async function expectInReach(
  page: Page,
  what: string,
  more: readonly (readonly [number, number])[] = [],
): Promise<void> {
  for (const [width, height] of [...sizes, ...more]) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => outOfReach(page), { message: `${what} at ${width}×${height}` }).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
}

for (const locale of ['en-US', 'ko-KR']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('every control is in reach at any size and zoom', async ({ app, host }, testInfo) => {
      test.skip(host !== 'web', 'the page is the same');
      const { page } = app;
      const kitchen = new Kitchen(app);
      const { keyboard } = page;
      const dialogs = async (strokes: string[]) => {
        for (const stroke of strokes) {
          await keyboard.press(stroke);
          await expect(page.locator('dialog[open]')).toBeVisible();
          await expectInReach(page, stroke, [narrow]);
          await keyboard.press('Escape');
          await expect(page.locator('dialog[open]')).toHaveCount(0);
        }
      };
      const record = (lesson: string) => {
        const path = testInfo.outputPath(`${lesson}.toast.jsonl`);
        execFileSync(process.execPath, [cli, 'run', lesson, '--virtual', '--json', '--record', path]);
        return path;
      };
      const open = async (path: string) => {
        await keyboard.press('o');
        await kitchen.at('recording-file').setInputFiles(path);
        await expect(kitchen.at('banner-recorded')).toBeVisible();
        await keyboard.press('Home');
      };

      await expectInReach(page, 'the start card', [narrow]);
      await dialogs(['l', '?', 'Control+,', 'o']);
      await kitchen.open('gather');
      await expectInReach(page, 'an order question');

      await open(record('breakfast'));
      await expectInReach(page, 'a replay');
      await keyboard.press('p');
      await expectInReach(page, 'a replay to a room');
      await keyboard.press('p');
      await keyboard.press('t');
      await expectInReach(page, 'a replay with its text');
      await keyboard.press('t');
      await dialogs(['e']);
      await keyboard.press('End');
      await expect(page.locator('.result-view')).toBeVisible();
      await expectInReach(page, 'the result');

      await open(record('chat'));
      await expectInReach(page, 'a chat');
      expect(app.problems).toEqual([]);
    });
  });
}
