import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Comparison, compare } from 'toast-kitchen/testing';
import { expect, onlyThePage, test } from './fixture';
import { Kitchen } from './kitchen';

onlyThePage();

/** Cooks breakfast with those parameters. */
async function cook(kitchen: Kitchen, parameters: Record<string, string>, recordings: number) {
  await kitchen.open('breakfast', parameters);
  await kitchen.start(8);
  return kitchen.recordings(recordings);
}

/** What the command line says of the two recordings: its exit code and its JSON. */
async function onCommandLine(folder: string): Promise<{ code: number; lanes: Comparison['lanes'] }> {
  const files = (await readdir(folder)).sort().map((name) => join(folder, name));
  const run = promisify(execFile)(process.execPath, ['out/main/cli.js', 'compare', ...files, '--json']);
  const { code, stdout } = await run.then(
    (done) => ({ code: 0, ...done }),
    (failed: { code: number; stdout: string }) => failed,
  );
  return { code, ...JSON.parse(stdout) };
}

test('two recordings are compared side by side, and as the command line compares them', async ({ app }) => {
  test.slow();
  const kitchen = new Kitchen(app);
  await cook(kitchen, {}, 1);
  const [a, b] = await cook(kitchen, { eggs: '2' }, 2);
  if (!a || !b) throw new Error('there are no two recordings');
  const { code, lanes } = await onCommandLine(join(app.home, 'recordings'));
  expect(code).toBe(1);
  expect(lanes.map(({ divergence }) => divergence)).toEqual(
    compare(a, b).lanes.map(({ divergence }) => divergence),
  );

  // B is on screen: the first recording is compared with it.
  await app.page.keyboard.press('o');
  await kitchen.at('recording').last().getByTestId('compare-recording').click();
  await expect(kitchen.at('comparison')).toBeVisible();
  await expect(kitchen.at('compared-left')).toContainText('2');
  const async = compare(b, a).lanes.find(({ mode }) => mode[0] === 'async');
  const parting = async?.divergence;
  await expect(kitchen.at('verdict')).toContainText(`number ${parting?.number}`);
  const row = kitchen.at('divergence');
  await expect(row.locator('th')).toHaveText(String(parting?.number));
  for (const [at, milestone] of (parting?.milestone ?? []).entries())
    await expect(row.locator('td').nth(at)).toContainText(milestone?.name ?? 'nothing more');

  await kitchen.at('verdict').click();
  const times = parting?.milestone.flatMap((milestone) => milestone?.t ?? []) ?? [];
  await expect(kitchen.at('clock')).toHaveText((Math.min(...times) / 1000).toFixed(1));

  await app.page.getByRole('tab', { name: 'Tasks' }).click();
  for (const { name, place } of async?.tasks ?? []) {
    const cells = app.page.locator(`[data-task="${name}"] td`);
    await expect(cells.first()).toHaveText(String(place[0] ?? '–'));
    await expect(cells.nth(1)).toHaveText(String(place[1] ?? '–'));
  }

  await app.page.keyboard.press('m');
  await expect(kitchen.at('compare-sync')).toHaveAttribute('aria-pressed', 'true');
  await expect(kitchen.at('lane-left')).toHaveAttribute('data-mode', 'sync');
  await app.page.keyboard.press('End');
  await expect(kitchen.at('show-result')).toBeHidden();

  await app.page.keyboard.press('Escape');
  await expect(kitchen.at('comparison')).toBeHidden();
  await expect(kitchen.at('story')).toBeVisible();
  expect(app.problems).toEqual([]);
});

test('only what can be compared is offered, also from the result', async ({ app }) => {
  const kitchen = new Kitchen(app);
  await cook(kitchen, {}, 1);
  await kitchen.open('coroutines');
  await kitchen.start(8);
  await kitchen.hearsTheEnd();
  await kitchen.recordings(2);
  await app.page.keyboard.press('o');
  await expect(kitchen.at('recording')).toHaveCount(2);
  await expect(kitchen.at('compare-recording')).toHaveCount(0);
  await app.page.keyboard.press('Escape');
  await kitchen.at('compare-result').click();
  await expect(kitchen.at('first-choice')).toContainText('on screen');
  await expect(kitchen.at('no-recordings')).toContainText('no other recording of this lesson');
  await app.page.keyboard.press('Escape');

  await cook(kitchen, { eggs: '2' }, 3);
  await kitchen.at('compare-result').click();
  await expect(kitchen.at('recording')).toHaveCount(1);
  await kitchen.at('choose-recording').click();
  await expect(kitchen.at('comparison')).toBeVisible();
  expect(app.problems).toEqual([]);
});

test('what is tried again shows what that showed, and is compared with the run before', async ({ app }) => {
  const kitchen = new Kitchen(app);
  await kitchen.open('sequential-await');
  await kitchen.start(8);
  const showed = kitchen.at('showed');
  await expect(showed).toBeVisible({ timeout: 30_000 });
  const first = (await showed.textContent()) ?? '';
  await kitchen.at('retry').click();
  await expect(showed).toBeHidden();
  await expect(kitchen.at('changed')).toBeVisible();
  await expect(showed).toBeVisible({ timeout: 30_000 });
  await expect(showed).not.toHaveText(first);
  await kitchen.at('compare-result').click();
  await expect(kitchen.at('comparison')).toBeVisible();
  await expect(kitchen.at('broken-panel')).toHaveCount(0);
  expect(app.problems).toEqual([]);
});
