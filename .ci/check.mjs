// npm run check: everything that must hold before a change is shared, in order, stopping at the first step that fails.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

const STEPS = ['format:check', 'lint', 'types', 'layers', 'dead', 'docs:check', 'build', 'test:coverage', 'package'];

const started = performance.now();
for (const [place, step] of STEPS.entries()) {
  console.log(`\n== ${place + 1}/${STEPS.length} ${step}`);
  const { status } = spawnSync('npm', ['run', '--silent', step], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`\ncheck stopped at ${step}; to see it again: npm run ${step}`);
    process.exit(1);
  }
}
console.log(`\ncheck passed: ${STEPS.length} steps in ${((performance.now() - started) / 1000).toFixed(1)} s`);
