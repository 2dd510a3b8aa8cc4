import type { FailOn } from '../model/report.ts';
import type { Reporter } from '../reporters/define.ts';
import { reporters } from '../reporters/index.generated.ts';
import { describeReport } from '../reporters/summary.ts';
import { loadConfiguration, mergeRules, type Configuration } from './configuration.ts';
import { PRESETS, type Preset } from '../rules/presets.ts';
import type { Command, Outcome, Request } from './define.ts';
import { leaveOutEarlierReports } from './earlier-reports.ts';
import { chooseFormats, refuseToReplace, renderAll, type ChosenFormat } from './formats.ts';
import { readDay } from './day.ts';
import { annotateFiles, planAnnotation, type AnnotatedFiles, type AnnotationPlan } from './annotate-files.ts';
import { fixFirst, type FixedFirst } from './fix-first.ts';
import { collectInputs } from './inputs.ts';
import { listValues, readCount } from './option-values.ts';
import { READING_OPTIONS, readReadingOptions } from './reading-options.ts';
import { loadRoster } from './roster-files.ts';
import type { KeptSuppressions } from './settle.ts';
import { findBaseline, loadSuppressions } from './suppression-files.ts';
import { validate, type Input } from './validation.ts';
import { loadVocabularies } from './vocabulary-files.ts';

/** Checked when neither the command line nor the configuration names anything. */
const DEFAULT_PATH = 'catalogues';
const DEFAULT_MAX_FINDINGS = 200;

export const command: Command = {
  name: 'validate',
  summary: { zh: '检查标准目录和任务分解表', en: 'Check standard catalogues and task-breakdown tables' },
  arguments: [
    {
      name: '[paths...]',
      summary: {
        zh: '文件、文件夹或通配符，- 为标准输入；默认取配置文件中的 paths，否则为 catalogues/',
        en: 'Files, folders or globs, - for standard input; by default the paths of the configuration, else catalogues/',
      },
    },
  ],
  options: [
    {
      flags: '--format <name[=file]>',
      repeat: true,
      summary: {
        zh: '输出格式，可多次给出：pretty、compact、json、sarif、junit、github、gitlab、markdown、html、xlsx、suppressions；加 =文件 则写入文件',
        en: 'Output format, repeatable: pretty, compact, json, sarif, junit, github, gitlab, markdown, html, xlsx, suppressions; with =file it is written there',
      },
    },
    {
      flags: '--fail-on <severity>',
      choices: ['error', 'warning', 'info', 'never'],
      summary: { zh: '出现此级别及以上的问题即不通过（默认 error）', en: 'Fail on findings of this severity or worse (default: error)' },
    },
    {
      flags: '--max-findings <number>',
      summary: {
        zh: `pretty、markdown 最多显示多少条问题（默认 ${DEFAULT_MAX_FINDINGS}）；不影响其他格式`,
        en: `How many findings pretty and markdown show (default: ${DEFAULT_MAX_FINDINGS}); no other format heeds it`,
      },
    },
    { flags: '--quiet', summary: { zh: '只显示错误和结论', en: 'Show errors and the verdict only' } },
    {
      flags: '--rule <id=severity>',
      repeat: true,
      summary: { zh: '调整规则级别：error、warning、info 或 off，可多次给出', en: 'Set a rule to error, warning, info or off; repeatable' },
    },
    {
      flags: '--preset <name>',
      choices: PRESETS,
      summary: {
        zh: '预设的规则级别：recommended 各规则自身的级别（默认），strict 更严，reference 用于样本和参考目录',
        en: "Preset severities: recommended, the rules' own (default); strict; reference, for templates and reference catalogues",
      },
    },
    {
      flags: '--baseline <file>',
      summary: {
        zh: '基线文件，其中的问题不计入（默认 catalogue.baseline.json，有则使用）',
        en: 'The baseline, whose findings do not count (default: catalogue.baseline.json where it is there)',
      },
    },
    {
      flags: '--as-of <date>',
      summary: { zh: '按此日期判断（YYYY-MM-DD，默认今天）', en: 'Judge as of this day (YYYY-MM-DD, default: today)' },
    },
    {
      flags: '--annotate <path>',
      summary: {
        zh: '另存批注副本：有问题的单元格填色并加批注，首页列出全部问题；多个文件时给出文件夹',
        en: 'Save an annotated copy: cells with findings filled and noted, a first sheet that lists all; a folder for several files',
      },
    },
    {
      flags: '--fix',
      summary: {
        zh: '先在原文件中作出不改变原意的修正，再检查（仅 YAML 和 .xlsx；其他修正见 catalogue fix）',
        en: 'First apply to the files the fixes that keep the meaning, then check; YAML and .xlsx only, and see catalogue fix',
      },
    },
    {
      flags: '--roster <file>',
      summary: {
        zh: '按此单位名册检查任务分解表（默认取配置文件中的 roster，否则取所查文件中的名册）',
        en: 'Judge task tables by this list of units; by default that of the configuration, else those among the files',
      },
    },
    { flags: '--allow-empty', summary: { zh: '没有匹配到文件也不算失败', en: 'Do not fail where nothing matches' } },
    { flags: '--stdin-filename <path>', summary: { zh: '标准输入在报告中的文件名', en: 'The name that standard input goes by' } },
    ...READING_OPTIONS,
  ],
  examples: [
    'catalogue validate catalogues/examples',
    'catalogue validate tasks.xlsx --format json',
    'catalogue validate tasks.xlsx --annotate tasks-checked.xlsx',
    'catalogue validate catalogues --format pretty --format xlsx=report.xlsx',
    'catalogue validate --format github --format sarif=catalogue.sarif',
    'catalogue validate - --stdin-filename draft.yaml < draft.yaml',
  ],
  async run(request) {
    const { host, language, args, options } = request;
    const formats = chooseFormats(listValues(options['format']), reporters);
    const maxFindings = readCount(options['maxFindings'], '--max-findings', DEFAULT_MAX_FINDINGS);
    const loaded = await loadConfiguration(host, language);
    if ('broken' in loaded) return conclude(request, formats, maxFindings, { ...loaded.broken, exitCode: 2 });
    const { configuration } = loaded;
    const known = await loadVocabularies(host, configuration, language);
    if ('broken' in known) return conclude(request, formats, maxFindings, { ...known.broken, exitCode: 2 });
    const listed = await loadRoster(host, (options['roster'] as string | undefined) ?? configuration.roster, language);
    if ('broken' in listed) return conclude(request, formats, maxFindings, { ...listed.broken, exitCode: 2 });
    const baseline = findBaseline(configuration, options['baseline']);
    const kept = await loadSuppressions(host, language, configuration, { baseline, whole: args.length === 0 });
    if ('broken' in kept) return conclude(request, formats, maxFindings, { ...kept.broken, exitCode: 2 });
    const paths = args.length > 0 ? args : (configuration.paths ?? [DEFAULT_PATH]);
    const skipped = new Set<string>();
    const matched = await collectInputs(host, {
      paths,
      noteSkipped: (path) => skipped.add(path),
      ignore: configuration.ignore ?? [],
      allowEmpty: options['allowEmpty'] === true,
      standardInputName: options['stdinFilename'] as string | undefined,
    });
    const targets = new Set(formats.flatMap(({ path }) => path ?? []));
    const found = await leaveOutEarlierReports(matched, paths, targets, (path) => skipped.add(path));
    const plan = planCopies(request, paths, found, formats);
    const inputs = plan?.inputs ?? found;
    // A report never replaces what it reports on.
    refuseToReplace(formats, new Set(inputs.map(({ path }) => path)));
    const reading = readReadingOptions(options);
    const settings = {
      language,
      paths,
      skipped: [...skipped],
      failOn: readFailOn(options['failOn'], configuration),
      asOf: readDay(options['asOf'], '--as-of') ?? host.today(),
      ...mergeRules(configuration, listValues(options['rule']), options['preset'] as Preset | undefined),
      suppressions: kept.suppressions,
      vocabularies: known.vocabularies.map(({ extension }) => extension),
      rosters: listed.rosters,
      excerpts: formats.some(({ reporter }) => reporter.name === 'pretty') ? maxFindings + countAccepted(kept.suppressions) : 0,
      reading,
      clock: () => host.clock(),
      onProgress: request.progress,
    };
    const fixed = options['fix'] === true ? await fixFirst(inputs, settings, request) : undefined;
    const checked = fixed?.inputs ?? inputs;
    const validation = await validate(checked, settings, host.apart);
    const reported = await conclude(request, formats, maxFindings, validation);
    const outcome = fixed === undefined ? reported : addFixes(reported, fixed);
    return plan === undefined ? outcome : addCopies(outcome, await annotateFiles({ ...plan, inputs: checked }, validation.report, reading));
  },
};

/** What the baseline accepts may take up excerpts that nobody will see. */
function countAccepted({ baseline }: KeptSuppressions): number {
  return (baseline?.list ?? []).reduce((sum, { count }) => sum + count, 0);
}

function planCopies(
  { host, options }: Request,
  paths: readonly string[],
  inputs: readonly Input[],
  formats: readonly ChosenFormat<Reporter>[],
): AnnotationPlan | undefined {
  if (options['annotate'] === undefined) return undefined;
  const reports = formats.flatMap(({ path }) => (path === undefined ? [] : [path]));
  return planAnnotation(String(options['annotate']), paths, inputs, reports, host);
}

function addFixes(outcome: Outcome, { outputs, whenWritten }: FixedFirst): Outcome {
  return { ...outcome, outputs: [...outcome.outputs, ...outputs], whenWritten };
}

function addCopies(outcome: Outcome, { outputs, notices, whenWritten, failed }: AnnotatedFiles): Outcome {
  const said = [outcome.notice, ...notices].filter((notice) => notice !== undefined);
  return {
    ...outcome,
    outputs: [...outcome.outputs, ...outputs],
    exitCode: failed ? Math.max(outcome.exitCode, 2) : outcome.exitCode,
    notice: said.length === 0 ? undefined : said.join('\n'),
    whenWritten: [...(outcome.whenWritten ?? []), ...whenWritten],
  };
}

async function conclude(
  { host, options }: Request,
  formats: readonly ChosenFormat<Reporter>[],
  maxFindings: number,
  { report, exitCode }: Awaited<ReturnType<typeof validate>>,
): Promise<Outcome> {
  const render = { width: host.terminal.columns, color: options['color'] === true, quiet: options['quiet'] === true, maxFindings };
  const notice = formats.every(({ path }) => path !== undefined) ? describeReport(report) : undefined;
  return { outputs: await renderAll(report, formats, render), files: [], exitCode, notice };
}

function readFailOn(given: unknown, configuration: Configuration): FailOn {
  return (given as FailOn | undefined) ?? configuration['fail-on'] ?? 'error';
}
