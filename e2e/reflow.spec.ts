import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, onlyThePage, test } from './fixture';
import { Kitchen } from './kitchen';
import { cutChips, outOfReach } from './reach';

onlyThePage();

const cli = join(import.meta.dirname, '../out/main/cli.js');

type Size = readonly [width: number, height: number];
/** 1280×720 at 200 %, a small window, and what the app is made for. */
const screens: Size[] = [
  [640, 360],
  [800, 600],
  [1280, 720],
];
/** What is read alone also reflows in the narrowest. */
const dialogs: Size[] = [
  [640, 360],
  [320, 640],
];

async function expectInReach(page: Page, what: string, sizes = screens): Promise<void> {
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => outOfReach(page), { message: `${what} at ${width}×${height}` }).toEqual([]);
  }
}

/** Zoomed and small windows, each of another layout. */
const smaller: Size[] = [
  [640, 360],
  [853, 480],
  [800, 600],
  [960, 540],
  [1024, 640],
  [1280, 720],
];

/** A kitchen is 620 by 261: it is no tower of wall, and no strip in which nobody knows the cook. */
async function expectWholePictures(page: Page): Promise<void> {
  const shapes = () =>
    page.locator('[data-testid^="scene-"]').evaluateAll((scenes) =>
      scenes.map((scene) => {
        const { width, height } = scene.getBoundingClientRect();
        const shape = width / height;
        return shape > 1.9 && shape < 4.5 && height >= 120 ? 'whole' : `${width} by ${height}`;
      }),
    );
  for (const [width, height] of smaller) {
    await page.setViewportSize({ width, height });
    await expect.poll(shapes, { message: `pictures at ${width}×${height}` }).toEqual(['whole', 'whole']);
  }
}

async function expectWholeChips(page: Page, what: string): Promise<void> {
  for (const [width, height] of screens) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => cutChips(page), { message: `${what} at ${width}×${height}` }).toEqual([]);
  }
}

async function fiveSecondsOn(page: Page): Promise<void> {
  for (let second = 0; second < 5; second++) await page.keyboard.press('Shift+ArrowRight');
}

async function expectDialogInReach(page: Page, stroke: string): Promise<void> {
  await page.keyboard.press(stroke);
  await expect(page.locator('dialog[open]')).toBeVisible();
  await expectInReach(page, stroke, dialogs);
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
}

/** Upright and turned: a phone, a tablet and a large one. */
const touched: Size[] = [
  [390, 844],
  [820, 1180],
  [1180, 820],
  [1366, 1024],
];

/** The names of controls that a finger misses. */
async function tooSmall(page: Page): Promise<string[]> {
  return page.locator('button, input, select').evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden'))
      .filter((one) => getComputedStyle(one).clipPath !== 'inset(50%)')
      .filter((one) => {
        // A choice is pressed anywhere in its row.
        const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
        return width < 43.5 || height < 43.5;
      })
      .map((one) => one.getAttribute('data-testid') ?? one.ariaLabel ?? one.textContent ?? ''),
  );
}

test('where a finger points, what is pressed is as large as one', async ({ app }) => {
  const { page } = app;
  const kitchen = new Kitchen(app);
  const browser = await page.context().newCDPSession(page);
  await browser.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await expect(page.locator('html')).toHaveAttribute('data-touch');
  const fits = async (what: string) => {
    await expectInReach(page, what, touched);
    for (const [width, height] of touched) {
      await page.setViewportSize({ width, height });
      await expect.poll(() => tooSmall(page), { message: `${what} at ${width}×${height}` }).toEqual([]);
    }
  };
  await expect(kitchen.at('start-card')).toBeVisible();
  await fits('the start card');
  await kitchen.start(8);
  await fits('a run');
});

for (const locale of ['en-US', 'ko-KR']) {
  test.describe(locale, () => {
    test.use({ locale });

    test('before a run and in dialogs every control is in reach at any size and zoom', async ({ app }) => {
      await expect(new Kitchen(app).at('start-card')).toBeVisible();
      await expectInReach(app.page, 'the start card');
      for (const stroke of ['l', '?', 'Control+,', 'o']) await expectDialogInReach(app.page, stroke);
      expect(app.problems).toEqual([]);
    });
  });
}

test('in a replay every control is in reach at any size and zoom', async ({ app }, testInfo) => {
  const { page } = app;
  const { keyboard } = page;
  const kitchen = new Kitchen(app);
  const open = async (lesson: string) => {
    const path = testInfo.outputPath(`${lesson}.toast.jsonl`);
    execFileSync(process.execPath, [cli, 'run', lesson, '--virtual', '--json', '--record', path]);
    await keyboard.press('o');
    await kitchen.at('recording-file').setInputFiles(path);
    await expect(kitchen.at('banner-recorded')).toBeVisible();
    await keyboard.press('Home');
  };
  await open('breakfast');
  await expectInReach(page, 'a replay');
  await fiveSecondsOn(page);
  await expect(page.locator('[data-chip="task"]').first()).toBeVisible();
  await expectWholeChips(page, 'a replay after five seconds');
  await expectWholePictures(page);
  await expectDialogInReach(page, 'e');
  await keyboard.press('p');
  await expectInReach(page, 'a replay to a room');
  await keyboard.press('p');
  await keyboard.press('End');
  await expect(page.getByTestId('result')).toBeVisible();
  await expectInReach(page, 'the result');
  await open('chat');
  await expectInReach(page, 'a chat');
  await keyboard.press('g');
  await keyboard.press('p');
  await expectInReach(page, 'a Korean chat to a room');
  expect(app.problems).toEqual([]);
});
