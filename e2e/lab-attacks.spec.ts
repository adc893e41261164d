import { expect, onlyThePage, test } from './fixture';
import { attemptsOn, expectNothingReached } from './hostile-program';
import { endOf, LabPage, printedIn } from './lab-page';

// What a hostile program tries: it gets nothing of the host, ends at a stated limit or when stop is pressed, and takes
// neither the window nor the other lane with it.

test('it reaches nothing of the machine, the network or the page', async ({ app }) => {
  const lab = new LabPage(app);
  await lab.open();
  const { port } = new URL(app.page.url());
  await lab.give(attemptsOn(port || '1'));
  const log = await lab.cooked();
  const said = printedIn(log, 'right');
  expectNothingReached(said);
  expect(endOf(log, 'right')).toBe('ok');
});

const endless: Record<string, string> = {
  'a loop': 'while True:\n    pass\n',
  'a loop that catches everything':
    'while True:\n    try:\n        while True:\n            pass\n    except BaseException:\n        pass\n',
  'prints without end': 'while True:\n    print("x" * 100)\n',
  'ten million tasks':
    'import asyncio\nasync def wait():\n    await asyncio.sleep(1)\nasync def main():\n    await asyncio.gather(*(wait() for n in range(10**7)))\nasyncio.run(main())\n',
  'a wait without end': 'import time\ntime.sleep(10**9)\n',
};

// It is the page that ends its workers; a stop on the desktop is in lab.spec.
test.describe('on the page alone', () => {
  onlyThePage();

  for (const [what, source] of Object.entries(endless))
    test(`it ends when it is stopped: ${what}`, async ({ app }) => {
      const lab = new LabPage(app);
      await lab.open();
      await lab.give(source);
      await lab.cook();
      await expect(lab.at('dialog-lab')).toHaveCount(0, { timeout: 60_000 });
      // The key has nothing to stop before the window hears of the run.
      await expect(lab.at('stop')).toBeEnabled({ timeout: 30_000 });
      await app.page.keyboard.press('s');
      const [stopped] = await lab.kitchen.recordings(1);
      for (const lane of ['left', 'right'] as const)
        expect(stopped && endOf(stopped, lane)).toMatch(/^(stopped|failed MemoryError)/);
      // The window lives on, and so does the lab.
      await app.page.keyboard.press('d');
      await lab.give('print("still here")');
      expect(printedIn(await lab.cooked(2), 'right')).toEqual(['still here']);
    });

  test('memory ends at its limit, in an error of Python', async ({ app }) => {
    const lab = new LabPage(app);
    await lab.open();
    await lab.give(
      'kept = []\nwhile True:\n    kept.append(bytearray(50_000_000))\n    print(len(kept) * 50, "MB")\n',
    );
    const log = await lab.cooked();
    for (const lane of ['left', 'right'] as const) {
      expect(endOf(log, lane)).toMatch(/^failed MemoryError/);
      expect(printedIn(log, lane)).not.toContain('1500 MB');
    }
  });
});
