import type { Report } from '../model/report.ts';
import type { Reporter, RenderOptions } from '../reporters/define.ts';
import { reporters } from '../reporters/index.generated.ts';
import { nearest } from '../vocabularies/index.ts';
import { UsageError, type Output } from './define.ts';

/** A reporter with the file it writes to; standard output where there is none. */
export interface ChosenFormat {
  readonly reporter: Reporter;
  readonly path: string | undefined;
}

/** Reads `--format name` and `--format name=file`; pretty where none is given. */
export function chooseFormats(given: readonly string[]): ChosenFormat[] {
  const chosen = (given.length === 0 ? ['pretty'] : given).map((text) => {
    const [name = '', ...rest] = text.split('=');
    if (rest.join('=') === '' && rest.length > 0) {
      throw new UsageError({ zh: `--format ${text} 的等号后面缺少文件名`, en: `--format ${text} lacks a file name after the equals sign` });
    }
    const reporter = findReporter(name);
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
export function findReporter(name: string): Reporter {
  const found = reporters.find((reporter) => reporter.name === name);
  if (found !== undefined) return found;
  const names = reporters.map((reporter) => reporter.name);
  const near = nearest(name, names);
  throw new UsageError({
    zh: `没有格式“${name}”${near === undefined ? '' : `，是否应为 ${near}`}；可用：${names.join('、')}`,
    en: `There is no format "${name}"${near === undefined ? '' : `; did you mean ${near}`}; available: ${names.join(', ')}`,
  });
}

/** Renders a report in every chosen format. Colour and the terminal's width are for standard output only. */
export function renderAll(report: Report, formats: readonly ChosenFormat[], options: RenderOptions): Promise<Output[]> {
  return Promise.all(formats.map((format) => renderOne(report, format, options)));
}

async function renderOne(report: Report, { reporter, path }: ChosenFormat, options: RenderOptions): Promise<Output> {
  if ('renderFile' in reporter) {
    if (path === undefined) throw refuseStandardOutput(reporter.name);
    return { content: await reporter.renderFile(report), path };
  }
  if (path === undefined) return { text: reporter.render(report, options) };
  return { content: reporter.render(report, { ...options, color: false, width: 120 }), path };
}

function refuseStandardOutput(name: string): UsageError {
  return new UsageError({
    zh: `${name} 是要用程序打开的文件，请写成 --format ${name}=文件名`,
    en: `${name} is a file to be opened with a program; give it a name: --format ${name}=file`,
  });
}
