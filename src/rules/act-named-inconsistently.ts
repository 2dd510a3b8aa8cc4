import type { Catalogue } from '../model/catalogue.ts';
import type { Basis, Citation } from '../model/phrases.ts';
import type { At } from '../model/source.ts';
import { ownerOf } from '../model/owner.ts';
import type { Law } from '../vocabularies/index.ts';
import { comparable, removeBlanks } from '../vocabularies/normalise.ts';
import { distinctBases, findCited, findInBases, numberKey, numbersOf, rememberByBasis } from './citations.ts';
import { defineRule, type Sighting } from './define.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';

type Inconsistent = {
  readonly fault: 'two-names' | 'two-numbers' | 'twice';
  readonly act: string;
  readonly here: string;
  readonly there: string;
};

/** One way in which a basis names an act or writes a number. */
interface Spelling {
  readonly fault: 'two-names' | 'two-numbers';
  readonly key: string;
  readonly act: string;
  readonly written: string;
}

const findSpellings = rememberByBasis((basis: Basis, law: Law): readonly Spelling[] =>
  basis.citations.flatMap((citation): readonly Spelling[] => {
    const act = findCited(citation, law)?.title;
    if (act === undefined) return [];
    const numbers = numbersOf(citation).filter(({ text, correct }) => correct !== undefined && correct === removeBlanks(text));
    return [
      { fault: 'two-names', key: act, act, written: comparable(citation.title) },
      ...numbers.map((number) => ({
        fault: 'two-numbers' as const,
        key: `${act}|${numberKey(number)}`,
        act,
        written: number.correct ?? number.text,
      })),
    ];
  }),
);

const findRepeated = rememberByBasis((basis: Basis, law: Law): readonly Inconsistent[] => repeatedIn(basis.citations, law));

/** Acts that are cited twice with nothing to set the two apart; each act once. */
function repeatedIn(citations: readonly Citation[], law: Law): readonly Inconsistent[] {
  const first = new Map<string, Citation>();
  const repeated = new Map<string, Inconsistent>();
  for (const citation of citations) {
    const act = findCited(citation, law)?.title;
    if (act === undefined) continue;
    const key = `${act}|${citation.articles.map(removeBlanks).join('、')}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, citation);
    else if (!repeated.has(act)) repeated.set(act, { fault: 'twice', act, here: citation.title, there: earlier.title });
  }
  return [...repeated.values()];
}

export const rule = defineRule({
  id: 'act-named-inconsistently',
  severity: 'info',
  about: 'catalogue',
  what: {
    zh: '同一部法律法规在一个目录里有两种名称或者两种文号写法，或者在同一格里重复。',
    en: 'One act goes by two names or two spellings of its number within a catalogue, or stands twice in one cell.',
  },
  why: {
    zh: '全称简称混用、“第十六号”“第16号”并存，统计和检索会当成两部；首次引用宜用全称并注文号，全表一致。',
    en: 'Full and short titles side by side, 第十六号 beside 第16号, count as two acts in every search; write one form throughout.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      {
        items: [
          { name: '政策法规文件', basis: ['《中华人民共和国政府信息公开条例》'] },
          { name: '监督检查', basis: ['《政府信息公开条例》'] },
        ],
        says: '两种名称',
      },
      {
        items: [
          { name: '政策法规文件', basis: ['《中华人民共和国政府信息公开条例》（国令第711号）'] },
          { name: '监督检查', basis: ['《中华人民共和国政府信息公开条例》（国务院令第711号）'] },
        ],
        says: '两种写法',
      },
      {
        item: { basis: ['《中华人民共和国政府信息公开条例》（国务院令第711号）《中华人民共和国政府信息公开条例》'] },
        says: '重复引用',
      },
    ],
    good: [
      {
        items: [
          { name: '政策法规文件', basis: ['《中华人民共和国政府信息公开条例》'] },
          { name: '监督检查', basis: ['《中华人民共和国政府信息公开条例》（国务院令第711号）'] },
        ],
      },
      { item: { basis: ['《中华人民共和国预算法》第十四条、《中华人民共和国预算法》第八十九条'] } },
    ],
  },
  *check({ catalogue, law }): Iterable<Sighting<Inconsistent>> {
    const repeated = new Set<string>();
    for (const { item, at, seen: data } of findInBases(catalogue, law, findRepeated)) {
      repeated.add(data.act);
      yield { at, owner: ownerOf(item), element: 'basis', data };
    }
    yield* findTwoSpellings(catalogue, law, repeated);
  },
  message: {
    zh: ({ fault, act, here, there }, owner) => {
      if (fault === 'twice')
        return `${owner}的公开依据重复引用《${act}》${here === there ? '' : `（《${there}》与《${here}》）`}，保留一处即可`;
      if (fault === 'two-names') return `《${act}》在本目录有两种名称：“${there}”和“${here}”，请统一`;
      return `《${act}》的文号在本目录有两种写法：“${there}”和“${here}”，请统一`;
    },
    en: ({ fault, act, here, there }, owner) => {
      if (fault === 'twice') return `The basis of ${owner} cites 《${act}》 twice; once is enough`;
      if (fault === 'two-names') return `《${act}》 goes by two names in this catalogue, “${there}” and “${here}”; write one`;
      return `The number of 《${act}》 is spelt in two ways in this catalogue, “${there}” and “${here}”; write one`;
    },
  },
});

/** Where an act, or its number, is first written otherwise than before; once for each act. */
function* findTwoSpellings(catalogue: Catalogue, law: Law, told: Set<string>): Iterable<Sighting<Inconsistent>> {
  const first = new Map<string, { readonly written: string; readonly at: At }>();
  const sightings = new Map<string, Sighting<Inconsistent>>();
  for (const { item, value, at } of distinctBases(catalogue).values()) {
    for (const { fault, key, act, written } of findSpellings(value, law)) {
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, { written, at });
      else if (earlier.written !== written && !told.has(act) && !sightings.has(act)) {
        sightings.set(act, {
          at,
          owner: ownerOf(item),
          element: 'basis',
          data: { fault, act, here: written, there: earlier.written },
          related: [{ at: earlier.at, message: { zh: '另一种写法首次出现在这里', en: 'the other form first stands here' } }],
        });
      }
    }
  }
  yield* sightings.values();
}
