import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Set by .ci/run, which adds up what was run. */
const results = process.env['CATALOGUE_TEST_RESULTS'];

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/bench/**', 'test/office/**'],
    globalSetup: ['test/vitest.build.ts'],
    // Nothing here keeps state between tests, and loading everything anew for each of 130 files would take half as long again.
    isolate: false,
    // The runner leaves one core to itself, which is half of a small machine; it has next to nothing to do.
    maxWorkers: '100%',
    // Nothing here depends on time: a test may take long on a busy machine, and must end all the same.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: results === undefined ? ['default'] : ['default', ['json', { outputFile: results }]],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Types, generated files, and the edge that only runs in a process of its own.
      exclude: ['src/**/*.generated.ts', 'src/host.ts', 'src/cli.ts', 'src/generate.ts', 'src/index.ts'],
      reporter: ['text-summary', 'html'],
      // Floors, to be raised and never lowered.
      thresholds: {
        lines: 90,
        functions: 90,
        branches: 80,
        'src/rules/**': { lines: 95, branches: 85 },
        'src/phrases/**': { lines: 95, branches: 85 },
      },
    },
  },
});
