import { execSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** Builds `dist` before the first test where a source is newer: some tests run bin/catalogue.js as users do. */
export function setup(): void {
  if (!existsSync(join(ROOT, 'src/cli.ts')) || builtAt() > newestSource()) return;
  execSync('npm run --silent build', { cwd: ROOT, stdio: 'inherit' });
}

function builtAt(): number {
  return statSync(join(ROOT, 'dist/cli.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newestSource(): number {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true });
  const files = sources.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Math.max(...[...files, join(ROOT, 'package.json'), join(ROOT, 'tsconfig.json')].map((file) => statSync(file).mtimeMs));
}
