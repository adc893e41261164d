import { expect, it } from 'vitest';
import { type RunHeader, RunLog } from '../../shared/run-log';
import { breakfastLog } from './fixtures/recorded-breakfast';
import { drawTimeline } from './terminal-timeline';

const plain = { columns: 47, paint: (_style: unknown, text: string) => text };

it('draws both kitchens on one scale', async () => {
  expect(drawTimeline(await breakfastLog(), plain).split('\n')).toEqual([
    'left kitchen, synchronous',
    'egg-1     ██▒▒▒▒▒▒▒▒▒▒▒▒██',
    'toast-1                   ██▒▒▒▒▒▒▒▒██',
    'dishes                                ██████',
    'assemble                                    ██',
    '',
    'right kitchen, asynchronous',
    'egg-1     ██░░░░░░░░░░░░██',
    'toast-1   ··██░░░░░░░░██',
    'dishes    ····██████',
    'assemble                  ██',
    'idle                ──',
    '',
    '          0                             18.0 s',
    '          █ work  ▒ blocked  ░ waiting  · ready  ─ idle',
  ]);
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
  const header = { lanes: [{ lane: 'left', mode: 'sync' }] } as RunHeader;
  expect(drawTimeline(new RunLog(header), plain)).toContain('left kitchen, synchronous');
});
