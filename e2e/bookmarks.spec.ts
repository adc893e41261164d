import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from './app';
import { expect, test } from './fixture';
import { Kitchen } from './kitchen';

/** The bookmark lines of the only recording, in their order. */
async function lines(app: App): Promise<unknown[]> {
  const folder = join(app.home, 'recordings');
  const [name = ''] = await readdir(folder);
  const text = await readFile(join(folder, name), 'utf8');
  const all = text.split('\n').filter((line) => line.startsWith('{"bookmark":'));
  return all.map((line) => JSON.parse(line).bookmark);
}

test('a bookmark with its note is kept in the recording, found again, changed and removed', async ({
  app,
}) => {
  const kitchen = new Kitchen(app);
  const { keyboard } = app.page;
  await kitchen.start(8);
  // Later than the other, so that their flags stand apart.
  await kitchen.hears(/Async · toast-1 gives the thread back/);
  await keyboard.press('k');
  await expect(kitchen.at('bookmark-note')).toBeFocused();
  await keyboard.press('Escape');
  await kitchen.hearsTheEnd();
  await kitchen.recordings(1);
  expect(await lines(app)).toMatchObject([{ note: '' }]);

  await keyboard.press('Home');
  await expect(kitchen.at('clock')).toHaveText('0.0');
  await keyboard.press('Shift+ArrowRight');
  await expect(kitchen.at('clock')).toHaveText('1.0');
  await kitchen.at('add-bookmark').click();
  await kitchen.at('bookmark-note').fill('the first second');
  await keyboard.press('Enter');
  await expect(kitchen.at('bookmark-note')).toHaveCount(0);
  await expect.poll(() => lines(app)).toHaveLength(3);
  expect((await lines(app)).slice(1)).toMatchObject([
    { t: 1000, note: '' },
    { t: 1000, note: 'the first second' },
  ]);

  await app.reload();
  await kitchen.at('recordings').click();
  await kitchen.at('open-recording').click();
  await expect(kitchen.at('banner-recorded')).toBeVisible();
  await expect(kitchen.at('bookmark')).toHaveCount(2);
  await keyboard.press('Home');
  const marked = app.page.getByRole('button', { name: 'Bookmark at 1.0 s: the first second' });
  await marked.click();
  await expect(kitchen.at('clock')).toHaveText('1.0');
  await kitchen.at('bookmark-note').fill('the egg is in the pan');
  await keyboard.press('Enter');
  await expect(app.page.getByRole('button', { name: /the egg is in the pan/ })).toBeVisible();

  await keyboard.press('End');
  await app.page.keyboard.press('Home');
  await keyboard.press('j');
  await expect(kitchen.at('clock')).not.toHaveText('0.0');
  await app.page.getByRole('button', { name: /the egg is in the pan/ }).click();
  await kitchen.at('bookmark-remove').click();
  await expect(kitchen.at('bookmark')).toHaveCount(1);
  await expect.poll(async () => (await lines(app)).at(-1)).toMatchObject({ removed: true });
  await kitchen.recordings(1);
  expect(app.problems).toEqual([]);
});
