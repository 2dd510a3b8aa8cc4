import { cleanText, oneLine } from './clean-text.ts';
import { TICK, writeAudience, writeMethods } from './tick-texts.ts';
import { writeBoxes } from './channel-boxes.ts';
import { writeBasis, writeContent, writeSubject } from './office-text.ts';
import { layOutExtra } from './extra-columns.ts';
import { layOutPaths, splitCategory } from './item-paths.ts';
import type { Block, OfficialColumn } from './table-block.ts';
import type { Catalogue, Item } from '../model/catalogue.ts';
import { LEVELS, type Level } from '../model/phrases.ts';

/** What a table says below its header, and under which columns. */
export interface Layout {
  readonly columns: readonly OfficialColumn[];
  readonly leading: number;
  readonly body: Block;
}

/** A column of a catalogue behind those of the item's path, with what it says of an item. */
interface ItemColumn extends OfficialColumn {
  write(item: Item): string;
}

/** The official table of a catalogue: one row an item, first-level items merged downwards, columns of the office's own at the end. */
export function layOutCatalogue(catalogue: Catalogue): Layout {
  const { items } = catalogue;
  const names = items.map(({ category, name }) => ({ category: splitCategory(category?.value), name: name?.value ?? '' }));
  const paths = layOutPaths(names, 1);
  const columns = [...ELEMENT_COLUMNS, ...levelColumns(catalogue), ...extraColumns(items)];
  const numbers = numberItems(items);
  return {
    columns: [NUMBER, ...paths.columns, ...columns],
    leading: 1 + paths.columns.length,
    body: {
      rows: items.map((item, row) => [numbers[row] ?? '', ...(paths.rows[row] ?? []), ...columns.map(({ write }) => write(item))]),
      spans: paths.spans,
    },
  };
}

const NUMBER: OfficialColumn = { label: '序号', width: 6, align: 'centre' };

/** An office's table is numbered: where no item has a number, they are counted. */
function numberItems(items: readonly Item[]): readonly string[] {
  const counted = items.every(({ number }) => number === undefined);
  return items.map(({ number }, index) => (counted ? String(index + 1) : oneLine(number?.value ?? '')));
}

const ELEMENT_COLUMNS: readonly ItemColumn[] = [
  { label: '公开内容（要素）', width: 26, align: 'left', write: writeContent },
  { label: '公开依据', width: 34, align: 'left', write: writeBasis },
  { label: '公开时限', width: 18, align: 'left', write: ({ deadline }) => cleanText(deadline?.value.text ?? '') },
  { label: '公开主体', width: 14, align: 'centre', write: writeSubject },
  { label: '公开渠道和载体', width: 41, align: 'left', write: ({ channel }) => writeBoxes(channel.map(({ value }) => value)) },
  { label: '公开对象', below: '全社会', width: 8, align: 'centre', write: ({ audience }) => writeAudience(audience).everyone },
  { label: '公开对象', below: '特定群体', width: 10, align: 'centre', write: ({ audience }) => writeAudience(audience).group },
  { label: '公开方式', below: '主动', width: 6, align: 'centre', write: ({ method }) => writeMethods(method).proactive },
  { label: '公开方式', below: '依申请', width: 8, align: 'centre', write: ({ method }) => writeMethods(method).onRequest },
];

const LEVEL_LABELS: Readonly<Record<Level, string>> = { province: '省级', city: '市级', county: '县级', town: '乡级', village: '村级' };

/** The levels that publish something; the official form's two where none is said. */
function levelColumns({ items, locality }: Catalogue): readonly ItemColumn[] {
  const used = new Set(items.flatMap(({ level }) => level.map(({ value }) => value)));
  const shown = used.size === 0 ? new Set<Level>(['county', 'town']) : used;
  const county = locality.name?.value.endsWith('区') === true ? '区级' : LEVEL_LABELS.county;
  return LEVELS.filter((level) => shown.has(level)).map((level) => ({
    label: '公开层级',
    below: level === 'county' ? county : LEVEL_LABELS[level],
    // Alone, it must be wide enough for the label above it.
    width: shown.size === 1 ? 10 : 6,
    align: 'centre',
    write: (item) => (item.level.some(({ value }) => value === level) ? TICK : ''),
  }));
}

/** The columns that the office added. */
function extraColumns(items: readonly Item[]): readonly ItemColumn[] {
  const nameColumn = (label: string): string => (OFFICIAL_LABELS.has(label) ? `其他${label}` : label);
  return layOutExtra(
    items.map(({ extra }) => extra),
    nameColumn,
  ).map(({ writeExtra, ...column }) => ({ ...column, write: ({ extra }) => writeExtra(extra) }));
}

/** A further column of such a name would pass for the official one. */
const OFFICIAL_LABELS: ReadonlySet<string> = new Set([
  NUMBER.label,
  '公开事项',
  '公开层级',
  ...ELEMENT_COLUMNS.flatMap(({ label, below = label }) => [label, below]),
  ...Object.values(LEVEL_LABELS),
]);
