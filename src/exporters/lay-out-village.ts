import { cleanText, oneLine } from './clean-text.ts';
import { layOutExtra } from './extra-columns.ts';
import type { Layout } from './lay-out-catalogue.ts';
import { writeList } from './list-text.ts';
import type { OfficialColumn, Span } from './table-block.ts';
import { spellPlaces } from './village-texts.ts';
import type { Located } from '../model/source.ts';
import type { VillageItem, VillageList } from '../model/village-list.ts';

/** A column with what it says of an item. */
interface VillageColumn extends OfficialColumn {
  write(item: VillageItem): string;
}

const NUMBER: OfficialColumn = { label: '序号', width: 6, align: 'centre' };
const CATEGORY: OfficialColumn = { label: '公开类别', width: 12, align: 'centre' };
/** Behind the number. */
const CATEGORY_COLUMN = 1;

const COLUMNS: readonly VillageColumn[] = [
  { label: '公开事项', width: 18, align: 'centre', write: ({ name }) => oneLine(name?.value ?? '') },
  { label: '公开内容', width: 36, align: 'left', write: ({ content }) => writeList(content.map(({ value }) => cleanText(value))) },
  { label: '公开时间', width: 18, align: 'left', write: ({ time }) => cleanText(time?.value.text ?? '') },
  { label: '公开地点（形式）', width: 20, align: 'left', write: ({ place }) => writeNames(place) },
  { label: '公开频次', width: 10, align: 'centre', write: ({ frequency }) => cleanText(frequency?.value.text ?? '') },
  { label: '责任人', width: 14, align: 'centre', write: ({ responsible }) => writeNames(responsible) },
];
const BASIS: VillageColumn = {
  label: '公开依据',
  width: 30,
  align: 'left',
  write: ({ basis }) => cleanText(basis.map(({ value }) => value.text).join('\n')),
};

function writeNames(values: readonly Located<string>[]): string {
  return cleanText(spellPlaces(values.map(({ value }) => value)));
}

/** The table of a village's list: one row an item, categories merged downwards, acts and columns of the village's own at the end. */
export function layOutVillage({ items }: VillageList): Layout {
  const hasCategories = items.some(({ category }) => category !== undefined);
  const columns = [...COLUMNS, ...(items.some(({ basis }) => basis.length > 0) ? [BASIS] : []), ...extraColumns(items)];
  const counted = items.every(({ number }) => number === undefined);
  const rows = items.map((item, index) => [
    counted ? String(index + 1) : oneLine(item.number?.value ?? ''),
    ...(hasCategories ? [categoryOf(item)] : []),
    ...columns.map(({ write }) => write(item)),
  ]);
  return {
    columns: [NUMBER, ...(hasCategories ? [CATEGORY] : []), ...columns],
    leading: hasCategories ? 3 : 2,
    body: { rows, spans: hasCategories ? mergeCategories(items) : [] },
  };
}

/** A blank cell would pass for the category above. */
function categoryOf({ category }: VillageItem): string {
  return category === undefined ? '—' : oneLine(category.value);
}

/** Neighbours of one category stand beside one cell. */
function mergeCategories(items: readonly VillageItem[]): readonly Span[] {
  const spans: Span[] = [];
  let first = 0;
  items.forEach((item, row) => {
    const [text, next] = [categoryOf(item), items[row + 1]];
    if (next !== undefined && categoryOf(next) === text) return;
    if (row > first) spans.push({ row: first, column: CATEGORY_COLUMN, rows: row - first + 1, columns: 1, text });
    first = row + 1;
  });
  return spans;
}

/** A further column of such a name would pass for the official one. */
const OFFICIAL_LABELS: ReadonlySet<string> = new Set([NUMBER, CATEGORY, ...COLUMNS, BASIS].map(({ label }) => label));

function extraColumns(items: readonly VillageItem[]): readonly VillageColumn[] {
  return layOutExtra(
    items.map(({ extra }) => extra),
    (label) => (OFFICIAL_LABELS.has(label) ? `其他${label}` : label),
  ).map(({ writeExtra, ...column }) => ({ ...column, write: ({ extra }) => writeExtra(extra) }));
}
