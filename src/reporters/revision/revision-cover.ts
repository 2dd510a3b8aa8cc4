import { EFFECTS, type Effect } from '../../model/change.ts';
import type { ComparedSide, Revision } from '../../model/revision.ts';
import type { Language, Sentence, Words } from '../../model/words.ts';
import { toLine } from '../printable.ts';
import { nameEffect, NOTES } from './revision-words.ts';
import { describeGate, describeSide, describeSilence, FATE_NAMES, FATES } from './summary.ts';

/** One line of the cover: a label, and what there is to say under it. */
export interface CoverLine {
  readonly label: string;
  /** Single lines without control characters. */
  readonly lines: readonly string[];
  /** The changes that the line counts. */
  readonly effect?: Effect | undefined;
  /** Set where the line tells of a comparison that failed or is not whole. */
  readonly alarming?: true | undefined;
}

/** How many notices are named; the rest is counted. */
const MOST_NOTICES = 20;

const LABELS = {
  verdict: { zh: '结论', en: 'Verdict' },
  before: { zh: '修订前', en: 'Before' },
  after: { zh: '修订后', en: 'After' },
  items: { zh: '事项', en: 'Items' },
  notices: { zh: '注意', en: 'Notices' },
  asOf: { zh: '基准日期', en: 'As of' },
  vocabularies: { zh: '词库', en: 'Vocabularies' },
  tool: { zh: '比较工具', en: 'Tool' },
  note: { zh: '说明', en: 'Note' },
} as const satisfies Readonly<Record<string, Words>>;

const EDITS: Sentence<{ readonly edits: number; readonly places: number; readonly accepted: number }> = {
  zh: ({ edits, places, accepted }) => `${edits} 项改动，涉及 ${places} 处${accepted > 0 ? `；其中已认可 ${accepted} 项` : ''}`,
  en: ({ edits, places, accepted }) =>
    `${edits} edit${edits === 1 ? '' : 's'} in ${places} place${places === 1 ? '' : 's'}${accepted > 0 ? `; ${accepted} accepted` : ''}`,
};
const EDITION: Sentence<string> = { zh: (edition) => `版本 ${edition}`, en: (edition) => `edition ${edition}` };
const EFFECTIVE: Sentence<string> = { zh: (day) => `${day} 起施行`, en: (day) => `in force from ${day}` };
const VOCABULARIES: Sentence<Revision['vocabularies']> = {
  zh: ({ version, asOf }) => `版本 ${version}，内容截至 ${asOf}`,
  en: ({ version, asOf }) => `version ${version}, as of ${asOf}`,
};
const MORE: Sentence<number> = { zh: (count) => `… 另有 ${count} 条`, en: (count) => `… and ${count} more` };

/** What a reader has to know before the changes: what was compared with what, with what result, and what was not compared. */
export function describeRevisionCover(revision: Revision): readonly CoverLine[] {
  const { language, gate, notices, tool } = revision;
  const silence = describeSilence(revision);
  const line = (key: keyof typeof LABELS, lines: readonly string[]): CoverLine => ({
    label: LABELS[key][language],
    lines: lines.map(toLine),
  });
  const rest = notices.length - MOST_NOTICES;
  const named = rest > 0 ? [...notices.slice(0, MOST_NOTICES), MORE[language](rest)] : notices;
  return [
    {
      ...line('verdict', [describeGate(revision), ...(silence === undefined ? [] : [silence])]),
      ...(gate.passed ? {} : { alarming: true }),
    },
    ...EFFECTS.map((effect) => describeEffect(revision, effect)),
    line('items', [describeItems(revision)]),
    line('before', listSide(revision, 'before')),
    line('after', listSide(revision, 'after')),
    ...(notices.length > 0 ? [{ ...line('notices', named), alarming: true } as const] : []),
    line('asOf', [revision.asOf]),
    line('vocabularies', [VOCABULARIES[language](revision.vocabularies)]),
    line('tool', [`${tool.name} ${tool.version}`]),
    line('note', [NOTES.disclaimer[language]]),
  ];
}

function describeEffect({ changes, accepted, language }: Revision, effect: Effect): CoverLine {
  const mine = changes.filter((change) => change.effect === effect);
  const facts = {
    edits: mine.length,
    places: mine.reduce((sum, { occurrences }) => sum + occurrences.length, 0),
    accepted: accepted.filter(({ change }) => change.effect === effect).length,
  };
  return { label: nameEffect(effect, language), lines: [EDITS[language](facts)], effect };
}

function describeItems({ summary, language }: Revision): string {
  return FATES.map((fate) => `${FATE_NAMES[fate][language]} ${summary[fate]}`).join(language === 'zh' ? '、' : ', ');
}

/** What the user named, and where it is one document, what that says of itself. */
function listSide(revision: Revision, side: 'before' | 'after'): string[] {
  const { language, documents } = revision;
  const only = documents.length === 1 ? documents[0]?.[side] : undefined;
  return [describeSide(revision, side), ...(only === undefined ? [] : describeDocument(only, language))];
}

function describeDocument({ title, edition, effective }: ComparedSide, language: Language): string[] {
  return [title, edition && EDITION[language](edition), effective && EFFECTIVE[language](effective)].filter((part) => part !== undefined);
}
