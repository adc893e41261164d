import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { drag, middleOf, overload, type Pointer, pointers } from './drag';
import { expect, onlyThePage, test } from './fixture';
import { Kitchen } from './kitchen';

onlyThePage();

async function rowsOf(page: Page): Promise<string[]> {
  return page
    .getByTestId('sequence-list')
    .first()
    .locator('li')
    .evaluateAll((rows) => rows.map((row) => row.dataset.name ?? ''));
}

/** Drags the first row to the end of its list. */
async function dragFirstToEnd(page: Page, by: Pointer): Promise<void> {
  const before = await rowsOf(page);
  const rows = '[data-testid="sequence-list"] li';
  const last = await page.getByTestId('sequence-list').first().locator('li').last().boundingBox();
  if (!last) throw new Error('there is no list');
  const from = await middleOf(page, rows);
  await drag(page, by, { ...from, x: from.x - 40 }, { x: from.x, y: last.y + last.height / 2 });
  const [first = '', ...others] = before;
  await expect.poll(() => rowsOf(page), { message: `${by} drags ${first}` }).toEqual([...others, first]);
  await expect(page.locator('li[data-dragged]')).toHaveCount(0);
}

test('rows of a sequence question are dragged again and again, by mouse, pen and finger', async ({ app }) => {
  const kitchen = new Kitchen(app);
  await kitchen.open('gather');
  for (const by of pointers) for (let time = 0; time < 3; time++) await dragFirstToEnd(app.page, by);
  await overload(app.page);
  for (const by of pointers) for (let time = 0; time < 2; time++) await dragFirstToEnd(app.page, by);
  expect(await app.page.evaluate(() => getSelection()?.toString() ?? '')).toBe('');
  expect(app.problems).toEqual([]);
});

test('the timeline is dragged again and again, by mouse, pen and finger', async ({ app }) => {
  const kitchen = new Kitchen(app);
  const { page } = app;
  await kitchen.start(8);
  await kitchen.hearsTheEnd();
  await page.keyboard.press('Home');
  await expect(kitchen.at('clock')).toHaveText('0.0');
  const axis = await page.getByTestId('timeline-axis').boundingBox();
  const tracks = await page.getByTestId('timeline-tracks').boundingBox();
  if (!axis || !tracks) throw new Error('there is no timeline');
  const y = axis.y + axis.height / 2;
  const at = (part: number) => ({ x: axis.x + axis.width * part, y });
  const seconds = async () => Number(await kitchen.at('clock').textContent());
  const labels = () => page.getByTestId('timeline-axis').textContent();
  const range = async () => (await kitchen.at('range').getAttribute('aria-label')) ?? '';

  for (const by of pointers) {
    for (const part of [0.3, 0.6]) {
      await drag(page, by, await middleOf(page, '[data-testid="timeline-pill"]'), at(part));
      await expect.poll(seconds, { message: `${by} seeks` }).toBeGreaterThan(part * 15);
      // 18 s long; longer where a busy machine cooked it late.
      await expect.poll(seconds).toBeLessThan(part * 30);
    }

    await kitchen.at('select-range').click();
    for (const [from, to] of [
      [0.2, 0.4],
      [0.7, 0.5],
    ] as const) {
      const before = (await kitchen.at('range').count()) ? await range() : '';
      await drag(page, by, at(from), at(to));
      await expect.poll(range, { message: `${by} selects` }).not.toBe(before);
    }
    await kitchen.at('select-range').click();
    for (const end of ['range-to', 'range-from', 'range-to', 'range-from']) {
      const before = await range();
      const from = await middleOf(page, `[data-testid="${end}"]`);
      await drag(page, by, from, { ...from, x: from.x + (end === 'range-to' ? 30 : -30) });
      await expect.poll(range, { message: `${by} drags ${end}` }).not.toBe(before);
    }
    const [, from = ''] = /([\d.]+)/.exec(await range()) ?? [];
    const end = await middleOf(page, '[data-testid="range-to"]');
    await drag(page, by, end, at(0.05));
    await expect.poll(range, { message: `${by} drags one end over the other` }).toContain(` to ${from} s`);
    await page.keyboard.press('Escape');

    await page.keyboard.press('+');
    await page.keyboard.press('+');
    for (const step of [-120, 90]) {
      const before = await labels();
      const inTracks = { x: tracks.x + tracks.width / 2, y: tracks.y + tracks.height / 3 };
      await drag(page, by, inTracks, { ...inTracks, x: inTracks.x + step });
      await expect.poll(labels, { message: `${by} pans` }).not.toBe(before);
    }
    await page.keyboard.press('0');
  }
  expect(app.problems).toEqual([]);
});

const cli = join(import.meta.dirname, '../out/main/cli.js');

test('recordings are dropped on the window, one after the other', async ({ app }, testInfo) => {
  for (const [n, lesson] of ['gather', 'coroutines', 'gather'].entries()) {
    const path = testInfo.outputPath(`${n}.toast.jsonl`);
    execFileSync(process.execPath, [cli, 'run', lesson, '--virtual', '--json', '--record', path]);
    await app.page.evaluate(
      ([name, text]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name));
        for (const type of ['dragenter', 'dragover', 'drop'])
          document
            .querySelector('[data-testid="lanes"]')
            ?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      },
      [`${n}.toast.jsonl`, await readFile(path, 'utf8')] as const,
    );
    await expect(app.page.getByTestId('lane-left')).toBeVisible();
    await expect(app.page.getByTestId('lesson')).toHaveAccessibleName(
      lesson === 'gather' ? /Gather/i : /coroutines/i,
    );
    await expect(app.page.getByTestId('drop-zone')).toHaveCount(0);
  }
  expect(app.problems).toEqual([]);
});
