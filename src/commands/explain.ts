import { makeCalendar, type Calendar } from '../calendar/working-days.ts';
import type { Day } from '../model/phrases.ts';
import { rules } from '../rules/index.generated.ts';
import {
  comparable,
  makeLaw,
  nearest,
  OWN_VOCABULARIES,
  VOCABULARIES,
  type Law,
  type Organ,
  type Vocabulary,
} from '../vocabularies/index.ts';
import { CONFIG_FILE, loadConfiguration } from './configuration.ts';
import { readDay } from './day.ts';
import { UsageError, type Command, type Request } from './define.ts';
import { explainAct, explainPlan, type Knowledge } from './explain-act.ts';
import { explainOrgan, explainSuccessor } from './explain-organ.ts';
import { explainPeriods } from './explain-period.ts';
import { explainRule } from './explain-rule.ts';
import { explainChannel, explainDomain, explainTerm, findTerms, wordingsOf } from './explain-term.ts';
import { drawExplanations, type Explanation } from './explanation.ts';
import { TERMS } from './terms.ts';
import { loadConfiguredVocabularies, type VocabularyFile } from './vocabulary-files.ts';

export const command: Command = {
  name: 'explain',
  summary: {
    zh: '解释一条规则、一部文件（名称或文号）、一个机关、一个期限或一个词',
    en: 'Explain a rule, an act (by title or number), an organ, a period or a term',
  },
  arguments: [
    {
      name: '<words...>',
      summary: {
        zh: '规则编号、文件名称或文号、机关名称、要素、渠道、领域等；几个词连起来查',
        en: 'Id of a rule, title or number of an act, name of an organ, element, channel, domain or other term; several words are one',
      },
    },
  ],
  options: [
    {
      flags: '--from <date>',
      summary: {
        zh: '期限的起算事件发生在这一天（YYYY-MM-DD），一并给出最后一天；本地假日见配置 holidays',
        en: 'The day of the event that a period counts from (YYYY-MM-DD): its last day is given too; for local holidays see "holidays" of the configuration',
      },
    },
  ],
  examples: [
    'catalogue explain deadline-exceeds-statutory',
    'catalogue explain 收养法',
    'catalogue explain 国务院令第492号',
    'catalogue explain 国土资源局',
    'catalogue explain 公开时限',
    'catalogue explain 20个工作日 --from 2026-09-21',
  ],
  async run(request) {
    const { args, options, language, host } = request;
    const known = await loadConfiguredVocabularies(request);
    if ('refused' in known) return known.refused;
    const law = makeLaw(known.vocabularies.map(({ extension }) => extension));
    const text = args.join(' ').trim();
    const from = readDay(options['from'], '--from');
    const periods = explainPeriods(text, from, await findCalendar(request));
    if (from !== undefined && periods.length === 0) throw noPeriod(text);
    const things = findAll(text, { law, asOf: host.today(), reflects: (entry) => findDay(entry, known.vocabularies) });
    const found = [...things, ...periods];
    if (found.length === 0) throw refuse(text, law);
    const style = { language, width: host.terminal.columns, color: options['color'] === true };
    return { outputs: [{ text: drawExplanations(found, style) }], files: [], exitCode: 0 };
  },
};

/** The national calendar with the local holidays that the configuration gives. */
async function findCalendar({ host, language }: Request): Promise<Calendar> {
  const loaded = await loadConfiguration(host, language);
  // A broken configuration was refused with the vocabularies.
  const holidays = 'configuration' in loaded ? loaded.configuration.holidays : undefined;
  try {
    return makeCalendar(holidays);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError({
      zh: `${CONFIG_FILE} 的 holidays 里有不存在的日期：${error.message}`,
      en: `"holidays" of ${CONFIG_FILE} has a date that does not exist: ${error.message}`,
    });
  }
}

function noPeriod(text: string): UsageError {
  return new UsageError({
    zh: `“${text}”里没有可以推算的期限；--from 用于“20个工作日”这样的期限`,
    en: `"${text}" sets no period that can be counted; --from is for periods such as 20个工作日`,
  });
}

/** The day of the vocabulary that an entry stands in, a user's or ours. */
function findDay(entry: object, files: readonly VocabularyFile[]): Day {
  const all = [...files.map(({ extension }) => extension as Vocabulary<object>), ...OWN_VOCABULARIES];
  return all.find(({ entries }) => entries.includes(entry))?.asOf ?? VOCABULARIES.asOf;
}

/** Everything that a text may mean. */
function findAll(text: string, knowledge: Knowledge): readonly Explanation[] {
  const { law } = knowledge;
  const organ = findOrgan(text, law);
  const plan = law.findPlan(text);
  const channel = law.channels.find(({ name, aliases }) => [name, ...aliases].map(comparable).includes(comparable(text)));
  const domain = law.findDomain(text);
  return [
    ...rules.filter(({ id }) => id === text.toLowerCase()).map(explainRule),
    ...findActs(text, law).map((act) => explainAct(act, knowledge, text)),
    ...(plan === undefined ? [] : [explainPlan(plan, knowledge)]),
    ...(organ === undefined ? explainSuccessor(text, law) : [explainOrgan(organ, knowledge)]),
    ...findTerms(text).map(explainTerm),
    ...(channel === undefined ? [] : [explainChannel(channel, law)]),
    ...(domain === undefined ? [] : [explainDomain(domain, law)]),
  ];
}

/** By title, by the title within 《》 or before an article where more is written around it, or by number. */
function findActs(text: string, law: Law): Law['acts'] {
  const quoted = /《([^《》]{2,100})》/u.exec(text)?.[1] ?? text.replace(/第[零一二三四五六七八九十百千\d]{1,9}条.{0,20}$/u, '');
  const named = law.findAct(text) ?? law.findAct(quoted);
  return [...new Set([...(named === undefined ? [] : [named]), ...law.findNumber(text).map(({ act }) => act)])];
}

/** By its name; a place in front does not count: 清源县国土资源局. */
function findOrgan(text: string, law: Law): Organ | undefined {
  const wanted = comparable(text);
  const ending = law.organs
    .flatMap((organ) => [organ.name, ...organ.aliases].map((name) => ({ name: comparable(name), organ })))
    .filter(({ name }) => wanted.endsWith(name) && /[省市州盟县区旗镇乡]$/u.test(wanted.slice(0, -name.length)))
    .toSorted((a, b) => b.name.length - a.name.length)[0];
  return law.findOrgan(text) ?? ending?.organ;
}

const WHAT_IS_KNOWN = {
  zh: '可以查规则（见 catalogue rules）、目录常用的文件、改革中变动的机关、期限和术语，查不到不表示文件或机关不存在',
  en: 'known are rules (see catalogue rules), acts that catalogues cite, organs that a reform changed, periods and terms; what is missing there may well exist',
} as const;

/** More suggestions than these help nobody. */
const MOST_SUGGESTIONS = 8;

/** Names that hold the text, else the one that it is probably meant to be. */
function refuse(text: string, law: Law): UsageError {
  const names = [
    ...rules.map(({ id }) => id),
    ...law.acts.flatMap(({ title, aliases }) => [title, ...aliases]),
    ...law.plans.map(({ title }) => title),
    ...law.organs.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...TERMS.flatMap(wordingsOf),
    ...law.channels.map(({ name }) => name),
    ...law.domains.flatMap(({ id, name }) => [id, name]),
  ];
  const wanted = comparable(text);
  const holding = wanted.length < 2 ? [] : names.filter((name) => comparable(name).includes(wanted));
  const near = law.nearestAct(text)?.title ?? nearest(text, [...new Set(names)]);
  const suggestions = [...new Set(holding.length > 0 ? holding : near === undefined ? [] : [near])].slice(0, MOST_SUGGESTIONS);
  return new UsageError({
    zh: `没有找到“${text}”${suggestions.length === 0 ? `；${WHAT_IS_KNOWN.zh}` : `，是否要查：${suggestions.join('、')}`}`,
    en: `Nothing is known of "${text}"; ${suggestions.length === 0 ? WHAT_IS_KNOWN.en : `did you mean: ${suggestions.join(', ')}`}`,
  });
}
