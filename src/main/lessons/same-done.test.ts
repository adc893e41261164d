import { expect, it } from 'vitest';
import { measure } from '../../shared/figures/measure';
import { report } from '../../shared/figures/report';
import type { Parameters } from '../../shared/trace/run-log';
import { cookedLog } from './fixtures/cooked-log';
import { findLesson } from './index';

async function cooked(id: string, parameters: Parameters) {
  const lesson = findLesson(id);
  if (!lesson) throw new Error(`there is no lesson ${id}`);
  return cookedLog(lesson, parameters);
}

it.each([
  ['executor', { cancel: 'yes' }],
  ['executor', { cancel: 'yes', max_workers: 1 }],
  ['starvation', {}],
  ['timeout', {}],
  ['forgotten-await', {}],
])('who gave something up was not faster, and serves nothing: %s %o', async (id, parameters) => {
  const figures = report(await cooked(id, parameters));
  expect(figures.lanes.map(({ served }) => served)).toEqual([1, 0]);
  expect(figures.speedup).toBeNull();
});

it.each([
  ['executor', { cancel: 'yes', cancel_ms: 6000 }],
  ['executor', { cancel: 'no' }],
  ['starvation', { mended: 'yes' }],
  ['timeout', { mended: 'yes' }],
])('what was all done can be compared: %s %o', async (id, parameters) => {
  const figures = report(await cooked(id, parameters));
  expect(figures.lanes.map(({ served }) => served)).toEqual([1, 1]);
  expect(figures.speedup).not.toBeNull();
});

it('kitchens that take no time take the same', async () => {
  const log = await cooked('sequential-await', { fry_ms: 0, toast_ms: 0 });
  expect(measure(log, { of: 'faster' })).toBe('same');
});
