// How soon a window cooks a program of one's own, and how smoothly it shows one of many tasks: run by npm run bench.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumFlags, provideChromium } from '../scripts/chromium.mjs';
import { framesDuring } from './frames-during.mjs';

const size = { width: 1280, height: 720 };
const TASKS = 10_000;
const SLEEPS = 4;
/** How long the replay is watched, ms. */
const WATCH_MS = 4000;
/** How long a program may take on a machine that others use, ms. */
const PATIENCE_MS = 120_000;

const one = `import asyncio
async def main():
    await asyncio.sleep(0.05)
    print("one done")
asyncio.run(main())
`;

const many = `import asyncio
async def work():
    for _ in range(${SLEEPS}):
        await asyncio.sleep(0.5)
async def main():
    await asyncio.gather(*[work() for _ in range(${TASKS})])
    print("many done")
asyncio.run(main())
`;

/** Prints the time to a first program's output, and the frames a second of one with many tasks, live and in replay. */
export async function benchLabWindow() {
  const home = mkdtempSync(join(tmpdir(), 'toast-kitchen-bench-'));
  const { openKitchen } = await import(String(new URL('../out/main/testing.js', import.meta.url)));
  const kitchen = await openKitchen({ home });
  const browser = await chromium.launch({ args: chromiumFlags, executablePath: await provideChromium() });
  try {
    await kitchen.call('setPreferences', { toured: true });
    const page = await browser.newPage({ viewport: size, locale: 'en-US' });
    await page.goto(kitchen.url);
    await page.getByTestId('play').waitFor();
    console.log(`\nthe lab in a window of ${size.width}×${size.height}`);
    await benchFirst(page);
    await benchMany(page, await browser.newPage({ viewport: size }));
  } finally {
    await browser.close();
    await kitchen.close();
    rmSync(home, { recursive: true, force: true });
  }
}

async function benchFirst(page) {
  const begun = performance.now();
  const passed = () => `${((performance.now() - begun) / 1000).toFixed(2)} s`;
  await cook(page, one, 'one done');
  row('first program after opening the lab (at most 4 s)', passed());
  await printed(page, 'one done');
  row('  its output, after the moments before that', passed());
  await page.getByTestId('result').waitFor();
  await page.keyboard.press('Escape');
}

/** @param empty a page with nothing in it: what the machine, which others may use, can do meanwhile */
async function benchMany(page, empty) {
  await page.bringToFront();
  await cook(page, many, 'many done');
  console.log(`  ${TASKS} tasks × ${SLEEPS} × sleep(0.5)`);
  printFrames('live', await framesDuring([page, empty], () => printed(page, 'many done')));
  await page.getByTestId('stop').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  printFrames('in replay', await framesDuring([page, empty], () => page.waitForTimeout(WATCH_MS)));
}

/** Opens the lab, and cooks a program in both kitchens. @param text that is in it */
async function cook(page, source, text) {
  await page.keyboard.press('d');
  await page.getByTestId('dialog-lab').waitFor();
  const buffer = Buffer.from(source);
  await page
    .getByTestId('lab-program-file')
    .setInputFiles({ name: 'bench.py', mimeType: 'text/x-python', buffer });
  await page.getByTestId('lab-editor').getByText(text).waitFor();
  await page.getByTestId('lab-cook').click();
  await page.getByTestId('dialog-lab').waitFor({ state: 'detached', timeout: PATIENCE_MS });
}

/** Waits until the asynchronous kitchen shows what the program prints. */
async function printed(page, text) {
  await page.getByTestId('output-right').getByText(text).waitFor({ timeout: PATIENCE_MS });
}

function printFrames(when, pages) {
  const [window, empty] = pages;
  const rate = ({ frames, seconds }) => (frames / seconds).toFixed(1);
  row(`  frames a second ${when} (at least 30)`, rate(window));
  row('    of an empty page meanwhile', rate(empty));
  row(
    '    processor time of one (at most 33 ms)',
    `${((window.cpuSeconds / window.frames) * 1000).toFixed(1)} ms`,
  );
}

function row(what, figure) {
  console.log(`  ${what.padEnd(48)} ${figure.padStart(12)}`);
}
