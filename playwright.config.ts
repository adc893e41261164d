import { defineConfig } from '@playwright/test';
import type { HostOptions } from './e2e/fixture';

export default defineConfig<HostOptions>({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './e2e/set-up.ts',
  workers: process.env.CI ? 1 : 2,
  timeout: 120_000,
  // A shared machine can stall for seconds; a spec that needs its second try is listed as flaky, not hidden.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  projects: [
    { name: 'web', use: { host: 'web' } },
    { name: 'electron', use: { host: 'electron' } },
  ],
});
