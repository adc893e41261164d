import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ElectronApplication } from '@playwright/test';
import { LaneSpans } from '../src/shared/figures/spans';
import { encodeRecording } from '../src/shared/recording';
import { expect, onlyThePage, test } from './fixture';
import { Kitchen } from './kitchen';

/** Chooses a format and takes the file that comes of it. */
async function exported(kitchen: Kitchen, format: string): Promise<{ name: string; bytes: Buffer }> {
  await kitchen.at(`format-${format}`).click();
  return made(kitchen);
}

async function made(kitchen: Kitchen): Promise<{ name: string; bytes: Buffer }> {
  const { electron } = kitchen.app;
  return electron ? saved(kitchen, electron) : downloaded(kitchen);
}

/** In Electron, chooses where the file goes, as a person would in the dialog. */
async function saved(kitchen: Kitchen, electron: ElectronApplication) {
  await electron.evaluate(({ session }, folder) => {
    session.defaultSession.once('will-download', (_event, item) =>
      item.setSavePath(`${folder}/${item.getFilename()}`),
    );
  }, test.info().outputDir);
  await kitchen.at('make-export').click();
  await expect(kitchen.at('export-state')).toHaveAttribute('data-state', 'saved');
  const path = (await kitchen.at('export-state').innerText()).replace('Saved as ', '');
  return { name: basename(path), bytes: await readFile(path) };
}

async function downloaded(kitchen: Kitchen): Promise<{ name: string; bytes: Buffer }> {
  const downloading = kitchen.page.waitForEvent('download', { timeout: 90_000 });
  await kitchen.at('make-export').click();
  const download = await downloading;
  const path = test.info().outputPath(download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), bytes: await readFile(path) };
}

async function film(kitchen: Kitchen, format: string, from: number, to: number) {
  await kitchen.at(`format-${format}`).click();
  await kitchen.at('film-from').fill(String(from));
  await kitchen.at('film-to').fill(String(to));
  await kitchen.at('film-speed').selectOption('1');
  return made(kitchen);
}

test('what is on screen is exported in every kind of format', async ({ app, browser, host }) => {
  test.setTimeout(240_000);
  const kitchen = new Kitchen(app);
  await expect(kitchen.at('export')).toBeDisabled();
  await kitchen.start(8);
  await kitchen.hearsTheEnd();
  const [log] = await kitchen.recordings(1);
  if (!log) throw new Error('there is no recording');
  await app.page.keyboard.press('Home');
  await app.page.keyboard.press('e');

  const recording = await exported(kitchen, 'recording');
  expect(recording.name).toMatch(/^breakfast-[\d-]+\.toast\.jsonl$/);
  expect(recording.bytes.toString()).toBe([...encodeRecording(log)].join(''));

  const png = await exported(kitchen, 'png');
  expect(png.bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect(png.bytes.readUInt32BE(16)).toBe(2560);
  // With the loop and the timeline below the kitchens, and the same for whoever makes it.
  expect(png.bytes.readUInt32BE(20)).toBeGreaterThan(2000);
  expect((await exported(kitchen, 'png')).bytes.equals(png.bytes)).toBe(true);
  expect(app.problems).toEqual([]);
  // All others are made and saved in the same way.
  if (host !== 'web') return;

  const packed = await exported(kitchen, 'packed');
  expect(packed.name).toMatch(/^breakfast-[\d-]+\.toastrun$/);
  expect(gunzipSync(packed.bytes)).toEqual(recording.bytes);

  const csv = await exported(kitchen, 'csv');
  const spans = log.header.lanes.flatMap(({ lane }) => new LaneSpans().update(log.lanes[lane]).spans);
  expect(csv.bytes.toString().trimEnd().split('\r\n')).toHaveLength(1 + spans.length);

  const html = await exported(kitchen, 'html');
  expect(html.bytes.toString()).toContain(log.header.id);

  const gif = await film(kitchen, 'gif', 2, 3);
  expect(gif.bytes.subarray(0, 6).toString()).toBe('GIF89a');
  expect(gif.bytes.readUInt16LE(6)).toBe(960);

  // H.264 is not in every browser; where it is not, the card says what to take instead.
  if (await kitchen.at('format-mp4').getByRole('radio').isEnabled()) {
    const mp4 = await film(kitchen, 'mp4', 2, 3);
    expect(mp4.bytes.subarray(4, 8).toString()).toBe('ftyp');
  } else {
    await expect(kitchen.at('format-mp4')).toContainText('H.264');
  }

  const webm = await film(kitchen, 'webm', 2, 4);
  expect(webm.bytes.readUInt32BE(0)).toBe(0x1a45dfa3);
  const player = await browser.newPage();
  const seen = await player.evaluate(async (base64) => {
    const video = document.createElement('video');
    video.src = `data:video/webm;base64,${base64}`;
    await new Promise((resolve, reject) => {
      video.onloadeddata = resolve;
      video.onerror = reject;
    });
    return [video.duration, video.videoWidth];
  }, webm.bytes.toString('base64'));
  await player.close();
  expect(seen[0]).toBeCloseTo(2, 1);
  expect(seen[1]).toBe(1280);
  expect(app.problems).toEqual([]);
});

/** Begins a film that takes minutes, and waits until some of it is made. */
async function makeLongFilm(kitchen: Kitchen, format: 'webm' | 'gif'): Promise<void> {
  await kitchen.at(`format-${format}`).click();
  await kitchen.at('film-speed').selectOption('0.1');
  await kitchen.at('make-export').click();
  await expect(kitchen.at('export-state').locator('progress')).not.toHaveAttribute('value', '0');
}

/** Runs in the page: remembers every encoder that it makes from now on. */
function watchEncoders(): void {
  const made: VideoEncoder[] = [];
  Object.assign(globalThis, {
    made,
    VideoEncoder: class extends VideoEncoder {
      constructor(init: VideoEncoderInit) {
        super(init);
        made.push(this);
      }
    },
  });
}

/** Runs in the page: what its encoders are doing. */
function encoders(): string[] {
  return (globalThis as unknown as { made: VideoEncoder[] }).made.map(({ state }) => state);
}

test.describe('on the page alone', () => {
  onlyThePage();

  test('a film that is cancelled stops at once, leaves no file, and all else as it was', async ({ app }) => {
    const kitchen = new Kitchen(app);
    const { page } = app;
    const files: string[] = [];
    page.on('download', (file) => files.push(file.suggestedFilename()));
    await page.evaluate(watchEncoders);
    await kitchen.start(8);
    await kitchen.hearsTheEnd();
    await page.keyboard.press('Home');
    await page.keyboard.press('b');
    const before = await kitchen.sentences();

    await page.keyboard.press('e');
    for (const format of ['webm', 'gif'] as const) {
      await makeLongFilm(kitchen, format);
      await kitchen.at('cancel-export').click();
      await expect(kitchen.at('export-state')).toHaveAttribute('data-state', 'idle');
      await expect(kitchen.at('make-export')).toBeEnabled();
      await expect.poll(() => page.evaluate(encoders)).toEqual(['closed']);
    }

    await makeLongFilm(kitchen, 'webm');
    await page.keyboard.press('Escape');
    await expect(kitchen.at('dialog-export')).toBeHidden();
    await expect.poll(() => page.evaluate(encoders)).toEqual(['closed', 'closed']);

    expect(await kitchen.sentences()).toEqual(before);
    expect(files).toEqual([]);
    expect(app.problems).toEqual([]);
  });
});
