import type { Catalogue } from '../model/catalogue.ts';
import type { ColumnExplanation, TableExplanation } from '../model/explanation.ts';
import type { Day } from '../model/phrases.ts';
import { columnLetters } from '../model/place.ts';
import type { TaskTable } from '../model/task-table.ts';
import type { VillageList } from '../model/village-list.ts';
import type { Language, Words } from '../model/words.ts';
import { FACTS, FROM, HOW, LEFT_OUT, nameColumnRole, nameFact } from './explanation-words.ts';

/** Where a document comes from, as its first lines say. */
export interface Provenance {
  readonly file: string;
  readonly sheet: string;
  readonly day: Day;
  /** Of the schema, from the folder of the document; editors look for it in the first line. */
  readonly schema: string | undefined;
  readonly language: Language;
}

/** The lines that stand above an imported document: where it comes from, what was assumed, what is not known and how to say it. */
export function writeComments(document: Catalogue | TaskTable | VillageList, provenance: Provenance): readonly string[] {
  const { language, schema } = provenance;
  const { explanation } = document;
  return [
    ...(schema === undefined ? [] : [`yaml-language-server: $schema=${schema}`]),
    describeOrigin(explanation, provenance),
    ...(explanation === undefined ? [] : describeAssumptions(explanation, language)),
    ...describeUnknown(document).map((words) => words[language]),
  ];
}

function describeOrigin(explanation: TableExplanation | undefined, { file, sheet, day, language }: Provenance): string {
  const where = { zh: [file, ...(sheet === '' ? [] : [`工作表“${sheet}”`])], en: [file, ...(sheet === '' ? [] : [`sheet "${sheet}"`])] };
  if (explanation !== undefined) {
    where.zh.push(`第 ${explanation.firstRow} 至 ${explanation.lastRow} 行`);
    where.en.push(`rows ${explanation.firstRow} to ${explanation.lastRow}`);
  }
  return language === 'zh'
    ? `由 catalogue import 于 ${day} 从表格读入：${where.zh.join('，')}`
    : `Read by catalogue import on ${day} from ${where.en.join(', ')}`;
}

function describeAssumptions(explanation: TableExplanation, language: Language): readonly string[] {
  const { facts, columns, filledDown, leftOut, kind } = explanation;
  const zh = language === 'zh';
  const taken = facts
    .flatMap(({ fact, value, from }) => (value === undefined ? [] : [{ fact, from, text: nameFact(fact, value, language) }]))
    .map(({ fact, from, text }) => `${FACTS[fact][language]} ${text}${zh ? `（${FROM[from].zh}）` : ` (${FROM[from].en})`}`);
  const guessed = columns.filter(({ how, element }) => element !== undefined && (how === 'content' || how === 'position in header'));
  const unread = columns.filter(({ element }) => element === undefined);
  const name = ({ column, label }: ColumnExplanation): string => `${columnLetters(column)} ${label}`.trim();
  return [
    ...list({ zh: '取自', en: 'Taken from' }, taken, language),
    ...list(
      { zh: '不是单凭表头认出的列', en: 'Columns that were not told by their label alone' },
      guessed.map((column) => describeColumn(column, kind, language)),
      language,
    ),
    ...list(
      { zh: '不认识的列，原样放在 extra 下', en: 'Columns not known, kept as they are below extra' },
      unread.filter(({ how }) => how === undefined).map(name),
      language,
    ),
    ...list({ zh: '没有读的列', en: 'Columns not read' }, unread.filter(({ how }) => how !== undefined).map(name), language),
    ...list(
      { zh: '不是事项的行', en: 'Rows that are no items' },
      leftOut.map(({ row, reason }) => (zh ? `第 ${row} 行（${LEFT_OUT[reason].zh}）` : `${row} (${LEFT_OUT[reason].en})`)),
      language,
    ),
    ...(filledDown === 0 ? [] : [FILLED[language](filledDown)]),
  ];
}

const FILLED = {
  zh: (count: number) => `${count} 个空白格沿用了上一行的内容，请核对`,
  en: (count: number) => `${count} blank cells were taken to hold what stands above them; please check`,
};

/** Longer lists are told by `--explain`. */
const MOST_LISTED = 12;

function list(heading: Words, entries: readonly string[], language: Language): readonly string[] {
  if (entries.length === 0) return [];
  const [colon, comma] = language === 'zh' ? ['：', '；'] : [': ', '; '];
  const shown = entries.slice(0, MOST_LISTED).join(comma);
  return [`${heading[language]}${colon}${shown}${entries.length > MOST_LISTED ? '…' : ''}`];
}

function describeColumn(explained: ColumnExplanation, kind: TableExplanation['kind'], language: Language): string {
  const { column, how } = explained;
  const name = nameColumnRole(explained, kind, language);
  const reason = how === undefined ? '' : HOW[how][language];
  return language === 'zh' ? `${columnLetters(column)} ${name}（凭${reason}）` : `${columnLetters(column)} ${name} (by ${reason})`;
}

const UNKNOWN = {
  title: {
    zh: '标题不详：请在下面补写 title',
    en: 'The title is not known: add title below',
  },
  domain: {
    zh: '领域不详：请补写 domain，或用 --domain 重新导入',
    en: 'The domain is not known: add domain, or import again with --domain',
  },
  place: {
    zh: '地方不详：请补写 place: { name: 清源县, level: county }，或用 --place 和 --level 重新导入',
    en: 'The place is not known: add place: { name: 清源县, level: county }, or import again with --place and --level',
  },
  level: {
    zh: '地方的层级不详：请在 place 下补写 level，或用 --level 重新导入',
    en: 'The level of the place is not known: add level below place, or import again with --level',
  },
  effective: {
    zh: '施行日期不详：请补写 effective，或用 --effective 重新导入',
    en: 'The effective date is not known: add effective, or import again with --effective',
  },
  year: {
    zh: '年度不详：请补写 year，“9月30日前”之类的期限才能换算成日期',
    en: 'The year is not known: add year, so that dates such as 9月30日前 can be told',
  },
} satisfies Readonly<Record<string, Words>>;

function describeUnknown(document: Catalogue | TaskTable | VillageList): readonly Words[] {
  const { locality, title } = document;
  const place = locality.name === undefined ? [UNKNOWN.place] : locality.level === undefined ? [UNKNOWN.level] : [];
  if (document.kind === 'task-table') {
    return [...(title === undefined ? [UNKNOWN.title] : []), ...place, ...(document.year === undefined ? [UNKNOWN.year] : [])];
  }
  return [
    ...(title === undefined ? [UNKNOWN.title] : []),
    ...(document.kind === 'catalogue' && document.domain === undefined ? [UNKNOWN.domain] : []),
    ...place,
    ...(document.effective === undefined ? [UNKNOWN.effective] : []),
  ];
}
