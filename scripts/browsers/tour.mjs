import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runScript } from '../program.mjs';
import { root } from '../root.mjs';
import { Page } from './page.mjs';
import { served } from './served.mjs';

/** Fewer colours than this, and a kitchen is not drawn. */
const DRAWN = 40;

/** What is cooked: a lesson, and a program in the lab. */
const tours = { lesson: cookLesson, lab: cookProgram };

/**
 * Opens the app, cooks, scrubs in the run, exports it, and replays the page that was exported: a lesson, then a program.
 * @param {import('./page.mjs').Browser} browser
 * @param {(name: string) => string} pictureFile where a picture of that name is kept
 * @returns {Promise<string>} figures, for information
 * @throws {Error} with what does not work
 */
export async function tour(browser, pictureFile) {
  const told = [];
  for (const [name, cook] of Object.entries(tours))
    told.push(`${name}: ${await tourOf(cook, browser, (picture) => pictureFile(`${name}-${picture}`))}`);
  return told.join('; ');
}

async function tourOf(cook, browser, pictureFile) {
  const page = new Page(browser);
  const keep = async (name) => writeFile(pictureFile(name), await browser.picture());
  const app = await served();
  try {
    await browser.resize(1280, 720);
    await browser.go(app.url);
    await cook(page);
    const cookedFps = await framesPerSecond(browser);
    await keep('cooks');
    await page.until('the result', has('back'));
    await keep('result');
    await page.press('back');
    await scrub(page);
    const { recording, html, png } = await exportAll(page);
    await holdsRun(recording, join(app.home, 'exported.toast.jsonl'));
    assert.ok(png.length > 10_000 && png.startsWith('\x89PNG'), 'the picture is a PNG');
    const offline = join(app.home, 'offline.html');
    await writeFile(offline, html, 'latin1');
    await replay(page, pathToFileURL(offline).href, keep);
    assert.deepEqual(browser.problems(), [], 'the console is silent');
    return `${cookedFps} frames a second while it cooks, ${await framesPerSecond(browser)} in the exported page`;
  } finally {
    await app.close();
  }
}

async function cookLesson(page) {
  await page.press('lesson');
  await page.press('lesson-breakfast');
  await page.press('start-lesson');
  await page.until('the start card', has('start-card'));
  await page.press('speed');
  await page.press('speed-4');
  await page.press('start');
  await page.until('time', `Number(document.querySelector('[data-testid="clock"]')?.textContent) > 2`);
  await isDrawn(page);
}

/** In a real Python, which a worker of the page loads for each lane. */
async function cookProgram(page) {
  await page.press('lab');
  await page.press('example-semaphore');
  await page.press('lab-cook');
  await page.until('the program', `!document.querySelector('[data-testid="dialog-lab"]')`);
  await page.until('time', `Number(document.querySelector('[data-testid="clock"]')?.textContent) > 0.5`);
  await isDrawn(page);
}

/** A drag moves the playhead, and so does the next one. */
async function scrub(page) {
  await page.until('the timeline', has('timeline-body'));
  const times = [];
  for (const [from, to] of [
    [0.4, 0.8],
    [0.8, 0.5],
  ]) {
    await page.drag('timeline-body', from, to);
    times.push(Number(await page.text('clock')));
  }
  assert.ok(times[0] > times[1] && times[1] > 0, `drags end at ${times}`);
}

/** What each export hands over, as one character a byte. */
async function exportAll(page) {
  await page.browser.evaluate(`(() => {
    const make = URL.createObjectURL;
    window.handed = [];
    URL.createObjectURL = (blob) => { window.handed.push(blob); return make.call(URL, blob); };
    HTMLAnchorElement.prototype.click = () => {};
  })()`);
  await page.press('export');
  const made = {};
  for (const format of ['recording', 'png', 'html']) {
    await page.press(`format-${format}`);
    await page.browser.evaluate('(window.handed.length = 0)');
    await page.press('make-export');
    await page.until(
      `the export as ${format}`,
      `document.querySelector('[data-state="saved"]') && window.handed.length > 0`,
    );
    made[format] = await page.browser.evaluate(handedBytes);
  }
  return made;
}

const handedBytes = `window.handed[0].arrayBuffer().then((buffer) => {
  const bytes = new Uint8Array(buffer);
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
})`;

/** Both kitchens came to their end in the recording that was exported. */
async function holdsRun(recording, file) {
  await writeFile(file, recording, 'latin1');
  const cli = join(root, 'out/main/cli.js');
  const { code, output } = await runScript([cli, 'report', file, '--json'], { capture: true });
  assert.equal(code, 0, output);
  assert.deepEqual(
    JSON.parse(output).lanes.map(({ outcome }) => outcome),
    ['ok', 'ok'],
  );
}

/** From the file, with nothing but itself; then as on a phone. */
async function replay(page, url, keep) {
  await page.browser.go(url);
  await page.until('the exported page', has('play'));
  await isDrawn(page);
  await keep('offline');
  await page.browser.resize(390, 844);
  await page.until('the layout for phones', has('scrubber'));
  await page.drag('scrubber', 0.2, 0.6);
  const stood = Number(await page.text('clock'));
  assert.ok(stood > 0, 'the scrubber moves the playhead');
  await isDrawn(page);
  await keep('phone');
  await page.press('play');
  await page.until(
    'the replay',
    `Number(document.querySelector('[data-testid="clock"]').textContent) > ${stood}`,
  );
}

function has(id) {
  return `Boolean(document.querySelector('[data-testid="${id}"]'))`;
}

/** Both kitchens are more than a ground. */
function isDrawn(page) {
  return page.until(
    'both kitchens',
    `(() => {
      const scenes = [...document.querySelectorAll('[data-testid^="scene-"] canvas')];
      return scenes.length === 2 && scenes.every((canvas) => {
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        return new Set(new Uint32Array(data.buffer)).size > ${DRAWN};
      });
    })()`,
  );
}

/** How often the page can draw, over two seconds. */
function framesPerSecond(browser) {
  return browser.evaluate(`new Promise((resolve) => {
    let frames = 0;
    const begun = performance.now();
    const count = (now) => {
      frames += 1;
      if (now - begun < 2000) requestAnimationFrame(count);
      else resolve(Math.round((frames * 1000) / (now - begun)));
    };
    requestAnimationFrame(count);
  })`);
}
