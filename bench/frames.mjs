// How smoothly the window replays each lesson in a Chromium of this machine: run by npm run bench, after the others.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumFlags, provideChromium } from '../scripts/chromium.mjs';
import { root } from '../scripts/root.mjs';
import { framesDuring } from './frames-during.mjs';

const sizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];
/** How long each lesson's replay is watched, in ms; a shorter one is played again and again. */
const watchMs = 4000;
/** So that most lessons last about as long as they are watched, and enough happens. */
const speed = 2;

/** Prints frames a second and script time of every lesson's replay at each size. */
export async function benchFrames() {
  const home = mkdtempSync(join(tmpdir(), 'toast-kitchen-bench-'));
  const { openKitchen } = await import(String(new URL('../out/main/testing.js', import.meta.url)));
  const kitchen = await openKitchen({ home });
  const browser = await chromium.launch({ args: chromiumFlags, executablePath: await provideChromium() });
  try {
    await kitchen.call('setPreferences', { toured: true });
    const lessons = await record(kitchen, join(home, 'recordings'));
    for (const size of sizes) {
      console.log(`\nframes of each lesson's replay at ${size.width}×${size.height} (at least 55 a second)`);
      console.log(`  ${'lesson'.padEnd(20)} frames/s   script a frame   script of a second`);
      const page = await browser.newPage({ viewport: size, locale: 'en-US' });
      await page.goto(kitchen.url);
      for (const lesson of lessons) print(lesson, await watch(page, lesson));
      await page.close();
    }
  } finally {
    await browser.close();
    await kitchen.close();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Cooks every lesson into the library. @returns the lessons' ids */
async function record(kitchen, folder) {
  mkdirSync(folder, { recursive: true });
  const cards = await kitchen.call('lessons', {});
  for (const { id, measures } of cards) {
    const file = join(folder, `${id}.toast.jsonl`);
    const how = measures ? [] : ['--virtual'];
    const command = [join(root, 'bin/toast-kitchen.mjs'), 'run', id, ...how, '--record', file];
    const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${id} does not cook: ${stderr}`);
  }
  return cards.map(({ id }) => id);
}

async function watch(page, lesson) {
  await page.getByTestId('recordings').click();
  await page.locator(`[data-name^="${lesson}.toast"]`).getByTestId('open-recording').click();
  await page.getByTestId('recording-list').waitFor({ state: 'detached' });
  await page.keyboard.press('Home');
  await page.getByTestId('speed').click();
  await page.getByTestId(`speed-${speed}`).click();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  // Loops the whole log.
  await page.keyboard.press('y');
  // A window that opens where another was playing may play already.
  if (!(await moves(page))) await page.getByTestId('play').click();
  await waitForMotion(page);
  const before = await scriptSeconds(cdp);
  const [{ frames, seconds }] = await framesDuring([page], () => page.waitForTimeout(watchMs));
  const script = (await scriptSeconds(cdp)) - before;
  await cdp.detach();
  return { frames, seconds, script };
}

/** A replay that stands still draws any number of frames. */
async function waitForMotion(page) {
  for (let tries = 0; !(await moves(page)); tries += 1)
    if (tries === 10) throw new Error('A replay does not play.');
}

/** Whether the clock of kitchen time goes on; it stands while a moment dwells on screen. */
async function moves(page) {
  const clock = page.getByTestId('clock');
  const start = await clock.innerText();
  for (let tries = 0; tries < 10; tries += 1) {
    await page.waitForTimeout(100);
    if ((await clock.innerText()) !== start) return true;
  }
  return false;
}

async function scriptSeconds(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
}

function print(lesson, { frames, seconds, script }) {
  const rate = (frames / seconds).toFixed(1).padStart(8);
  const each = `${((script / frames) * 1000).toFixed(2)} ms`.padStart(14);
  const share = `${((script / seconds) * 100).toFixed(1)} %`.padStart(16);
  console.log(`  ${lesson.padEnd(20)} ${rate} ${each} ${share}`);
}
