import { defineConfig } from '@playwright/test';
import type { HostOptions } from './e2e/fixture';

export default defineConfig<HostOptions>({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './e2e/set-up.ts',
  // More than a small machine has processors: a spec waits for kitchens and windows most of its time.
  workers: 3,
  // A machine that tests for many is at times too busy; what fails twice has failed.
  retries: process.env.CI ? 1 : 0,
  timeout: 120_000,
  // A machine that does much else besides draws a window late.
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  projects: [
    { name: 'web', use: { host: 'web' } },
    { name: 'electron', use: { host: 'electron' } },
  ],
});
