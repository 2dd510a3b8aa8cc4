import { ELEMENT_NAMES } from '../model/elements.ts';
import type { TableFacts } from '../model/mapping.ts';
import { LEVELS, type Level } from '../model/phrases.ts';
import { parseLevels } from '../phrases/index.ts';
import { MAP_WORDS, readMapWord } from '../readers/column-map.ts';
import type { ReadingOptions } from '../readers/reading-options.ts';
import { nearest } from '../vocabularies/index.ts';
import { readDay } from './day.ts';
import { UsageError, type OptionSpec, type Request } from './define.ts';

/** What a user can say of a table that it does not say itself: the same for every command that reads tables. */
export const READING_OPTIONS: readonly OptionSpec[] = [
  { flags: '--place <name>', summary: { zh: '表格所属地方，如 清源县', en: 'The place that the tables belong to' } },
  {
    flags: '--level <level>',
    summary: {
      zh: '该地方的层级：省、市、县、乡、村级',
      en: 'The level of that place: province, city, county, town, village, or in Chinese',
    },
  },
  {
    flags: '--domain <domain>',
    summary: { zh: '表格所属领域，如 社会救助', en: 'The domain of the tables: id or name, such as social-assistance' },
  },
  { flags: '--edition <edition>', summary: { zh: '版本，如 2025', en: 'The edition, such as 2025' } },
  { flags: '--effective <date>', summary: { zh: '施行日期（YYYY-MM-DD）', en: 'The day the catalogues took effect (YYYY-MM-DD)' } },
  {
    flags: '--map <element=column>',
    repeat: true,
    summary: {
      zh: '指定要素所在的列（列标或表头文字），如 公开依据=C，可多次给出；忽略=D 不读该列',
      en: 'Which column holds an element, by letter or label: basis=C; repeatable; ignore=D leaves a column out',
    },
  },
  {
    flags: '--encoding <label>',
    summary: { zh: '文本表格的编码，如 gb18030（默认自动识别）', en: 'Encoding of text tables, such as gb18030 (default: found out)' },
  },
  {
    flags: '--fill-down',
    summary: {
      zh: '合并单元格已拆散的表：空白格沿用上一行的内容',
      en: 'For tables that lost their merged cells: a blank cell holds what stands above it',
    },
  },
];

/** Chinese words for what a column holds, beside the English ones; `id` stands in no table. */
const CHINESE_WORDS = Object.entries(ELEMENT_NAMES)
  .flatMap(([element, { zh }]) => (element === 'id' ? [] : [zh]))
  .concat('领域', '全社会', '特定群体', '主动', '依申请', '县级', '乡级', '村级', '牵头单位', '配合单位');

/** What the reading options of a request say. @throws UsageError where one says what cannot be */
export function readReadingOptions(options: Request['options']): ReadingOptions {
  const facts = readFacts(options);
  return {
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(Array.isArray(options['map']) ? { columns: readColumns(options['map'].map(String)) } : {}),
    ...(options['encoding'] === undefined ? {} : { encoding: readEncoding(String(options['encoding'])) }),
    ...(options['fillDown'] === true ? { fillDown: true } : {}),
  };
}

function readFacts(options: Request['options']): TableFacts {
  const name = readWords(options['place'], '--place');
  const level = options['level'] === undefined ? undefined : readLevel(String(options['level']));
  const domain = readWords(options['domain'], '--domain');
  const edition = readWords(options['edition'], '--edition');
  const effective = readDay(options['effective'], '--effective');
  return {
    ...(name === undefined && level === undefined ? {} : { place: { name, level } }),
    ...(domain === undefined ? {} : { domain }),
    ...(edition === undefined ? {} : { edition }),
    ...(effective === undefined ? {} : { effective }),
  };
}

function readWords(given: unknown, flag: string): string | undefined {
  if (given === undefined) return undefined;
  const words = String(given).trim();
  if (words !== '') return words;
  throw new UsageError({
    zh: `${flag} 的值是空的，请检查脚本中的变量`,
    en: `The value of ${flag} is empty; check the variables of your script`,
  });
}

function readLevel(given: string): Level {
  const text = given.trim();
  const level = LEVELS.find((known) => known === text) ?? parseLevels(text).levels[0] ?? parseLevels(`${text}级`).levels[0];
  if (level !== undefined) return level;
  throw new UsageError({
    zh: `--level 应为省级、市级、县级、乡级或村级，现为“${given}”`,
    en: `--level must be one of ${LEVELS.join(', ')}, not "${given}"`,
  });
}

function readColumns(given: readonly string[]): Readonly<Record<string, string>> {
  const columns = new Map<string, string>();
  for (const text of given) {
    const at = text.indexOf('=');
    const [element, column] = [text.slice(0, Math.max(at, 0)).trim(), text.slice(at + 1).trim()];
    if (element === '' || column === '') {
      throw new UsageError({
        zh: `--map 应写成 要素=列，如 公开依据=C，现为“${text}”`,
        en: `--map must be element=column, such as basis=C, not "${text}"`,
      });
    }
    checkElement(element);
    if (columns.has(element)) {
      throw new UsageError({
        zh: `--map 两次指定了“${element}”，请只留一个`,
        en: `--map names "${element}" twice; leave one`,
      });
    }
    columns.set(element, column);
  }
  return Object.fromEntries(columns);
}

const TABLE_KINDS = ['catalogue', 'task-table', 'village-list'] as const;

/** An element goes by its key, its official name, or any label that would be recognised in a header. */
function checkElement(element: string): void {
  if (TABLE_KINDS.some((kind) => readMapWord(kind, element) !== undefined)) return;
  const words = [...CHINESE_WORDS, ...MAP_WORDS];
  const near = nearest(element, words);
  throw new UsageError({
    zh: `--map：没有要素“${element}”${near === undefined ? '' : `，是否应为 ${near}`}；可用：${words.join('、')}`,
    en: `--map: there is no element "${element}"${near === undefined ? '' : `; did you mean ${near}`}; available: ${words.join(', ')}`,
  });
}

function readEncoding(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new UsageError({
      zh: `--encoding 不认识“${label}”，可用 utf-8、gb18030、big5、utf-16le 等`,
      en: `--encoding does not know "${label}"; use utf-8, gb18030, big5, utf-16le or the like`,
    });
  }
}
