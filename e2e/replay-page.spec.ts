import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from './fixture';

const cli = join(import.meta.dirname, '../out/main/cli.js');

test('an exported page replays the run with no network, and cooks nothing', async ({
  host,
  browser,
}, testInfo) => {
  test.skip(host !== 'web', 'the page needs a browser alone');
  const [recording, page] = [testInfo.outputPath('a.toast.jsonl'), testInfo.outputPath('a.html')];
  const kitchen = (...args: string[]) => execFileSync(process.execPath, [cli, ...args]);
  kitchen('run', 'breakfast', '--virtual', '--json', '--record', recording);
  kitchen('export', recording, '--to', 'html', '--out', page);

  const context = await browser.newContext({ offline: true });
  const opened = await context.newPage();
  const requests: string[] = [];
  const problems: string[] = [];
  opened.on('request', (request) => requests.push(request.url()));
  opened.on('pageerror', (error) => problems.push(error.message));
  opened.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await opened.goto(pathToFileURL(page).href);
  await opened.getByTestId('narration-toggle').click();
  await opened.keyboard.press('End');
  await expect(opened.getByTestId('showed')).toBeVisible();
  await opened.keyboard.press('?');
  await expect(opened.getByTestId('dialog-help')).toContainText('Play or pause');
  await expect(opened.getByTestId('dialog-help')).not.toContainText('Recordings');
  await opened.keyboard.press('Escape');
  await opened.keyboard.press('l');
  await expect(opened.getByTestId('dialog-lessons')).toHaveCount(0);
  await opened.keyboard.press('r');
  await expect(opened.getByTestId('lane-right')).toBeVisible();
  expect(requests.filter((url) => !url.startsWith('data:') && !url.startsWith('blob:'))).toEqual([
    pathToFileURL(page).href,
  ]);
  expect(problems).toEqual([]);
  await context.close();
});
