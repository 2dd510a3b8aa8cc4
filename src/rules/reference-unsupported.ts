import { ownerOf } from '../model/owner.ts';
import { REFERENCE_FIELDS, sourcesOf, type Reference, type ReferenceField, type Support } from '../model/reference.ts';
import type { Item } from '../model/catalogue.ts';
import type { Facts } from '../model/finding.ts';
import type { Day } from '../model/phrases.ts';
import { parseBasis } from '../phrases/index.ts';
import type { Law } from '../vocabularies/index.ts';
import { findCited } from './citations.ts';
import { defineRule, type Sighting } from './define.ts';

/** `none`: nothing is said of the item at all. */
type Unsupported = {
  readonly field: ReferenceField | 'none';
  readonly lacks: 'support' | 'source' | 'article' | 'act-in-force' | 'second-table';
  readonly source: string | null;
};

const FIELD_NAMES: Readonly<Record<ReferenceField | 'none', readonly [zh: string, en: string]>> = {
  none: ['', ''],
  item: ['事项', 'item'],
  content: ['公开内容', 'content'],
  basis: ['公开依据', 'basis'],
  deadline: ['公开时限', 'deadline'],
  subject: ['公开主体', 'subject'],
  channel: ['公开渠道', 'channel'],
  audience: ['公开对象', 'audience'],
  method: ['公开方式', 'method'],
  level: ['公开层级', 'level'],
};

export const rule = defineRule({
  id: 'reference-unsupported',
  severity: 'error',
  about: 'catalogue',
  what: {
    zh: '参照目录的某一栏说出自法律，却没有列出词库中现行文件的条文；说见于公开目录，却不足两个地方；或者事项没有写明把握程度。',
    en: 'A field of a reference is said to follow from the law and names no article of an act in force, or to be seen in published tables and names fewer than two places; or an item says nothing of how sure it is.',
  },
  why: {
    zh: '参照是拿来衡量别人的目录的，没有出处的一栏会冤枉人；没有把握的应标为 general，它不作缺项计。本规则核对数据本身，不涉及法律条文。',
    en: 'A reference is what other catalogues are measured by, and a line without a source accuses the innocent. What is not certain is marked general and never counts as missing. The rule looks at the data itself; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      { ...exampleOf({ deadline: 'law' }, {}), says: '公开时限标为 law，却没有列出条文' },
      { ...exampleOf({ item: 'seen' }, { item: ['one'] }), says: '事项标为 seen，却只见于“甲县”' },
      { ...exampleOf({ item: 'seen' }, { item: ['one', 'two', 'three'] }), says: '“three”不在本文件的所见目录中' },
      {
        ...exampleOf({ basis: 'law' }, { basis: ['《中华人民共和国收养法》第四条'] }),
        says: '《中华人民共和国收养法》第四条”不是词库中现行文件的条文',
      },
    ],
    good: [
      exampleOf({ item: 'seen' }, { item: ['one', 'two'] }),
      exampleOf({ deadline: 'law' }, { deadline: ['《中华人民共和国政府信息公开条例》第二十六条'] }),
    ],
  },
  *check({ catalogue, law, asOf }): Iterable<Sighting<Unsupported>> {
    const { reference } = catalogue;
    if (reference === undefined) return;
    for (const item of catalogue.items) yield* checkItem(item, reference, law, asOf);
  },
  message: {
    zh: ({ field, lacks, source }, owner) =>
      `${owner}${FIELD_NAMES[field][0] === '' ? '' : `的${FIELD_NAMES[field][0]}`}${LACKS[lacks][0](source)}`,
    en: ({ field, lacks, source }, owner) =>
      `${field === 'none' ? '' : `The ${FIELD_NAMES[field][1]} of `}${owner}${LACKS[lacks][1](source)}`,
  },
});

const LACKS: Readonly<
  Record<Unsupported['lacks'], readonly [zh: (source: string | null) => string, en: (source: string | null) => string]>
> = {
  support: [() => '没有写明把握程度（reference）', () => ' does not say how sure it is (reference)'],
  source: [
    (source) => `的出处“${source}”不在本文件的所见目录中`,
    (source) => ` names the source “${source}”, which the file does not list`,
  ],
  article: [() => '标为 law，却没有列出条文', () => ' is marked law and names no article'],
  'act-in-force': [
    (source) => `标为 law，但“${source}”不是词库中现行文件的条文`,
    (source) => ` is marked law, but “${source}” is no article of an act in force that the vocabulary knows`,
  ],
  'second-table': [
    (source) => (source === null ? '标为 seen，却没有列出所见目录' : `标为 seen，却只见于“${source}”；须有两个不同地方的目录`),
    (source) =>
      source === null
        ? ' is marked seen and names no published table'
        : ` is marked seen and was seen only in “${source}”; it takes two places' tables`,
  ],
};

function* checkItem(item: Item, reference: Reference, law: Law, asOf: Day): Iterable<Sighting<Unsupported>> {
  const { support } = item;
  const owner = ownerOf(item);
  if (support === undefined) {
    yield { at: item.at, owner, data: { field: 'none', lacks: 'support', source: null } };
    return;
  }
  for (const field of REFERENCE_FIELDS) {
    const confidence = support.confidence[field];
    // Only what is said counts; what is not said at all the schema names.
    const lack =
      confidence?.value === 'law'
        ? lackOfLaw(support, field, law, asOf)
        : confidence?.value === 'seen'
          ? lackOfSight(support, field, reference)
          : undefined;
    if (confidence !== undefined && lack !== undefined) yield { at: confidence.at, owner, data: { field, ...lack } };
  }
}

type Lack = Omit<Unsupported, 'field'>;

function lackOfLaw(support: Support, field: ReferenceField, law: Law, asOf: Day): Lack | undefined {
  const articles = sourcesOf(support, field).filter(({ value }) => value.includes('《'));
  if (articles.length === 0) return { lacks: 'article', source: null };
  const wrong = articles.find(({ value }) => !isArticleInForce(value, law, asOf));
  return wrong && { lacks: 'act-in-force', source: wrong.value };
}

function isArticleInForce(text: string, law: Law, asOf: Day): boolean {
  const { citations } = parseBasis(text);
  return (
    citations.length > 0 &&
    citations.every((citation) => {
      const act = findCited(citation, law);
      const ended = act?.ended;
      return act !== undefined && citation.articles.length > 0 && (ended === undefined || (ended.on !== undefined && ended.on > asOf));
    })
  );
}

function lackOfSight(support: Support, field: ReferenceField, { sources }: Reference): Lack | undefined {
  // An article beside the tables is no table, and no fault.
  const named = sourcesOf(support, field).filter(({ value }) => !value.includes('《'));
  const known = named.map(({ value }) => ({ id: value, place: sources.find((source) => source.value.id === value)?.value.place }));
  const unknown = known.find(({ place }) => place === undefined);
  if (unknown !== undefined) return { lacks: 'source', source: unknown.id };
  const places = new Set(known.map(({ place }) => place));
  return places.size > 1 ? undefined : { lacks: 'second-table', source: known[0]?.place ?? null };
}

/** A reference whose only item is general knowledge but for what is given. */
function exampleOf(
  confidence: Partial<Record<ReferenceField, string>>,
  sources: Partial<Record<ReferenceField, readonly string[]>>,
): { readonly catalogue: Facts; readonly item: Facts } {
  const published = [
    { id: 'one', place: '甲县', title: '社会救助领域基层政务公开标准目录' },
    { id: 'two', place: '乙县', title: '社会救助领域基层政务公开标准目录' },
  ];
  const general = Object.fromEntries(REFERENCE_FIELDS.map((field) => [field, 'general']));
  return {
    catalogue: { reference: { asOf: '2025-05-06', sources: published } },
    item: { reference: { confidence: { ...general, ...confidence }, sources } },
  };
}
