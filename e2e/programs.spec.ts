import { readFileSync } from 'node:fs';
import { expect, test } from './fixture';
import { Kitchen } from './kitchen';

test.skip(({ host }) => host !== 'web', 'a browser hands a file over without asking where it goes');

for (const clipboard of ['granted', 'refused'])
  test(`a program is saved and copied as it runs by itself, the clipboard ${clipboard}`, async ({ app }) => {
    const kitchen = new Kitchen(app);
    await kitchen.open('breakfast', { eggs: '3', fry_ms: '2.5' });

    const [download] = await Promise.all([
      app.page.waitForEvent('download'),
      kitchen.at('save-program-async').click(),
    ]);
    expect(download.suggestedFilename()).toBe('breakfast-async.py');
    const saved = readFileSync(await download.path(), 'utf8');
    expect(saved).toContain('\nEGGS = 3\n');
    expect(saved).toContain('\nFRY_S = 2.5\n');
    expect(saved).not.toContain('from kitchen');

    // The desktop grants no permission to use the clipboard.
    if (clipboard === 'refused')
      await app.page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
      });
    await kitchen.at('copy-program-async').click();
    await expect(app.page.getByRole('status').filter({ hasText: 'The program was copied.' })).toBeAttached();
    await app.page.evaluate(() => {
      const field = document.createElement('textarea');
      field.dataset.testid = 'pasted';
      document.body.append(field);
      field.focus();
    });
    await app.page.keyboard.press('Control+V');
    await expect(kitchen.at('pasted')).toHaveValue(saved);
  });
