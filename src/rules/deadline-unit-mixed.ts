import type { Catalogue } from '../model/catalogue.ts';
import { ownerOf } from '../model/owner.ts';
import type { Law } from '../vocabularies/index.ts';
import { findRivals, writtenDeadlines } from './deadlines.ts';
import { defineRule, type Sighting } from './define.ts';
import { BUDGET_PERIOD } from '../vocabularies/legal.ts';
import { judgePeriods } from './periods.ts';
import { sightShortfalls, tellPeriod, type ShortfallFacts } from './shortfalls.ts';

interface Mixture {
  readonly [key: string]: unknown;
  readonly text: string;
  /** The period that the law sets, in the right unit; absent where the cell mixes units by itself. */
  readonly facts?: ShortfallFacts;
}

export const rule = defineRule({
  id: 'deadline-unit-mixed',
  severity: 'error',
  fix: 'unsafe',
  about: 'catalogue',
  what: {
    zh: '日（自然日）与工作日混用：天数对，单位不对，或者同一件事两种单位。',
    en: 'Calendar days and working days are mixed up: the number is right and the unit is not, or one matter has both.',
  },
  why: {
    zh: '20个工作日大约是28个自然日。预决算法定20日，写成20个工作日就多出一周；中标候选人3日同理。',
    en: '20 working days are about 28 calendar days. Budgets are due within 20 calendar days; with 20 working days they come a week late. So do winning candidates, with 3.',
  },
  legal: [BUDGET_PERIOD],
  examples: {
    bad: [
      { item: { category: '部门预算', name: '部门收支总表', deadline: '财政部门批复后20个工作日内' }, says: '20日内' },
      { item: { deadline: '信息形成之日起20日内，20个工作日内公开' }, says: '两种单位' },
    ],
    good: [
      { item: { category: '部门预算', name: '部门收支总表', deadline: '财政部门批复后20日内' } },
      { item: { deadline: '信息形成之日起20个工作日内公开，公示期不少于7日' } },
    ],
  },
  check: ({ catalogue, law }) => sight(catalogue, law),
  message: {
    zh: ({ text, facts }, owner) =>
      facts === undefined
        ? `${owner}的公开时限“${text}”对同一件事用了日和工作日两种单位，请统一`
        : `${owner}的公开时限“${text}”单位不对：${tellPeriod(facts, 'zh')}`,
    en: ({ text, facts }, owner) =>
      facts === undefined
        ? `The deadline of ${owner}, “${text}”, counts one matter in calendar days and in working days; choose one`
        : `The deadline of ${owner}, “${text}”, is in the wrong unit: ${tellPeriod(facts, 'en')}`,
  },
});

function* sight(catalogue: Catalogue, law: Law): Iterable<Sighting<Mixture>> {
  for (const sighting of sightShortfalls('unit', catalogue, law)) {
    yield { ...sighting, data: { text: sighting.data.text, facts: sighting.data } };
  }
  for (const { item, deadline } of writtenDeadlines(catalogue)) {
    const { clauses, text } = deadline.value;
    if (!findRivals(clauses).some(([one, other]) => one.n === other.n)) continue;
    if (judgePeriods(item, catalogue, law).shortfalls.length > 0) continue;
    yield { at: deadline.at, atMost: 'warning', owner: ownerOf(item), element: 'deadline', data: { text } };
  }
}
