import type { Exported, Exporter } from '../exporters/formats/define.ts';
import { InputError } from '../model/problem.ts';
import type { Artifact } from '../model/report.ts';
import type { Language } from '../model/words.ts';
import { FILE_START } from '../readers/decode.ts';
import { loadConfiguration } from './configuration.ts';
import { UsageError, type Command, type Outcome, type Request } from './define.ts';
import { collectInputs } from './inputs.ts';
import { READING_OPTIONS, readReadingOptions } from './reading-options.ts';
import { nameFiles, readTarget, type Target } from './export-files.ts';
import type { TableDocument } from '../exporters/official-table.ts';
import { gatherTables, wordProblems, type Gathered } from './gather-documents.ts';
import { describeSkipped } from './skipped-files.ts';

const FORMATS = ['xlsx', 'docx', 'html', 'csv', 'json'];

export const command: Command = {
  name: 'export',
  summary: {
    zh: '把标准目录、任务分解表导出为正式表格（Excel、Word、网页等）',
    en: 'Export catalogues and task tables as official tables: Excel, Word, web page and more',
  },
  arguments: [
    {
      name: '<catalogues...>',
      summary: {
        zh: '目录文件（YAML 或可读取的表格）、文件夹或通配符',
        en: 'Catalogues (YAML, or any table that is read), folders or globs',
      },
    },
  ],
  options: [
    { flags: '--to <format>', choices: FORMATS, summary: { zh: '导出格式（默认 xlsx）', en: 'Format (default: xlsx)' } },
    {
      flags: '--out <path>',
      summary: {
        zh: '写入的文件夹，或以格式为扩展名的文件（默认当前文件夹，沿用原文件名）',
        en: 'Folder to write to, or a file that ends in the format (default: this folder, named as the input)',
      },
    },
    {
      flags: '--stdout',
      summary: {
        zh: '写到标准输出（仅 html、csv、json；不另写表格说明）',
        en: 'Write to standard output (html, csv and json only; without a mapping)',
      },
    },
    { flags: '--force', summary: { zh: '覆盖已有文件', en: 'Replace files that exist' } },
    ...READING_OPTIONS,
  ],
  examples: ['catalogue export catalogues/examples --out tables', 'catalogue export catalogues/examples --to docx --out documents'],
  async run(request) {
    const { host, language, args, options } = request;
    const target = readTarget(options);
    const loaded = await loadConfiguration(host, language);
    if ('broken' in loaded) {
      const notice = loaded.broken.report.findings.map(({ file, message }) => `${file}: ${message}`).join('\n');
      return { outputs: [], files: [], exitCode: 2, notice };
    }
    const skipped: string[] = [];
    const inputs = await collectInputs(host, {
      paths: args,
      ignore: loaded.configuration.ignore ?? [],
      allowEmpty: false,
      standardInputName: undefined,
      noteSkipped: (path) => skipped.push(path),
    });
    const gathered = await gatherTables(inputs, readReadingOptions(options), language);
    const notices = [...gathered.notices, ...describeSkipped(skipped, language)];
    return conclude(request, target, { ...gathered, notices }, new Set(inputs.map(({ path }) => host.realPath(path))));
  },
};

async function conclude(
  { host, language }: Request,
  target: Target,
  gathered: Gathered<TableDocument>,
  read: ReadonlySet<string>,
): Promise<Outcome> {
  const { exporters } = await import('../exporters/formats/index.generated.ts');
  const exporter = exporters.find(({ name }) => name === target.format);
  if (exporter === undefined) throw new TypeError(`no exporter for ${target.format}`);
  const { written, refused } = await writeAll(exporter, gathered, target, language);
  for (const { path } of written) if (read.has(host.realPath(path))) throw refuseInput(path);
  const notices = [...gathered.notices, ...refused];
  if (written.length === 0) notices.push(language === 'zh' ? '没有导出任何文件' : 'Nothing was exported');
  const failed = gathered.unread > 0 || refused.length > 0 || written.length === 0;
  return handOver(written, notices, failed ? 2 : gathered.faulty > 0 ? 1 : 0, target, language);
}

/** New files are created and named by the edge; those that may replace others are reports to it, and named here. */
function handOver(written: readonly Artifact[], notices: readonly string[], exitCode: number, target: Target, language: Language): Outcome {
  const say = (lines: readonly string[]): Pick<Outcome, 'notice'> => (lines.length === 0 ? {} : { notice: lines.join('\n') });
  if (target.stdout) {
    const outputs = written.flatMap(({ content }) => (typeof content === 'string' ? [{ text: content }] : []));
    return { outputs, files: [], exitCode, ...say(notices) };
  }
  if (!target.force) return { outputs: [], files: written, exitCode, ...say(notices) };
  const named = written.map(({ path }) => (language === 'zh' ? `导出：${path}` : `export: ${path}`));
  return { outputs: written, files: [], exitCode, ...say(notices), whenWritten: named };
}

/** Every document in the format, with the mapping that goes beside it. */
async function writeAll(
  exporter: Exporter,
  { documents }: Gathered<TableDocument>,
  target: Target,
  language: Language,
): Promise<{ readonly written: readonly Artifact[]; readonly refused: readonly string[] }> {
  const [{ makeOfficialTable }, { makeMapping }, { writeMapping }] = await Promise.all([
    import('../exporters/official-table.ts'),
    import('../exporters/mapping.ts'),
    import('../exporters/mapping-yaml.ts'),
  ]);
  const exported = documents.map(({ path, document }) => ({
    path,
    document,
    table: makeOfficialTable(document),
    mapping: makeMapping(document),
  }));
  const paths = nameFiles(
    exported.map(({ path, table }) => ({ path, name: table.name })),
    target,
  );
  const written: Artifact[] = [];
  const refused: string[] = [];
  for (const [index, each] of exported.entries()) {
    const path = paths[index] ?? '';
    const content = await writeOne(exporter, each);
    if (content instanceof InputError) {
      refused.push(...wordProblems(each.path, [{ code: content.code, place: FILE_START, data: content.data }], language));
      continue;
    }
    written.push({ path, content });
    if (exporter.mapping === 'beside' && each.mapping !== undefined && !target.stdout) written.push(writeMapping(path, each.mapping));
  }
  return { written, refused };
}

async function writeOne(exporter: Exporter, exported: Exported): Promise<string | Uint8Array | InputError> {
  try {
    return await exporter.write(exported);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

function refuseInput(path: string): UsageError {
  return new UsageError({
    zh: `导出会覆盖原文件 ${path}，请用 --out 换一个位置`,
    en: `The export would replace its own input ${path}; choose another place with --out`,
  });
}
