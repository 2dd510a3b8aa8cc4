import type { Basis, Citation, Day } from '../model/phrases.ts';
import { ownerOf } from '../model/owner.ts';
import type { Act, Law, Sureness } from '../vocabularies/index.ts';
import { findCited, findInBases, rememberByBasis, replaceIn } from './citations.ts';
import { defineRule, type Sighting } from './define.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';
import { judgeOvertaken, overtakenAtMost, type Overtaken } from './overtaken.ts';
import { OVERTAKEN, tellActs, tellDay, tellDoubt } from './telling.ts';

type Ended = NonNullable<Act['ended']>;

type Repealed = {
  readonly act: string;
  readonly how: Ended['how'] | 'uncertain';
  readonly on: Day | null;
  readonly overtaken: Overtaken;
  readonly successors: readonly string[];
  /** What holds of all that came after; empty where that is no more than the successors. */
  readonly present: readonly string[];
  readonly confidence: Sureness;
};

/** How many times over an act may have been replaced. */
const LONGEST_LINE = 4;

const findEnded = rememberByBasis((basis: Basis, law: Law) => {
  const seen = new Set<Act>();
  return basis.citations.flatMap((citation): readonly { readonly citation: Citation; readonly act: Act }[] => {
    const act = findCited(citation, law);
    if (act === undefined || seen.has(act) || (act.ended === undefined && act.uncertain === undefined)) return [];
    seen.add(act);
    return [{ citation, act }];
  });
});

/** What holds on a day of all that came after: successors have been repealed in their turn. */
function findPresent(successors: readonly string[], law: Law, asOf: Day, left = LONGEST_LINE): readonly string[] {
  return [
    ...new Set(
      successors.flatMap((successor) => {
        const ended = law.findAct(successor)?.ended;
        const over = ended !== undefined && (ended.on === undefined || ended.on <= asOf) && left > 0;
        return over ? findPresent(ended.successors, law, asOf, left - 1) : [successor];
      }),
    ),
  ];
}

const HOLDING = new WeakMap<Ended, { readonly law: Law; readonly asOf: Day; readonly titles: readonly string[] }>();

/** What holds of all that came after an act; worked out once a run. */
function holdingAfter(ended: Ended, law: Law, asOf: Day): readonly string[] {
  let known = HOLDING.get(ended);
  if (known?.law !== law || known.asOf !== asOf)
    HOLDING.set(ended, (known = { law, asOf, titles: findPresent(ended.successors, law, asOf) }));
  return known.titles;
}

/** One successor, and nothing of the old act, its number or articles, left to be misread as the new one's. */
function replaceAct({ text, citations }: Basis, citation: Citation, present: readonly string[], law: Law) {
  const [successor] = present;
  if (successor === undefined || present.length > 1 || citation.articles.length > 0 || citation.date !== undefined) return undefined;
  const next = law.findAct(successor);
  if (next === undefined || citations.some((other) => findCited(other, law) === next)) return undefined;
  if (citation.number === undefined) return replaceIn(text, citation.title, next.title, 'unsafe');
  for (const [open, close] of ['（）', '()']) {
    const fix = replaceIn(text, `${citation.title}》${open}${citation.number.text}${close}`, `${next.title}》`, 'unsafe');
    if (fix !== undefined) return fix;
  }
  return undefined;
}

export const rule = defineRule({
  id: 'basis-cites-repealed-act',
  severity: 'error',
  fix: 'unsafe',
  about: 'catalogue',
  what: { zh: '公开依据引用了已经废止或者失效的法律、法规、文件。', en: 'The basis cites an act that was repealed or has lapsed.' },
  why: {
    zh: '依据已经废止，公开的义务和时限就失去根据；目录应当随法律法规的变化及时调整。',
    en: 'Duty and deadline rest on nothing once their act is gone; a catalogue has to follow changes of the law.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      { item: { basis: ['《收养法》'] }, says: '由《中华人民共和国民法典》取代' },
      { item: { basis: ['《中华人民共和国环境噪声污染防治法》'] }, says: '由《中华人民共和国噪声污染防治法》取代' },
      { item: { basis: ['《城市房屋拆迁管理条例》（国务院令第305号）'] }, says: '2011年1月21日' },
    ],
    good: [
      { item: { basis: ['《中华人民共和国民法典》'] } },
      { item: { basis: ['《中华人民共和国法律援助法》'] } },
      { item: { basis: ['《中国公民收养子女登记办法》'] } },
    ],
  },
  *check({ catalogue, law, asOf }): Iterable<Sighting<Repealed>> {
    for (const {
      item,
      value,
      at,
      seen: { citation, act },
    } of findInBases(catalogue, law, findEnded)) {
      const { title, ended, confidence } = act;
      const place = { at, owner: ownerOf(item), element: 'basis' as const };
      if (ended === undefined) {
        const data = {
          act: title,
          how: 'uncertain' as const,
          on: null,
          overtaken: 'undated' as const,
          successors: [],
          present: [],
          confidence,
        };
        yield { ...place, data, atMost: 'info' };
        continue;
      }
      const overtaken = judgeOvertaken(ended.on, catalogue, asOf);
      if (overtaken === undefined) continue;
      const holding = holdingAfter(ended, law, asOf);
      const present = holding.every((held) => ended.successors.includes(held)) ? [] : holding;
      yield {
        ...place,
        data: { act: title, how: ended.how, on: ended.on ?? null, overtaken, successors: ended.successors, present, confidence },
        atMost: overtakenAtMost(overtaken, confidence),
        fix: replaceAct(value, citation, holding, law),
      };
    }
  },
  message: {
    zh: ({ act, how, on, overtaken, successors, present, confidence }, owner) => {
      if (how === 'uncertain') return `${owner}的公开依据《${act}》是否仍然有效尚不能确定，请核实`;
      const when = on === null ? '已' : `已于${tellDay(on).zh}`;
      const next =
        successors.length === 0 ? '' : how === 'lapsed' ? `，现行的是${tellActs(successors).zh}` : `，由${tellActs(successors).zh}取代`;
      const now = present.length === 0 ? '' : `，现行的是${tellActs(present).zh}`;
      return `${owner}的公开依据《${act}》${when}${ENDED[how].zh}${OVERTAKEN[overtaken].zh}${next}${now}${tellDoubt(confidence).zh}`;
    },
    en: ({ act, how, on, overtaken, successors, present, confidence }, owner) => {
      if (how === 'uncertain') return `It is uncertain whether 《${act}》 in the basis of ${owner} still holds; please check`;
      const when = on === null ? '' : ` on ${on}`;
      const next = successors.length === 0 ? '' : `; ${tellActs(successors).en} ${how === 'lapsed' ? 'holds now' : 'took its place'}`;
      const now = present.length === 0 ? '' : `, and ${tellActs(present).en} holds now`;
      return `The basis of ${owner}, 《${act}》, ${ENDED[how].en}${when}${OVERTAKEN[overtaken].en}${next}${now}${tellDoubt(confidence).en}`;
    },
  },
});

const ENDED = {
  repealed: { zh: '废止', en: 'was repealed' },
  replaced: { zh: '停止施行', en: 'was replaced' },
  lapsed: { zh: '失效', en: 'lapsed' },
} as const satisfies Readonly<Record<Ended['how'], { readonly zh: string; readonly en: string }>>;
