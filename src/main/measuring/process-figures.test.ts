import { expect, it } from 'vitest';
import { type AskedProcess, processFigures } from './process-figures';

const asked = (platform: NodeJS.Platform, count: number): AskedProcess => ({
  platform,
  resourceUsage: () => ({ voluntaryContextSwitches: count, involuntaryContextSwitches: count }),
  rss: () => 64_000_000,
  status: () => 'Name:\tnode\nThreads:\t12\n',
});

it.each([
  ['linux', 7, { voluntarySwitches: 7, involuntarySwitches: 7, threads: 12 }],
  ['darwin', 7, { voluntarySwitches: 7, involuntarySwitches: 7, threads: null }],
  ['win32', 0, { voluntarySwitches: null, involuntarySwitches: null, threads: null }],
] as const)('tells what the system tells, and null for the rest: %s', (platform, count, figures) => {
  expect(processFigures(asked(platform, count))).toEqual({
    type: 'process-measured',
    residentBytes: 64_000_000,
    ...figures,
  });
});

it('has no number of threads where Linux does not show its processes', () => {
  const figures = processFigures({ ...asked('linux', 7), status: () => '' });
  expect(figures.threads).toBeNull();
});
