import { assertMilestones, report } from 'toast-kitchen/testing';
import { expect, onlyThePage, test } from './fixture';
import { Kitchen } from './kitchen';
import { openLibrary } from './library';

test('both kitchens cook the breakfast, and the recording proves what was told', async ({ app }) => {
  const kitchen = new Kitchen(app);
  // Slow enough that threads keep up, so that the loop has its second with nothing to do.
  await kitchen.start(2);
  await kitchen.hearsTheEnd();
  const told = await kitchen.sentences();
  for (const sentence of [
    /Sync · the synchronous kitchen opens/,
    /Async · the asynchronous kitchen opens/,
    /Sync · egg-1 blocks the cook for 6 s: nothing else can happen/,
    /Async · egg-1 gives the thread back: it awaits its timer of 6 s/,
    /Async · no task is ready: the loop waits for a bell/,
    /Async · the bell rings for toast-1/,
    /Sync · order 1 is served/,
  ])
    expect(told.join('\n')).toMatch(sentence);
  const [log] = await kitchen.recordings(1);
  if (!log) throw new Error('there is no recording');
  assertMilestones(log, 'left', [
    'began egg-1',
    'ended egg-1',
    'began toast-1',
    'ended toast-1',
    'began dishes',
    'ended dishes',
    'ended assemble',
  ]);
  assertMilestones(log, 'right', [
    'began egg-1',
    'began toast-1',
    'began dishes',
    'ended dishes',
    'ended toast-1',
    'ended egg-1',
    'ended assemble',
  ]);
  const { lanes, speedup } = report(log);
  expect(lanes.map((lane) => lane.outcome)).toEqual(['ok', 'ok']);
  expect(lanes[0]?.blockedMs).toBeGreaterThanOrEqual(10_000);
  expect(lanes[1]?.blockedMs).toBe(0);
  expect(speedup).toBeGreaterThan(1.2);
  await expect(app.page.getByTestId('result')).toContainText(`${speedup?.toFixed(1)}×`);
  expect(app.problems).toEqual([]);
});

test('a pause freezes both kitchens, and the run goes on where it stood', async ({ app }) => {
  const kitchen = new Kitchen(app);
  await kitchen.start(1);
  await kitchen.hears('egg-1 blocks the cook');
  await kitchen.at('play').click();
  await expect(kitchen.at('play')).toHaveAttribute('aria-pressed', 'false');
  const frozen = Number(await kitchen.at('clock').textContent());
  const told = await kitchen.sentences();
  await kitchen.at('help').click();
  await expect(kitchen.at('dialog-help')).toBeVisible();
  await kitchen.at('help-teaching').click();
  await expect(kitchen.at('teaching')).toContainText('Ask first');
  await app.page.keyboard.press('Escape');
  await expect(kitchen.at('dialog-help')).toBeHidden();
  expect(Number(await kitchen.at('clock').textContent())).toBe(frozen);
  // What was cooked just before the pause may be told just after it; what is cooked later, never.
  const still = await kitchen.sentences();
  expect(still.slice(0, told.length)).toEqual(told);
  for (const sentence of still) expect(Number.parseFloat(sentence)).toBeLessThanOrEqual(frozen);
  const [recorded] = await openLibrary(app.home);
  const { left = [], right = [] } = recorded?.log.lanes ?? {};
  expect(left.map(({ type }) => type)).toContain('block-started');
  expect(right[0]).toMatchObject({ type: 'lane-started', mode: 'async' });
  for (const { t } of right) expect(t).toBeLessThanOrEqual(frozen * 1000 + 50);
  await kitchen.setSpeed(8);
  await app.page.keyboard.press('Space');
  await kitchen.hearsTheEnd();
});

test('stopping ends both lanes and keeps the recording', async ({ app }) => {
  const kitchen = new Kitchen(app);
  await kitchen.start(1);
  await kitchen.hears('the cook works on egg-1');
  await app.page.keyboard.press('s');
  await kitchen.hears(/Sync · the kitchen was stopped/);
  await kitchen.hears(/Async · the kitchen was stopped/);
  const [log] = await kitchen.recordings(1);
  expect(log?.ended).toBe(true);
});

test('one kitchen at a time can be shown', async ({ app }) => {
  const kitchen = new Kitchen(app);
  await kitchen.at('layout-left').click();
  await expect(kitchen.at('lane-right')).toBeHidden();
  await kitchen.at('layout-right').click();
  await expect(kitchen.at('lane-left')).toBeHidden();
  await app.reload();
  await expect(kitchen.at('lane-right')).toBeVisible();
  await expect(kitchen.at('lane-left')).toBeHidden();
});

test.describe('on the page alone', () => {
  onlyThePage();

  test('the speed can be changed while it cooks', async ({ app }) => {
    const kitchen = new Kitchen(app);
    await kitchen.start(0.25);
    await kitchen.hears('the cook works on egg-1');
    await kitchen.setSpeed(8);
    await kitchen.hearsTheEnd();
    const [log] = await kitchen.recordings(1);
    expect(log?.header.speed).toBe(0.25);
  });

  test('toggling a lane restarts the order in the new mode', async ({ app }) => {
    const kitchen = new Kitchen(app);
    await kitchen.start(1);
    await kitchen.hears('egg-1 blocks the cook');
    await kitchen.choose('mode-left', 'async');
    await expect(kitchen.at('lane-left')).toHaveAttribute('data-mode', 'async');
    await kitchen.hears(/left · egg-1 gives the thread back: it awaits its timer/);
    await kitchen.setSpeed(8);
    await kitchen.hearsTheEnd();
    const [first, second] = await kitchen.recordings(2);
    if (!first || !second) throw new Error('there are no two recordings');
    expect(first.lanes.left.at(-1)).toMatchObject({ type: 'lane-ended', outcome: 'stopped' });
    assertMilestones(second, 'left', ['began egg-1', 'began toast-1', 'ended toast-1', 'ended egg-1']);
    expect(second.header.lanes.map(({ mode }) => mode)).toEqual(['async', 'async']);
  });
});
