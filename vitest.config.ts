import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Only computes, and takes back what it changes of its process: its files share one, and what they import. */
const computing = ['src/shared', 'src/renderer', 'src/main/conformance', 'src/main/lessons'];

const tests = (folder: string) => `${folder}/**/*.test.{ts,tsx}`;

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'computing',
          include: computing.map(tests),
          isolate: false,
          setupFiles: 'vitest.setup.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'processes',
          include: ['src', 'scripts', 'packaging'].map(tests),
          exclude: ['**/node_modules/**', ...computing.map(tests)],
        },
      },
    ],
    // A machine that does much else besides is slow; nothing here asserts how long anything takes.
    testTimeout: 20_000,
    // By itself it leaves one core free, which on a machine with two leaves one worker.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
