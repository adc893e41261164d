import { expect, it } from 'vitest';
import { type AskedMachine, busyByStat, MachineWatch } from './machine';

it('reads how busy Linux was, and what a hypervisor took, but not what waited for a disk', () => {
  const stat = 'cpu  100 20 30 9000 4000 1 2 7 50 0\ncpu0 1 1 1 1 1 1 1 1 0 0\n';
  expect(busyByStat(stat)).toBe(1600);
  expect(busyByStat('')).toBe(0);
});

it('tells what was done since the lane began, with what its other processes did', () => {
  let [busyMs, ownMs] = [1000, 400];
  const asked: AskedMachine = {
    cores: () => 2,
    processors: () => 8,
    busyMs: () => busyMs,
    ownMs: () => ownMs,
  };
  const watch = new MachineWatch(asked);
  [busyMs, ownMs] = [3500, 650];
  expect(watch.figures(100)).toEqual({
    type: 'machine-measured',
    cores: 2,
    processors: 8,
    busyMs: 2500,
    ownMs: 350,
  });
});
