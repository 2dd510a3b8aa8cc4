import type ExcelJS from 'exceljs';

/** The fourteen physical columns of the ten-column table, from left to right: key, label over the ticks or alone, label below, width. */
const COLUMNS = [
  { key: 'number', top: '序号', width: 6 },
  { key: 'category', top: '公开事项', below: '一级事项', width: 13 },
  { key: 'name', top: '公开事项', below: '二级事项', width: 18 },
  { key: 'content', top: '公开内容（要素）', width: 24 },
  { key: 'basis', top: '公开依据', width: 34 },
  { key: 'deadline', top: '公开时限', width: 18 },
  { key: 'subject', top: '公开主体', width: 14 },
  { key: 'channel', top: '公开渠道和载体', width: 40 },
  { key: 'everyone', top: '公开对象', below: '全社会', width: 7 },
  { key: 'group', top: '公开对象', below: '特定群体', width: 10 },
  { key: 'proactive', top: '公开方式', below: '主动', width: 6 },
  { key: 'onRequest', top: '公开方式', below: '依申请', width: 7 },
  { key: 'county', top: '公开层级', below: '县级', width: 6 },
  { key: 'town', top: '公开层级', below: '乡级', width: 6 },
] as const;
type ColumnKey = (typeof COLUMNS)[number]['key'];

const TICKS = { everyone: '全社会', proactive: '主动', onRequest: '依申请', county: '县级', town: '乡级' } as const;

const CHANNELS = [
  '政府网站',
  '政府公报',
  '两微一端',
  '发布会/听证会',
  '广播电视',
  '纸质媒体',
  '公开查阅点',
  '政务服务中心',
  '便民服务站',
  '入户/现场',
  '社区/企事业单位/村公示栏（电子屏）',
  '精准推送',
] as const;

/** One item, one row. */
export interface ItemRow {
  readonly number: number;
  readonly category: string;
  readonly name: string;
  readonly content: readonly string[];
  readonly basis: readonly string[];
  readonly deadline: string;
  readonly subject: string;
  readonly channel: string;
  readonly ticks: readonly (typeof TICKS)[keyof typeof TICKS][];
  /** What stands under 特定群体, where it is ticked. */
  readonly group?: string;
  /** Notes on cells. */
  readonly notes?: Readonly<Partial<Record<ColumnKey, string>>>;
}

/** The channel cell as offices print it: every box, the chosen ones filled. */
export function boxes(...chosen: (typeof CHANNELS)[number][]): string {
  const marked = [...CHANNELS, '其他' as const].map((channel) => `${channel !== '其他' && chosen.includes(channel) ? '■' : '□'}${channel}`);
  const lines = [];
  for (let first = 0; first < marked.length; first += 2) lines.push(marked.slice(first, first + 2).join(' '));
  return lines.join('\n');
}

/** The table's title, and a note on it. */
interface Title {
  readonly text: string;
  readonly note?: string;
}

/** A catalogue laid out as an office would publish it: title, header of two rows, merged first-level items, ticks, borders. */
export function addCatalogueSheet(workbook: ExcelJS.Workbook, sheetName: string, title: Title, rows: readonly ItemRow[]): void {
  const sheet = workbook.addWorksheet(sheetName, {
    views: [{ state: 'frozen', ySplit: 3 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '2:3' },
  });
  COLUMNS.forEach(({ width }, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  writeHeader(sheet, title);
  rows.forEach((row, index) => writeRow(sheet, 4 + index, row));
  mergeCategories(sheet, rows);
}

function writeHeader(sheet: ExcelJS.Worksheet, title: Title): void {
  sheet.mergeCells(1, 1, 1, COLUMNS.length);
  Object.assign(sheet.getCell(1, 1), { value: title.text, font: { name: '方正小标宋简体', size: 18 }, alignment: CENTRE });
  if (title.note !== undefined) sheet.getCell(1, 1).note = title.note;
  sheet.getRow(1).height = 36;
  COLUMNS.forEach((column, index) => {
    const below = 'below' in column ? column.below : undefined;
    const sameTop = index > 0 && COLUMNS[index - 1]?.top === column.top;
    for (const row of [2, 3]) {
      Object.assign(sheet.getCell(row, index + 1), { font: { name: '黑体', size: 10 }, alignment: CENTRE, border: BORDER, fill: SHADE });
    }
    if (!sameTop) sheet.getCell(2, index + 1).value = column.top;
    if (below !== undefined) sheet.getCell(3, index + 1).value = below;
  });
  COLUMNS.forEach((column, index) => {
    if (!('below' in column)) sheet.mergeCells(2, index + 1, 3, index + 1);
    else if (COLUMNS[index + 1]?.top === column.top) sheet.mergeCells(2, index + 1, 2, index + 2);
  });
}

function writeRow(sheet: ExcelJS.Worksheet, at: number, item: ItemRow): void {
  const values: Record<ColumnKey, string | number> = {
    number: item.number,
    category: item.category,
    name: item.name,
    content: item.content.map((element, index) => `${index + 1}.${element}`).join('\n'),
    basis: item.basis.join('\n'),
    deadline: item.deadline,
    subject: item.subject,
    channel: item.channel,
    everyone: tick(item, 'everyone'),
    group: item.group ?? '',
    proactive: tick(item, 'proactive'),
    onRequest: tick(item, 'onRequest'),
    county: tick(item, 'county'),
    town: tick(item, 'town'),
  };
  COLUMNS.forEach(({ key }, index) => {
    const cell = sheet.getCell(at, index + 1);
    const leftAligned = key === 'content' || key === 'basis' || key === 'channel';
    Object.assign(cell, { font: { name: '宋体', size: 10 }, alignment: leftAligned ? LEFT : CENTRE, border: BORDER });
    if (values[key] !== '') cell.value = values[key];
    const note = item.notes?.[key];
    if (note !== undefined) cell.note = note;
  });
  sheet.getRow(at).height = 14 * Math.max(...COLUMNS.map(({ key, width }) => lineCount(String(values[key]), width))) + 4;
}

function tick(item: ItemRow, key: keyof typeof TICKS): string {
  return item.ticks.includes(TICKS[key]) ? '√' : '';
}

/** Lines that a text takes in a column; a Chinese character is as wide as two digits, and the cell keeps a margin. */
function lineCount(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * 2) / (width - 2))), 0);
}

function mergeCategories(sheet: ExcelJS.Worksheet, rows: readonly ItemRow[]): void {
  let first = 0;
  rows.forEach((row, index) => {
    if (rows[index + 1]?.category === row.category) return;
    if (index > first) sheet.mergeCells(4 + first, 2, 4 + index, 2);
    first = index + 1;
  });
}

const CENTRE: Partial<ExcelJS.Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true };
const LEFT: Partial<ExcelJS.Alignment> = { horizontal: 'left', vertical: 'middle', wrapText: true };
const THIN: Partial<ExcelJS.Border> = { style: 'thin' };
const BORDER: Partial<ExcelJS.Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const SHADE: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };
