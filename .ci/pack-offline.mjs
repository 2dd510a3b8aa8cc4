// npm run pack:offline: one file that installs where there is no network. The package with its production dependencies inside,
// taken from node_modules as package-lock.json has them; nothing is downloaded.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const readJson = (path) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

function npm(folder, ...args) {
  const options = { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' };
  return JSON.parse(execFileSync('npm', [...args, '--json', '--ignore-scripts', '--offline', '--loglevel=error'], options));
}

/** Newer versions of npm answer with an object by package name, older ones with a list. */
function onlyEntry(answer) {
  return Object.values(answer)[0];
}

/** The folders of node_modules that users need: what package-lock.json does not mark as for development only. */
function listProduction() {
  const entries = Object.entries(readJson('package-lock.json').packages);
  const needed = entries.filter(([path, entry]) => path.startsWith('node_modules/') && !entry.dev && !entry.devOptional);
  for (const [path, { version, optional }] of needed) {
    const manifest = join(ROOT, path, 'package.json');
    if (!existsSync(manifest) && optional) continue;
    if (!existsSync(manifest)) throw new Error(`${path} is not installed: run npm ci first`);
    const installed = JSON.parse(readFileSync(manifest, 'utf8')).version;
    if (installed !== version) throw new Error(`${path} is ${installed}, package-lock.json says ${version}: run npm ci first`);
  }
  return needed.map(([path]) => path).filter((path) => existsSync(join(ROOT, path)));
}

/** A nested node_modules is copied by its own entry, so that what is for development only stays behind. */
function copyPackage(path, stage) {
  const nested = join(ROOT, path, 'node_modules');
  cpSync(join(ROOT, path), join(stage, path), { recursive: true, filter: (source) => source !== nested });
}

function main() {
  const { scripts: _scripts, devDependencies: _devDependencies, ...manifest } = readJson('package.json');
  const stage = mkdtempSync(join(tmpdir(), 'catalogue-offline-'));
  try {
    for (const { path } of onlyEntry(npm(ROOT, 'pack', '--dry-run')).files) cpSync(join(ROOT, path), join(stage, path));
    const production = listProduction();
    for (const path of production) copyPackage(path, stage);
    const bundled = { ...manifest, bundleDependencies: Object.keys(manifest.dependencies) };
    writeFileSync(join(stage, 'package.json'), `${JSON.stringify(bundled, null, 2)}\n`);

    const { filename } = onlyEntry(npm(stage, 'pack'));
    const target = join(ROOT, `${manifest.name}-${manifest.version}-offline.tgz`);
    cpSync(join(stage, filename), `${target}.part`);
    renameSync(`${target}.part`, target);
    const digest = createHash('sha256').update(readFileSync(target)).digest('hex');
    console.log(`${target}\n${production.length} packages inside, ${(statSync(target).size / 1e6).toFixed(1)} MB, sha256 ${digest}`);
    console.log(`npm install --global --offline ${manifest.name}-${manifest.version}-offline.tgz`);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

main();
