import { expect, test } from './fixture';
import { endOf, LabPage, printedIn } from './lab-page';
import { outsideTheirStrip } from './reach';

/** As it comes from a web page, with the ends of lines of Windows. */
const pasted = [
  'import asyncio',
  '',
  'async def 굽기(이름):',
  '\tawait asyncio.sleep(0.2)',
  '\u00a0   print(이름, "완성")',
  '',
  'async def main():',
  '\tawait asyncio.gather(굽기("식빵"), 굽기("달걀"))',
  '',
  'asyncio.run(main())',
].join('\r\n');

test('a program that was pasted is cooked in both kitchens', async ({ app }) => {
  const lab = new LabPage(app);
  await lab.open();
  await app.page.keyboard.press('ControlOrMeta+a');
  await lab.paste(pasted);
  expect(await lab.written()).not.toMatch(/[\t\u00a0]/);
  const log = await lab.cooked();
  for (const lane of ['left', 'right'] as const) {
    expect(printedIn(log, lane)).toEqual(['식빵 완성', '달걀 완성']);
    expect(endOf(log, lane)).toBe('ok');
  }
  expect(log.header.program).toMatchObject({ file: 'gather.py', host: 'pyodide' });
});

test('a program has arguments, input and a clock that jumps; variables are recorded unless that is off', async ({
  app,
}) => {
  const lab = new LabPage(app);
  await lab.open();
  await lab.give(
    'import asyncio, sys\nasync def main():\n    word = input()\n    await asyncio.sleep(60)\n    print(word, sys.argv[1:])\nasyncio.run(main())\n',
  );
  await lab.at('lab-options').locator('summary').click();
  await lab.at('lab-args').fill('--name "달걀 두 개"');
  await lab.at('lab-input').fill('토스트');
  await lab.at('lab-virtual').check();
  const log = await lab.cooked();
  expect(log.header).toMatchObject({
    virtual: true,
    program: { args: ['--name', '달걀 두 개'], values: true },
  });
  for (const lane of ['left', 'right'] as const)
    expect(printedIn(log, lane)).toEqual(["토스트 ['--name', '달걀 두 개']"]);
  const valuesIn = (run: typeof log) =>
    run.lanes.right.flatMap((event) => (event.type === 'values' ? [JSON.parse(event.values)] : []));
  expect(valuesIn(log)).toEqual([{ word: "'토스트'" }]);
  await app.page.keyboard.press('d');
  await lab.at('lab-options').locator('summary').click();
  await lab.at('lab-values').uncheck();
  const without = await lab.cooked(2);
  expect(without.header.program).toMatchObject({ values: false });
  expect(valuesIn(without)).toEqual([]);
  await app.page.getByRole('tab', { name: 'Values' }).click();
  await expect(lab.at('values-right')).toContainText('holds no variables');
  // It is remembered.
  await app.reload();
  await expect(lab.at('play')).toBeVisible();
  await app.page.keyboard.press('d');
  await lab.at('lab-options').locator('summary').click();
  await expect(lab.at('lab-values')).not.toBeChecked();
});

test('a program that is too long is refused in one sentence, and cooked no more', async ({ app }) => {
  const lab = new LabPage(app);
  await lab.open();
  const buffer = Buffer.from('x = 1\n'.repeat(40_000));
  await lab.at('lab-program-file').setInputFiles({ name: 'long.py', mimeType: 'text/x-python', buffer });
  await expect(lab.at('dialog-lab').getByRole('alert')).toHaveText(
    'long.py: a program may have 200000 characters at most',
  );
  await expect(lab.at('lab-file')).toHaveText('gather.py');
});

test('an error is shown at its line, and is gone when the program is changed', async ({ app }) => {
  const lab = new LabPage(app);
  await lab.open();
  await lab.give(
    'import asyncio\nasync def main():\n    raise ValueError("no toast")\nasyncio.run(main())\n',
    '달걀 1.py',
  );
  const log = await lab.cooked();
  expect(endOf(log, 'right')).toBe('failed ValueError: no toast');
  await app.page.keyboard.press('d');
  await expect(lab.at('lab-traceback')).toContainText('line 3, in main');
  await expect(lab.at('lab-traceback')).not.toContainText('pyodide');
  const marked = lab.at('lab-editor').locator('.cm-lintRange-error');
  await expect(marked).toHaveText('raise ValueError("no toast")');
  await lab.editor.press('ControlOrMeta+End');
  await app.page.keyboard.type('#');
  await expect(marked).toHaveCount(0);
});

test('the window stops a program, and a page that goes ends it with the reason', async ({ app }) => {
  const lab = new LabPage(app);
  await lab.open();
  await lab.give('import time\nprint("waits")\ntime.sleep(1000)\n');
  await lab.cook();
  await expect(lab.at('dialog-lab')).toHaveCount(0, { timeout: 60_000 });
  await expect(lab.at('stop')).toBeEnabled();
  await app.page.keyboard.press('s');
  const [stopped] = await lab.kitchen.recordings(1);
  expect(stopped && [endOf(stopped, 'left'), endOf(stopped, 'right')]).toEqual(['stopped', 'stopped']);
  await app.page.keyboard.press('d');
  await lab.cook();
  await expect(lab.at('dialog-lab')).toHaveCount(0, { timeout: 60_000 });
  await app.reload();
  const logs = await lab.kitchen.recordings(2);
  const end = 'failed the window that cooked it was closed';
  expect(logs[1] && [endOf(logs[1], 'left'), endOf(logs[1], 'right')]).toEqual([end, end]);
});

test('keys belong to the text: Tab indents, and leaves after Esc; the dialog stays', async ({ app }) => {
  const lab = new LabPage(app);
  await lab.open();
  await lab.give('x = 1');
  await lab.editor.press('Tab');
  expect(await lab.written()).toBe('    x = 1');
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('Tab');
  await expect(lab.editor).not.toBeFocused();
  await expect(lab.at('dialog-lab').locator('summary:focus, button:focus')).toHaveCount(1);
  await expect(lab.at('dialog-lab')).toBeVisible();
  // What was written is there when the lab is opened again.
  await app.page.keyboard.press('Escape');
  await expect(lab.at('dialog-lab')).toHaveCount(0);
  await app.page.keyboard.press('d');
  expect(await lab.written()).toBe('    x = 1');
});

test('long names stay within their kitchen, and are the tasks’ own', async ({ app }) => {
  const lab = new LabPage(app);
  await lab.open();
  await lab.give(
    [
      'import asyncio',
      'async def a_coroutine_with_a_long_name():',
      '    await asyncio.sleep(0.2)',
      'async def main():',
      '    await asyncio.gather(*[a_coroutine_with_a_long_name() for _ in range(6)])',
      'asyncio.run(main())',
    ].join('\n'),
    'a_program_with_a_long_name.py',
  );
  await lab.cooked();
  await expect(lab.at('result')).toBeVisible();
  await app.page.keyboard.press('Home');
  // The first steps: tasks that stand in line, run, are blocked and wait for timers.
  for (let step = 0; step < 12; step++) {
    await app.page.keyboard.press('ArrowRight');
    expect(await outsideTheirStrip(app.page), `step ${step}`).toEqual([]);
  }
  await expect(lab.at('strip-left')).not.toContainText('()');
});

test('a program that is dropped on the window opens in the lab', async ({ app }) => {
  const lab = new LabPage(app);
  await expect(lab.at('start')).toBeVisible();
  await app.page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['print("dropped")\n'], '떨군 것.py'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  });
  await expect(lab.at('lab-file')).toHaveText('떨군 것.py');
  expect(await lab.written()).toContain('print("dropped")');
});

test('Python is asked for when the lab is opened, and not before', async ({ app }) => {
  const asked: string[] = [];
  app.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await app.reload();
  const lab = new LabPage(app);
  await expect(lab.at('start')).toBeVisible();
  expect(asked.filter((path) => /^\/lab\/|LabDialog/.test(path))).toEqual([]);
  await lab.open();
  await expect(lab.at('lab-loading')).toHaveCount(0, { timeout: 60_000 });
  expect(asked).toContain('/lab/worker.js');
});

test('chance is another one in every run, though Python begins from the same memory', async ({ app }) => {
  const lab = new LabPage(app);
  await lab.open();
  await lab.give('import random\nprint(random.random())\n');
  const log = await lab.cooked();
  expect(printedIn(log, 'left')).toHaveLength(1);
  expect(printedIn(log, 'left')).not.toEqual(printedIn(log, 'right'));
});
