// npm run check: everything that must hold before a change is shared, in order, stopping at the first step that fails.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** Scripts of package.json, and files to be run. */
const STEPS = [
  'format:check',
  'lint',
  'types',
  'layers',
  'dead',
  'docs:check',
  'build',
  '.ci/check-catalogues.mjs',
  'test:coverage',
  'package',
];

const started = performance.now();
for (const [place, step] of STEPS.entries()) {
  console.log(`\n== ${place + 1}/${STEPS.length} ${step}`);
  const [command, ...words] = step.endsWith('.mjs') ? ['node', step] : ['npm', 'run', '--silent', step];
  const { status } = spawnSync(command, words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`\ncheck stopped at ${step}; to see it again: ${[command, ...words].join(' ')}`);
    process.exit(1);
  }
}
console.log(`\ncheck passed: ${STEPS.length} steps in ${((performance.now() - started) / 1000).toFixed(1)} s`);
