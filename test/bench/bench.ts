// npm run bench [-- --rows many,one --quick]: our program beside its peers, as ratios of runs made in turn.
// npm run bench -- --rows hostile [--files bomb]: hostile files at full size, each refused or read within its limits. Takes a quarter of an hour.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { provideCorpus, provideRevision, provideWorkbook } from './corpus.ts';
import { HOSTILE_HEADER, measureHostile } from './hostile.ts';
import { median, medianRatio, ROOT, runInTurn, type Cost, type Program } from './measure.ts';
import { formatTable } from './table.ts';

const PEERS = join(import.meta.dirname, 'peers/node_modules');

/** How our wall time, and our peak memory where it is bounded too, may stand to a peer's. */
interface Target {
  readonly wall: number;
  readonly peak?: number;
}

interface Row {
  readonly name: string;
  readonly what: string;
  readonly rounds: number;
  readonly corpus: readonly [files: number, items: number];
  readonly targets: Readonly<Record<'ajv-cli' | 'spectral', Target | undefined>>;
}

const ROWS: readonly Row[] = [
  {
    name: 'many',
    what: '1,000 files x 50 items',
    rounds: 5,
    corpus: [1000, 50],
    targets: { 'ajv-cli': { wall: 1.2 }, spectral: { wall: 0.2 } },
  },
  { name: 'one', what: '1 file x 50 items', rounds: 15, corpus: [1, 50], targets: { 'ajv-cli': { wall: 1 }, spectral: undefined } },
  {
    name: 'large',
    what: '1 file x 10,000 items',
    rounds: 7,
    corpus: [1, 10_000],
    targets: { 'ajv-cli': { wall: 1.5 }, spectral: { wall: 0.4, peak: 1 } },
  },
];
const SHEET = { name: 'sheet', rounds: 3, tasks: 100_000, cpu: 0.6, peak: 0.5 };
const REVISION = { name: 'revision', rounds: 5, items: 10_000, target: 1 };
const HOSTILE = 'hostile';
const GROWTH = { name: 'growth', rounds: 3, files: [100, 1000, 10_000], items: 50, target: 11 };

function ourProgram(folder: string): Program {
  const args = ['validate', folder, '--format', 'json=/dev/null', '--fail-on', 'never'];
  return { name: 'catalogue', script: join(ROOT, 'bin/catalogue.js'), args, exitCodes: [0] };
}

function peerPrograms(folder: string): Readonly<Record<'ajv-cli' | 'spectral', Program>> {
  const files = `${folder}/*.yaml`;
  return {
    'ajv-cli': {
      name: 'ajv-cli',
      script: join(PEERS, 'ajv-cli/dist/index.js'),
      args: ['validate', '--spec=draft2020', '--strict=false', '-s', 'schemas/catalogue.schema.json', '-d', files, '--all-errors'],
      exitCodes: [0, 1],
    },
    spectral: {
      name: 'spectral',
      script: join(PEERS, '@stoplight/spectral-cli/dist/index.js'),
      args: ['lint', files, '-r', 'test/bench/spectral.yaml', '-q', '-f', 'json', '-o', '/dev/null'],
      exitCodes: [0, 1],
    },
  };
}

function compareWithPeers(row: Row, rounds: number): readonly (readonly string[])[] {
  const folder = provideCorpus(...row.corpus);
  const peers = Object.entries(peerPrograms(folder)).filter(([, { script }]) => existsSync(script));
  const [ours = [], ...theirs] = runInTurn([ourProgram(folder), ...peers.map(([, program]) => program)], rounds);
  return peers.map(([name], place) => {
    const target = name === 'ajv-cli' || name === 'spectral' ? row.targets[name] : undefined;
    return describeComparison(row.what, name, ours, theirs[place] ?? [], target);
  });
}

function describeComparison(
  what: string,
  peer: string,
  ours: readonly Cost[],
  theirs: readonly Cost[],
  target: Target | undefined,
): readonly string[] {
  const wall = medianRatio(ours, theirs, (cost) => cost.wallMs);
  const peak = medianRatio(ours, theirs, (cost) => cost.peakMb);
  const met = target === undefined || (wall <= target.wall && peak <= (target.peak ?? Number.POSITIVE_INFINITY));
  const goal =
    target === undefined
      ? '-'
      : `${target.wall.toFixed(2)}${target.peak === undefined ? '' : `, memory ${target.peak.toFixed(2)}`} ${met ? 'met' : 'MISSED'}`;
  const cpu = medianRatio(ours, theirs, (cost) => cost.cpuMs).toFixed(2);
  return [what, peer, seconds(ours), seconds(theirs), wall.toFixed(2), goal, cpu, megabytes(ours), megabytes(theirs), peak.toFixed(2)];
}

function seconds(costs: readonly Cost[]): string {
  return `${(median(costs.map((cost) => cost.wallMs)) / 1000).toFixed(2)} s`;
}

function megabytes(costs: readonly Cost[]): string {
  return `${median(costs.map((cost) => cost.peakMb)).toFixed(0)} MB`;
}

function compareSizes(rounds: number): readonly (readonly string[])[] {
  const programs = GROWTH.files.map((files) => ourProgram(provideCorpus(files, GROWTH.items)));
  const costs = runInTurn(programs, rounds);
  return costs.map((cost, place) => {
    const smaller = costs[place - 1];
    const growth = smaller === undefined ? undefined : medianRatio(cost, smaller, ({ wallMs }) => wallMs);
    const goal = growth === undefined ? '-' : `${GROWTH.target} ${growth <= GROWTH.target ? 'met' : 'MISSED'}`;
    const items = ((GROWTH.files[place] ?? 0) * GROWTH.items).toLocaleString('en');
    return [items, seconds(cost), megabytes(cost), growth?.toFixed(2) ?? '-', goal];
  });
}

/** Our reader of workbooks and @e965/xlsx, each in a process of its own, on a task table of 100,000 rows and 12 columns. */
function compareReaders(rounds: number): readonly (readonly string[])[] {
  const workbook = provideWorkbook(SHEET.tasks);
  const bundle = join(workbook, '../read-workbook.mjs');
  buildSync({
    entryPoints: [join(import.meta.dirname, 'read-workbook.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  const programs: readonly Program[] = [
    { name: 'our reader', script: bundle, args: [workbook], exitCodes: [0] },
    { name: '@e965/xlsx', script: join(import.meta.dirname, 'read-workbook-peer.mjs'), args: [workbook], exitCodes: [0] },
    {
      name: 'catalogue validate',
      script: join(ROOT, 'bin/catalogue.js'),
      args: ['validate', workbook, '--format', 'json=/dev/null', '--fail-on', 'never'],
      exitCodes: [0],
    },
  ];
  const costs = runInTurn(programs, rounds);
  const peer = costs[1] ?? [];
  return programs.map(({ name }, place) => {
    const ours = costs[place] ?? [];
    const cpu = medianRatio(ours, peer, ({ cpuMs }) => cpuMs);
    const peak = medianRatio(ours, peer, ({ peakMb }) => peakMb);
    const goal = place > 0 ? '-' : `${SHEET.cpu}, memory ${SHEET.peak} ${cpu <= SHEET.cpu && peak <= SHEET.peak ? 'met' : 'MISSED'}`;
    const cpuSeconds = `${(median(ours.map(({ cpuMs }) => cpuMs)) / 1000).toFixed(2)} s`;
    return [name, seconds(ours), cpuSeconds, cpu.toFixed(2), megabytes(ours), peak.toFixed(2), goal];
  });
}

/** Two revisions of a workbook compared by us, and by xlsx2csv and daff one after the other. */
function compareRevisions(rounds: number): readonly (readonly string[])[] {
  const folder = provideRevision(REVISION.items);
  const workbooks = [join(folder, 'before.xlsx'), join(folder, 'after.xlsx')];
  const forms = [
    { name: 'for people (pretty)', format: 'pretty' },
    { name: 'every row as JSON', format: 'json=/dev/null' },
  ];
  const script = join(ROOT, 'bin/catalogue.js');
  const programs: readonly Program[] = [
    { name: 'xlsx2csv, daff', script: join(import.meta.dirname, 'compare-tables-peer.mjs'), args: [...workbooks, folder], exitCodes: [0] },
    ...forms.map(({ name, format }) => ({
      name,
      script,
      args: ['diff', ...workbooks, '--format', format, '--fail-on', 'never'],
      exitCodes: [0],
    })),
  ];
  const [theirs = [], ...all] = runInTurn(programs, rounds);
  return all.map((ours, place) => {
    const wall = medianRatio(ours, theirs, ({ wallMs }) => wallMs);
    const goal = `${REVISION.target} ${wall <= REVISION.target ? 'met' : 'MISSED'}`;
    const what = `${REVISION.items.toLocaleString('en')} items, ${forms[place]?.name ?? ''}`;
    return [what, seconds(ours), seconds(theirs), wall.toFixed(2), goal, megabytes(ours)];
  });
}

/** What the table cannot show, so that a missing line is never taken for a good one. */
function listMissing(): readonly string[] {
  const peers = Object.entries(peerPrograms('')).filter(([, { script }]) => !existsSync(script));
  const lines = peers.map(([name]) => `${name} is not installed (npm run bench:peers): its lines are missing.`);
  return canCompareTables()
    ? lines
    : [...lines, 'daff (npm run bench:peers) or xlsx2csv (Debian) is not installed: the line of revisions is missing.'];
}

function canCompareTables(): boolean {
  return existsSync(join(PEERS, 'daff/bin/daff.js')) && spawnSync('xlsx2csv', ['--version']).status === 0;
}

async function main(): Promise<void> {
  const names = [...ROWS.map((row) => row.name), SHEET.name, REVISION.name, GROWTH.name, HOSTILE];
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: names.filter((name) => name !== HOSTILE).join(',') },
      quick: { type: 'boolean', default: false },
      /** Part of the names of the hostile files to run. */
      files: { type: 'string', default: '' },
    },
  });
  const wanted = values.rows.split(',');
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`unknown rows: ${unknown.join(', ')}; there are ${names.join(', ')}`);
  if (!existsSync(join(ROOT, 'dist/cli.js'))) throw new Error('nothing to measure: npm run build first');

  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  console.log(`catalogue ${version}, Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}\n`);
  for (const line of listMissing()) console.log(line);
  const rows = ROWS.filter((row) => wanted.includes(row.name)).flatMap((row) => compareWithPeers(row, values.quick ? 2 : row.rounds));
  const header = [
    'work',
    'peer',
    'ours',
    'theirs',
    'time, theirs = 1',
    'target',
    'CPU, theirs = 1',
    'our peak',
    'their peak',
    'peak, theirs = 1',
  ];
  if (rows.length > 0) console.log(`${formatTable(header, rows)}\n\nSecond run with a cache: no cache built.`);
  if (wanted.includes(SHEET.name)) {
    const readers = compareReaders(values.quick ? 1 : SHEET.rounds);
    console.log(
      `\n${formatTable(['task workbook, 100,000 x 12', 'time', 'CPU', 'CPU, @e965/xlsx = 1', 'peak', 'peak, @e965/xlsx = 1', 'target'], readers)}`,
    );
  }
  if (wanted.includes(REVISION.name) && canCompareTables()) {
    const columns = ['two revisions as workbooks', 'catalogue diff', 'xlsx2csv twice and daff', 'time, theirs = 1', 'target', 'our peak'];
    console.log(`\n${formatTable(columns, compareRevisions(values.quick ? 1 : REVISION.rounds))}`);
  }
  if (wanted.includes(HOSTILE)) console.log(`\n${formatTable(HOSTILE_HEADER, await measureHostile(values.files))}`);
  if (!wanted.includes(GROWTH.name)) return;
  const growth = compareSizes(values.quick ? 1 : GROWTH.rounds);
  console.log(`\n${formatTable(['items, 50 a file', 'time', 'peak', 'time, a tenth = 1', 'target'], growth)}`);
}

await main();
