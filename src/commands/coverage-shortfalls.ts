import type { FoundShortfall } from '../coverage/compare-domain.ts';
import type { Placed } from '../coverage/pair-items.ts';
import { compareItems, compareParts, type Surroundings } from '../diff/compare-items.ts';
import type { Difference } from '../diff/differences.ts';
import { judgeDifference } from '../diff/judge.ts';
import type { BasisEntry } from '../diff/kinds/define.ts';
import { differenceTexts } from '../diff/texts.ts';
import type { Item } from '../model/catalogue.ts';
import type { Day } from '../model/phrases.ts';
import type { Language, Sentence } from '../model/words.ts';
import { comparable, type Law } from '../vocabularies/index.ts';

/** By what an item is held against the standard. */
interface Judging {
  readonly law: Law;
  readonly asOf: Day;
  readonly language: Language;
}

/**
 * In what an item falls short of the standard: what a comparison would call a narrowing, were the standard the version before; and
 * acts that are not cited, and elements of which nothing is written.
 */
export function findShortfalls(standard: Placed, mine: readonly Placed[], judging: Judging): readonly FoundShortfall[] {
  const [first] = mine;
  if (first === undefined) return [];
  const items = mine.map(({ entry }) => entry);
  const surroundings: Surroundings = { ...judging, catalogues: [standard.document, first.document] };
  const differences =
    mine.length === 1
      ? compareItems(standard.entry, first.entry, surroundings)
      : compareParts(standard.entry, items, 'before', surroundings);
  const found = differences.flatMap((difference) => wordShortfall(difference, items, judging));
  const isUnanswered = standard.entry.subject.length > 0 && mine.every(({ entry }) => entry.subject.length === 0);
  return isUnanswered ? [...found, { element: 'subject', message: BLANK.subject[judging.language] }] : found;
}

/** What is short, as people say it. */
interface Texts {
  readonly standard: string;
  readonly mine: string;
}

function wordShortfall(difference: Difference, mine: readonly Item[], { law, asOf, language }: Judging): readonly FoundShortfall[] {
  const words = WORDS.get(judgeDifference(difference, { law, asOf }).kind.id);
  if (words === undefined) return [];
  const [standard, own] = differenceTexts(difference);
  const say = (text: string | undefined): string => words[language]({ standard: text ?? '', mine: own ?? '' });
  switch (difference.about) {
    case 'basis': {
      const act = difference.difference.before?.value;
      // Words that name no act demand none.
      if (act?.citation === undefined || goesWithoutSaying(act, mine, law)) return [];
      return [{ element: 'basis', message: say(`《${act.citation.title}》`), standard, mine: own }];
    }
    case 'level':
      return [{ element: 'level', message: say(standard), standard, level: difference.difference.before?.value }];
    case 'content':
      return wordContent(standard ?? '', mine, words, language);
    case 'deadline':
    case 'channel':
    case 'audience':
    case 'method':
      return [{ element: difference.about, message: say(standard), standard, mine: own }];
    default:
      return [];
  }
}

/** An element of the content that a comparison did not find: it may stand within another, or be summed up by one. */
function wordContent(standard: string, mine: readonly Item[], words: Sentence<Texts>, language: Language): readonly FoundShortfall[] {
  const { isSaid, broader } = findInContent(standard, mine);
  if (isSaid) return [];
  if (broader === undefined) return [{ element: 'content', message: words[language]({ standard, mine: '' }), standard }];
  return [{ element: 'content', message: SUMMED_UP[language]({ standard, mine: broader }), standard, mine: broader, isDoubtful: true }];
}

/** What holds in all domains, such as the Regulation on Open Government Information, need not stand beside an act of the matter itself. */
function goesWithoutSaying({ citation }: BasisEntry, mine: readonly Item[], law: Law): boolean {
  const act = citation && law.findAct(citation.title);
  return act?.domains.length === 0 && mine.some(({ basis }) => basis.some(({ value }) => value.citations.length > 0));
}

/** So short a text stands in others by chance. */
const TELLING = 4;

/** Whether an element of the standard stands within what mine says, or else what of mine says it in fewer words. */
function findInContent(element: string, mine: readonly Item[]): { readonly isSaid: boolean; readonly broader?: string | undefined } {
  const wanted = comparable(element);
  const own = mine.flatMap(({ content }) => content.map(({ value }) => value));
  const isSaid = comparable(own.join('')).includes(wanted);
  return {
    isSaid,
    broader: isSaid ? undefined : own.find((text) => comparable(text).length >= TELLING && wanted.includes(comparable(text))),
  };
}

const SUMMED_UP: Sentence<Texts> = {
  zh: ({ standard, mine }) => `公开内容“${standard}”只概括写作“${mine}”`,
  en: ({ standard, mine }) => `The content ${standard} is only summed up, as ${mine}`,
};

const BLANK = {
  subject: { zh: '没有写公开主体', en: 'It names no body that answers for it' },
} as const;

const LACKING_ACT: Sentence<Texts> = { zh: ({ standard }) => `公开依据缺${standard}`, en: ({ standard }) => `The basis lacks ${standard}` };
const LACKING_CHANNEL: Sentence<Texts> = {
  zh: ({ standard }) => `公开渠道缺“${standard}”`,
  en: ({ standard }) => `It lacks the channel ${standard}`,
};
const NARROWER_AUDIENCE: Sentence<Texts> = {
  zh: ({ standard, mine }) => (mine === '' ? `没有写公开对象，标准为“${standard}”` : `公开对象“${mine}”比标准的“${standard}”窄`),
  en: ({ standard, mine }) =>
    mine === ''
      ? `The audience is blank; the standard has ${standard}`
      : `The audience ${mine} is narrower than the standard's ${standard}`,
};

/** What falls short, by the kind of change that it would be. Every other kind leaves the item as open as the standard is. */
const WORDS: ReadonlyMap<string, Sentence<Texts>> = new Map([
  ['content-element-removed', { zh: ({ standard }) => `公开内容缺“${standard}”`, en: ({ standard }) => `The content lacks ${standard}` }],
  ['basis-removed', LACKING_ACT],
  ['basis-replaced', LACKING_ACT],
  ['basis-replaced-by-predecessor', LACKING_ACT],
  ['basis-made-vague', LACKING_ACT],
  [
    'deadline-lengthened',
    {
      zh: ({ standard, mine }) => `公开时限“${mine}”长于标准的“${standard}”`,
      en: ({ standard, mine }) => `The deadline ${mine} is longer than the standard's ${standard}`,
    },
  ],
  [
    'deadline-made-vague',
    {
      zh: ({ standard, mine }) => `公开时限“${mine}”不如标准的“${standard}”明确`,
      en: ({ standard, mine }) => `The deadline ${mine} is vaguer than the standard's ${standard}`,
    },
  ],
  [
    'deadline-removed',
    {
      zh: ({ standard }) => `没有写公开时限，标准为“${standard}”`,
      en: ({ standard }) => `The deadline is blank; the standard has ${standard}`,
    },
  ],
  [
    'display-period-shortened',
    {
      zh: ({ standard, mine }) => `公示期“${mine}”短于标准的“${standard}”`,
      en: ({ standard, mine }) => `It is displayed for a shorter time, ${mine}, than the standard has it, ${standard}`,
    },
  ],
  ['channel-removed', LACKING_CHANNEL],
  ['website-lost', LACKING_CHANNEL],
  ['audience-narrowed', NARROWER_AUDIENCE],
  ['audience-removed', NARROWER_AUDIENCE],
  ['made-on-request', { zh: () => '标准为主动公开，此处为依申请公开', en: () => 'The standard is proactive; here it is on request' }],
  [
    'method-removed',
    {
      zh: ({ standard }) => `没有写公开方式，标准为${standard}`,
      en: ({ standard }) => `The method is blank; the standard has ${standard}`,
    },
  ],
  ['level-removed', { zh: ({ standard }) => `公开层级缺${standard}`, en: ({ standard }) => `It lacks the level ${standard}` }],
] as readonly (readonly [string, Sentence<Texts>])[]);
