import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/office/**', 'test/packaged/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: 'test/head-office/shared.ts',
  },
});
