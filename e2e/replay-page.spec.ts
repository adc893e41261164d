import { exportedPage } from './exported-page';
import { expect, test } from './fixture';

test('an exported page replays the run with no network, and cooks nothing', async ({
  host,
  browser,
}, testInfo) => {
  test.skip(host !== 'web', 'the page needs a browser alone');
  const address = exportedPage('breakfast', ['--virtual'], (name) => testInfo.outputPath(name));
  const context = await browser.newContext({ offline: true });
  const opened = await context.newPage();
  const requests: string[] = [];
  const problems: string[] = [];
  opened.on('request', (request) => requests.push(request.url()));
  opened.on('pageerror', (error) => problems.push(error.message));
  opened.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await opened.goto(address);
  await opened.getByTestId('answer-async-seconds').fill('9');
  await opened.getByTestId('start').click();
  await expect(opened.getByTestId('caption-right')).toBeVisible();
  await opened.getByTestId('narration-toggle').click();
  await opened.keyboard.press('End');
  await expect(opened.getByTestId('showed')).toBeVisible();
  await expect(opened.getByTestId('score-async-seconds')).toHaveAttribute('data-right', 'true');
  await opened.keyboard.press('?');
  await expect(opened.getByTestId('dialog-help')).toContainText('Play or pause');
  await expect(opened.getByTestId('dialog-help')).not.toContainText('Recordings');
  await expect(opened.getByTestId('help-teaching')).toHaveCount(0);
  await opened.keyboard.press('Escape');
  await opened.keyboard.press('l');
  await expect(opened.getByTestId('dialog-lessons')).toHaveCount(0);
  await opened.keyboard.press('r');
  await expect(opened.getByTestId('lane-right')).toBeVisible();
  expect(requests.filter((url) => !url.startsWith('data:') && !url.startsWith('blob:'))).toEqual([address]);
  expect(problems).toEqual([]);
  await context.close();
});
