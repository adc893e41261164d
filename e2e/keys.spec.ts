import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { landmarks } from '../src/shared/trace/landmarks';
import { expect, onlyThePage, test } from './fixture';
import { Kitchen } from './kitchen';

test('keys work on any layout, and those that type a character can be turned off', async ({ app }) => {
  const kitchen = new Kitchen(app);
  const { keyboard } = app.page;
  const press = (key: string, code: string) =>
    app.page.evaluate((init) => document.body.dispatchEvent(new KeyboardEvent('keydown', init)), {
      ...{ key, code, bubbles: true, cancelable: true },
    });
  await expect(kitchen.at('start-card')).toBeVisible();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(kitchen.at('start-card')).toBeFocused();
  await press('ㅣ', 'KeyL');
  await expect(kitchen.at('dialog-lessons')).toBeVisible();
  await keyboard.press('Escape');
  await expect(kitchen.at('dialog-lessons')).toBeHidden();
  await keyboard.press('?');
  await kitchen.at('help-settings').click();
  await kitchen.at('setting-character-keys').uncheck();
  await keyboard.press('Escape');
  await expect(kitchen.at('dialog-settings')).toBeHidden();
  await keyboard.press('l');
  await press('ㅣ', 'KeyL');
  await keyboard.press('Control+,');
  await expect(kitchen.at('dialog-settings')).toBeVisible();
  await expect(kitchen.at('dialog-lessons')).toBeHidden();
  await kitchen.at('setting-language-ko').check();
  await expect(kitchen.at('dialog-settings')).toHaveAccessibleName('설정');
  await expect
    .poll(async () => JSON.parse(await readFile(join(app.home, 'preferences.json'), 'utf8')))
    .toMatchObject({ characterKeys: false, language: 'ko' });

  await app.reload();
  await kitchen.at('settings').click();
  await expect(kitchen.at('setting-character-keys')).not.toBeChecked();
  await kitchen.at('setting-character-keys').focus();
  await keyboard.press('Space');
  await keyboard.press('Escape');
  await expect(kitchen.at('dialog-settings')).toBeHidden();
  await keyboard.press('l');
  await expect(kitchen.at('dialog-lessons')).toBeVisible();
  expect(app.problems).toEqual([]);
});

test.describe('on the page alone', () => {
  onlyThePage();

  test('a presentation remote steps through all that is worth seeing', async ({ app }) => {
    const kitchen = new Kitchen(app);
    await kitchen.start(8);
    await kitchen.hearsTheEnd();
    const [log] = await kitchen.recordings(1);
    if (!log) throw new Error('there is no recording');
    const types = new Set<string>(Object.values(landmarks).flat());
    const times = [...log.lanes.left, ...log.lanes.right]
      .filter(({ type }) => types.has(type))
      .map(({ t }) => t);
    const first = (Math.min(...times) / 1000).toFixed(1);
    expect(times.length).toBeGreaterThan(6);
    await app.page.keyboard.press('Home');
    await expect(kitchen.at('clock')).toHaveText('0.0');
    await app.page.keyboard.press('PageDown');
    await expect(kitchen.at('clock')).toHaveText(first);
    for (let n = 1; n < times.length; n++) await app.page.keyboard.press('PageDown');
    const last = await kitchen.at('clock').textContent();
    await app.page.keyboard.press('PageDown');
    await expect(kitchen.at('clock')).toHaveText(last ?? '');
    for (let n = 1; n < times.length; n++) await app.page.keyboard.press('PageUp');
    await expect(kitchen.at('clock')).toHaveText(first);
  });
});
