import { rules } from '../rules/index.generated.ts';
import { comparable, type Channel, type Domain, type Law } from '../vocabularies/index.ts';
import { describePeriod, ruleNames } from './explain-act.ts';
import { part, same, type Explanation } from './explanation.ts';
import type { Term } from './term.ts';
import { CHANNEL_MEANINGS, TERMS } from './terms.ts';

/** The words of a term, in every language. */
export function wordingsOf({ name, aliases }: Term): readonly string[] {
  return [name.zh, name.en, ...aliases];
}

/** The terms that a text is a word for. */
export function findTerms(text: string): readonly Term[] {
  const wanted = comparable(text);
  return TERMS.filter((term) => wordingsOf(term).some((wording) => comparable(wording) === wanted));
}

export function explainTerm(term: Term): Explanation {
  const { name, aliases, means, rules: prefix } = term;
  const about = prefix === undefined ? [] : rules.map(({ id }) => id).filter((id) => id.startsWith(prefix));
  return {
    title: { zh: `${name.zh}（${name.en}）`, en: `${name.en} (${name.zh})` },
    what: means,
    parts: [
      ...part({ zh: '又称', en: 'Other words' }, aliases.length === 0 ? [] : [{ zh: aliases.join('、'), en: aliases.join(', ') }]),
      ...part({ zh: '有关的规则', en: 'Rules about it' }, ruleNames(about)),
    ],
  };
}

/** A channel: a standard box with its place in the official table, or the platforms beyond them. */
export function explainChannel({ id, kind, name, aliases }: Channel, { channels }: Law): Explanation {
  const position = channels.filter((channel) => channel.kind === 'standard').findIndex((channel) => channel.id === id) + 1;
  const meaning = CHANNEL_MEANINGS[id] ?? same('');
  return {
    title: same(name),
    what:
      kind === 'standard'
        ? {
            zh: `公开渠道和载体，标准渠道的第 ${position} 个。${meaning.zh}`,
            en: `A channel: number ${position} of the standard boxes. ${meaning.en}`.trim(),
          }
        : { zh: '公开渠道和载体，标准渠道以外的具名平台。', en: 'A channel: platforms with a name, beyond the standard boxes.' },
    parts: [
      ...part({ zh: '其他写法', en: 'Other wordings' }, aliases.length === 0 ? [] : [same(aliases.join('、'))]),
      ...part(
        { zh: '有关的规则', en: 'Rules about it' },
        ruleNames(rules.map((rule) => rule.id).filter((rule) => rule.startsWith('channel-'))),
      ),
    ],
  };
}

/** A domain with the acts that its catalogues cite and the periods that hold in it. */
export function explainDomain({ id, name, aliases }: Domain, law: Law): Explanation {
  const periods = law.periods.filter((period) => law.findDomain(period.domain)?.id === id);
  return {
    title: { zh: `${name}（${id}）`, en: `${id} (${name})` },
    what: { zh: '政务公开的一个领域。', en: 'A domain of disclosure.' },
    parts: [
      ...part({ zh: '又称', en: 'Other names' }, aliases.length === 0 ? [] : [same(aliases.join('、'))]),
      ...part(
        { zh: '目录常引用的文件', en: 'Acts that its catalogues cite' },
        law.acts.filter(({ domains, ended }) => domains.includes(id) && ended === undefined).map(({ title }) => same(`《${title}》`)),
      ),
      ...part(
        { zh: '法定期限', en: 'Periods that hold in it' },
        periods.map((period) => {
          const { zh, en } = describePeriod(period);
          return { zh: `《${period.act}》${zh}`, en: `《${period.act}》 ${en}` };
        }),
      ),
    ],
  };
}
