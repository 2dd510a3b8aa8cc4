import { posix } from 'node:path';

import { compareLines, writeUnifiedDiff } from '../exporters/fix/unified-diff.ts';
import { formatPlace } from '../model/place.ts';
import { decodeText } from '../readers/decode.ts';
import { createPaint, type Paint } from '../reporters/paint.ts';
import { showControls, toLine } from '../reporters/printable.ts';
import { commonFolder, isBelow, nameBelow } from './copy-paths.ts';
import { UsageError, type Host, type Request } from './define.ts';
import type { FixedInput } from './fix-inputs.ts';
import type { Input } from './validation.ts';

/** Where fixed files go: undefined in place. */
export interface FixTarget {
  /** The inputs without those that an earlier run wrote. */
  readonly inputs: readonly Input[];
  /** The path of an input's fixed version. */
  pathOf(input: Input): string;
}

const FILE_NAME = /\.[A-Za-z]{1,5}$/u;

/**
 * Decides where fixed files go: back into their places, one input under the name given, or several into a folder with their own
 * names and subfolders.
 * @throws UsageError where a copy would replace an input or another copy
 */
export function planOutput(
  out: string | undefined,
  args: readonly string[],
  inputs: readonly Input[],
  host: Pick<Host, 'realPath'>,
): FixTarget {
  if (out === undefined) return { inputs, pathOf: ({ path }) => path };
  if (out === '')
    throw new UsageError({
      zh: '--out 的值是空的，请检查脚本中的变量',
      en: 'The value of --out is empty; check the variables of your script',
    });
  const [only] = inputs;
  if (FILE_NAME.test(out)) {
    if (only === undefined || inputs.length > 1) throw refuseFileName(out);
    checkEnding(out, only.path);
    checkCopies([out], inputs, host);
    return { inputs, pathOf: () => out };
  }
  const isInside = (path: string): boolean => isBelow(host.realPath(path), host.realPath(out));
  const kept = args.some(isInside) ? inputs : inputs.filter(({ path }) => !isInside(path));
  const root = commonFolder(args, kept);
  const pathOf = ({ path }: Input): string => posix.join(out, nameBelow(path, root));
  checkCopies(kept.map(pathOf), kept, host);
  return { inputs: kept, pathOf };
}

function refuseFileName(out: string): UsageError {
  return new UsageError({
    zh: `--out ${out} 是一个文件名，而要修正的不是一个文件；请给出文件夹`,
    en: `--out ${out} names a file, but not exactly one file is to be fixed; give a folder`,
  });
}

/** A copy is of the format of its original, whatever it is called; standard input may have any name. */
function checkEnding(out: string, path: string): void {
  const ending = posix.extname(path).toLowerCase();
  if (ending === '' || posix.extname(out).toLowerCase() === ending) return;
  throw new UsageError({
    zh: `--out ${out} 应与原文件一样以 ${ending} 结尾`,
    en: `--out ${out} must end in ${ending}, as the original does`,
  });
}

function checkCopies(copies: readonly string[], inputs: readonly Input[], { realPath }: Pick<Host, 'realPath'>): void {
  const taken = new Set(inputs.map(({ path }) => realPath(path).toLowerCase()));
  for (const path of copies) {
    const real = realPath(path).toLowerCase();
    if (taken.has(real)) {
      throw new UsageError({
        zh: `--out 会覆盖要修正的文件或另一份副本 ${path}，请换一个位置；要在原处修正，不用 --out`,
        en: `--out would replace an input or another copy, ${path}; choose another place, or leave --out away to fix in place`,
      });
    }
    taken.add(real);
  }
}

/** What fixing would change: a unified diff of a text, and of a workbook each cell before and after. */
export function describeChange({ input, before, content, applied }: FixedInput, { language, host, options }: Request): string {
  const paint = createPaint(options['color'] === true);
  const isText = applied.every(({ finding }) => finding.place.kind === 'text');
  if (isText) {
    const diff = writeUnifiedDiff(input.path, decodeText(before), decodeText(content));
    // A terminal must not obey what stands in a file; a program gets it as it is.
    const lines = diff.split('\n').map((line) => paintLine(host.terminal.output ? showControls(line) : line, paint));
    return lines.join('\n');
  }
  const cells = new Map<string, { readonly before: string; readonly after: string }>();
  for (const { finding, before: text, after } of applied) {
    const address = formatPlace(finding.place);
    cells.set(address, { before: cells.get(address)?.before ?? text, after });
  }
  const lines = [...cells].flatMap(([address, cell]) => [
    toLine(address),
    ...listChanged(cell.before, cell.after).map((line) => paintLine(line, paint)),
  ]);
  return `${toLine(input.path)}${language === 'zh' ? '：' : ':'}\n${lines.map((line) => `${line}\n`).join('')}`;
}

/** A line of a comparison by its mark, as every tool colours it; the names of the files stand out. */
function paintLine(line: string, paint: Paint): string {
  if (/^(?:---|\+\+\+) [ab]\//u.test(line)) return paint.strong(line);
  if (line.startsWith('-')) return paint.removed(line);
  if (line.startsWith('+')) return paint.added(line);
  return line.startsWith('@@') ? paint.faint(line) : line;
}

function listChanged(before: string, after: string): string[] {
  return compareLines(before, after).flatMap(({ mark, text }) => (mark === ' ' ? [] : [`${mark} ${toLine(text.replace(/\n$/u, ''))}`]));
}
