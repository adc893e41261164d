import { beforeEach, expect, test, vi } from 'vitest';
import { Power } from './power';

const held = vi.hoisted(() => new Map<number, string>());
vi.mock('electron', () => {
  let next = 0;
  const start = (type: string) => {
    held.set(next, type);
    return next++;
  };
  return { powerSaveBlocker: { start, stop: (id: number) => held.delete(id) } };
});

let power: Power;
beforeEach(() => {
  held.clear();
  power = new Power();
});
const blockers = () => [...held.values()];

test('timers stay exact from the start of a run to its end, and no longer', () => {
  power.cooking = true;
  power.cooking = true;
  expect(blockers()).toEqual(['prevent-app-suspension']);
  power.cooking = false;
  expect(blockers()).toEqual([]);
});

test('while a run is presented the screen stays on, which holds for its timers too', () => {
  power.presenting = true;
  expect(blockers()).toEqual(['prevent-display-sleep']);
  power.cooking = true;
  expect(blockers()).toEqual(['prevent-display-sleep']);
  power.presenting = false;
  expect(blockers()).toEqual(['prevent-app-suspension']);
});
