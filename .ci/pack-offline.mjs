// npm run pack:offline: one file that installs where there is no network. The build holds the code of every dependency
// (their licences are in dist/third-party-licences.txt), so the ordinary package asks for nothing; this makes sure of it.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const { name, version, dependencies = {} } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

const asked = Object.keys(dependencies);
if (asked.length > 0) throw new Error(`the package would fetch ${asked.join(', ')}: bundle them and list them under devDependencies`);

// The build that comes with packing speaks on standard output, so the name is not read from there.
execFileSync('npm', ['pack', '--loglevel=error'], {
  cwd: ROOT,
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
});
const file = `${name}-${version}-offline.tgz`;
const target = join(ROOT, file);
renameSync(join(ROOT, `${name}-${version}.tgz`), target);
const digest = createHash('sha256').update(readFileSync(target)).digest('hex');
console.log(`${target}\n${(statSync(target).size / 1e6).toFixed(1)} MB, sha256 ${digest}\nnpm install --global --offline ${file}`);
