import type { Locator } from '@playwright/test';
import { expect, test } from './fixture';
import { LabPage } from './lab-page';

test.skip(({ host }) => host !== 'web', 'a browser hands a file over without asking where it goes');

/** What has the focus: its test id, or else what it says or is; `body` where nothing has it. */
const focused = (lab: LabPage) =>
  lab.page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'body';
    return (element as HTMLElement).dataset.testid ?? element.ariaLabel ?? element.textContent?.trim() ?? '';
  });

/** Tabs on until that has the focus. @throws if it is not among the next `most` */
async function tabTo(lab: LabPage, target: Locator, most = 60): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < most; i++) {
    if (
      await target.evaluate(
        (element) => element === (element.getRootNode() as Document | ShadowRoot).activeElement,
      )
    )
      return;
    passed.push(await focused(lab));
    await lab.page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${target}, but to ${passed.join(', ')}`);
}

/** Whether it is seen what has the focus. */
const focusIsSeen = (lab: LabPage) =>
  lab.page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });

test('the keyboard alone cooks a program, looks into its run, exports it and leaves', async ({ app }) => {
  const lab = new LabPage(app);
  const { keyboard } = app.page;
  await expect(lab.at('start')).toBeVisible();
  await tabTo(lab, lab.at('lab'));
  expect(await focusIsSeen(lab)).toBe(true);
  await keyboard.press('Enter');
  await expect(lab.editor).toBeFocused();
  await keyboard.press('Escape');
  await tabTo(lab, lab.at('example-deadlock'));
  expect(await focusIsSeen(lab)).toBe(true);
  await keyboard.press('Enter');
  await expect(lab.at('lab-file')).toHaveText('deadlock.py');
  // Changed, saved, and left for the tools.
  await tabTo(lab, lab.editor);
  await keyboard.press('ControlOrMeta+End');
  await keyboard.type('print("mine")');
  await keyboard.press('Escape');
  await tabTo(lab, lab.at('lab-save'));
  const download = app.page.waitForEvent('download');
  await keyboard.press('Enter');
  expect((await download).suggestedFilename()).toBe('deadlock.py');
  await expect(lab.at('lab-save')).toBeFocused();
  await keyboard.press('ControlOrMeta+Enter');
  await expect(lab.at('dialog-lab')).toHaveCount(0, { timeout: 60_000 });
  await expect(lab.at('lab')).toBeFocused();
  // Paused, scrubbed, and looked into.
  const [log] = await lab.kitchen.recordings(1);
  expect(log?.header.program?.source).toContain('print("mine")');
  await expect(lab.at('result')).toBeVisible({ timeout: 60_000 });
  await tabTo(lab, app.page.locator('[data-finding=deadlock] button'), 120);
  expect(await focusIsSeen(lab)).toBe(true);
  await keyboard.press('Enter');
  await expect(lab.at('result')).toHaveCount(0);
  // What has it now is the part of the window in whose place the result was.
  expect(await focused(lab)).not.toBe('body');
  expect(await focusIsSeen(lab)).toBe(true);
  await tabTo(lab, app.page.locator('[data-testid=side] [role=tab]:nth-child(3)'), 120);
  expect(await focusIsSeen(lab)).toBe(true);
  await keyboard.press('Enter');
  await expect(lab.at('awaits-right')).toContainText('deadlock');
  await keyboard.press('Tab');
  await expect(app.page.locator('[data-testid=side] [role=tab]:nth-child(4)')).toBeFocused();
  await keyboard.press('Enter');
  await expect(lab.at('values-right')).toBeVisible();
  // The playhead is moved by its keys wherever the focus is.
  await keyboard.press('Home');
  await expect(lab.at('strip-left')).toContainText('not started');
  for (let event = 0; event < 8; event++) await keyboard.press('.');
  await expect(lab.at('strip-left')).not.toContainText('not started');
  expect(await focused(lab)).not.toBe('body');
  await keyboard.press('e');
  await expect(lab.at('dialog-export')).toBeVisible();
  await keyboard.press('Escape');
  await expect(lab.at('dialog-export')).toHaveCount(0);
  expect(await focused(lab)).not.toBe('body');
});
