import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assertSameMilestones, openRecordingFile } from 'toast-kitchen/testing';
import { expect, onlyThePage, test } from './fixture';
import { Kitchen } from './kitchen';

/** Cooks a breakfast; gives the text of its recording and where that is. */
async function cookAndRead(kitchen: Kitchen, speed = 8): Promise<{ file: string; text: string }> {
  await kitchen.start(speed);
  await kitchen.hearsTheEnd();
  await kitchen.recordings(1);
  const folder = join(kitchen.app.home, 'recordings');
  const [name] = await readdir(folder);
  if (!name) throw new Error('there is no recording');
  const file = join(folder, name);
  return { file, text: await readFile(file, 'utf8') };
}

test('a recording opens again and tells the same', async ({ app }) => {
  const kitchen = new Kitchen(app);
  // Slow enough that no bell is as late as another one comes.
  const { file } = await cookAndRead(kitchen, 4);
  const { log } = await openRecordingFile(file);
  assertSameMilestones(log, (await openRecordingFile('e2e/stored/breakfast.toast.jsonl')).log);
  const told = await kitchen.sentences();
  await app.reload();
  await kitchen.at('recordings').click();
  await expect(kitchen.at('recording')).toHaveCount(1);
  await kitchen.at('open-recording').click();
  await expect(kitchen.at('banner-recorded')).toBeVisible();
  await app.page.keyboard.press('End');
  await kitchen.hearsTheEnd();
  expect(await kitchen.sentences()).toEqual(told);
  await app.page.keyboard.press('Home');
  await expect(kitchen.at('clock')).toHaveText('0.0');
});

test('a recording is named, found by its name, and called by it where it opens', async ({ app }) => {
  const kitchen = new Kitchen(app);
  const { page } = app;
  const { file } = await cookAndRead(kitchen);
  await kitchen.at('recordings').click();
  await kitchen.at('name-recording').click();
  await kitchen.at('title-field').fill('Class 3b, 3 eggs');
  await page.keyboard.press('Enter');
  await expect(kitchen.at('recording-title')).toHaveText('Class 3b, 3 eggs');
  expect((await openRecordingFile(file)).title).toBe('Class 3b, 3 eggs');
  // Escape leaves the name, and the dialog, as they were.
  await kitchen.at('name-recording').click();
  await kitchen.at('title-field').fill('something else');
  await page.keyboard.press('Escape');
  await expect(kitchen.at('recording-title')).toHaveText('Class 3b, 3 eggs');

  await writeFile(file.replace('.toast', '-copy.toast'), await readFile('e2e/stored/breakfast.toast.jsonl'));
  await app.reload();
  await kitchen.at('recordings').click();
  await expect(kitchen.at('recording')).toHaveCount(2);
  await kitchen.at('search-recordings').fill('EGGS 3b');
  await expect(kitchen.at('recording')).toHaveCount(1);
  await kitchen.at('search-recordings').fill('waffles');
  await expect(kitchen.at('no-recordings')).toHaveText('No recording matches.');
  await kitchen.at('search-recordings').fill('class');
  await kitchen.at('open-recording').click();
  await expect(kitchen.at('banner-recorded')).toContainText('“Class 3b, 3 eggs”');
  expect(app.problems).toEqual([]);
});

test.describe('on the page alone', () => {
  onlyThePage();

  test('a recording that was cut off opens and says so', async ({ app }) => {
    const kitchen = new Kitchen(app);
    const { text } = await cookAndRead(kitchen);
    const lines = text.split('\n');
    const file = test.info().outputPath('cut.toast.jsonl');
    await writeFile(file, `${lines.slice(0, 30).join('\n')}\n${lines[30]?.slice(0, 15)}`);
    await kitchen.at('recordings').click();
    await kitchen.at('recording-file').setInputFiles(file);
    await expect(kitchen.at('banner-incomplete')).toContainText('incomplete');
  });

  test('a broken recording is refused with its line, and what is shown stays', async ({ app }) => {
    const kitchen = new Kitchen(app);
    const { text } = await cookAndRead(kitchen);
    const told = await kitchen.sentences();
    const file = test.info().outputPath('broken.toast.jsonl');
    const lines = text.split('\n');
    for (const [broken, message] of [
      [lines.with(6, '{"seq":6'), 'line 7: this is not JSON'],
      [lines.with(6, (lines[6] ?? '').replace(/"t":[\d.]+/, '"t":-5')), 'line 7: t: '],
      [
        lines.with(0, (lines[0] ?? '').replace(/"version":\d+/, '"version":99')),
        'made by a newer Toast Kitchen',
      ],
    ] as const) {
      await writeFile(file, broken.join('\n'));
      await kitchen.at('recordings').click();
      await kitchen.at('recording-file').setInputFiles(file);
      await expect(kitchen.at('banner-problem')).toContainText(message);
      await app.page.keyboard.press('Escape');
      await expect(kitchen.at('dialog-recordings')).toBeHidden();
      expect(await kitchen.sentences()).toEqual(told);
    }
    expect(app.problems).toEqual([]);
  });
});
