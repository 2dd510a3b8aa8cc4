import type { Catalogue } from '../model/catalogue.ts';
import type { Language } from '../model/words.ts';
import { defineRule, type Contexts } from './define.ts';

const OPTIONS = {
  place: { option: '--place', zh: '地方', en: 'the place' },
  level: { option: '--level', zh: '层级', en: 'its level' },
  domain: { option: '--domain', zh: '领域', en: 'the domain' },
  effective: { option: '--effective', zh: '施行日期', en: 'the day it took effect' },
} as const;
type Asked = keyof typeof OPTIONS;

/** What nobody says of a table. An edition tells roughly when a catalogue took effect; without one its day is asked for along with the rest. */
function findUnknown({ document, explanation }: Contexts['reading']): readonly Asked[] {
  const unknown = new Set(explanation.facts.filter(({ from }) => from === 'unknown').map(({ fact }) => fact));
  const lacking = (['place', 'domain'] as const).filter((fact) => unknown.has(fact));
  const level = unknown.has('level') && document.kind === 'catalogue' && saysLevels(document) ? (['level'] as const) : [];
  const effective = unknown.has('effective') && unknown.has('edition') ? (['effective'] as const) : [];
  return lacking.length + level.length === 0 ? [] : [...lacking.slice(0, 1), ...level, ...lacking.slice(1), ...effective];
}

/** Where items say none, level-missing asks for the level. */
function saysLevels({ items }: Catalogue): boolean {
  return items.every(({ level }) => level.length > 0);
}

export const rule = defineRule({
  id: 'table-facts-unknown',
  severity: 'info',
  about: 'reading',
  what: {
    zh: '表格没有写明地方、层级或领域，选项、表格说明、工作表名和文件名也都没有。',
    en: 'Nothing says which place, level or domain a table is of: neither the table, nor options, a mapping, or the names of sheet and file.',
  },
  why: {
    zh: '不知道是哪个地方、哪个领域的表，有些检查就无从做起，也无法与别的目录对照。要求出自检查的需要，不涉及法律条文。',
    en: 'Without place and domain some checks cannot be made, and the table cannot be held against others. This follows from what checking needs; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      { file: table(''), name: '目录.csv', says: '--place、--level、--domain' },
      { file: table('清源县基层政务公开标准目录\n'), name: '目录.csv', says: '--domain' },
    ],
    good: [{ file: table('清源县社会救助领域基层政务公开标准目录\n'), name: '目录.csv' }, { item: {} }],
  },
  *check(context) {
    const unknown = findUnknown(context);
    if (unknown.length > 0) yield { at: context.document.at, data: { sheet: context.explanation.sheet, unknown } };
  },
  message: {
    zh: ({ unknown }) =>
      `表格没有写明${list(unknown, 'zh', '、')}，请用 ${options(unknown, '、')} 给出，或写进表格说明（文件名加 .mapping.yaml）`,
    en: ({ unknown }) =>
      `Nothing says ${list(unknown, 'en', ', ')} of the table; give it with ${options(unknown, ', ')}, or in a mapping (file name with .mapping.yaml added)`,
  },
});

function list(unknown: readonly Asked[], language: Language, comma: string): string {
  return unknown.map((fact) => OPTIONS[fact][language]).join(comma);
}

function options(unknown: readonly Asked[], comma: string): string {
  return unknown.map((fact) => OPTIONS[fact].option).join(comma);
}

/** A table without a fault, below a title or none. */
function table(title: string): string {
  return (
    `${title}序号,公开事项,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开对象,公开方式,公开层级\n` +
    '1,低保政策,文件名称,《社会救助暂行办法》（国务院令第649号）,信息形成之日起20个工作日内,清源县民政局,政府网站,全社会,主动公开,县级\n'
  );
}
