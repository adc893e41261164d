import { readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { App } from './app';
import { expect, test } from './fixture';
import { Kitchen } from './kitchen';

/** Lets the kitchen answer one command with something that no kitchen answers, from the next page on. */
async function answerOddly(app: App, command: string, odd: (value: unknown) => unknown): Promise<void> {
  await app.page.routeWebSocket(/\/api/, (window) => {
    const kitchen = window.connectToServer();
    const asked = new Set<number>();
    window.onMessage((text) => {
      const frame = JSON.parse(String(text));
      if (frame.command === command) asked.add(frame.id);
      kitchen.send(text);
    });
    kitchen.onMessage((text) => {
      const frame = JSON.parse(String(text));
      if (asked.has(frame.id)) frame.result.value = odd(frame.result.value);
      window.send(JSON.stringify(frame));
    });
  });
  await app.reload();
}

test.beforeEach(({ host }) => {
  test.skip(host !== 'web', 'only a socket can be made to answer oddly');
});

test('a dialog that throws is closed, and everything else goes on', async ({ app }) => {
  const kitchen = new Kitchen(app);
  await answerOddly(app, 'recordings', () => [{ name: 'a.toast.jsonl', header: { lanes: null } }]);
  await kitchen.at('recordings').click();
  await expect(kitchen.at('broken-dialog')).toContainText('This dialog failed');
  await app.page.keyboard.press('Escape');
  await expect(kitchen.at('broken-dialog')).toBeHidden();
  await app.page.keyboard.press('?');
  await expect(kitchen.at('dialog-help')).toBeVisible();
  await app.page.keyboard.press('Escape');
  await kitchen.start(8);
  await kitchen.hearsTheEnd();
});

test('a panel that throws leaves the others, and can be shown again', async ({ app }) => {
  const kitchen = new Kitchen(app);
  await answerOddly(app, 'lessons', (cards) =>
    (cards as object[]).map((card) => ({ ...card, code: { python: null } })),
  );
  await expect(kitchen.at('broken-panel')).toContainText('Everything else keeps working');
  await kitchen.at('show-again').click();
  await expect(kitchen.at('broken-panel')).toHaveCount(1);
  await kitchen.start(8);
  await kitchen.hearsTheEnd();
});

test('a window that throws as a whole says so, with a way on', async ({ app }) => {
  const kitchen = new Kitchen(app);
  await app.page.evaluate(() => {
    const create = document.createElement.bind(document);
    const refuse = (name: string) => {
      if (name === 'dialog') throw new Error('no dialogs here');
      return create(name);
    };
    Object.assign(document, { createElement: refuse });
  });
  // Before its card is there the window hears no keys.
  await expect(kitchen.at('start-card')).toBeVisible();
  await app.page.keyboard.press('?');
  await expect(kitchen.at('broken-window')).toContainText('The kitchens keep cooking');
  await kitchen.at('reload').click();
  await expect(kitchen.at('recordings')).toBeVisible();
});

test('a bad file is listed beside the good ones, and a large library page by page', async ({ app }) => {
  const kitchen = new Kitchen(app);
  await kitchen.start(8);
  await kitchen.hearsTheEnd();
  await kitchen.recordings(1);
  const folder = join(app.home, 'recordings');
  const [good = ''] = await readdir(folder);
  const links = Array.from({ length: 249 }, (_, n) => symlink(good, join(folder, `copy-${n}.toast.jsonl`)));
  await Promise.all([...links, symlink('nowhere', join(folder, 'dead.toast.jsonl'))]);
  try {
    await kitchen.at('recordings').click();
    await expect(kitchen.at('recording')).toHaveCount(100);
    await kitchen.at('older-recordings').scrollIntoViewIfNeeded();
    await expect(kitchen.at('recording')).toHaveCount(200);
    await kitchen.at('older-recordings').press('Enter');
    await expect(kitchen.at('recording')).toHaveCount(251);
    const dead = app.page.locator('[data-name="dead.toast.jsonl"]');
    await expect(dead).toContainText('a link to a file that does not exist');
    await dead.getByTestId('delete-recording').click();
    await dead.getByTestId('confirm-delete').click();
    await expect(dead).toHaveCount(0);
  } finally {
    await rm(join(folder, 'dead.toast.jsonl'), { force: true });
  }
});

test('a kitchen that is gone can be told nothing, and the window says where its run is', async ({ app }) => {
  const kitchen = new Kitchen(app);
  let lost = false;
  const lines: { close(): Promise<void> }[] = [];
  await app.page.routeWebSocket(/\/api/, (window) => {
    if (lost) return void window.close();
    window.connectToServer();
    lines.push(window);
  });
  await app.reload();
  await kitchen.start(1);
  await expect(kitchen.at('stop')).toBeEnabled();
  lost = true;
  for (const line of lines) await line.close();
  await expect(kitchen.at('banner-disconnected')).toContainText('among the recordings', { timeout: 20_000 });
  for (const id of ['stop', 'restart']) await expect(kitchen.at(id)).toBeDisabled();
  await kitchen.at('lesson').click();
  await kitchen.at('lesson-coroutines').click();
  await kitchen.at('start-lesson').click();
  await expect(kitchen.at('start')).toBeDisabled();
  await expect(kitchen.at('banner-disconnected')).not.toContainText('among the recordings');
  lost = false;
  await expect(kitchen.at('restart')).toBeEnabled({ timeout: 20_000 });
  await expect(kitchen.at('banner-disconnected')).toBeHidden();
});
