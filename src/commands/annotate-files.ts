import { posix } from 'node:path';

import type { AnnotatedWorkbook } from '../exporters/annotate/annotate-workbook.ts';
import type { SummarisedFile } from '../exporters/annotate/summary-workbook.ts';
import type { Finding } from '../model/finding.ts';
import { InputError, type ProblemCode } from '../model/problem.ts';
import type { CheckedFile, Report } from '../model/report.ts';
import type { Words } from '../model/words.ts';
import { FILE_START } from '../readers/decode.ts';
import { FILE_SIZE_LIMIT } from '../readers/read-file.ts';
import type { ReadingOptions } from '../readers/reading-options.ts';
import { recogniseFormat } from '../readers/recognise-format.ts';
import { commonFolder, isBelow, nameBelow } from './copy-paths.ts';
import { UsageError, type Host, type Output } from './define.ts';
import { wordProblems } from './gather-documents.ts';
import type { Input } from './validation.ts';

/** Where the annotated copy of every input goes. */
export interface AnnotationPlan {
  /** The folder that also gets a summary; undefined where one file is annotated under a name of its own. */
  readonly folder: string | undefined;
  /** The copies, by the path of their input. */
  readonly copies: ReadonlyMap<string, string>;
  /** The inputs without those that an earlier run wrote into the folder. */
  readonly inputs: readonly Input[];
}

/** The names of workbooks as spreadsheets demand them. */
const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm)$/iu;
const YAML = /\.(?:ya?ml|json)$/iu;
/** Names of files that are no workbooks of today: taken for a folder, such a name would surprise. */
const OTHER_FILE = /\.(?:xls|xlsb|et|ett|ods|ots|csv|tsv|txt|html?|mht|docx?|wps|rtf|md|pdf|ofd|ya?ml|json)$/iu;

/** The summary of a folder, by language. */
const SUMMARY: Words = { zh: '校验汇总.xlsx', en: 'summary.xlsx' };

/**
 * Decides where copies go: one input under the name given, several into a folder, with their own names and subfolders.
 * @param args the paths as the user gave them
 * @param reports files that the same run writes
 * @throws UsageError where a copy would replace an input or another copy, or where there is nothing to annotate
 */
export function planAnnotation(
  given: string,
  args: readonly string[],
  inputs: readonly Input[],
  reports: readonly string[],
  host: Pick<Host, 'realPath'>,
): AnnotationPlan {
  if (given === '') throw new UsageError({ zh: '--annotate 的路径是空的', en: 'The path of --annotate is empty' });
  const [only] = inputs;
  if (WORKBOOK.test(given)) {
    if (only === undefined || inputs.length > 1) throw refuseFileName(given);
    if (YAML.test(only.path)) throw refuseYaml(only.path);
    const copies = new Map([[only.path, given]]);
    checkCopies([...reports, given], inputs, host);
    return { folder: undefined, copies, inputs };
  }
  if (OTHER_FILE.test(given)) {
    throw new UsageError({
      zh: `--annotate 写成的是 Excel 工作簿：${given} 请改以 .xlsx 结尾，或给出文件夹`,
      en: `--annotate writes Excel workbooks: let ${given} end in .xlsx, or give a folder`,
    });
  }
  const folder = posix.normalize(given);
  const isInside = (path: string): boolean => isBelow(host.realPath(path), host.realPath(folder));
  const kept = args.some(isInside) ? inputs : inputs.filter(({ path }) => !isInside(path));
  if (kept.length > 0 && kept.every(({ path }) => YAML.test(path))) throw refuseYaml(kept[0]?.path ?? '');
  const root = commonFolder(args, kept);
  const copies = new Map(kept.filter(({ path }) => !YAML.test(path)).map(({ path }) => [path, posix.join(folder, nameCopy(path, root))]));
  checkCopies([...reports, ...copies.values(), ...Object.values(SUMMARY).map((name) => posix.join(folder, name))], kept, host);
  return { folder, copies, inputs: kept };
}

function refuseFileName(given: string): UsageError {
  return new UsageError({
    zh: `--annotate ${given} 是一个文件名，而要检查的不是一个文件；请给出文件夹`,
    en: `--annotate ${given} names a file, but not exactly one file is to be checked; give a folder`,
  });
}

function refuseYaml(path: string): UsageError {
  return new UsageError({
    zh: `--annotate 只用于表格，${path} 是 YAML；它的问题由报告按行列指出`,
    en: `--annotate is for tables, and ${path} is YAML; the report names the lines of its findings`,
  });
}

/** Neither an input nor another copy may be replaced. */
function checkCopies(copies: readonly string[], inputs: readonly Input[], { realPath }: Pick<Host, 'realPath'>): void {
  const read = new Set(inputs.map(({ path }) => realPath(path)));
  const taken = new Set<string>();
  for (const path of copies) {
    const real = realPath(path);
    if (read.has(real)) {
      throw new UsageError({
        zh: `--annotate 会覆盖要检查的文件 ${path}，请换一个名称`,
        en: `--annotate would replace ${path}, which is to be checked; choose another name`,
      });
    }
    if (taken.has(real.toLowerCase())) {
      throw new UsageError({
        zh: `--annotate 有两个文件都要写到 ${path}，请分开检查`,
        en: `With --annotate two files would go to ${path}; check them apart`,
      });
    }
    taken.add(real.toLowerCase());
  }
}

function nameCopy(path: string, root: string): string {
  const name = nameBelow(path, root);
  return WORKBOOK.test(name) ? name : `${name}.xlsx`;
}

/** What became of a plan. */
export interface AnnotatedFiles {
  readonly outputs: readonly Output[];
  /** Sentences for standard error, in the report's language: what could not be made, and what was, once it is written. */
  readonly notices: readonly string[];
  readonly whenWritten: readonly string[];
  /** Whether a file that was checked could not be annotated. */
  readonly failed: boolean;
}

/** Writes the findings of a report into copies of the files that it is about. */
export async function annotateFiles(plan: AnnotationPlan, report: Report, reading: ReadingOptions): Promise<AnnotatedFiles> {
  const { language } = report;
  const findings = new Map<string, Finding[]>(report.files.map(({ path }) => [path, []]));
  for (const finding of report.findings) findings.get(finding.file)?.push(finding);
  const inputs = new Map(plan.inputs.map((input) => [input.path, input]));
  const outputs: Output[] = [];
  const summarised: SummarisedFile[] = [];
  const notices: string[] = [];
  const whenWritten: string[] = [];
  let failed = false;
  for (const file of report.files) {
    const own = findings.get(file.path) ?? [];
    const copy = plan.copies.get(file.path);
    const made = await annotateFile(inputs.get(file.path), copy, { report, file, findings: own }, reading);
    if ('reason' in made) {
      failed ||= made.isFault && file.read;
      summarised.push({ file, findings: own, copy: { reason: made.reason } });
      if (plan.folder === undefined || (made.isFault && file.read)) notices.push(NOT_MADE[language](copy ?? file.path, made.reason));
      continue;
    }
    if (plan.folder === undefined) checkEnding(made.path, made.workbook.ending);
    else summarised.push({ file, findings: own, copy: { path: posix.relative(plan.folder, made.path), sheets: made.sheets } });
    outputs.push({ content: made.workbook.content, path: made.path });
    if (plan.folder === undefined) whenWritten.push(MADE[language](made.path, made.workbook.cells));
  }
  if (plan.folder !== undefined) {
    const { writeSummaryWorkbook } = await import('../exporters/annotate/summary-workbook.ts');
    const path = posix.join(plan.folder, SUMMARY[language]);
    outputs.push({ content: await writeSummaryWorkbook(report, summarised), path });
    whenWritten.push(SUMMARISED[language](path, outputs.length - 1));
  }
  return { outputs, notices, whenWritten, failed };
}

const MADE = {
  zh: (path: string, cells: number) => `批注副本：${path}（标出 ${cells} 个单元格）`,
  en: (path: string, cells: number) => `annotated copy: ${path} (cells marked: ${cells})`,
};
const NOT_MADE = {
  zh: (path: string, reason: string) => `没有生成批注副本 ${path}：${reason}`,
  en: (path: string, reason: string) => `no annotated copy ${path}: ${reason}`,
};
const SUMMARISED = {
  zh: (path: string, copies: number) => `批注副本 ${copies} 个，汇总见 ${path}`,
  en: (path: string, copies: number) => `annotated copies: ${copies}; summary: ${path}`,
};
const YAML_REASON: Words = { zh: 'YAML 文件，不生成副本', en: 'a YAML file, which gets no copy' };

/** Excel refuses a workbook with macros under the name of one without, and the other way round. */
function checkEnding(path: string, ending: string): void {
  if (path.toLowerCase().endsWith(`.${ending}`)) return;
  throw new UsageError({
    zh: `--annotate ${path} 应以 .${ending} 结尾，否则表格程序打不开`,
    en: `--annotate ${path} must end in .${ending}, or no program will open it`,
  });
}

/** Problems of a file that a copy of it would have as well. */
const BROKEN: ReadonlySet<string> = new Set<ProblemCode>(['workbook-damaged', 'workbook-encrypted', 'limit-exceeded']);

type Made =
  | { readonly path: string; readonly workbook: AnnotatedWorkbook; readonly sheets: ReadonlyMap<string, string> | undefined }
  | { readonly reason: string; readonly isFault: boolean };

interface FileReport {
  readonly report: Report;
  readonly file: CheckedFile;
  readonly findings: readonly Finding[];
}

async function annotateFile(input: Input | undefined, path: string | undefined, job: FileReport, reading: ReadingOptions): Promise<Made> {
  const broken = job.findings.find(({ ruleId }) => BROKEN.has(ruleId));
  if (broken !== undefined) return { reason: broken.message, isFault: true };
  const yaml: Made = { reason: YAML_REASON[job.report.language], isFault: false };
  if (input === undefined || path === undefined) return yaml;
  try {
    const bytes = await input.read();
    if (bytes.length === 0) throw new InputError('file-empty');
    if (bytes.length > FILE_SIZE_LIMIT) throw new InputError('file-too-large');
    const format = await recogniseFormat(input.path, bytes);
    if (format === 'yaml') return yaml;
    const { annotateWorkbook } = await import('../exporters/annotate/annotate-workbook.ts');
    if (format.name === 'xlsx') return { path, workbook: await annotateWorkbook(bytes, job), sheets: undefined };
    const { writePlainWorkbook } = await import('../exporters/plain-workbook.ts');
    const { content, sheets } = await writePlainWorkbook((await format.read(bytes, { file: input.path, ...reading })).sheets);
    return { path, workbook: await annotateWorkbook(content, { ...job, madeFrom: sheets }), sheets };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { code, data } = error;
    const known = job.findings.find(({ ruleId }) => ruleId === code)?.message;
    const worded = wordProblems(job.file.path, [{ code, place: FILE_START, data }], job.report.language);
    return { reason: known ?? worded.join('\n'), isFault: true };
  }
}
