import type { FactExplanation, TableExplanation } from '../model/explanation.ts';
import { columnLetters } from '../model/place.ts';
import type { Language, Sentence, Words } from '../model/words.ts';
import { FACTS, FROM, HOW, LEFT_OUT, nameColumnRole, nameFact } from '../exporters/explanation-words.ts';
import { displayWidth, padToWidth, truncateToWidth } from '../reporters/display-width.ts';
import { createPaint } from '../reporters/paint.ts';
import { toLine } from '../reporters/printable.ts';
import { wrapText } from '../reporters/wrap-text.ts';

/** One table with the file it stands in. */
export interface ExplainedTable {
  readonly file: string;
  readonly explanation: TableExplanation;
}

export interface ExplainStyle {
  readonly language: Language;
  /** Display cells of a line. */
  readonly width: number;
  readonly color: boolean;
}

/** How tables were understood, for people at a terminal: columns, facts with their sources, what was left out and why. */
export function explainTables(tables: readonly ExplainedTable[], style: ExplainStyle): string {
  return tables.map(({ file, explanation }) => `${explainTable(file, explanation, style).join('\n')}\n`).join('\n');
}

function explainTable(file: string, table: TableExplanation, style: ExplainStyle): readonly string[] {
  const { language, width, color } = style;
  const paint = createPaint(color);
  const name = toLine(language === 'zh' ? `${file}“${table.sheet}”` : `${file} "${table.sheet}"`);
  const wrap = (line: string): readonly string[] => wrapText(toLine(line), Math.max(width, NARROWEST), 4);
  return [
    ...wrapText(name, Math.max(width, NARROWEST)).map((line) => paint.strong(line)),
    ...wrap(OVERVIEW[language](table)),
    '',
    ...drawColumns(table, style).map((line, index) => (index === 0 ? paint.faint(line) : line)),
    ...(table.facts.length === 0 ? [] : ['', ...drawFacts(table.facts, language).flatMap(wrap)]),
    ...listLeftOut(table, language).flatMap(wrap),
    ...listCautions(table, language).flatMap(wrap),
  ];
}

const NARROWEST = 60;

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const KINDS: Readonly<Record<TableExplanation['kind'], Words>> = {
  catalogue: { zh: '标准目录', en: 'Catalogue' },
  'task-table': { zh: '任务分解表', en: 'Task table' },
  'village-list': { zh: '村（居）务公开事项清单', en: 'Village list' },
};

const OVERVIEW: Sentence<TableExplanation> = {
  zh: ({ kind, entries, rows, firstRow, lastRow, headerRows, confidence, refused }) =>
    `${KINDS[kind].zh}，${refused ? '列对应关系不可靠，没有读取' : `${entries} ${kind === 'task-table' ? '项任务' : '个事项'}，读自 ${rows} 行`}；` +
    `表格为第 ${firstRow} 至 ${lastRow} 行，${describeHeader(headerRows, 'zh')}；把握 ${percent(confidence)}`,
  en: ({ kind, entries, rows, firstRow, lastRow, headerRows, confidence, refused }) =>
    `${KINDS[kind].en}, ${refused ? 'not read, for its columns cannot be trusted' : `${plural(entries, kind === 'task-table' ? 'task' : 'item')} from ${plural(rows, 'row')}`}; ` +
    `the table is rows ${firstRow} to ${lastRow}, ${describeHeader(headerRows, 'en')}; confidence ${percent(confidence)}`,
};

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function describeHeader(header: TableExplanation['headerRows'], language: Language): string {
  if (header === undefined) return language === 'zh' ? '没有表头，各列凭内容判断' : 'without a header: columns were told by their content';
  const { first, last } = header;
  if (first === last) return language === 'zh' ? `表头在第 ${first} 行` : `header in row ${first}`;
  return language === 'zh' ? `表头在第 ${first} 至 ${last} 行` : `header in rows ${first} to ${last}`;
}

const HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['列', '表头', '理解为', '凭', '把握', '第一格'],
  en: ['', 'label', 'taken as', 'by', 'sure', 'first cell'],
};
/** Between two columns of the drawing. */
const GAP = 2;
/** The drawing's columns that give way where there is no room for all: label, element, sample. */
const ELASTIC: ReadonlySet<number> = new Set([1, 2, 5]);
const LEAST = 8;

/** One line a column, cut to the width; nothing is wrapped, so that letters stand one below the other. */
function drawColumns({ columns, kind }: TableExplanation, { language, width }: ExplainStyle): readonly string[] {
  const rows = columns.map(({ column, label, element, how, confidence, sample }) =>
    [
      columnLetters(column),
      label,
      nameColumnRole({ element, how }, kind, language),
      element === undefined || how === undefined ? '' : HOW[how][language],
      element === undefined ? '' : percent(confidence),
      sample,
    ].map(toLine),
  );
  const lines = [HEADINGS[language], ...rows];
  const wanted = HEADINGS[language].map((_, index) => Math.max(...lines.map((line) => displayWidth(line[index] ?? ''))));
  const widths = shareWidths(wanted, Math.max(width, NARROWEST) - GAP * wanted.length);
  return lines.map((line) => {
    const cells = line.map((cell, index) => padToWidth(truncateToWidth(cell, widths[index] ?? 0), widths[index] ?? 0));
    return `${' '.repeat(GAP)}${cells.join(' '.repeat(GAP))}`.trimEnd();
  });
}

/** The narrow ones of the elastic columns get what they want, the others equal parts of what is left. */
function shareWidths(wanted: readonly number[], room: number): readonly number[] {
  const widths = [...wanted];
  const elastic = [...ELASTIC].toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  let rest = room - wanted.reduce((sum, width, index) => sum + (ELASTIC.has(index) ? 0 : width), 0);
  for (const [position, index] of elastic.entries()) {
    widths[index] = Math.min(wanted[index] ?? 0, Math.max(LEAST, Math.floor(rest / (elastic.length - position))));
    rest -= widths[index] ?? 0;
  }
  return widths;
}

/** The option that gives a fact which a table does not say. */
const OPTIONS: Readonly<Partial<Record<FactExplanation['fact'], string>>> = {
  domain: '--domain',
  place: '--place',
  level: '--level',
  edition: '--edition',
  effective: '--effective',
};

function drawFacts(facts: readonly FactExplanation[], language: Language): readonly string[] {
  const widest = Math.max(0, ...facts.map(({ fact }) => displayWidth(FACTS[fact][language])));
  return facts.map(({ fact, value, from }) => {
    const option = OPTIONS[fact];
    const source = language === 'zh' ? `（${FROM[from].zh}）` : ` (${FROM[from].en})`;
    const missing = option === undefined ? FROM.unknown[language] : UNKNOWN[language](option);
    return `  ${padToWidth(FACTS[fact][language], widest)}  ${value === undefined ? missing : `${nameFact(fact, value, language)}${source}`}`;
  });
}

const UNKNOWN: Sentence<string> = {
  zh: (option) => `不详，可用 ${option} 给出`,
  en: (option) => `unknown; ${option} gives it`,
};

/** Rows beyond these are counted only. */
const MOST_ROWS = 20;

function listLeftOut({ leftOut }: TableExplanation, language: Language): readonly string[] {
  if (leftOut.length === 0) return [];
  const rows = leftOut.slice(0, MOST_ROWS).map(({ row, reason, text }) => {
    const why = LEFT_OUT[reason][language];
    const cut = truncateToWidth(toLine(text), 60);
    return language === 'zh' ? `  第 ${row} 行：${why}，${cut}` : `  row ${row}: ${why}, ${cut}`;
  });
  const more = leftOut.length - rows.length;
  const rest = more > 0 ? [language === 'zh' ? `  另有 ${more} 行` : `  and ${plural(more, 'row')} more`] : [];
  return ['', LEFT_OUT_HEADING[language], ...rows, ...rest];
}

const LEFT_OUT_HEADING: Words = { zh: '没有作为事项读入的行：', en: 'Rows that were not read as items:' };

/** What a reader of the table might not have seen. */
function listCautions(table: TableExplanation, language: Language): readonly string[] {
  const { hidden, filledDown, uncalculated, droppedMerges, sheetsWithoutTable } = table;
  const cautions: readonly (Words | undefined)[] = [
    hidden.sheet ? { zh: '工作表是隐藏的，仍然读入', en: 'The sheet is hidden; it was read all the same' } : undefined,
    hidden.rows + hidden.columns === 0
      ? undefined
      : {
          zh: `有 ${hidden.rows} 行、${hidden.columns} 列是隐藏的，仍然读入`,
          en: `${plural(hidden.rows, 'row')} and ${plural(hidden.columns, 'column')} are hidden; they were read all the same`,
        },
    filledDown === 0
      ? undefined
      : {
          zh: `${filledDown} 个空白格沿用了上一行的内容，请核对`,
          en: `${plural(filledDown, 'blank cell')} were taken to hold what stands above; please check`,
        },
    uncalculated === 0
      ? undefined
      : {
          zh: `${uncalculated} 个公式没有算出结果，按空白读入；请用表格软件打开并保存一次`,
          en: `${plural(uncalculated, 'formula')} never calculated, and read as blank: open the workbook in an office program and save it`,
        },
    droppedMerges === 0
      ? undefined
      : {
          zh: `${droppedMerges} 处合并单元格与别处重叠，没有采用`,
          en: `${plural(droppedMerges, 'merged range')} overlap others and did not count`,
        },
    sheetsWithoutTable.length === 0
      ? undefined
      : {
          zh: `没有找到表格的工作表：${sheetsWithoutTable.join('、')}`,
          en: `Sheets without a table: ${sheetsWithoutTable.join(', ')}`,
        },
  ];
  const told = cautions.flatMap((words) => (words === undefined ? [] : [words[language]]));
  return told.length === 0 ? [] : ['', ...told];
}
