import { defineConfig } from '@playwright/test';

/** Scans at a scanner's pace, and must not wait for other tests' processor. */
const scanning = '**/scanner.spec.ts';

export default defineConfig({
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: { trace: 'retain-on-failure' },
  projects: [
    { name: 'e2e', testDir: 'test/e2e', testIgnore: scanning },
    { name: 'scanning', testDir: 'test/e2e', testMatch: scanning },
    { name: 'office', testDir: 'test/office' },
    { name: 'packaged', testDir: 'test/packaged' },
  ],
});
