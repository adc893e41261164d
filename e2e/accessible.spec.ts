import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect, onlyThePage, test } from './fixture';
import { Kitchen } from './kitchen';

const cli = join(import.meta.dirname, '../out/main/cli.js');

/** What axe finds against the screen as it is: rule and element. */
async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'label-content-name-mismatch': { enabled: true } },
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}

test.describe('axe finds nothing', () => {
  onlyThePage();
  test('in the dark', async ({ app }) => {
    const kitchen = new Kitchen(app);
    const { page } = app;
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.evaluate(axe.source);
    await expect(kitchen.at('start-card')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('l');
    await expect(kitchen.at('dialog-lessons')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await kitchen.start(8);
    await kitchen.hearsTheEnd();
    await expect(kitchen.at('showed')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
  for (const locale of ['en-US', 'ko-KR'])
    test.describe(locale, () => {
      test.use({ locale });
      test('on any screen', async ({ app }, testInfo) => {
        const kitchen = new Kitchen(app);
        const { page } = app;
        const found: Record<string, string[]> = {};
        const look = async (screen: string) => {
          const wrong = await violations(page);
          if (wrong.length > 0) found[screen] = wrong;
        };
        const press = async (key: string, testId: string) => {
          await page.keyboard.press(key);
          await expect(kitchen.at(testId)).toBeVisible();
          await look(testId);
          await page.keyboard.press('Escape');
          await expect(kitchen.at(testId)).toBeHidden();
        };
        const replay = async (lesson: string) => {
          const path = testInfo.outputPath(`${lesson}.toast.jsonl`);
          execFileSync(process.execPath, [cli, 'run', lesson, '--virtual', '--json', '--record', path]);
          await kitchen.at('recordings').click();
          await kitchen.at('recording-file').setInputFiles(path);
          await expect(kitchen.at('banner-recorded')).toBeVisible();
          await page.keyboard.press(' ');
        };

        await expect(kitchen.at('start-card')).toBeVisible();
        await page.evaluate(axe.source);
        await look('first');
        for (const [key, dialog] of [
          ['l', 'dialog-lessons'],
          ['o', 'dialog-recordings'],
          ['?', 'dialog-help'],
        ] as const)
          await press(key, dialog);
        await kitchen.at('settings').click();
        await expect(kitchen.at('dialog-settings')).toBeVisible();
        await look('settings');
        await page.keyboard.press('Escape');
        for (const lesson of ['crowd', 'gil', 'chat']) {
          await kitchen.open(lesson);
          await look(`${lesson}, before it`);
        }
        for (const lesson of ['gather', 'chat', 'executor']) {
          await replay(lesson);
          await look(`${lesson}, replayed`);
          await page.keyboard.press('End');
          await expect(kitchen.at('story')).toBeVisible();
          await look(`${lesson}, its result`);
          await page.keyboard.press('Home');
        }
        await page.getByRole('tab').nth(1).click();
        await page.keyboard.press('t');
        await expect(kitchen.at('narration')).toBeVisible();
        await look('event loop and transcript');
        await press('e', 'dialog-export');
        await page.keyboard.press('p');
        await look('presenter');
        expect(found).toEqual({});
      });
    });
});
