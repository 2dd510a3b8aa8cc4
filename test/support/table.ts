import { workbook, type CellContent } from './workbook.ts';
import { CLEAN_ITEM } from './document.ts';

/** The ten official columns, two of them divided; `F5` is the deadline of the first item. */
export const COLUMNS = {
  number: 'A',
  category: 'B',
  name: 'C',
  content: 'D',
  basis: 'E',
  deadline: 'F',
  subject: 'G',
  channel: 'H',
  audience: 'I',
  audienceGroup: 'J',
  method: 'K',
  methodOnRequest: 'L',
  county: 'M',
  town: 'N',
} as const;
export type Column = keyof typeof COLUMNS;

const NAMES = Object.keys(COLUMNS) as Column[];
/** The upper row of the official header; blanks are covered by merges. */
export const UPPER = [
  '序号',
  '公开事项',
  '',
  '公开内容（要素）',
  '公开依据',
  '公开时限',
  '公开主体',
  '公开渠道和载体',
  '公开对象',
  '',
  '公开方式',
  '',
  '公开层级',
  '',
];
/** The lower row of the official header. */
export const LOWER = ['', '一级事项', '二级事项', '', '', '', '', '', '全社会', '特定群体', '主动', '依申请', '县级', '乡级'];

/** The first row of items: before it stand the title and two rows of header. */
export const FIRST_ROW = 4;

/** A row without a fault: what `CLEAN_ITEM` is in a table. */
const CLEAN_ROW: Readonly<Record<Column, string>> = {
  number: '1',
  category: String(CLEAN_ITEM['category']),
  name: String(CLEAN_ITEM['name']),
  content: lines('content'),
  basis: lines('basis'),
  deadline: String(CLEAN_ITEM['deadline']),
  subject: lines('subject'),
  channel: (CLEAN_ITEM['channel'] as string[]).map((channel) => `■${channel}`).join('\n'),
  audience: '√',
  audienceGroup: '',
  method: '√',
  methodOnRequest: '',
  county: '√',
  town: '',
};

function lines(key: string): string {
  return (CLEAN_ITEM[key] as string[]).join('\n');
}

export interface TableOptions {
  /** Columns that the table does not have. */
  readonly without?: readonly Column[];
  readonly merges?: readonly string[];
  readonly sheet?: string;
}

/** A standard catalogue as offices keep it, with one row per item; what an item does not say is without a fault. */
export function catalogueTable(items: readonly Partial<Record<Column, CellContent>>[], options: TableOptions = {}): Uint8Array {
  const kept = NAMES.flatMap((name, index) => (options.without?.includes(name) ? [] : [index]));
  const pick = (row: readonly CellContent[]): CellContent[] => kept.map((index) => row[index] ?? null);
  const body = items.map((item, index) => NAMES.map((name) => item[name] ?? (name === 'number' ? String(index + 1) : CLEAN_ROW[name])));
  const headerMerges =
    options.without === undefined ? ['B2:C2', 'I2:J2', 'K2:L2', 'M2:N2', ...[...'ADEFGH'].map((letter) => `${letter}2:${letter}3`)] : [];
  return workbook({
    sheets: [
      {
        name: options.sheet ?? '社会救助',
        rows: [['清源县社会救助领域基层政务公开标准目录'], pick(UPPER), pick(LOWER), ...body.map(pick)],
        merges: [...headerMerges, ...(options.merges ?? [])],
      },
    ],
  });
}
