import { defineConfig } from 'vitest/config';

/** The large proofs: too long for every test run, one after another, with the figures that were seen. */
export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    include: ['test/soak/**/*.soak.ts'],
    fileParallelism: false,
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    globalSetup: 'test/head-office/shared.ts',
  },
});
