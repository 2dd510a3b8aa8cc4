import type { Fix } from '../model/finding.ts';
import { ownerOf } from '../model/owner.ts';
import type { Deadline } from '../model/phrases.ts';
import { compact } from '../vocabularies/index.ts';
import { findWritten, MOST_CLAUSES, writtenDeadlines } from './deadlines.ts';
import { defineRule } from './define.ts';
import { GENERAL_PERIOD } from '../vocabularies/legal.ts';

interface Gap {
  readonly [key: string]: unknown;
  readonly trigger: string;
  /** 信息 is not said of what is formed. */
  readonly noun: boolean;
  /** 之日起 is missing between the event and the number. */
  readonly start: boolean;
}

const FORMING = '(?:形成|变更|制作|制定|获取|获得|产生|生成|更新)';
const NO_NOUN = new RegExp(`^${FORMING}(?:[、和及与或(/]?者?${FORMING}\\)?){0,4}$`);

export const rule = defineRule({
  id: 'deadline-trigger-incomplete',
  severity: 'info',
  fix: 'safe',
  about: 'catalogue',
  what: {
    zh: '公开时限的起算点不完整：没说什么形成，或者缺“之日起”。',
    en: 'The event that the deadline counts from is incomplete: 信息 or 之日起 is missing.',
  },
  why: {
    zh: '条例的写法是“信息形成或者变更之日起20个工作日内”；部委样板里的“形成或者变更之日起”缺主语，“信息形成20个工作日内”缺起算日，照抄时应补齐。',
    en: 'The regulation says 信息形成或者变更之日起20个工作日内; some models of ministries lack what is formed, or from when to count, and should not be copied as they are.',
  },
  legal: [GENERAL_PERIOD],
  examples: {
    bad: [
      { item: { deadline: '形成或者变更之日起20个工作日内予以公开' }, says: '没说什么形成或者变更' },
      { item: { deadline: '信息形成（变更）20个工作日内' }, says: '缺“之日起”' },
    ],
    good: [{ item: { deadline: '信息形成之后20个工作日内' } }, { item: { deadline: '政府信息自形成或者变更之日起20个工作日内公开' } }],
  },
  *check({ catalogue }) {
    for (const { item, deadline } of writtenDeadlines(catalogue)) {
      const { gap, fix } = findGap(deadline.value);
      if (gap !== undefined) yield { at: deadline.at, owner: ownerOf(item), element: 'deadline', data: gap, fix };
    }
  },
  message: {
    zh: ({ trigger, noun, start }, owner) => {
      const faults = [...(noun ? [`没说什么${trigger}`] : []), ...(start ? ['缺“之日起”'] : [])];
      return `${owner}的公开时限起算点“${trigger}”不完整：${faults.join('，')}；请写明，如“信息形成或者变更之日起”`;
    },
    en: ({ trigger, noun, start }, owner) => {
      const faults = [...(noun ? ['what is formed'] : []), ...(start ? ['之日起, from when to count'] : [])];
      return `The event that the deadline of ${owner} counts from, “${trigger}”, lacks ${faults.join(', and ')}; write 信息形成或者变更之日起 or the like`;
    },
  },
});

interface Mending {
  readonly gap?: Gap;
  readonly fix?: Fix | undefined;
}

const MENDINGS = new WeakMap<Deadline, Mending>();

/** The first incomplete event of a deadline; equal wordings share one reading, so each is looked through once. */
function findGap(deadline: Deadline): Mending {
  let known = MENDINGS.get(deadline);
  if (known === undefined) {
    const gap = lookForGap(deadline);
    MENDINGS.set(deadline, (known = gap === undefined ? {} : { gap, fix: mend(deadline.text, gap) }));
  }
  return known;
}

function lookForGap({ clauses, text }: Deadline): Gap | undefined {
  const written = compact(text);
  for (const clause of clauses.slice(0, MOST_CLAUSES)) {
    if (clause.kind !== 'within' || clause.trigger === undefined) continue;
    const { trigger, scope } = clause;
    const noun = scope === undefined && NO_NOUN.test(trigger);
    const start = /\d/.test(written.charAt(written.indexOf(trigger) + trigger.length));
    if (noun || start) return { trigger, noun, start };
  }
  return undefined;
}

function mend(text: string, { trigger, noun, start }: Gap): Fix | undefined {
  const original = findWritten(text, trigger);
  if (original === undefined) return undefined;
  return { risk: 'safe', original, replacement: `${noun ? '信息' : ''}${original}${start ? '之日起' : ''}` };
}
