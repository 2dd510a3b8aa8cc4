import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The tests that need LibreOffice. It starts anew for every conversion, and only one at a time. */
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: ['test/office/**/*.test.ts'],
    globalSetup: ['test/vitest.build.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
