import type { RenderOptions } from '../reporters/define.ts';
import { nearest } from '../vocabularies/index.ts';
import { UsageError, type Output } from './define.ts';

/** A way of writing something: as text, or as a file that is opened with a program. */
export type Writer<Subject> = { readonly name: string } & (
  | { render(subject: Subject, options: RenderOptions): string }
  | { renderFile(subject: Subject): Promise<Uint8Array> }
);

/** A reporter with the file it writes to; standard output where there is none. */
export interface ChosenFormat<Reporter> {
  readonly reporter: Reporter;
  readonly path: string | undefined;
}

/** Reads `--format name` and `--format name=file`; pretty where none is given. */
export function chooseFormats<Reporter extends Writer<never>>(
  given: readonly string[],
  reporters: readonly Reporter[],
): ChosenFormat<Reporter>[] {
  const chosen = (given.length === 0 ? ['pretty'] : given).map((text) => {
    const [name = '', ...rest] = text.split('=');
    if (rest.join('=') === '' && rest.length > 0) {
      throw new UsageError({ zh: `--format ${text} 的等号后面缺少文件名`, en: `--format ${text} lacks a file name after the equals sign` });
    }
    const reporter = findReporter(name, reporters);
    if ('renderFile' in reporter && rest.length === 0) throw refuseStandardOutput(name);
    return { reporter, path: rest.length === 0 ? undefined : rest.join('=') };
  });
  if (chosen.filter(({ path }) => path === undefined).length > 1) {
    throw new UsageError({
      zh: '只能有一种格式写到标准输出，其余请写成 --format 格式=文件',
      en: 'Only one format can go to standard output; give the others a file: --format name=file',
    });
  }
  const taken = new Set<string>();
  for (const { path } of chosen) {
    if (path !== undefined && taken.has(path))
      throw new UsageError({ zh: `两种格式写到同一个文件 ${path}`, en: `Two formats go to the same file, ${path}` });
    if (path !== undefined) taken.add(path);
  }
  return chosen;
}

/** @throws UsageError that names the nearest format */
export function findReporter<Reporter extends { readonly name: string }>(name: string, reporters: readonly Reporter[]): Reporter {
  const found = reporters.find((reporter) => reporter.name === name);
  if (found !== undefined) return found;
  const names = reporters.map((reporter) => reporter.name);
  const near = nearest(name, names);
  throw new UsageError({
    zh: `没有格式“${name}”${near === undefined ? '' : `，是否应为 ${near}`}；可用：${names.join('、')}`,
    en: `There is no format "${name}"${near === undefined ? '' : `; did you mean ${near}`}; available: ${names.join(', ')}`,
  });
}

/** @throws UsageError where a report would replace a file that is to be read */
export function refuseToReplace(formats: readonly ChosenFormat<Writer<never>>[], read: ReadonlySet<string>): void {
  for (const { reporter, path } of formats) {
    if (path === undefined || !read.has(path)) continue;
    throw new UsageError({
      zh: `--format ${reporter.name}=${path} 会覆盖要检查的文件，请换一个文件名`,
      en: `--format ${reporter.name}=${path} would replace a file that is to be checked; choose another name`,
    });
  }
}

/** Writes something in every chosen format. Colour and the terminal's width are for standard output only. */
export function renderAll<Subject>(
  subject: Subject,
  formats: readonly ChosenFormat<Writer<Subject>>[],
  options: RenderOptions,
): Promise<Output[]> {
  return Promise.all(formats.map((format) => renderOne(subject, format, options)));
}

async function renderOne<Subject>(
  subject: Subject,
  { reporter, path }: ChosenFormat<Writer<Subject>>,
  options: RenderOptions,
): Promise<Output> {
  if ('renderFile' in reporter) {
    if (path === undefined) throw refuseStandardOutput(reporter.name);
    return { content: await reporter.renderFile(subject), path };
  }
  if (path === undefined) return { text: reporter.render(subject, options) };
  return { content: reporter.render(subject, { ...options, color: false, width: 120 }), path };
}

function refuseStandardOutput(name: string): UsageError {
  return new UsageError({
    zh: `${name} 是要用程序打开的文件，请写成 --format ${name}=文件名`,
    en: `${name} is a file to be opened with a program; give it a name: --format ${name}=file`,
  });
}
