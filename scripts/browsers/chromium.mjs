import { chromium } from '@playwright/test';
import { chromiumFlags } from '../chromium.mjs';

/** @returns {Promise<import('./page.mjs').Browser>} of Chromium's family, without a window */
export async function openChromium(executablePath) {
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const problems = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  return {
    go: (url) => page.goto(url).then(() => {}),
    evaluate: (script) => page.evaluate(script),
    async act(actions) {
      for (const { type, x, y } of actions) {
        if (type === 'pointerMove') await page.mouse.move(x ?? 0, y ?? 0);
        else await page.mouse[type === 'pointerDown' ? 'down' : 'up']();
      }
    },
    picture: () => page.screenshot(),
    resize: (width, height) => page.setViewportSize({ width, height }),
    problems: () => problems,
    close: () => browser.close(),
  };
}
