import { posix } from 'node:path';

import { UsageError, type Request } from './define.ts';

/** Where an export goes, and in which format. */
export interface Target {
  readonly format: string;
  /** A file for the one document; otherwise every document gets a file below `folder`. */
  readonly file?: string | undefined;
  readonly folder: string;
  readonly stdout: boolean;
  readonly force: boolean;
}

const ENDING = /\.(xlsx|docx|html|csv|json)$/i;
const BINARY = new Set(['xlsx', 'docx']);

/** @throws UsageError where the options contradict one another */
export function readTarget(options: Request['options']): Target {
  const out = options['out'] === undefined ? undefined : String(options['out']).replaceAll('\\', '/');
  const ending = ENDING.exec(out ?? '')?.[1]?.toLowerCase();
  const format = String(options['to'] ?? ending ?? 'xlsx');
  const stdout = options['stdout'] === true;
  checkOut(out, ending, format);
  if (stdout) checkStandardOutput(out, format);
  const place = ending === undefined ? { folder: out ?? '' } : { folder: '', file: out };
  return { ...place, format, stdout, force: options['force'] === true };
}

function checkOut(out: string | undefined, ending: string | undefined, format: string): void {
  if (out === '')
    throw new UsageError({ zh: '--out 是空的，请检查脚本中的变量', en: '--out is empty; check the variables of your script' });
  if (ending === undefined || ending === format) return;
  throw new UsageError({ zh: `--out ${out} 与 --to ${format} 不一致`, en: `--out ${out} does not fit --to ${format}` });
}

function checkStandardOutput(out: string | undefined, format: string): void {
  if (out !== undefined) throw new UsageError({ zh: '--stdout 和 --out 只能给一个', en: 'Give --stdout or --out, not both' });
  if (!BINARY.has(format)) return;
  throw new UsageError({
    zh: `${format} 不能写到标准输出，请改用 --out，或加 --to html、csv、json`,
    en: `${format} cannot go to standard output; use --out, or --to html, csv or json`,
  });
}

/** A document to be exported: the file it came from, and the short name of its table. */
export interface NamedDocument {
  readonly path: string;
  readonly name: string;
}

/**
 * The file of each document: named as the one it came from, with that one's ending where only it differs from another, and
 * with its table's name behind where that held several; in the same folders below the target as the inputs have below theirs.
 * @throws UsageError where several documents would go to one place
 */
export function nameFiles(documents: readonly NamedDocument[], { format, file, folder, stdout }: Target): readonly string[] {
  if (documents.length > 1 && (stdout || file !== undefined)) {
    const option = stdout ? '--stdout' : `--out ${file}`;
    throw new UsageError({
      zh: `${option} 只能接收一个目录，现有 ${documents.length} 个；请用 --out 给出文件夹`,
      en: `${option} takes one catalogue, and there are ${documents.length}; give --out a folder`,
    });
  }
  if (file !== undefined) return documents.map(() => file);
  const shared = sharedFolder(documents.map(({ path }) => path));
  const taken = new Map<string, string>();
  return documents.map(({ path, name }, index) => {
    const alone = documents.every((other, place) => place === index || other.path !== path);
    const whole = path.slice(shared.length);
    const isAlike = (other: string): boolean => other !== path && dropEnding(other) === dropEnding(path);
    const base = documents.some((other) => isAlike(other.path)) ? whole : dropEnding(whole);
    const named = posix.join(folder, `${keepSafe(alone ? base : `${base}-${name.replaceAll('/', ' ')}`)}.${format}`);
    const other = taken.get(named.toLowerCase());
    taken.set(named.toLowerCase(), path);
    if (other === undefined) return named;
    throw new UsageError({
      zh: `${other} 和 ${path} 都会导出为 ${named}，请分别导出`,
      en: `${other} and ${path} would both be exported as ${named}; export them one by one`,
    });
  });
}

function dropEnding(path: string): string {
  return path.replace(/(?<=[^/])\.[^./]+$/u, '');
}

/** The folder that all paths have in common, with its slash. */
function sharedFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => path.split('/').slice(0, -1));
  const differs = first.findIndex((step, depth) => others.some((steps) => steps[depth] !== step));
  const shared = differs < 0 ? first : first.slice(0, differs);
  return shared.map((step) => `${step}/`).join('');
}

/** Without characters that file systems refuse. */
function keepSafe(path: string): string {
  return path.replace(/[<>:"|?*\u0000-\u001f]/gu, '');
}
