import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts', 'packaging/**/*.test.ts'],
    // A machine that does much else besides is slow; nothing here asserts how long anything takes.
    testTimeout: 20_000,
    // By itself it leaves one core free, which on a machine with two leaves one worker.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
