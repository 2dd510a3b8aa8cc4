import type { Basis, Citation, Day } from '../model/phrases.ts';
import { ownerOf } from '../model/owner.ts';
import { readPlanEnd } from '../phrases/plan-period.ts';
import type { Law, Plan, Sureness } from '../vocabularies/index.ts';
import { findCited, findInBases, rememberByBasis, replaceIn } from './citations.ts';
import { defineRule, type Sighting } from './define.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';
import { judgeOvertaken, overtakenAtMost, type Overtaken } from './overtaken.ts';
import { OVERTAKEN, tellActs, tellDay, tellDoubt } from './telling.ts';

type EndedPlan = {
  readonly title: string;
  readonly ended: Day;
  readonly overtaken: Overtaken;
  readonly successors: readonly string[];
  readonly confidence: Sureness;
};

interface Dated {
  readonly citation: Citation;
  readonly ended: Day;
  readonly plan: Plan | undefined;
}

const findDated = rememberByBasis((basis: Basis, law: Law): readonly Dated[] =>
  basis.citations.flatMap((citation) => {
    if (findCited(citation, law)?.ended !== undefined) return [];
    const plan = law.findPlan(citation.title);
    const ended = plan?.ended ?? readPlanEnd(citation.title);
    return ended === undefined ? [] : [{ citation, ended, plan }];
  }),
);

/** A plan that says its end itself, and no more. */
const UNKNOWN: Pick<Plan, 'successors' | 'confidence'> = { successors: [], confidence: 'certain' };

/** The old number would be misread as the new plan's. */
function replacePlan({ text }: Basis, { title, number }: Citation, [next, ...others]: readonly string[]) {
  return next === undefined || others.length > 0 || number !== undefined ? undefined : replaceIn(text, title, next, 'unsafe');
}

function dayAfter(day: Day): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}

export const rule = defineRule({
  id: 'basis-plan-ended',
  severity: 'error',
  fix: 'unsafe',
  about: 'catalogue',
  what: {
    zh: '公开依据是期限已满的规划、计划、方案，如“十三五”规划。',
    en: 'The basis is a plan whose time is over, such as one for 2016-2020.',
  },
  why: {
    zh: '规划期满后不再布置任务，以它为依据的公开义务无从落实；应当改用接续的规划或者长期有效的规定。',
    en: 'A plan asks for nothing once its time is over; cite the one that followed, or an act that lasts.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      { item: { basis: ['《国家综合防灾减灾规划（2016-2020年）》'] }, says: '期限已于2020年12月31日届满' },
      { item: { basis: ['《“十三五”全国新型职业农民培育发展规划》'] }, says: '2020年12月31日' },
      { item: { basis: ['《清源县“七五”普法规划》'] }, says: '2020年12月31日' },
    ],
    good: [
      { item: { basis: ['《全国国土规划纲要（2016—2035年）》'] } },
      { item: { basis: ['《清源县“九五”普法规划》'] } },
      { item: { basis: ['《社会救助暂行办法》（国务院令第649号）'] } },
    ],
  },
  *check({ catalogue, law, asOf }): Iterable<Sighting<EndedPlan>> {
    for (const {
      item,
      value,
      at,
      seen: { citation, ended, plan },
    } of findInBases(catalogue, law, findDated)) {
      const overtaken = judgeOvertaken(dayAfter(ended), catalogue, asOf);
      if (overtaken === undefined) continue;
      const { title } = citation;
      const { successors, confidence } = plan ?? UNKNOWN;
      const data = { title, ended, overtaken, successors, confidence };
      const isOver = (day: Day | undefined) => day !== undefined && judgeOvertaken(dayAfter(day), catalogue, asOf) !== undefined;
      // A plan that is over as well is no remedy.
      const lasting = successors.every((next) => !isOver(law.findPlan(next)?.ended ?? readPlanEnd(next)));
      const fix = lasting ? replacePlan(value, citation, successors) : undefined;
      yield { at, owner: ownerOf(item), element: 'basis', data, atMost: overtakenAtMost(overtaken, confidence), fix };
    }
  },
  message: {
    zh: ({ title, ended, overtaken, successors, confidence }, owner) =>
      `${owner}的公开依据《${title}》期限已于${tellDay(ended).zh}届满${OVERTAKEN[overtaken].zh}${successors.length === 0 ? '' : `，接续的是${tellActs(successors).zh}`}${tellDoubt(confidence).zh}`,
    en: ({ title, ended, overtaken, successors, confidence }, owner) =>
      `《${title}》, in the basis of ${owner}, ended on ${ended}${OVERTAKEN[overtaken].en}${successors.length === 0 ? '' : `; ${tellActs(successors).en} followed it`}${tellDoubt(confidence).en}`,
  },
});
