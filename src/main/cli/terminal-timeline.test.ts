import { expect, it } from 'vitest';
import { runHeader } from '../../shared/fixtures/run-header';
import { RunLog } from '../../shared/trace/run-log';
import { cookVirtually } from '../kitchen/cook-virtually';
import { executor } from '../lessons/executor/cook';
import { breakfastLog } from '../lessons/fixtures/recorded-breakfast';
import { suspendedBreakfast } from '../lessons/fixtures/suspended-breakfast';
import { drawTimeline } from './terminal-timeline';
import { drawAxis } from './time-axis';

const plain = { columns: 52, paint: (_style: unknown, text: string) => text };

it('draws both kitchens on one scale', async () => {
  expect(drawTimeline(await breakfastLog(), plain).split('\n')).toEqual([
    'left kitchen, synchronous',
    'egg-1     ██▒▒▒▒▒▒▒▒▒▒▒▒██',
    'toast-1                   ██▒▒▒▒▒▒▒▒██',
    'dishes                                ██████',
    'plate up                                    ██',
    '',
    'right kitchen, asynchronous',
    'egg-1     ██░░░░░░░░░░░░♪█',
    'toast-1   ··██░░░░░░░░♪█',
    'dishes    ····██████',
    'plate up                  ██',
    'idle                ──',
    '',
    '          0         5         10        15 s',
    '          █ work  ▒ blocked  ░ waiting  · ready  ─ idle  ♪ bell',
  ]);
});

it('tells in a row of its own where kitchen time suspended', async () => {
  const rows = drawTimeline(await suspendedBreakfast(), plain).split('\n');
  const told = rows.filter((row) => row.includes('suspended'));
  expect(told).toEqual(Array(2).fill('               ╎ suspended 6.0 s'));
  expect(rows.filter((row) => !told.includes(row))).toEqual(
    drawTimeline(await breakfastLog(), plain).split('\n'),
  );
});

it('paints only what it draws', async () => {
  const bare = drawTimeline(await breakfastLog(), plain);
  const painted = drawTimeline(await breakfastLog(), {
    ...plain,
    paint: (style, text) => `<${style}>${text}</>`,
  });
  expect(painted).toContain('<green>██</><red>▒▒▒▒▒▒▒▒▒▒▒▒</><green>██</>');
  expect(painted.replace(/<[^>]*>/g, '')).toBe(bare);
});

it('draws a run without events', () => {
  const header = runHeader({ lanes: [{ lane: 'left', mode: 'sync' }] });
  expect(drawTimeline(new RunLog(header), plain)).toContain('left kitchen, synchronous');
});

it('draws the first twenty of many tasks and says how many more there are', async () => {
  const text = drawTimeline(await breakfastLog({ eggs: 12, toasts: 12 }), plain);
  const right = text.split('\n').slice(text.split('\n').indexOf('right kitchen, asynchronous') + 1);
  expect(right.filter((row) => /^(egg|toast)-/.test(row))).toHaveLength(20);
  expect(right.slice(20, 22).map((row) => row.split(' ')[0])).toEqual(['+6', 'idle']);
});

it('draws a row for each helper that took a call', async () => {
  const header = runHeader({ lesson: 'executor', lanes: [{ lane: 'right', mode: 'async' }] });
  const log = new RunLog(header, await cookVirtually(executor, 'async'));
  const rows = drawTimeline(log, plain).split('\n');
  expect(rows.filter((row) => row.startsWith('helper'))).toEqual([
    expect.stringMatching(/^helper 1 +▓+$/),
    expect.stringMatching(/^helper 2 +▓+$/),
  ]);
});

it('puts each second where it is, in steps that leave room', () => {
  const axis = (endMs: number, width: number) => drawAxis({ endMs, width, msPerCell: endMs / width });
  expect(axis(9000, 54)).toBe('0     1     2     3     4     5     6     7     8     9 s');
  expect(axis(18000, 36)).toBe('0         5         10        15 s');
  expect(axis(100, 40)).toBe('0       0.02    0.04    0.06    0.08    0.1 s');
});
