import { layOutHeader, type Block, type OfficialColumn } from './table-block.ts';
import { layOutCatalogue, type Layout } from './lay-out-catalogue.ts';
import { layOutTasks } from './lay-out-tasks.ts';
import { layOutVillage } from './lay-out-village.ts';
import { fitWidths } from './text-size.ts';
import { oneLine } from './clean-text.ts';
import { findDomain } from '../vocabularies/index.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { TaskTable } from '../model/task-table.ts';
import type { VillageList } from '../model/village-list.ts';

/** The documents that have an official table. */
export type TableDocument = Catalogue | TaskTable | VillageList;

/** A table as an office publishes it, before any format: every text is final, nothing in it is markup. */
export interface OfficialTable {
  /** A short name, for a sheet: 社会救助. */
  readonly name: string;
  readonly title: string;
  /** One line under the title: edition, and the day from which it holds. */
  readonly note?: string | undefined;
  readonly columns: readonly OfficialColumn[];
  /** How many columns from the left say which row it is, and stay in sight. */
  readonly leading: number;
  readonly header: Block;
  readonly body: Block;
}

/**
 * Lays a document out as its official table: 序号 · 公开事项 · ... · 公开层级, 序号 · 任务名称 · ... · 完成时限, or 序号 · 公开类别 · 公开事项 · ... ·
 * 责任人. Pure.
 */
export function makeOfficialTable(document: TableDocument): OfficialTable {
  const { columns, leading, body } = layOut(document);
  return {
    name: nameTable(document),
    title: oneLine(document.title?.value ?? FALLBACK_TITLES[document.kind]),
    note: document.kind === 'task-table' ? undefined : noteOf(document),
    columns: fitWidths(columns, body),
    leading,
    header: layOutHeader(columns),
    body,
  };
}

function layOut(document: TableDocument): Layout {
  if (document.kind === 'catalogue') return layOutCatalogue(document);
  return document.kind === 'task-table' ? layOutTasks(document) : layOutVillage(document);
}

const FALLBACK_TITLES = { catalogue: '基层政务公开标准目录', 'task-table': '任务分解表', 'village-list': '村务公开事项清单' } as const;

function nameTable(document: TableDocument): string {
  if (document.kind !== 'catalogue') return FALLBACK_TITLES[document.kind];
  const domain = document.domain?.value;
  return oneLine((domain === undefined ? undefined : (findDomain(domain)?.name ?? domain)) ?? FALLBACK_TITLES.catalogue);
}

function noteOf({ edition, effective }: Pick<Catalogue, 'edition' | 'effective'>): string | undefined {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(effective?.value ?? '');
  const parts = [
    ...(edition === undefined ? [] : [`版本：${oneLine(edition.value)}`]),
    ...(day === null ? [] : [`施行日期：${day[1]}年${Number(day[2])}月${Number(day[3])}日`]),
  ];
  return parts.length === 0 ? undefined : parts.join('　');
}
