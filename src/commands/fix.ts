import { decodeText } from '../readers/decode.ts';
import { recogniseFormat } from '../readers/recognise-format.ts';
import { rules } from '../rules/index.generated.ts';
import { nearest } from '../vocabularies/index.ts';
import { loadConfiguration, mergeRules } from './configuration.ts';
import { readDay } from './day.ts';
import { UsageError, type Command, type Outcome, type Output, type Request } from './define.ts';
import { fixInputs, type FixChoice, type FixedInputs } from './fix-inputs.ts';
import { describeChange, planOutput, type FixTarget } from './fix-output.ts';
import { countFixes, describeFixes } from './fix-summary.ts';
import { wordUnread } from './fix-words.ts';
import { collectInputs } from './inputs.ts';
import { READING_OPTIONS, readReadingOptions } from './reading-options.ts';
import { describeSkipped } from './skipped-files.ts';
import { findBaseline, loadSuppressions } from './suppression-files.ts';
import type { Validation, ValidationSettings } from './validation.ts';
import { loadVocabularies } from './vocabulary-files.ts';

/** Fixed when neither the command line nor the configuration names anything. */
const DEFAULT_PATH = 'catalogues';

export const command: Command = {
  name: 'fix',
  summary: {
    zh: '修正能够自动修正的问题（YAML 和 .xlsx）',
    en: 'Fix what can be fixed by a program, in YAML and .xlsx',
  },
  arguments: [
    {
      name: '[paths...]',
      summary: {
        zh: '文件、文件夹或通配符，- 为标准输入（结果写到标准输出）；默认取配置文件中的 paths，否则为 catalogues/',
        en: 'Files, folders or globs, - for standard input, fixed to standard output; by default the paths of the configuration, else catalogues/',
      },
    },
  ],
  options: [
    {
      flags: '--out <path>',
      summary: {
        zh: '修正后的文件另存到此处，原文件不动；多个文件时给出文件夹',
        en: 'Save fixed files here and leave the originals alone; a folder for several files',
      },
    },
    {
      flags: '--unsafe',
      summary: {
        zh: '须人工确认的修正（如改为后继文件、改名后的机关）也一并作出',
        en: 'Apply fixes that need a look too: a successor act, a renamed body',
      },
    },
    {
      flags: '--dry-run',
      summary: { zh: '只显示会作哪些改动，不写文件', en: 'Show what would change, and write nothing' },
    },
    {
      flags: '--only <rule>',
      repeat: true,
      summary: { zh: '只修正此规则的问题，可多次给出', en: 'Fix findings of this rule only; repeatable' },
    },
    {
      flags: '--as-of <date>',
      summary: { zh: '按此日期判断（YYYY-MM-DD，默认今天）', en: 'Judge as of this day (YYYY-MM-DD, default: today)' },
    },
    { flags: '--stdin-filename <path>', summary: { zh: '标准输入的文件名', en: 'The name that standard input goes by' } },
    ...READING_OPTIONS,
  ],
  examples: [
    'catalogue fix catalogues',
    'catalogue fix catalogues --dry-run',
    'catalogue fix tables --out fixed --unsafe',
    'catalogue fix 社会救助.xlsx --out 社会救助-修正.xlsx --only document-number-malformed',
    'catalogue fix - --stdin-filename draft.yaml < draft.yaml > fixed.yaml',
  ],
  async run(request) {
    const { host, language, args, options } = request;
    const choice = readChoice(options);
    const loaded = await loadConfiguration(host, language);
    if ('broken' in loaded) return refuse(loaded.broken);
    const { configuration } = loaded;
    const known = await loadVocabularies(host, configuration, language);
    if ('broken' in known) return refuse(known.broken);
    const baseline = findBaseline(configuration, undefined);
    const kept = await loadSuppressions(host, language, configuration, { baseline, whole: args.length === 0 });
    if ('broken' in kept) return refuse(kept.broken);
    const paths = args.length > 0 ? args : (configuration.paths ?? [DEFAULT_PATH]);
    const skipped: string[] = [];
    const found = await collectInputs(host, {
      paths,
      noteSkipped: (path) => skipped.push(path),
      ignore: configuration.ignore ?? [],
      allowEmpty: false,
      standardInputName: options['stdinFilename'] as string | undefined,
    });
    checkStandardInput(paths, found.length);
    const target = planOutput(options['out'] === undefined ? undefined : String(options['out']), paths, found, host);
    const settings: ValidationSettings = {
      language,
      paths,
      skipped,
      failOn: 'never',
      asOf: readDay(options['asOf'], '--as-of') ?? host.today(),
      ...mergeRules(configuration, []),
      suppressions: kept.suppressions,
      vocabularies: known.vocabularies.map(({ extension }) => extension),
      reading: readReadingOptions(options),
      clock: () => host.clock(),
      onProgress: request.progress,
    };
    const fixed = await fixInputs(target.inputs, settings, choice, host.apart);
    return conclude(request, fixed, target, describeSkipped(skipped, language));
  },
};

function readChoice(options: Request['options']): FixChoice {
  const only = Array.isArray(options['only']) ? options['only'].map(String) : undefined;
  for (const id of only ?? []) checkRule(id);
  return { unsafe: options['unsafe'] === true, only: only === undefined ? undefined : new Set(only) };
}

function checkRule(id: string): void {
  const fixable = rules.filter(({ fix }) => fix !== 'none').map((rule) => rule.id);
  if (fixable.includes(id)) return;
  const isRule = rules.some((rule) => rule.id === id);
  const near = nearest(id, fixable);
  const [zh, en] = [fixable.join('、'), fixable.join(', ')];
  if (isRule)
    throw new UsageError({
      zh: `--only：规则 ${id} 的问题不能自动修正；能修正的有 ${zh}`,
      en: `--only: findings of ${id} cannot be fixed by a program; those of ${en} can`,
    });
  throw new UsageError({
    zh: `--only：没有规则“${id}”${near === undefined ? `；能修正的有 ${zh}` : `，是否应为 ${near}`}`,
    en: `--only: there is no rule "${id}"${near === undefined ? `; those that can be fixed: ${en}` : `; did you mean ${near}`}`,
  });
}

/** What comes in by a stream goes out by one, which has room for one file. */
function checkStandardInput(paths: readonly string[], inputs: number): void {
  if (!paths.includes('-') || inputs === 1) return;
  throw new UsageError({ zh: '标准输入（-）不能与其他文件一起修正', en: 'Standard input (-) cannot be fixed together with files' });
}

function refuse({ report }: Validation): Outcome {
  const notice = report.findings.map(({ file, message }) => `${file}: ${message}`).join('\n');
  return { outputs: [], files: [], exitCode: 2, notice };
}

async function conclude(request: Request, fixed: FixedInputs, target: FixTarget, skipped: readonly string[]): Promise<Outcome> {
  const { language, options } = request;
  const dryRun = options['dryRun'] === true;
  const changed = fixed.files.filter(({ applied }) => applied.length > 0);
  const said = [...wordUnread(fixed.validation.report), ...skipped, ...describeFixes(fixed, { language, dryRun, countsFindings: true })];
  const exitCode = Math.max(codeOf(fixed.validation), countFixes(fixed).left > 0 ? 1 : 0);
  if (dryRun) {
    const outputs = changed.map((file): Output => ({ text: describeChange(file, request), exact: true }));
    return { outputs, files: [], exitCode, notice: said.join('\n') };
  }
  if (request.args.includes('-') && options['out'] === undefined) return printFixed(fixed, target, said, exitCode);
  const outputs = changed.map((file): Output => ({ path: target.pathOf(file.input), content: file.content }));
  const copies =
    options['out'] === undefined ? [] : outputs.map(({ path = '' }) => (language === 'zh' ? `已写入 ${path}` : `written: ${path}`));
  return { outputs, files: [], exitCode, whenWritten: [...said, ...copies] };
}

/** The one text that came in by the stream, be it changed or not; nothing of what could not be read. */
async function printFixed(fixed: FixedInputs, { inputs }: FixTarget, said: readonly string[], exitCode: number): Promise<Outcome> {
  const [input] = inputs;
  const isRead = fixed.validation.report.files.every(({ read }) => read);
  const content = fixed.files[0]?.content ?? (isRead ? await input?.read() : undefined);
  const notice = said.join('\n');
  if (content === undefined) return { outputs: [], files: [], exitCode, notice };
  if ((await recogniseFormat(input?.path ?? '', content)) !== 'yaml') throw refuseStream();
  return { outputs: [{ text: decodeText(content), exact: true }], files: [], exitCode, notice };
}

function refuseStream(): UsageError {
  return new UsageError({
    zh: '标准输入不是 YAML，不能写到标准输出；请用 --out 给出文件名',
    en: 'Standard input is no YAML, and cannot go to standard output; name a file with --out',
  });
}

/** 0 unless something could not be read, or a rule crashed: findings that are left are the business of validate. */
function codeOf({ exitCode }: Validation): number {
  return exitCode === 1 ? 0 : exitCode;
}
