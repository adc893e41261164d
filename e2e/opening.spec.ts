import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { emitted, type Timed } from '../src/shared/fixtures/events';
import { logOf } from '../src/shared/fixtures/folded';
import { encodeRecording } from '../src/shared/recording';
import type { App } from './app';
import { expect, test } from './fixture';
import { Kitchen } from './kitchen';

test.slow();
const name = 'long.toast.jsonl';

/** A run of a task that takes its turn again and again, in the library. */
async function keepLongRun(app: App, events: number): Promise<void> {
  const at = (seq: number) => Math.floor(seq / 100);
  const turns = Array.from({ length: events - 2 }, (_, n) => emitted('turn-started', { turn: n + 1 }));
  const told = [emitted('lane-started'), ...turns, emitted('lane-ended')];
  const log = logOf({ right: told.map((event, i): Timed => [at(i + 1), event]) });
  const folder = join(app.home, 'recordings');
  await mkdir(folder, { recursive: true });
  await pipeline(Readable.from(encodeRecording(log)), createWriteStream(join(folder, name)));
}

test.describe('in pieces', () => {
  test.skip(
    ({ host }) => host !== 'web',
    'a big answer of the own protocol may come in one piece, with no progress to see',
  );

  test('a recording of a million events shows its progress, is cancelled, and opens', async ({ app }) => {
    const kitchen = new Kitchen(app);
    await kitchen.start(8);
    await kitchen.hearsTheEnd();
    const told = await kitchen.sentences();
    await keepLongRun(app, 1_000_000);

    const row = app.page.locator(`[data-name="${name}"]`);
    await kitchen.at('recordings').click();
    await row.getByTestId('open-recording').click();
    await expect(kitchen.at('dialog-opening')).toContainText(name);
    await expect(kitchen.at('opening-progress')).toHaveAttribute('max', /^[1-9]\d{5,}$/);
    await app.page.keyboard.press('Escape');
    await expect(kitchen.at('dialog-opening')).toBeHidden();
    await expect(kitchen.at('dialog-recordings')).toBeVisible();
    await expect(kitchen.at('banner-recorded')).toBeHidden();
    expect(await kitchen.sentences()).toEqual(told);

    // A button cannot be pressed in time where a million events come within a second.
    await app.page.route('**/recordings/*', () => {});
    await row.getByTestId('open-recording').click();
    await kitchen.at('cancel-opening').click();
    await app.page.unroute('**/recordings/*');
    await expect(kitchen.at('dialog-opening')).toBeHidden();
    await expect(kitchen.at('dialog-recordings')).toBeVisible();
    await opens(kitchen);
  });
});

test('a recording of a hundred thousand events opens', async ({ app }) => {
  const kitchen = new Kitchen(app);
  await keepLongRun(app, 100_000);
  await kitchen.at('recordings').click();
  await opens(kitchen);
});

async function opens(kitchen: Kitchen): Promise<void> {
  const { page, problems } = kitchen.app;
  await page.locator(`[data-name="${name}"]`).getByTestId('open-recording').click();
  await expect(kitchen.at('banner-recorded')).toBeVisible({ timeout: 60_000 });
  await expect(kitchen.at('dialog-opening')).toBeHidden();
  await page.keyboard.press('End');
  await expect(kitchen.narration.last()).toContainText('the kitchen is done');
  expect(problems).toEqual([]);
}
