import { loadSpelling, type Spell } from '../exporters/ids.ts';
import type { Language } from '../model/words.ts';
import { loadConfiguration } from './configuration.ts';
import { UsageError, type Command, type Outcome, type Request } from './define.ts';
import { deriveDocument, type Asked, type Derived } from './derive-documents.ts';
import { bringTogether, type Placed } from './derive-merge.ts';
import { derivationData, describeDerivation, DRY_RUN } from './derive-summary.ts';
import { choosePaths } from './derive-paths.ts';
import { readSuperiors, type ReadSuperior } from './derive-superiors.ts';
import { collectSide } from './diff-sides.ts';
import { wordGitFailures } from './git.ts';
import { collectInputs } from './inputs.ts';
import { READING_OPTIONS, readReadingOptions } from './reading-options.ts';
import { renderReport } from './render-report.ts';
import { describeSkipped } from './skipped-files.ts';

export const command: Command = {
  name: 'derive',
  summary: {
    zh: '从上级目录派生镇（街道）的目录、村（社区）的清单；上级修订后再派生，本级的改写保留',
    en: "Derive a town's catalogues, or a village's lists, from the superior's; derived again after a revision, what was edited stays",
  },
  arguments: [
    {
      name: '<county...>',
      summary: {
        zh: '上级的目录：文件（YAML 或表格）、文件夹或通配符',
        en: "The superior's catalogues: files (YAML or tables), folders or globs",
      },
    },
  ],
  options: [
    { flags: '--level <level>', choices: ['town', 'village'], summary: { zh: '派生给哪一级', en: 'The level that they are derived for' } },
    { flags: '--unit <name>', summary: { zh: '派生给谁，如 清溪镇、清溪镇清泉村', en: 'For whom, such as 清溪镇 or 清溪镇清泉村' } },
    {
      flags: '--out <path>',
      summary: {
        zh: '写入的文件夹（文件名随上级），或一个 .yaml 文件；已有的文件作三方合并',
        en: "Folder to write to (files are named as the superior's), or one .yaml file; a file that exists is merged three ways",
      },
    },
    {
      flags: '--base <path>',
      summary: {
        zh: '上次派生的结果不在时：当时的上级目录，文件、文件夹或 git 版本中的路径（HEAD~1:county）',
        en: "Where what was derived last is not there: the superior's former catalogues, a file, a folder, or a path in a git revision (HEAD~1:county)",
      },
    },
    { flags: '--dry-run', summary: { zh: '只说明会做什么，不写文件', en: 'Say what would be done, and write nothing' } },
    {
      flags: '--format <format>',
      choices: ['text', 'json'],
      summary: { zh: '说明的格式（默认 text）', en: 'Format of the account (default: text)' },
    },
    ...READING_OPTIONS.filter(({ flags }) => !flags.startsWith('--level')),
  ],
  examples: [
    'catalogue derive catalogues/examples --level town --unit 清溪镇 --out catalogues/qingxi',
    'catalogue derive 社会救助.xlsx --place 清源县 --level town --unit 清溪镇 --out qingxi/social-assistance.yaml --dry-run',
    'catalogue derive catalogues/examples --level village --unit 清溪镇清泉村 --out catalogues/qingquan',
    'catalogue derive catalogues/examples --level town --unit 清溪镇 --out catalogues/qingxi --base main:catalogues/examples',
  ],
  async run(request) {
    const choice = readChoice(request.options);
    const loaded = await loadConfiguration(request.host, request.language);
    if ('broken' in loaded) return { outputs: [{ text: renderReport(loaded.broken.report, 'compact') }], files: [], exitCode: 2 };
    return derive(request, choice, loaded.configuration.ignore ?? []);
  },
};

/** What is asked for. */
interface Choice extends Asked {
  readonly out: string;
  readonly base: string | undefined;
  readonly dryRun: boolean;
  readonly json: boolean;
}

function readChoice({ level, unit, out, base, dryRun, format }: Request['options']): Choice {
  for (const [flag, given, such] of [
    ['--level', level, 'town'],
    ['--unit', unit, '清溪镇'],
    ['--out', out, 'catalogues/qingxi'],
  ] as const) {
    if (given !== undefined && String(given).trim() !== '') continue;
    throw new UsageError({ zh: `请给出 ${flag}，如 ${flag} ${such}`, en: `give ${flag}, such as ${flag} ${such}` });
  }
  return {
    level: level === 'village' ? 'village' : 'town',
    unit: String(unit),
    out: String(out).replaceAll('\\', '/'),
    base: base === undefined ? undefined : String(base),
    dryRun: dryRun === true,
    json: format === 'json',
  };
}

async function derive(request: Request, choice: Choice, ignore: readonly string[]): Promise<Outcome> {
  const { host, language, args } = request;
  const skipped: string[] = [];
  const inputs = await collectInputs(host, {
    paths: args,
    ignore,
    allowEmpty: false,
    standardInputName: undefined,
    noteSkipped: (path) => skipped.push(path),
  });
  const spell = await loadSpelling();
  const settings = readSettings(request, choice, spell);
  const { superiors, notices } = await readSuperiors(inputs, settings);
  if (superiors.length === 0) throw nothingToDerive(notices);
  const formers = choice.base === undefined ? undefined : await readFormers(request, choice.base, ignore, settings);
  const paths = choosePaths(superiors, choice.out, args);
  refuseInputs(paths, new Set(inputs.map(({ path }) => host.realPath(path))), request);
  const placed = superiors.map((superior, index) => {
    const derived = deriveDocument(superior, choice, spell);
    return bringTogether(request, derived, paths[index] ?? '', findFormer(derived, formers, choice, spell));
  });
  return conclude(placed, [...notices, ...describeSkipped(skipped, language)], choice, language);
}

type Settings = Parameters<typeof readSuperiors>[1];

/** `--level` is that of the unit here, and says nothing of the superior's tables. */
function readSettings({ options, language }: Request, { level }: Asked, spell: Spell): Settings {
  const { level: _, ...reading } = options;
  return { level, reading: readReadingOptions(reading), spell, language };
}

async function readFormers(
  request: Request,
  path: string,
  ignore: readonly string[],
  settings: Settings,
): Promise<readonly ReadSuperior[]> {
  const { inputs } = await collectSide(path, request, ignore, undefined);
  const { superiors } = await wordGitFailures(() => readSuperiors(inputs, settings));
  return superiors;
}

/** What the former catalogue of the same id, or else of the same domain, gives. */
function findFormer({ superior }: Derived, formers: readonly ReadSuperior[] | undefined, asked: Asked, spell: Spell): Derived | undefined {
  if (formers === undefined) return undefined;
  const domain = superior.catalogue.domain?.value;
  const former =
    formers.find(({ id }) => id === superior.id) ??
    (domain === undefined ? undefined : formers.find(({ catalogue }) => catalogue.domain?.value === domain));
  return former === undefined ? undefined : deriveDocument(former, asked, spell);
}

function refuseInputs(paths: readonly string[], read: ReadonlySet<string>, { host }: Request): void {
  const same = paths.find((path) => read.has(host.realPath(path)));
  if (same === undefined) return;
  throw new UsageError({
    zh: `派生会写入上级目录 ${same} 本身，请用 --out 换一个位置`,
    en: `the derivation would be written into the superior's own ${same}; choose another place with --out`,
  });
}

function nothingToDerive(notices: readonly string[]): UsageError {
  const all = notices.map((notice) => `${notice}\n`).join('');
  return new UsageError({ zh: `${all}没有可以派生的上级目录`, en: `${all}there is no catalogue of a superior to derive from` });
}

function conclude(placed: readonly Placed[], notices: readonly string[], { dryRun, json }: Choice, language: Language): Outcome {
  const said = [...describeDerivation(placed, language), ...(dryRun ? [DRY_RUN[language]] : [])];
  const text = json ? JSON.stringify({ dryRun, ...derivationData(placed) }, null, 2) : said.join('\n');
  const isUnsettled = placed.some(({ what, conflicts }) => what === 'left' || conflicts.length > 0);
  const isNothing = placed.every(({ what }) => what === 'empty');
  return {
    outputs: [{ text }, ...(dryRun ? [] : placed.flatMap(({ outputs }) => outputs))],
    files: [],
    exitCode: isNothing ? 2 : isUnsettled ? 1 : 0,
    notice: notices.length === 0 ? undefined : notices.join('\n'),
  };
}
