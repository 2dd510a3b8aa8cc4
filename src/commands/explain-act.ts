import type { Day } from '../model/phrases.ts';
import type { Words } from '../model/words.ts';
import { rules } from '../rules/index.generated.ts';
import { tellDay } from '../rules/telling.ts';
import {
  comparableNumber,
  comparableTitle,
  editionOn,
  type Act,
  type ActEdition,
  type Law,
  type Plan,
  type Provenance,
  type StatutoryPeriod,
} from '../vocabularies/index.ts';
import { part, same, type Explanation, type ExplanationPart } from './explanation.ts';

const KINDS: Readonly<Record<Act['kind'], Words>> = {
  law: { zh: '法律', en: 'Law' },
  'administrative-regulation': { zh: '行政法规', en: 'Administrative regulation' },
  'party-regulation': { zh: '党内法规', en: 'Regulation of the Party' },
  rule: { zh: '规章', en: 'Rule' },
  'local-act': { zh: '地方性法规', en: 'Local act' },
  'normative-document': { zh: '规范性文件', en: 'Normative document' },
  standard: { zh: '标准', en: 'Standard' },
};

/** What the vocabularies know, and the day by which it is judged. */
export interface Knowledge {
  readonly law: Law;
  readonly asOf: Day;
  /** The day that an entry's vocabulary reflects. */
  reflects(entry: object): Day;
}

/**
 * An act: what it is, its texts, what became of it, the periods it sets, the rules that it matters in.
 * @param number the number that was asked for, where it was one
 */
export function explainAct(act: Act, knowledge: Knowledge, number?: string): Explanation {
  const { law, asOf } = knowledge;
  const place = act.place ?? '';
  const state = describeState(act);
  const overtaken = tellOvertaken(act, asOf, number);
  return {
    title: same(`《${act.title}》`),
    what: {
      zh: `${place}${KINDS[act.kind].zh}，${state.zh}。${overtaken.zh}`,
      en: `${KINDS[act.kind].en}${place === '' ? '' : ` of ${place}`}, ${state.en}.${overtaken.en}`,
    },
    parts: [
      ...part({ zh: '又称', en: 'Other titles' }, act.aliases.map(same)),
      ...part(
        { zh: '文本', en: 'Texts' },
        act.editions.map((edition) => describeEdition(edition, findMarks(edition, act, asOf, number))),
      ),
      ...part(
        { zh: '接替文件', en: 'Took its place' },
        (act.ended?.successors ?? []).map((title) => nameSuccessor(title, law)),
      ),
      ...part({ zh: '它取代了', en: 'It took the place of' }, findPredecessors(act, law)),
      ...part({ zh: '法定期限', en: 'Periods that it sets' }, findPeriods(act, law).map(describePeriod)),
      ...part({ zh: '涉及的规则', en: 'Rules that it matters in' }, findRules(act)),
      ...explainProvenance(act, knowledge),
    ],
  };
}

/** A plan that has a last day. */
export function explainPlan(plan: Plan, knowledge: Knowledge): Explanation {
  const { law, asOf } = knowledge;
  const isOver = plan.ended < asOf;
  return {
    title: same(`《${plan.title}》`),
    what: {
      zh: `规划或行动方案，${isOver ? '已于' : '将于'}${tellDay(plan.ended).zh}到期。`,
      en: `A plan that ${isOver ? 'ended' : 'ends'} on ${tellDay(plan.ended).en}.`,
    },
    parts: [
      ...part({ zh: '又称', en: 'Other titles' }, plan.aliases.map(same)),
      ...part(
        { zh: '接替规划', en: 'Took its place' },
        plan.successors.map((title) => nameSuccessor(title, law)),
      ),
      ...part({ zh: '涉及的规则', en: 'Rules that it matters in' }, ruleNames(['basis-plan-ended'])),
      ...explainProvenance(plan, knowledge),
    ],
  };
}

const ENDS: Readonly<Record<NonNullable<Act['ended']>['how'], Words>> = {
  repealed: { zh: '废止', en: 'repealed' },
  replaced: { zh: '被取代', en: 'replaced' },
  lapsed: { zh: '失效', en: 'lapsed' },
};

function describeState({ ended, uncertain }: Act): Words {
  if (ended !== undefined) {
    const { on, how } = ended;
    return {
      zh: `${on === undefined ? '已' : `自${tellDay(on).zh}起`}${ENDS[how].zh}`,
      en: `${ENDS[how].en}${on === undefined ? '' : ` as of ${tellDay(on).en}`}`,
    };
  }
  return uncertain === true
    ? { zh: '是否仍然有效未能确定', en: 'of which it is not known whether it still holds' }
    : { zh: '据词库所知仍然有效', en: 'in force as far as the vocabulary knows' };
}

const PRESENT: Words = { zh: '现行', en: 'present' };
const ASKED_FOR: Words = { zh: '所查文号', en: 'the number asked for' };

/** What is remarkable about a text: that it is the present one, that it has the number asked for. */
function findMarks(edition: ActEdition, act: Act, asOf: Day, number: string | undefined): readonly Words[] {
  const isPresent = act.ended === undefined && act.editions.length > 1 && edition === editionOn(act, asOf);
  return [...(isPresent ? [PRESENT] : []), ...(hasNumber(edition, number) ? [ASKED_FOR] : [])];
}

function hasNumber(edition: ActEdition, number: string | undefined): boolean {
  return number !== undefined && edition.number !== undefined && comparableNumber(edition.number) === comparableNumber(number);
}

/** That the number asked for is that of an earlier text, and which one holds; nothing where that is not so. */
function tellOvertaken(act: Act, asOf: Day, number: string | undefined): Words {
  const present = editionOn(act, asOf)?.number;
  const asked = act.editions.find((edition) => hasNumber(edition, number))?.number;
  if (act.ended !== undefined || asked === undefined || present === undefined || asked === present) return same('');
  return {
    zh: `${asked}是旧文本的文号，现行的是${present}。`,
    en: ` ${asked} is the number of an earlier text; the present one is ${present}.`,
  };
}

function describeEdition({ number, adopted, effective }: ActEdition, marks: readonly Words[]): Words {
  const facts: readonly Words[] = [
    ...(number === undefined ? [] : [same(number)]),
    ...(adopted === undefined ? [] : [{ zh: `${tellDay(adopted).zh}通过或印发`, en: `adopted ${tellDay(adopted).en}` }]),
    ...(effective === undefined ? [] : [{ zh: `${tellDay(effective).zh}施行`, en: `in force from ${tellDay(effective).en}` }]),
  ];
  const zh = marks.map((mark) => mark.zh).join('，');
  const en = marks.map((mark) => mark.en).join(', ');
  return {
    zh: `${facts.map((fact) => fact.zh).join('，')}${zh === '' ? '' : `（${zh}）`}`,
    en: `${facts.map((fact) => fact.en).join(', ')}${en === '' ? '' : ` (${en})`}`,
  };
}

/** A successor with the number of its newest text, as far as it is known. */
function nameSuccessor(title: string, law: Law): Words {
  const number = law.findAct(title)?.editions.findLast((edition) => edition.number !== undefined)?.number;
  return number === undefined ? same(`《${title}》`) : { zh: `《${title}》（${number}）`, en: `《${title}》 (${number})` };
}

function findPredecessors(act: Act, law: Law): readonly Words[] {
  const title = comparableTitle(act.title);
  return law.acts
    .filter(({ ended }) => ended?.successors.some((one) => comparableTitle(one) === title))
    .map((one) => same(`《${one.title}》`));
}

function findPeriods(act: Act, law: Law): readonly StatutoryPeriod[] {
  const titles = new Set([act.title, ...act.aliases].map(comparableTitle));
  return law.periods.filter((period) => titles.has(comparableTitle(period.act)));
}

const UNITS: Readonly<Record<Extract<StatutoryPeriod, { unit: string }>['unit'], Words>> = {
  'working-day': { zh: '个工作日', en: 'working day' },
  day: { zh: '日', en: 'day' },
  week: { zh: '周', en: 'week' },
  month: { zh: '个月', en: 'month' },
  quarter: { zh: '个季度', en: 'quarter' },
  'half-year': { zh: '个半年', en: 'half-year' },
  year: { zh: '年', en: 'year' },
  hour: { zh: '小时', en: 'hour' },
};

const BOUNDS: Readonly<Record<'at-most' | 'at-least' | 'every', Words>> = {
  'at-most': { zh: '不超过', en: 'at most' },
  'at-least': { zh: '不少于', en: 'at least' },
  every: { zh: '每', en: 'every' },
};

/** 第二十六条 主动公开一般期限：自信息形成或者变更之日起，不超过20个工作日. */
export function describePeriod(period: StatutoryPeriod): Words {
  const { article, matter, countedFrom, confidence } = period;
  const length: Words =
    period.bound === 'fixed-date'
      ? tellYearly(period.monthDay)
      : {
          zh: `${BOUNDS[period.bound].zh}${period.n}${UNITS[period.unit].zh}`,
          en: `${BOUNDS[period.bound].en} ${period.n} ${UNITS[period.unit].en}${period.n === 1 ? '' : 's'}`,
        };
  const head = [article, matter].filter((text) => text !== undefined).join(' ');
  const recheck = confidence === 'recheck' ? RECHECK : same('');
  return {
    zh: `${head}：${countedFrom === undefined ? '' : `自${countedFrom}起`}${length.zh}${recheck.zh}`,
    en: `${head}: ${length.en}${countedFrom === undefined ? '' : ` from ${countedFrom}`}${recheck.en}`,
  };
}

/** `01-31` in words. */
function tellYearly(monthDay: string): Words {
  const [month, day] = monthDay.split('-').map(Number);
  return { zh: `每年${month}月${day}日前`, en: `by ${monthDay} of every year` };
}

const RECHECK: Words = { zh: '（待核实）', en: ' (to be rechecked)' };

/** Rules that rest on the act, and those that speak of acts as such. */
function findRules(act: Act): readonly Words[] {
  const titles = new Set([act.title, ...act.aliases].map(comparableTitle));
  const numbers = new Set(act.editions.flatMap(({ number }) => (number === undefined ? [] : [comparableNumber(number)])));
  const resting = rules.filter(({ legal }) =>
    legal.some(({ act: cited }) => {
      const [, title = cited, number = ''] = /^([^（]*)（([^）]*)）$/u.exec(cited) ?? [];
      return titles.has(comparableTitle(title)) || numbers.has(comparableNumber(number));
    }),
  );
  const judging = [
    ...(act.ended === undefined ? [] : ['basis-cites-repealed-act']),
    ...(act.editions.length > 1 ? ['basis-superseded-number'] : []),
  ];
  return ruleNames([...new Set([...resting.map(({ id }) => id), ...judging])]);
}

/** Ids of rules that there are, each with what it finds. */
export function ruleNames(ids: readonly string[]): readonly Words[] {
  return rules.filter(({ id }) => ids.includes(id)).map(({ id, what }) => ({ zh: `${id}：${what.zh}`, en: `${id}: ${what.en}` }));
}

/** Where the fact comes from, how sure it is, and which day it reflects. */
export function explainProvenance(entry: Provenance, { reflects }: Knowledge): readonly ExplanationPart[] {
  const { confidence, source, note } = entry;
  const sure: Words =
    confidence === 'certain'
      ? { zh: '可以采信', en: 'taken as certain' }
      : { zh: '据一般了解，待核实', en: 'from general knowledge, to be rechecked' };
  const day = tellDay(entry.asOf ?? reflects(entry));
  const from = splitLanguages(source);
  const said: Words = { zh: `${sure.zh}，截至${day.zh}；出处：${from.zh}`, en: `${sure.en}, as of ${day.en}; source: ${from.en}` };
  return part({ zh: '把握', en: 'Confidence' }, note === undefined ? [said] : [said, same(note)]);
}

/** A source that is written in Chinese and then in English, 法条原文 text of the act, in each language; any other as it is. */
function splitLanguages(text: string): Words {
  const [, zh, en] = /^(.*\P{ASCII}) ([a-z][\x20-\x7e]*)$/u.exec(text) ?? [];
  return zh === undefined || en === undefined ? same(text) : { zh, en };
}
