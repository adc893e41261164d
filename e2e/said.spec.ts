import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { exportedPage } from './exported-page';
import { expect, onlyThePage, test } from './fixture';
import { Kitchen } from './kitchen';

onlyThePage();

const cli = join(import.meta.dirname, '../out/main/cli.js');
/** What is read from the back of a room, px. */
const LEAST = 20;

async function sizeOf(text: Locator): Promise<number> {
  return text.evaluate((element) => {
    const zoom = 'currentCSSZoom' in element ? Number(element.currentCSSZoom) : 1;
    return Math.round(Number.parseFloat(getComputedStyle(element).fontSize) * zoom * 10) / 10;
  });
}

test('each kitchen says what happens and why, and what its program printed', async ({ app }, testInfo) => {
  const { page } = app;
  const kitchen = new Kitchen(app);
  const open = async (lesson: string, ...set: string[]) => {
    const path = testInfo.outputPath(`${lesson}.toast.jsonl`);
    execFileSync(process.execPath, [cli, 'run', lesson, ...set, '--virtual', '--json', '--record', path]);
    await page.keyboard.press('o');
    await kitchen.at('recording-file').setInputFiles(path);
    await expect(kitchen.at('banner-recorded')).toBeVisible();
    await page.keyboard.press('Home');
  };
  const lines = kitchen.at('output-right').getByRole('button');
  await open('coroutines');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(kitchen.at('caption-left')).toHaveText(
    'egg blocks the cook for 5 s: nothing else can happen (fry the egg)',
  );
  await expect(kitchen.at('caption-right')).toHaveText('no task is ready: the loop waits for a bell');
  await expect(lines).toHaveText([
    '1: egg starts',
    '1: egg suspends',
    '2: toast starts',
    '2: toast suspends',
  ]);
  await expect(lines.last()).toHaveAttribute('data-newest');
  const log = page.getByRole('region', { name: 'Right kitchen' }).getByRole('log', { name: 'Output' });
  await expect(log).toContainText('2: toast suspends');

  await lines.nth(1).click();
  await expect(kitchen.at('clock')).toHaveText('0.0');
  await expect(lines).toHaveText(['1: egg starts', '1: egg suspends']);
  await expect(kitchen.at('caption-right')).toHaveText('egg prints “1: egg suspends”');
  await expect(kitchen.at('lane-right').locator('[aria-live="polite"][aria-atomic]')).toHaveText(
    'egg prints “1: egg suspends”',
  );

  await page.keyboard.press('p');
  for (const text of [kitchen.at('caption-right'), lines.first()])
    await expect.poll(() => sizeOf(text)).toBeGreaterThanOrEqual(LEAST);
  await page.keyboard.press('p');
  await open('forgotten-await');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(lines.and(page.locator('[data-kind="warned"]'))).toHaveText(
    "coroutine 'cook' was never awaited",
  );
  expect(app.problems).toEqual([]);
});

test('so does a page that replays on a phone, in its language', async ({ browser }, testInfo) => {
  const address = exportedPage('coroutines', ['--virtual'], (name) => testInfo.outputPath(name));
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'ko-KR',
  });
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByTestId('play')).toBeVisible();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByTestId('caption-right')).toHaveText(
    '준비된 태스크가 없습니다. 루프가 기다리는 것: 벨',
  );
  await expect(page.getByTestId('output-right').getByRole('button').last()).toHaveText('2: toast suspends');
  await context.close();
});
