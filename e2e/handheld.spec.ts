import type { Browser, CDPSession, Locator, Page } from '@playwright/test';
import { exportedPage } from './exported-page';
import { expect, test } from './fixture';

/** Phones upright and turned, and a tablet. */
const SCREENS = [
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 360, height: 640 },
  { width: 640, height: 360 },
  { width: 768, height: 1024 },
];
/** The least that a finger hits for sure, px. */
const FINGER = 44;
const LESSONS = {
  breakfast: ['--virtual'],
  chat: ['--virtual'],
  gil: ['--set', 'chops=20'],
};

test.beforeEach(({ host }) => {
  test.skip(host !== 'web', 'the page needs a browser alone');
});

for (const [lesson, how] of Object.entries(LESSONS))
  test(`a page that replays ${lesson} is laid out for every phone`, async ({ browser }, testInfo) => {
    const address = exportedPage(lesson, how, (name) => testInfo.outputPath(name));
    for (const screen of SCREENS) {
      const page = await openOn(browser, screen, address);
      await isLaidOut(page, ['lane-left', 'lane-right', 'transport', 'start-card']);
      await page.keyboard.press('Home');
      await isLaidOut(page, ['lane-left', 'lane-right', 'transport', 'timeline', 'side']);
      await page.getByTestId('language').tap();
      await page.getByTestId('language-ko').tap();
      await expect(page.locator('[data-handheld]')).toHaveAttribute('lang', 'ko');
      await isLaidOut(page, ['lane-left', 'lane-right', 'transport', 'timeline', 'side']);
      await page.keyboard.press('End');
      await expect(page.getByTestId('showed')).toBeVisible();
      await isLaidOut(page, ['transport', 'result-card', 'result-rest', 'result-buttons']);
      // Nobody was asked here.
      await expect(page.locator('[data-verdict]')).toHaveCount(0);
      await page.context().close();
    }
  });

test('where it is started below its questions, the kitchens come into view', async ({
  browser,
}, testInfo) => {
  const address = exportedPage('breakfast', ['--virtual'], (name) => testInfo.outputPath(name));
  const page = await openOn(browser, { width: 390, height: 844 }, address);
  await page.getByTestId('start').tap();
  await expect(page.getByTestId('start-card')).toHaveCount(0);
  for (const lane of ['lane-left', 'lane-right'])
    await expect(page.getByTestId(lane)).toBeInViewport({ ratio: 1 });
  await page.context().close();
});

test('a finger scrubs without scrolling, and scrolls without scrubbing', async ({ browser }, testInfo) => {
  const address = exportedPage('breakfast', ['--virtual'], (name) => testInfo.outputPath(name));
  const page = await openOn(browser, { width: 390, height: 844 }, address);
  const finger = await page.context().newCDPSession(page);
  const scrubber = page.getByTestId('scrubber');
  const times: number[] = [];
  for (const [from, to] of [
    [0.2, 0.8],
    [0.8, 0.3],
  ] as const) {
    await drag(finger, scrubber, from, to);
    times.push(await shownSeconds(page));
  }
  expect(times[0]).toBeCloseTo(18 * 0.8, -1);
  expect(times[1]).toBeLessThan(times[0] as number);
  expect(await page.evaluate(() => scrollY)).toBe(0);

  const { x, y } = await middleOf(page.getByTestId('timeline-body'));
  for (const up of [200, 100]) {
    const before = await page.evaluate(() => scrollY);
    await glide(finger, { x, y }, { x: x + 4, y: y - up });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
    expect(await shownSeconds(page)).toBe(times[1]);
  }
  await expect(page.getByTestId('play')).toBeInViewport({ ratio: 1 });
  await page.context().close();
});

test('the keys that type a character can be turned off there', async ({ browser }, testInfo) => {
  const address = exportedPage('breakfast', ['--virtual'], (name) => testInfo.outputPath(name));
  const page = await openOn(browser, { width: 390, height: 844 }, address);
  await page.keyboard.press('Home');
  const pressed = () => page.getByTestId('narration-toggle').getAttribute('aria-pressed');
  await page.keyboard.press('t');
  await expect.poll(pressed).toBe('true');
  await page.getByTestId('settings').tap();
  await page.getByTestId('setting-character-keys').tap();
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await page.keyboard.press('t');
  await page.keyboard.press('End');
  await expect(page.getByTestId('showed')).toBeVisible();
  await page.keyboard.press('Home');
  expect(await pressed()).toBe('true');
  await page.context().close();
});

async function openOn(browser: Browser, viewport: { width: number; height: number }, address: string) {
  const context = await browser.newContext({
    viewport,
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
    locale: 'en-US',
  });
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByTestId('play')).toBeVisible();
  return page;
}

/** Play is in sight, nothing is wider than the screen, no part stands over another, every button fits a finger. */
async function isLaidOut(page: Page, parts: readonly string[]): Promise<void> {
  await expect(page.getByTestId('play')).toBeInViewport({ ratio: 1 });
  await expect(page.getByTestId('scrubber')).toBeInViewport({ ratio: 1 });
  const found = await page.evaluate(
    ([names, least]) => {
      const box = (element: Element) => element.getBoundingClientRect();
      const places = names.map((name) => {
        const part = document.querySelector(`[data-testid="${name}"]`);
        if (!part) throw new Error(`no ${name}`);
        return { name, ...box(part).toJSON() };
      });
      const over = places.flatMap((a, i) =>
        places
          .slice(i + 1)
          .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          .map((b) => `${a.name} over ${b.name}`),
      );
      const small = [
        ...document.querySelectorAll<HTMLElement>('button, input[type="range"], label:has(input)'),
      ]
        .filter((button) => button.checkVisibility())
        .filter((button) => box(button).width < least - 0.5 || box(button).height < least - 0.5)
        .map((button) => button.ariaLabel || button.textContent);
      return { over, small, tooWide: document.documentElement.scrollWidth > innerWidth };
    },
    [parts, FINGER] as const,
  );
  expect(found).toEqual({ over: [], small: [], tooWide: false });
}

async function drag(finger: CDPSession, bar: Locator, from: number, to: number): Promise<void> {
  const box = await bar.boundingBox();
  if (!box) throw new Error('no bar');
  const y = box.y + box.height / 2;
  // No finger keeps to a line.
  await glide(finger, { x: box.x + from * box.width, y }, { x: box.x + to * box.width, y: y + 60 });
}

type Point = { x: number; y: number };

async function glide(finger: CDPSession, from: Point, to: Point): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints });
  const between = (a: number, b: number, step: number) => a + ((b - a) * step) / 10;
  await touch('touchStart', [from]);
  for (let step = 1; step <= 10; step++)
    await touch('touchMove', [{ x: between(from.x, to.x, step), y: between(from.y, to.y, step) }]);
  await touch('touchEnd', []);
}

async function middleOf(place: Locator): Promise<Point> {
  const box = await place.boundingBox();
  if (!box) throw new Error('not there');
  return { x: box.x + box.width * 0.7, y: Math.min(box.y + box.height / 2, 820) };
}

async function shownSeconds(page: Page): Promise<number> {
  return Number(await page.getByTestId('clock').textContent());
}
