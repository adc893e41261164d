import type { Locator } from '@playwright/test';
import { expect, onlyThePage, test } from './fixture';
import { Kitchen } from './kitchen';

/** Both kitchens drawn: far more colours than an empty frame has. */
const DRAWN = 100;
/** No edge makes so much in the mean of a part of the picture; a thing that is elsewhere does. */
const MUCH = 24;

onlyThePage();

test('both kitchens are drawn without WebGL, also on a canvas that replaces a lost one', async ({ app }) => {
  expect(await app.page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
  const kitchen = new Kitchen(app);
  for (const lane of ['left', 'right']) {
    const scene = kitchen.at(`scene-${lane}`);
    await expect.poll(() => coloursOf(scene)).toBeGreaterThan(DRAWN);
    await scene.locator('canvas').evaluate((canvas) => {
      canvas.toggleAttribute('data-lost');
      canvas.dispatchEvent(new Event('contextlost'));
    });
    await expect(scene.locator('canvas:not([data-lost])')).toBeAttached();
    await expect.poll(() => coloursOf(scene)).toBeGreaterThan(DRAWN);
  }
});

test('the picture is drawn anew for a screen with other pixels', async ({ app }) => {
  const kitchen = new Kitchen(app);
  const scene = kitchen.at('scene-left');
  await expect.poll(() => coloursOf(scene)).toBeGreaterThan(DRAWN);
  const width = () => scene.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width);
  const before = await width();
  await kitchen.open('breakfast');
  await kitchen.start(1);
  const cdp = await app.page.context().newCDPSession(app.page);
  const screen = { width: 1280, height: 720, mobile: false };
  for (const deviceScaleFactor of [2, 1.5, 1]) {
    await cdp.send('Emulation.setDeviceMetricsOverride', { ...screen, deviceScaleFactor });
    await expect.poll(width).toBe(Math.round(before * deviceScaleFactor));
  }
});

test('on a screen of more pixels the same is seen, only finer', async ({ app }) => {
  const scene = new Kitchen(app).at('scene-left');
  const cdp = await app.page.context().newCDPSession(app.page);
  const seen: number[][] = [];
  for (const deviceScaleFactor of [1, 2]) {
    const screen = { width: 1280, height: 720, mobile: false, deviceScaleFactor };
    await cdp.send('Emulation.setDeviceMetricsOverride', screen);
    await app.reload();
    await expect.poll(() => coloursOf(scene)).toBeGreaterThan(DRAWN);
    seen.push(await thumbnail(scene));
  }
  const [coarse = [], fine = []] = seen;
  for (const [i, channel] of coarse.entries()) expect(Math.abs(channel - (fine[i] ?? 0))).toBeLessThan(MUCH);
});

test('where nothing can be drawn a sentence says so, and a lesson cooks all the same', async ({ app }) => {
  await app.page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: [never]) {
      return this.closest('[data-testid="timeline"]') ? getContext.apply(this, args) : null;
    } as never;
  });
  await app.reload();
  const kitchen = new Kitchen(app);
  await expect(kitchen.at('scene-left')).toHaveText(/cannot draw the kitchen/);
  await kitchen.open('breakfast');
  await kitchen.start(8);
  await kitchen.hearsTheEnd();
});

function coloursOf(scene: Locator): Promise<number> {
  return scene.locator('canvas:not([data-lost])').evaluate((canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    return new Set(new Uint32Array((pixels as Uint8ClampedArray).buffer)).size;
  });
}

/** The picture's mean colours in 32 × 16 parts, as bytes. */
function thumbnail(scene: Locator): Promise<number[]> {
  return scene.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const small = document.createElement('canvas');
    Object.assign(small, { width: 32, height: 16 });
    const context = small.getContext('2d') as CanvasRenderingContext2D;
    context.imageSmoothingQuality = 'high';
    context.drawImage(canvas, 0, 0, small.width, small.height);
    return [...context.getImageData(0, 0, small.width, small.height).data];
  });
}
