import { posix } from 'node:path';

import type { TableExplanation } from '../model/explanation.ts';
import type { Words } from '../model/words.ts';
import { loadSpelling } from '../exporters/ids.ts';
import { writeComments } from '../exporters/yaml-comments.ts';
import { documentFields } from '../exporters/yaml-document.ts';
import { writeJson, writeYaml } from '../exporters/yaml-text.ts';
import type { ReadingOptions } from '../readers/reading-options.ts';
import { toLine } from '../reporters/printable.ts';
import { UsageError, type Command, type Outcome, type Output, type Request } from './define.ts';
import { explainTables } from './explain-tables.ts';
import { wordProblems } from './gather-documents.ts';
import { identify, isImported, nameDocument, type ImportedDocument, type Refusal } from './import-document.ts';
import { describeWritten, listIds, type Written } from './import-summary.ts';
import { collectInputs } from './inputs.ts';
import { READING_OPTIONS, readReadingOptions } from './reading-options.ts';
import { schemaPath } from './schema-path.ts';
import { describeSkipped } from './skipped-files.ts';
import { readInput, type Input } from './validation.ts';

/** Where `validate` looks when it is told nothing. */
const DEFAULT_FOLDER = 'catalogues';

export const command: Command = {
  name: 'import',
  summary: { zh: '把表格转成 YAML 目录，编号保持不变', en: 'Turn tables into YAML, with ids that stay' },
  arguments: [
    {
      name: '<tables...>',
      summary: {
        zh: '表格文件、文件夹或通配符，- 为标准输入',
        en: 'Files, folders or globs of tables, - for standard input',
      },
    },
  ],
  options: [
    {
      flags: '--out <folder>',
      summary: {
        zh: `写入哪个文件夹（默认 ${DEFAULT_FOLDER}），文件名取目录编号；已有的同一目录会更新`,
        en: `Folder to write to (default: ${DEFAULT_FOLDER}); files are named by the catalogue's id, and the same catalogue is updated`,
      },
    },
    { flags: '--to <format>', choices: ['yaml', 'json'], summary: { zh: '输出格式（默认 yaml）', en: 'Format (default: yaml)' } },
    { flags: '--stdout', summary: { zh: '写到标准输出，不写文件', en: 'Write to standard output and not to files' } },
    { flags: '--dry-run', summary: { zh: '只说明会写什么，不写文件', en: 'Say what would be written, and write nothing' } },
    {
      flags: '--explain',
      summary: {
        zh: '说明表格是怎样理解的；除非给出 --out，否则不写文件',
        en: 'Say how the tables were understood; nothing is written unless --out is given',
      },
    },
    { flags: '--stdin-filename <path>', summary: { zh: '标准输入在说明中的文件名', en: 'The name that standard input goes by' } },
    ...READING_OPTIONS,
  ],
  examples: [
    'catalogue import 养老服务.xlsx',
    'catalogue import tables --out catalogues --place 清源县 --level county',
    'catalogue import 救助.csv --map 公开依据=C --explain',
    'catalogue import draft.xlsx --stdout > draft.yaml',
  ],
  async run(request) {
    const reading = readReadingOptions(request.options);
    const choice = readChoice(request.options);
    const { tables, notices } = await readTables(request, reading);
    const { written, refusals } = await identifyAll(tables, choice, request);
    const contents = written.map((document) => write(document, choice, request));
    const exitCode = tables.some(({ unread }) => unread) || refusals.length > 0 ? 2 : 0;
    const told = [...notices, ...refusals.map(({ refused }) => refused[request.language])].map((line) => `${line}\n`).join('');
    if (choice.stdout) return printOne(contents, told, exitCode);
    const explained = choice.explain ? explainTables(tables.flatMap(explanationsOf), explainStyle(request)) : '';
    const summary = choice.writes || choice.dryRun ? summarise(written, choice, request) : '';
    const text = [explained, told, summary].filter((part) => part !== '').join('\n');
    return {
      outputs: [{ text }, ...(choice.writes ? contents : [])],
      files: [],
      exitCode,
    };
  },
};

/** What is to become of the documents. */
interface Choice {
  readonly folder: string;
  readonly format: 'yaml' | 'json';
  readonly stdout: boolean;
  readonly dryRun: boolean;
  readonly explain: boolean;
  readonly writes: boolean;
}

function readChoice({ out, to, ...flags }: Request['options']): Choice {
  const [stdout, dryRun, explain] = [flags['stdout'] === true, flags['dryRun'] === true, flags['explain'] === true];
  const besides = [...(dryRun ? ['--dry-run'] : []), ...(explain ? ['--explain'] : []), ...(out === undefined ? [] : ['--out'])];
  if (stdout && besides.length > 0) {
    throw new UsageError({ zh: `--stdout 不能与 ${besides.join('、')} 同用`, en: `--stdout cannot go with ${besides.join(', ')}` });
  }
  if (out === '') {
    throw new UsageError({
      zh: '--out 的值是空的，请检查脚本中的变量',
      en: 'The value of --out is empty; check the variables of your script',
    });
  }
  return {
    folder: posix.normalize(String(out ?? DEFAULT_FOLDER)).replace(/(?<=.)\/$/u, ''),
    format: to === 'json' ? 'json' : 'yaml',
    stdout,
    dryRun,
    explain,
    writes: !stdout && !dryRun && (!explain || out !== undefined),
  };
}

/** One input as it was read. */
interface ReadTable {
  readonly input: Input;
  readonly documents: readonly ImportedDocument[];
  /** How tables were understood of which nothing was read. */
  readonly untrusted: readonly TableExplanation[];
  readonly unread: boolean;
  /** It is no table. */
  readonly refused?: Words | undefined;
}

/** The tables that were read, and a line for each thing that could not be. */
async function readTables(request: Request, reading: ReadingOptions) {
  const { host, args, options, language } = request;
  const yaml = args.find((path) => YAML.test(path));
  if (yaml !== undefined) throw new UsageError(isYaml(yaml));
  const skipped: string[] = [];
  const inputs = await collectInputs(host, {
    paths: args,
    ignore: [],
    allowEmpty: false,
    standardInputName: options['stdinFilename'] as string | undefined,
    noteSkipped: (path) => skipped.push(path),
  });
  const tables: ReadTable[] = [];
  const notices: string[] = [];
  // A folder of tables may hold mappings and earlier imports.
  for (const input of inputs.filter(({ path }) => !YAML.test(path))) {
    const { documents, problems, refused: untrusted = [] } = await readInput(input, reading);
    const imported = documents.flatMap(({ document, structure }) => (structure === undefined && isImported(document) ? [document] : []));
    const refused = imported.length < documents.length ? isYaml(input.path) : undefined;
    notices.push(...wordProblems(input.path, problems, language));
    tables.push({ input, documents: imported, untrusted, unread: problems.length > 0, refused });
    request.progress(tables.length, inputs.length);
  }
  if (tables.length === 0) throw nothingToImport(args);
  return { tables, notices: [...notices, ...describeSkipped(skipped, language)] };
}

const YAML = /\.(?:ya?ml|json)$/iu;

function isYaml(path: string): Words {
  return {
    zh: `${path} 已经是 YAML 或 JSON，不用导入；要检查它请用 catalogue validate`,
    en: `${path} is YAML or JSON already and needs no import; use catalogue validate to check it`,
  };
}

function nothingToImport(paths: readonly string[]): UsageError {
  return new UsageError({ zh: `${paths.join('、')} 中没有表格`, en: `There is no table in ${paths.join(', ')}` });
}

/** Ids whose files would be taken for something else: the mapping of a folder, the configuration. */
const RESERVED = ['mapping', 'catalogue.config'];

async function identifyAll(tables: readonly ReadTable[], choice: Choice, { host }: Request) {
  const { folder, format, stdout, writes, dryRun } = choice;
  const written: Written[] = [];
  const refusals: Refusal[] = tables.flatMap(({ refused }) => (refused === undefined ? [] : [{ refused }]));
  if (!stdout && !writes && !dryRun) return { written, refusals };
  const spell = await loadSpelling();
  const used = new Set(RESERVED);
  for (const { input, documents } of tables) {
    for (const document of documents) {
      const sheet = sheetOf(document);
      const id = nameDocument(document, sheet === '' ? fileStem(input.path) : sheet, used, spell);
      // What goes to standard output meets no file.
      const disk = stdout ? undefined : host;
      const identified = identify(document, id, posix.join(folder, `${id}.${format}`), disk, spell);
      if ('refused' in identified) refusals.push(identified);
      else written.push({ ...identified, file: input.path, sheet });
    }
  }
  return { written, refusals };
}

function sheetOf(document: ImportedDocument): string {
  const place = document.source.place(document.at);
  return place.kind === 'cell' ? place.sheet : '';
}

function fileStem(path: string): string {
  return posix.basename(path).replace(/\.[^.]{1,5}$/u, '');
}

function write({ document, id, path, items, file, sheet }: Written, { format, stdout }: Choice, { host, language }: Request): FileOutput {
  const ids = items.map((item) => item.id);
  const fields = documentFields(document, id, ids);
  if (format === 'json') return { path, content: writeJson(fields) };
  const schema = schemaPath(stdout ? '' : posix.dirname(path), document.kind);
  return { path, content: writeYaml(fields, writeComments(document, { file, sheet, day: host.today(), schema, language })) };
}

interface FileOutput {
  readonly path: string;
  readonly content: string;
}

function printOne(contents: readonly FileOutput[], told: string, exitCode: number): Outcome {
  if (contents.length > 1) {
    throw new UsageError({
      zh: `共有 ${contents.length} 份目录，不能都写到标准输出；请用 --out 写成文件`,
      en: `There are ${contents.length} documents, too many for standard output; write them to files with --out`,
    });
  }
  const outputs: Output[] = contents.map(({ content }) => ({ text: content }));
  return { outputs, files: [], exitCode, notice: told === '' ? undefined : told.trimEnd() };
}

const DRY_RUN: Words = { zh: '试运行，没有写任何文件', en: 'Dry run; nothing was written' };
const NEXT: Words = { zh: '接下来：', en: 'Next: ' };

function summarise(written: readonly Written[], { dryRun, folder, format }: Choice, { language }: Request): string {
  const lines = written.flatMap((document) => [describeWritten(document, language), ...(dryRun ? listIds(document) : [])]);
  if (dryRun) lines.push(DRY_RUN[language]);
  else if (written.length > 0) {
    // In a folder JSON is not looked for.
    const paths = format === 'json' ? written.map(({ path }) => path) : [folder];
    lines.push(`${NEXT[language]}catalogue validate ${paths.map((path) => (/\s/u.test(path) ? `"${path}"` : path)).join(' ')}`);
  }
  return lines.map((line) => `${toLine(line)}\n`).join('');
}

function explanationsOf({ input, documents, untrusted }: ReadTable) {
  const read = documents.flatMap(({ explanation }) => explanation ?? []);
  return [...read, ...untrusted].map((explanation) => ({ file: input.path, explanation }));
}

function explainStyle({ language, host, options }: Request) {
  return { language, width: host.terminal.columns, color: options['color'] === true };
}
