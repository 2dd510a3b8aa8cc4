import type { Catalogue, Item } from '../model/catalogue.ts';
import { CONFIDENCES, REFERENCE_FIELDS, type Confidence, type ReferenceField, type ReferenceSource } from '../model/reference.ts';
import type { Language, Sentence, Words } from '../model/words.ts';
import { DOMAINS, findDomain, type Domain } from '../vocabularies/index.ts';
import { writeTable } from './markdown.ts';

/** How many items or fields there are of each confidence. */
type Shares = Readonly<Record<Confidence, number>>;

/**
 * The page of the reference: how many items and fields it has in each domain, how sure they are, and what they were drawn from.
 *
 * @param catalogues the references, in any order; several of one domain count together
 */
export function writeReferenceIndex(catalogues: readonly Catalogue[], language: Language): string {
  const known = DOMAINS.map((domain) => ({ domain, catalogues: catalogues.filter((catalogue) => isOf(catalogue, domain)) }));
  const [there, missing] = [known.filter((one) => one.catalogues.length > 0), known.filter((one) => one.catalogues.length === 0)];
  const say = (words: Words): string => words[language];
  const blocks = [
    language === 'zh' ? '简体中文 · [English](README.md)' : '[简体中文](README.zh-CN.md) · English',
    `# ${say(TITLE)}`,
    INTRODUCTION[language](there.length),
    `## ${say(HEADS.confidence)}`,
    writeTable(
      [say(HEADS.confidence), say(HEADS.means)],
      CONFIDENCES.map((confidence) => [`\`${confidence}\``, say(MEANINGS[confidence])]),
    ),
    `## ${say(HEADS.figures)}`,
    say(HOW_COUNTED),
    writeDomains(there, language),
    ...(missing.length === 0 ? [] : [MISSING[language](missing.map(({ domain }) => nameDomain(domain, language)))]),
    `## ${say(HEADS.byField)}`,
    writeFields(catalogues, language),
    ...there.map((one) => writeSources(one, language)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

interface Kept {
  readonly domain: Domain;
  readonly catalogues: readonly Catalogue[];
}

function isOf({ domain }: Catalogue, { id }: Domain): boolean {
  return domain !== undefined && findDomain(domain.value)?.id === id;
}

function writeDomains(kept: readonly Kept[], language: Language): string {
  const row = (name: string, catalogues: readonly Catalogue[]): readonly string[] => {
    const items = catalogues.flatMap((catalogue) => catalogue.items);
    const sources = catalogues.flatMap(({ reference }) => reference?.sources ?? []);
    const [lastCheck = ''] = catalogues.flatMap(({ reference }) => reference?.asOf?.value ?? []).toSorted();
    const fields = countFields(items, REFERENCE_FIELDS);
    return [
      name,
      String(items.length),
      ...writeShares(countFields(items, ['item'])),
      String(total(fields)),
      ...writeShares(fields),
      String(sources.length),
      lastCheck,
    ];
  };
  const heads = [HEADS.domain, HEADS.items, ...SHARE_HEADS, HEADS.fields, ...SHARE_HEADS, HEADS.tables, HEADS.lastCheck];
  return writeTable(
    heads.map((words) => words[language]),
    [
      ...kept.map(({ domain, catalogues }) => row(`[${nameDomain(domain, language)}](#${domain.id})`, catalogues)),
      row(
        HEADS.all[language],
        kept.flatMap(({ catalogues }) => catalogues),
      ),
    ],
  );
}

/** The shares of one field in all domains: what the reference is surest of, and what least. */
function writeFields(catalogues: readonly Catalogue[], language: Language): string {
  const items = catalogues.flatMap((catalogue) => catalogue.items);
  const rows = REFERENCE_FIELDS.map((field) => {
    const shares = countFields(items, [field]);
    return [FIELDS[field][language], String(total(shares)), ...writeShares(shares)];
  });
  return writeTable(
    [HEADS.field, HEADS.fields, ...SHARE_HEADS].map((words) => words[language]),
    rows,
  );
}

function countFields(items: readonly Item[], fields: readonly ReferenceField[]): Shares {
  const counts = { law: 0, seen: 0, general: 0 };
  for (const { support } of items) {
    for (const field of fields) {
      const confidence = support?.confidence[field]?.value;
      if (confidence !== undefined) counts[confidence] += 1;
    }
  }
  return counts;
}

function total(shares: Shares): number {
  return CONFIDENCES.reduce((sum, confidence) => sum + shares[confidence], 0);
}

function writeShares(shares: Shares): readonly string[] {
  const all = total(shares);
  return CONFIDENCES.map((confidence) => (all === 0 ? '0' : `${shares[confidence]} (${((shares[confidence] * 100) / all).toFixed(0)} %)`));
}

/** What a domain was drawn from. Notes and titles are data, and in Chinese on either page. */
function writeSources({ domain, catalogues }: Kept, language: Language): string {
  const blocks = catalogues.flatMap(({ source, reference }) => [
    `[\`${source.file}\`](../../${source.file})`,
    ...(reference?.guide === undefined ? [] : [`${HEADS.guide[language]}${reference.guide.value}`]),
    ...(reference?.notes.length ? [list(reference.notes.map(({ value }) => value))] : []),
    ...(reference?.sources.length
      ? [`${HEADS.seenIn[language]}\n\n${list(reference.sources.map(({ value }) => nameSource(value, language)))}`]
      : []),
  ]);
  return [`<a id="${domain.id}"></a>`, `## ${nameDomain(domain, language)}`, ...blocks].join('\n\n');
}

function list(entries: readonly string[]): string {
  return entries.map((entry) => `- ${entry}`).join('\n');
}

function nameSource({ place, title, url, year }: ReferenceSource, language: Language): string {
  const name = `${place} ${title}`.replaceAll(/[[\]]/gu, '\\$&');
  const linked = url === undefined ? name : `[${name}](<${url}>)`;
  if (year === undefined) return linked;
  return language === 'zh' ? `${linked}（${year} 年）` : `${linked} (${year})`;
}

function nameDomain({ id, name }: Domain, language: Language): string {
  return language === 'zh' ? name : `${id.replaceAll('-', ' ')} (${name})`;
}

const TITLE: Words = { zh: '参照：逐领域的把握程度', en: 'The reference, and how sure it is' };

const INTRODUCTION: Sentence<number> = {
  zh: (count) =>
    `\`catalogues/reference\` 里 ${count} 个试点领域的目录，是依据各地公开的目录和法律重建的，供 \`catalogue coverage\` 对照，不是任何部门印发的正式文本。手头有部门指引或上级目录的，应以其为准。\n\n事项和每一栏都写明依据什么、有多大把握；把握不足的不作缺项计。`,
  en: (count) =>
    `The catalogues of ${count} pilot domains in \`catalogues/reference\` were reconstructed from what places have published and from the law, for \`catalogue coverage\` to compare with. They are no official text; where you have the ministry’s guide or your superior’s catalogue, take that.\n\nEach item, and each field of it, says what it rests on and how sure it is; what is not certain never counts as missing.`,
};

const MISSING: Sentence<readonly string[]> = {
  zh: (names) => `还没有 ${names.length} 个领域的参照：${names.join('、')}。`,
  en: (names) => `There is no reference yet of ${names.length} domains: ${names.join(', ')}.`,
};

const HOW_COUNTED: Words = {
  zh: '“事项”之后三列按事项计，“栏数”之后三列按栏计。一栏为一个事项的一个要素，事项本身（有没有这一项、叫什么）也算一栏。',
  en: 'The three columns behind “Items” count items, those behind “Fields” count fields. A field is one element of an item; that there is such an item, and its name, is a field as well.',
};

const HEADS = {
  confidence: { zh: '把握程度', en: 'Confidence' },
  means: { zh: '意思', en: 'Means' },
  figures: { zh: '各领域', en: 'By domain' },
  byField: { zh: '各栏', en: 'By field' },
  domain: { zh: '领域', en: 'Domain' },
  items: { zh: '事项', en: 'Items' },
  fields: { zh: '栏数', en: 'Fields' },
  field: { zh: '栏', en: 'Field' },
  tables: { zh: '所见目录', en: 'Tables seen' },
  lastCheck: { zh: '最近核对', en: 'Last check' },
  all: { zh: '合计', en: 'Total' },
  guide: { zh: '标准指引：', en: 'Guide: ' },
  seenIn: { zh: '所见的公开目录：', en: 'Published tables that were seen:' },
} as const satisfies Readonly<Record<string, Words>>;

/** The ids are what the files say. */
const SHARE_HEADS: readonly Words[] = CONFIDENCES.map((confidence) => ({ zh: `\`${confidence}\``, en: `\`${confidence}\`` }));

const MEANINGS: Readonly<Record<Confidence, Words>> = {
  law: {
    zh: '由词库中现行法律、法规或文件的具体条文得出，条文写在文件里',
    en: 'follows from an article of an act in force, which the file names',
  },
  seen: { zh: '至少两个不同地方公开的目录一致', en: 'the published tables of two places, at least, agree' },
  general: {
    zh: '业务常识，有待核对；单独列出，不作缺项、弱项计',
    en: 'knowledge of the field, still to be checked; shown apart, and never counted as missing or weaker',
  },
};

const FIELDS: Readonly<Record<ReferenceField, Words>> = {
  item: { zh: '事项', en: 'the item itself' },
  content: { zh: '公开内容', en: 'content' },
  basis: { zh: '公开依据', en: 'basis' },
  deadline: { zh: '公开时限', en: 'deadline' },
  subject: { zh: '公开主体', en: 'subject' },
  channel: { zh: '公开渠道', en: 'channel' },
  audience: { zh: '公开对象', en: 'audience' },
  method: { zh: '公开方式', en: 'method' },
  level: { zh: '公开层级', en: 'level' },
};
