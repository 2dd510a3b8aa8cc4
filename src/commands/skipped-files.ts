import { posix } from 'node:path';

import type { SkippedFiles } from '../model/report.ts';
import type { Language } from '../model/words.ts';

/** Files that were skipped, by sort: the ending of scans and archives, `~$` for the locks of open documents, else the whole name. */
export function sortSkipped(paths: readonly string[]): readonly SkippedFiles[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const sort = sortOf(posix.basename(path));
    counts.set(sort, (counts.get(sort) ?? 0) + 1);
  }
  return [...counts].map(([sort, files]) => ({ sort, files })).toSorted((a, b) => b.files - a.files || (a.sort < b.sort ? -1 : 1));
}

function sortOf(name: string): string {
  if (name.startsWith('~$')) return '~$';
  const ending = posix.extname(name).toLowerCase();
  return ['.db', '.ini', ''].includes(ending) ? name : ending;
}

/** What stands in a folder beside its tables, in one line; none where nothing does. */
export function describeSkipped(paths: readonly string[], language: Language): readonly string[] {
  if (paths.length === 0) return [];
  const sorts = sortSkipped(paths).map(({ sort, files }) => `${sort} ${files}`);
  return [
    language === 'zh' ? `跳过 ${paths.length} 个文件（${sorts.join('、')}）` : `Files skipped: ${paths.length} (${sorts.join(', ')})`,
  ];
}
