import { defineConfig } from '@playwright/test';

export default defineConfig({
  outputDir: 'test-results',
  // One till at a time: some tests scan at a cashier's pace and must not wait for each other's processor.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: { trace: 'retain-on-failure' },
  projects: [
    { name: 'e2e', testDir: 'test/e2e' },
    { name: 'packaged', testDir: 'test/packaged' },
  ],
});
