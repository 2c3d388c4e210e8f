import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

/** Rooms whose tests start nothing and change nothing that others see: their files share a process and what it has loaded. */
const pure = ['codes', 'domain', 'price-book', 'pricing', 'renderer', 'reports'].map(
  (room) => `test/unit/${room}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    // On two processors the usual number is one; most of what a test waits for is another process.
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**', 'test/office/**', 'test/packaged/**', ...pure],
          globalSetup: 'test/head-office/shared.ts',
        },
      },
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
    ],
  },
});
