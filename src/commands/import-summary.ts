import type { Language, Sentence } from '../model/words.ts';
import type { Identified } from './import-document.ts';

/** A document that is, or would be, written, with the table it comes from. */
export interface Written extends Identified {
  readonly file: string;
  readonly sheet: string;
}

/** One line for a document: where it comes from, where it goes, and which ids it keeps. */
export function describeWritten(written: Written, language: Language): string {
  const { file, sheet, path, document, update, items, gone, renamed } = written;
  const table = TABLE[language]({ file, sheet });
  const counts = {
    kept: items.filter(({ isNew }) => !isNew).length,
    fresh: items.filter(({ isNew }) => isNew).length,
    gone: gone.map(({ id }) => id),
    renamed: renamed.map(({ id, from, to }) => ({ id, from, to })),
  };
  if (document.kind !== 'task-table') return CATALOGUE[language]({ table, path, update, items: document.items.length, ...counts });
  const rows = document.tasks.reduce((sum, task) => sum + task.rows.length, 0);
  return TASKS[language]({ table, path, update, tasks: document.tasks.length, rows });
}

/** Every item with its id, marked + where the id is new, and the ids that are no more, marked -. */
export function listIds({ document, items, gone }: Written): readonly string[] {
  if (document.kind === 'task-table') return [];
  const entry = (mark: string, id: string, item: { readonly category?: string | undefined; readonly name?: string | undefined }): string =>
    `  ${mark} ${id}  ${[item.category, item.name].filter((part) => part !== undefined).join(' / ')}`;
  return [
    ...document.items.map(({ category, name }, index) => {
      const { id = '', isNew = true } = items[index] ?? {};
      return entry(isNew ? '+' : '=', id, { category: category?.value, name: name?.value });
    }),
    ...gone.map((item) => entry('-', item.id, item)),
  ];
}

const TABLE: Sentence<Pick<Written, 'file' | 'sheet'>> = {
  zh: ({ file, sheet }) => (sheet === '' ? file : `${file}“${sheet}”`),
  en: ({ file, sheet }) => (sheet === '' ? file : `${file} "${sheet}"`),
};

interface CatalogueCounts {
  readonly table: string;
  readonly path: string;
  readonly update: boolean;
  readonly items: number;
  readonly kept: number;
  readonly fresh: number;
  readonly gone: readonly string[];
  readonly renamed: Identified['renamed'];
}

const CATALOGUE: Sentence<CatalogueCounts> = {
  zh: ({ table, path, update, items, kept, fresh, gone, renamed }) => {
    const changes = [
      ...(kept > 0 ? [`沿用 ${kept} 个编号`] : []),
      ...(fresh > 0 ? [`新编 ${fresh} 个编号`] : []),
      ...(gone.length > 0 ? [`${gone.length} 个事项不再出现：${gone.join('、')}`] : []),
      ...renamed.map(({ id, from, to }) => `${id} 由“${from}”改名为“${to}”，编号不变`),
    ];
    return `${table} → ${path}：${items} 个事项，${update ? '更新原文件（手写的注释不保留）' : '新文件'}，${changes.join('；')}`;
  },
  en: ({ table, path, update, items, kept, fresh, gone, renamed }) => {
    const changes = [
      ...(kept > 0 ? [`kept ${kept} ${kept === 1 ? 'id' : 'ids'}`] : []),
      ...(fresh > 0 ? [`${fresh} new`] : []),
      ...(gone.length > 0 ? [`${gone.length} gone: ${gone.join(', ')}`] : []),
      ...renamed.map(({ id, from, to }) => `${id} is now called "${to}" (was "${from}")`),
    ];
    const file = update ? 'updated (comments written by hand are not kept)' : 'new file';
    return `${table} -> ${path}: ${items} ${items === 1 ? 'item' : 'items'}, ${file}; ${changes.join(', ')}`;
  },
};

const TASKS: Sentence<{ table: string; path: string; update: boolean; tasks: number; rows: number }> = {
  zh: ({ table, path, update, tasks, rows }) =>
    `${table} → ${path}：${tasks} 项任务（${rows} 行），${update ? '更新原文件（手写的注释不保留）' : '新文件'}`,
  en: ({ table, path, update, tasks, rows }) =>
    `${table} -> ${path}: ${tasks} ${tasks === 1 ? 'task' : 'tasks'} (${rows} ${rows === 1 ? 'row' : 'rows'}), ` +
    (update ? 'updated (comments written by hand are not kept)' : 'new file'),
};
