// npm run build: declarations by tsc, code by esbuild. A few files in place of some hundred modules halve the time to start,
// and most runs of the program are short.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
/** Built here and then moved: nobody runs half a build, and a failed one leaves the last one in place. */
const STAGE = join(ROOT, `node_modules/.cache/catalogue-build-${process.pid}`);

/** The folders of the packages whose code went into the bundle, from its list of inputs. */
function listPackages(inputs) {
  const folders = inputs.map((path) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].toSorted();
}

/** Their licences ask that they go where the code goes. */
function collectLicences(folders) {
  const texts = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8'));
    const file = readdirSync(join(ROOT, folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? '' : readFileSync(join(ROOT, folder, file), 'utf8').trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

async function main() {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/cli.ts', 'src/host.ts', 'src/index.ts', 'src/worker.ts', 'src/xls-child.ts'],
    outdir: STAGE,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    // Asked for by a part of exceljs that fetches archives from a network store; nothing of ours gets there.
    external: ['@aws-sdk/client-s3'],
    target: 'node20.19',
    // Packages in the older module format ask for parts of Node by require.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    metafile: true,
    logLevel: 'warning',
  });
  writeFileSync(join(STAGE, 'third-party-licences.txt'), collectLicences(listPackages(Object.keys(metafile.inputs))));
  execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', ROOT, '--emitDeclarationOnly', '--outDir', STAGE], {
    stdio: 'inherit',
  });
}

try {
  await main();
  rmSync(DIST, { recursive: true, force: true });
  renameSync(STAGE, DIST);
} finally {
  rmSync(STAGE, { recursive: true, force: true });
}
