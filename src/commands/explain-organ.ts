import type { Words } from '../model/words.ts';
import { tellDay } from '../rules/telling.ts';
import type { Law, Organ } from '../vocabularies/index.ts';
import { explainProvenance, ruleNames, type Knowledge } from './explain-act.ts';
import { part, same, type Explanation } from './explanation.ts';

const HOW: Readonly<Record<Organ['how'], (successors: Words) => Words>> = {
  renamed: ({ zh, en }) => ({ zh: `已更名，现为${zh}`, en: `It was renamed: ${en}` }),
  merged: ({ zh, en }) => ({ zh: `已并入${zh}`, en: `It was merged into ${en}` }),
  split: ({ zh, en }) => ({ zh: `已拆分，职责由${zh}承担`, en: `It was split; its work is done by ${en}` }),
  left: ({ zh, en }) => ({
    zh: `已不再是政府部门${zh === '' ? '' : `，职责由${zh}承担`}`,
    en: `It is no body of the government any more${en === '' ? '' : `; its work is done by ${en}`}`,
  }),
};

/** The rule that finds a subject of such an organ. */
const RULES: Readonly<Record<Organ['how'], string>> = {
  renamed: 'subject-renamed-organ',
  merged: 'subject-renamed-organ',
  split: 'subject-abolished-organ',
  left: 'subject-abolished-organ',
};

/** An organ that a reform changed: what became of it, and when. */
export function explainOrgan(organ: Organ, knowledge: Knowledge): Explanation {
  const { name, aliases, how, successors, decided, completed } = organ;
  const became = HOW[how]({ zh: successors.join('或'), en: successors.join(' or ') });
  const days: Words[] = [
    ...(decided === undefined ? [] : [{ zh: `${tellDay(decided).zh}作出决定`, en: `decided on ${tellDay(decided).en}` }]),
    ...(completed === undefined
      ? []
      : [
          {
            zh: `县级到${tellDay(completed).zh}完成，此后仍用旧名即为过时`,
            en: `carried out by counties by ${tellDay(completed).en}; from then on the old name is overtaken`,
          },
        ]),
  ];
  return {
    title: same(name),
    what: { zh: `机构改革前的机关。${became.zh}。`, en: `An organ of before a reform. ${became.en}.` },
    parts: [
      ...part({ zh: '又称', en: 'Other names' }, aliases.map(same)),
      ...part({ zh: '时间', en: 'When' }, days),
      ...part({ zh: '涉及的规则', en: 'Rules that it matters in' }, ruleNames([RULES[how]])),
      ...explainProvenance(organ, knowledge),
    ],
  };
}

/** An organ of today that took over the work of former ones; nothing where it did not. */
export function explainSuccessor(name: string, { organs }: Law): readonly Explanation[] {
  const former = organs.filter(({ successors }) => successors.includes(name));
  if (former.length === 0) return [];
  return [
    {
      title: same(name),
      what: { zh: '机构改革后承担以下机关职责的机关。', en: 'An organ of after the reforms, which does the work of those below.' },
      parts: part(
        { zh: '原机关', en: 'Former organs' },
        former.map((organ) => same([organ.name, ...organ.aliases].join('、'))),
      ),
    },
  ];
}
