import type { TaskProgress } from '../model/task-progress.ts';
import type { Language } from '../model/words.ts';
import { UsageError, type Host } from './define.ts';
import { readKeptFile } from './kept-file.ts';
import { renderReport } from './render-report.ts';

/**
 * Reads a record of progress.
 *
 * @throws UsageError where it is not there, of another kind, or has faults: nothing is added to a record that cannot be trusted
 */
export async function readProgress(host: Host, language: Language, path: string, flag: string): Promise<TaskProgress> {
  const read = await readKeptFile(host, language, { path, kind: 'task-progress', flag });
  if ('kept' in read) return read.kept.value as TaskProgress;
  const lines = renderReport(read.broken.report, 'compact').trimEnd();
  throw new UsageError({
    zh: `任务进度 ${path} 有错误，请先改正：\n${lines}`,
    en: `the record of progress ${path} has errors; mend them first:\n${lines}`,
  });
}
