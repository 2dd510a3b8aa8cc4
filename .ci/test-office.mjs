// npm run test:office: the tests that need LibreOffice. On Debian or Ubuntu it is installed where that is allowed; anywhere else this says
// what is missing, and fails: tests that did not run must not pass for tests that passed.
import { spawnSync } from 'node:child_process';

/** Calc and Writer, with their filters for Office files. */
const PACKAGES = ['libreoffice-calc', 'libreoffice-writer'];

/** Whether LibreOffice can open spreadsheets and text documents, both. */
function isInstalled() {
  if (spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status !== 0) return false;
  // Debian packs them apart, and a program without Calc converts nothing and says so only by its silence.
  const listed = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status} ', ...PACKAGES], { encoding: 'utf8' });
  return listed.error !== undefined || listed.stdout.trim() === PACKAGES.map(() => 'installed').join(' ');
}

function install() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return;
  console.log(`installing ${PACKAGES.join(' ')} ...`);
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], options);
}

if (!isInstalled()) install();
if (!isInstalled()) {
  console.error(`LibreOffice Calc and Writer are missing. On Debian or Ubuntu: sudo apt-get install ${PACKAGES.join(' ')}`);
  process.exit(1);
}
const { status } = spawnSync('npx', ['vitest', 'run', '--config', 'test/office/vitest.config.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exit(status ?? 1);
