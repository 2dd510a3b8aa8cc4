import type { Item } from '../model/catalogue.ts';
import { ownerOf } from '../model/owner.ts';
import type { DeadlineClause } from '../model/phrases.ts';
import { isOwn } from './deadlines.ts';
import { defineRule } from './define.ts';
import { ANNUAL_REPORT } from '../vocabularies/legal.ts';
import { findVerdicts } from './periods.ts';

/** Whose report it is: towns are governments, but the article speaks of the county level and above. */
type Reporter = 'department' | 'government' | 'town';

const DEPARTMENT = /(?:局|委员会|委|办公室|厅|中心|大队|支队|分局)$/;
const GOVERNMENT = /人民政府(?:办公室|办)?$|政府(?:办公室|办)$|政务公开办(?:公室)?$/;
const TOWN = /(?:乡|镇)(?:人民)?政府|街道办事处|街道办$/;
const VILLAGE = /(?:村民|居民)委员会$|[村居]委会$/;

export const rule = defineRule({
  id: 'annual-report-date',
  severity: 'error',
  fix: 'unsafe',
  about: 'catalogue',
  what: {
    zh: '政府信息公开工作年度报告没有按法定日期：部门1月31日前，政府3月31日前。',
    en: 'The annual report on disclosure is not due by its date: 31 January for departments, 31 March for governments.',
  },
  why: {
    zh: '年度报告有固定日期，不从形成之日起算；写20个工作日等于没有日期。日期晚于法定日期的是错误，没写日期的是警告；条文没提乡镇，乡镇的一律只作警告。',
    en: 'The report has a date of the year and does not count from when it was written. A later date is an error, none a warning; of towns, which the article does not name, all is a warning.',
  },
  legal: [ANNUAL_REPORT],
  examples: {
    bad: [
      {
        item: { category: '政府信息公开', name: '工作年度报告', deadline: '信息形成或者变更之日起20个工作日内' },
        says: '1月31日前',
      },
      {
        item: { category: '政府信息公开', name: '政府信息公开年度报告', subject: ['清源县人民政府'], deadline: '每年4月30日前' },
        says: '3月31日前',
      },
    ],
    good: [
      { item: { category: '政府信息公开', name: '政府信息公开年度报告', deadline: '每年1月31日前' } },
      { item: { category: '政府信息公开', name: '政府信息公开年度报告', subject: ['清源县人民政府'], deadline: '每年3月31日前' } },
    ],
  },
  *check({ catalogue, law }) {
    for (const [item, { periods }] of findVerdicts(catalogue, law)) {
      const { deadline } = item;
      const dates = periods.flatMap((period) => (period.bound === 'fixed-date' ? period.monthDay : []));
      if (deadline === undefined || dates.length === 0) continue;
      const reporter = reporterOf(item);
      // The earlier date is that of departments.
      const due = dates.reduce((a, b) => (a < b === (reporter === 'department') ? a : b));
      const fault = findFault(deadline.value.clauses, due);
      if (fault === undefined) continue;
      const { text, clauses } = deadline.value;
      const fixable = reporter !== 'town' && clauses.length === 1 && isOwn(deadline, catalogue);
      yield {
        at: deadline.at,
        atMost: fault === 'late' && reporter !== 'town' ? 'error' : 'warning',
        owner: ownerOf(item),
        element: 'deadline',
        data: { text, due, fault },
        fix: fixable ? { risk: 'unsafe', original: text.trim(), replacement: `每年${nameDay(due)}前` } : undefined,
      };
    }
  },
  message: {
    zh: ({ text, due, fault }, owner) =>
      `${owner}的公开时限“${text}”${fault === 'late' ? '晚于' : '不是'}年度报告的法定日期；应为每年${nameDay(due)}前`,
    en: ({ text, due, fault }, owner) =>
      `The deadline of ${owner}, “${text}”, is ${fault === 'late' ? 'later than' : 'not'} the date that the law sets for the annual report: 每年${nameDay(due)}前 (${due})`,
  },
});

/** Departments only where all subjects are certainly such. */
function reporterOf({ subject }: Item): Reporter {
  const names = subject.map(({ value }) => value.trim());
  if (names.some((name) => TOWN.test(name))) return 'town';
  const departments = names.every((name) => DEPARTMENT.test(name) && !GOVERNMENT.test(name) && !VILLAGE.test(name));
  return names.length > 0 && departments ? 'department' : 'government';
}

/** A later date, or a period or rhythm in place of the date. Promises that nobody can check are told of elsewhere. */
function findFault(clauses: readonly DeadlineClause[], due: string): 'late' | 'undated' | undefined {
  const dates = clauses.flatMap((clause) => (clause.kind === 'fixed-date' ? clause.monthDay : []));
  if (dates.length > 0) return dates.every((date) => date > due) ? 'late' : undefined;
  const undated = clauses.some((clause) => clause.kind === 'within' || (clause.kind === 'periodic' && clause.day === undefined));
  return undated ? 'undated' : undefined;
}

/** `01-31` as 1月31日. */
function nameDay(monthDay: string): string {
  return `${Number(monthDay.slice(0, 2))}月${Number(monthDay.slice(3))}日`;
}
