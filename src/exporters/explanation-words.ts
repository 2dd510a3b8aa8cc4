import { ELEMENT_NAMES, type Element } from '../model/elements.ts';
import type { ColumnExplanation, FactExplanation, FactSource, LeftOutReason, MappedBy, TableExplanation } from '../model/explanation.ts';
import type { Language, Words } from '../model/words.ts';
import { findDomain } from '../vocabularies/index.ts';

/** Why a column was taken for what it was. */
export const HOW: Readonly<Record<MappedBy, Words>> = {
  label: { zh: '表头', en: 'label' },
  'position in header': { zh: '位置', en: 'position' },
  content: { zh: '内容', en: 'content' },
  mapping: { zh: '指定', en: 'mapping' },
};

export const FACTS: Readonly<Record<FactExplanation['fact'], Words>> = {
  id: { zh: '编号', en: 'id' },
  title: { zh: '标题', en: 'title' },
  domain: { zh: '领域', en: 'domain' },
  place: { zh: '地方', en: 'place' },
  level: { zh: '层级', en: 'level' },
  edition: { zh: '版本', en: 'edition' },
  effective: { zh: '施行日期', en: 'effective' },
  derivedFrom: { zh: '来源目录', en: 'derived from' },
  year: { zh: '年度', en: 'year' },
  issued: { zh: '印发日期', en: 'issued' },
};

export const FROM: Readonly<Record<FactSource, Words>> = {
  option: { zh: '命令行', en: 'option' },
  mapping: { zh: '表格说明', en: 'mapping' },
  title: { zh: '标题', en: 'title' },
  column: { zh: '领域一栏', en: 'column' },
  'sheet name': { zh: '工作表名', en: 'sheet name' },
  'file name': { zh: '文件名', en: 'file name' },
  unknown: { zh: '不详', en: 'unknown' },
};

export const LEFT_OUT: Readonly<Record<LeftOutReason, Words>> = {
  'repeated header': { zh: '重复的表头', en: 'repeated header' },
  'section title': { zh: '小标题', en: 'section title' },
  note: { zh: '说明文字', en: 'note' },
  'column numbers': { zh: '列号', en: 'column numbers' },
  'outside the table': { zh: '在表格之外', en: 'outside the table' },
};

/** What stands for a column that is left out because somebody said so. */
const IGNORED: Words = { zh: '未读', en: 'not read' };
/** What stands for one that nobody knows. */
const KEPT: Words = { zh: '不认识，原样保留', en: 'not known, kept' };

const PARTS: Readonly<Record<string, Words>> = {
  everyone: { zh: '全社会', en: 'everyone' },
  group: { zh: '特定群体', en: 'group' },
  proactive: { zh: '主动', en: 'proactive' },
  'on-request': { zh: '依申请', en: 'on request' },
  province: { zh: '省级', en: 'province' },
  city: { zh: '市级', en: 'city' },
  county: { zh: '县级', en: 'county' },
  town: { zh: '乡级', en: 'town' },
  village: { zh: '村级', en: 'village' },
  lead: { zh: '牵头', en: 'lead' },
  responsible: { zh: '责任', en: 'responsible' },
  support: { zh: '配合', en: 'support' },
  leader: { zh: '责任领导，原样保留', en: 'leader, kept' },
  extra: { zh: '其他栏目，原样保留', en: 'further column, kept' },
  domain: { zh: '领域', en: 'domain' },
};

/** What a fact says, in the users' words: 县级 for `county`, 养老服务 for the id of that domain. */
export function nameFact(fact: FactExplanation['fact'], value: string, language: Language): string {
  if (language === 'en') return value;
  if (fact === 'domain') return findDomain(value)?.name ?? value;
  return fact === 'level' ? partOf(value, language) : value;
}

const GROUP: Words = { zh: '任务类别', en: 'group' };

/** The element that a column holds, with its part, in the users' words: `audience group` is 公开对象（特定群体）. */
export function nameColumnRole(
  { element, how }: Pick<ColumnExplanation, 'element' | 'how'>,
  kind: TableExplanation['kind'],
  language: Language,
): string {
  if (element === undefined) return (how === undefined ? KEPT : IGNORED)[language];
  if (element === 'category' && kind === 'task-table') return GROUP[language];
  const [whole = '', ...parts] = element.split(' ');
  const name = whole.split('+').map((word) => nameOf(word, language));
  if (parts.length === 0) return name.join(' + ');
  const inner = parts.map((part) => partOf(part, language)).join(language === 'zh' ? '、' : ', ');
  return language === 'zh' ? `${name.join(' + ')}（${inner}）` : `${name.join(' + ')} (${inner})`;
}

/** In English the key says it: the official name stands in the label beside it. */
function nameOf(word: string, language: Language): string {
  if (!Object.hasOwn(ELEMENT_NAMES, word)) return partOf(word, language);
  return language === 'zh' ? ELEMENT_NAMES[word as Element].zh : word;
}

function partOf(word: string, language: Language): string {
  return Object.hasOwn(PARTS, word) ? (PARTS[word]?.[language] ?? word) : word;
}
