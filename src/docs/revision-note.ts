import type { Change } from '../model/change.ts';
import type { Day } from '../model/phrases.ts';
import type { ComparedDocument, ComparedSide, Revision, RevisionRow } from '../model/revision.ts';
import type { Language } from '../model/words.ts';
import { escapeMarkdown } from '../reporters/markdown-text.ts';
import { labelEntry } from '../reporters/revision/occurrence-text.ts';
import { HEADINGS, sectionOf, SECTIONS, TO_FILL_IN, type Section } from './revision-note-words.ts';

/**
 * The note 修订说明 that an office publishes with a revision, as Markdown in the language of the comparison: a part for each catalogue
 * or plan in which anything changed. It says what the comparison bears out, and leaves a mark where only the office knows.
 */
export function writeRevisionNote(revision: Revision): string {
  const notes = revision.documents.map((document) => writeDocument(revision, document)).filter((note) => note !== '');
  if (notes.length === 0) return `${NOTHING[revision.language]}\n`;
  return `${notes.join('\n\n')}\n`;
}

const NOTHING: Readonly<Record<Language, string>> = {
  zh: '两版没有不同，无需说明。',
  en: 'The two revisions do not differ; there is nothing to note.',
};

/** Longer texts are for the catalogue itself. */
const LONGEST_TEXTS = 300;

/** Longer lists of items are cut: the comparison itself has them all. */
const MOST_NAMES = 30;

function writeDocument(revision: Revision, document: ComparedDocument): string {
  const { language } = revision;
  const { before, after, kind } = document;
  const title = `# ${escapeMarkdown(WORDS[language].title[kind](after?.title ?? before?.title ?? after?.file ?? before?.file ?? ''))}`;
  if (before === undefined || after === undefined) return [title, tellWhole(document, language)].join('\n\n');
  const told = changesOf(revision, document);
  if (told.length === 0) return '';
  const parts = SECTIONS.flatMap((section) => {
    const lines = told.filter(({ change }) => change.effect !== 'editorial' && sectionOf(change) === section);
    return lines.length === 0 ? [] : [{ section, lines }];
  });
  const sections = parts.map(({ section, lines }, index) =>
    [
      `## ${numberHeading(index + 2, HEADINGS[kind][section][language], language)}`,
      lines.map((line) => tellLine(line, section, revision)).join('\n'),
    ].join('\n\n'),
  );
  const editorial = told.filter(({ change }) => change.effect === 'editorial').reduce((sum, { rows }) => sum + rows.length, 0);
  const closing = editorial === 0 ? [] : [WORDS[language].editorial(editorial)];
  return [title, tellBasis(document, before, after, language), ...sections, ...closing].join('\n\n');
}

/** A change with the items or tasks of one document that it was made in. */
interface Told {
  readonly change: Change;
  readonly rows: readonly RevisionRow[];
}

/** The changes of a document in their order. One that stands in no row, such as a column that went, goes by its file. */
function changesOf({ changes, documents }: Revision, document: ComparedDocument): readonly Told[] {
  const inRows = new Set(documents.flatMap(({ rows }) => rows.flatMap((row) => row.changes)));
  return changes.flatMap((change, index) => {
    const rows = document.rows.filter((row) => row.changes.includes(index));
    const isHere = change.occurrences.some(({ after, before }) => (after ?? before)?.file === (document.after ?? document.before)?.file);
    return rows.length > 0 || (!inRows.has(index) && isHere) ? [{ change, rows }] : [];
  });
}

function tellBasis({ kind, rows }: ComparedDocument, before: ComparedSide, after: ComparedSide, language: Language): string {
  const words = WORDS[language];
  const unit = kind === 'catalogue' ? 0 : 1;
  const count = (status: RevisionRow['status']): number => rows.filter((row) => row.status === status).length;
  const counts = (
    [
      ['added', count('added')],
      ['removed', count('removed')],
      ['changed', count('changed')],
    ] as const
  )
    .filter(([, amount]) => amount > 0)
    .map(([status, amount]) => words.counts[status](amount));
  return [
    `## ${numberHeading(1, words.basisHeading, language)}`,
    words.basis[kind](TO_FILL_IN.basis[language], nameSide(before, kind, language), nameSide(after, kind, language)),
    words.figures(before.entries, after.entries, words.units[unit] ?? '', counts),
  ].join('\n\n');
}

function nameSide({ edition, effective, file }: ComparedSide, kind: ComparedDocument['kind'], language: Language): string {
  const words = WORDS[language];
  const named = edition === undefined ? escapeMarkdown(file) : words.edition[kind](escapeMarkdown(edition));
  return effective === undefined ? named : `${named}${words.effective(writeDay(effective, language))}`;
}

function writeDay(day: Day, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  return language === 'en' || date === undefined ? day : `${year}年${month}月${date}日`;
}

/** A catalogue or plan that is only on one side. */
function tellWhole({ before, after, kind }: ComparedDocument, language: Language): string {
  const words = WORDS[language];
  const unit = words.units[kind === 'catalogue' ? 0 : 1] ?? '';
  return after === undefined
    ? words.wholeRemoved(before?.entries ?? 0, unit, TO_FILL_IN.reason[language])
    : words.wholeAdded(after.entries, unit);
}

function tellLine({ change, rows }: Told, section: Section, { accepted, language }: Revision): string {
  const words = WORDS[language];
  const isAboutItems = ['added', 'removed', 'cut'].includes(section);
  const sides = rows.flatMap(({ after, before }) => after ?? before ?? []);
  const names = [...new Set(sides.flatMap((side) => labelEntry(side) ?? []))];
  const shown = names.slice(0, MOST_NAMES).map(escapeMarkdown);
  const where = isAboutItems || names.length === 0 ? '' : words.where(shown, names.length);
  const reason = accepted.find((each) => each.change.fingerprint === change.fingerprint)?.reason;
  const why =
    section === 'removed' || section === 'narrowing'
      ? words.reason(reason === undefined ? TO_FILL_IN.reason[language] : escapeMarkdown(reason))
      : '';
  return `- ${tellChange(change, language)}${where}${words.stop}${why}`;
}

/**
 * The sentence of a change, with what stood there and what stands there now where it does not say so and that is no longer than a
 * sentence. Of dues nothing is said but that: what a reviewer makes of them is none of a note's business.
 */
function tellChange({ before, after, message, element }: Change, language: Language): string {
  const sentence = escapeMarkdown(message);
  if (before === undefined || after === undefined || before.length + after.length > LONGEST_TEXTS) return sentence;
  const [one = '', other = ''] = [before, after].map((text) => escapeMarkdown(text.replaceAll(/\s*\n\s*/gu, '、')));
  if (element === 'due') return `${WORDS[language].due}${WORDS[language].texts(one, other)}`;
  return message.includes(before) || message.includes(after)
    ? sentence
    : `${sentence}${WORDS[language].comma}${WORDS[language].texts(one, other)}`;
}

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五'];

function numberHeading(number: number, heading: string, language: Language): string {
  return language === 'zh' ? `${NUMERALS[number] ?? number}、${heading}` : `${number}. ${heading}`;
}

const WORDS = {
  zh: {
    title: { catalogue: (name: string) => `${name}修订说明`, 'task-table': (name: string) => `${name}调整说明` },
    basisHeading: '修订依据和概况',
    basis: {
      catalogue: (basis: string, before: string, after: string) => `根据${basis}，对${before}进行修订，形成${after}。`,
      'task-table': (basis: string, before: string, after: string) => `根据${basis}，在${before}的基础上制定${after}。`,
    },
    edition: {
      catalogue: (edition: string) => (edition.endsWith('版') ? edition : /^\d{4}$/u.test(edition) ? `${edition}年版` : `${edition}版`),
      'task-table': (year: string) => `${year}年任务`,
    },
    effective: (day: string) => `（自${day}起施行）`,
    units: ['公开事项', '任务'],
    figures: (before: number, after: number, unit: string, counts: readonly string[]) =>
      `原有${unit}${before}项，现有${after}项${counts.length === 0 ? '' : `，其中${counts.join('、')}`}。`,
    counts: {
      added: (count: number) => `新增${count}项`,
      removed: (count: number) => `删去${count}项`,
      changed: (count: number) => `内容有调整的${count}项`,
    },
    where: (names: readonly string[], all: number) =>
      `（${names.map((name) => `“${name}”`).join('')}${all > names.length ? '等' : ''}${all > 1 ? `${all}项` : ''}）`,
    reason: (reason: string) => `理由：${reason}${/[。；！？]$/u.test(reason) ? '' : '。'}`,
    due: '完成时限',
    comma: '，',
    texts: (before: string, after: string) => `由“${before}”改为“${after}”`,
    stop: '。',
    editorial: (count: number) => `此外，规范标点、文字${count}处，不改变公开要求。`,
    wholeAdded: (count: number, unit: string) => `本次新增，共有${unit}${count}项。`,
    wholeRemoved: (count: number, unit: string, reason: string) => `本次不再保留，原有${unit}${count}项。理由：${reason}`,
  },
  en: {
    title: {
      catalogue: (name: string) => `${name}: notes on the revision`,
      'task-table': (name: string) => `${name}: notes on the changes`,
    },
    basisHeading: 'Basis and extent',
    basis: {
      catalogue: (basis: string, before: string, after: string) =>
        `In accordance with ${basis}, ${before} was revised and became ${after}.`,
      'task-table': (basis: string, before: string, after: string) => `In accordance with ${basis}, ${after} was drawn up from ${before}.`,
    },
    edition: {
      catalogue: (edition: string) => `the edition “${edition}”`,
      'task-table': (year: string) => `the plan of ${year}`,
    },
    effective: (day: string) => ` (in effect from ${day})`,
    units: ['items', 'tasks'],
    figures: (before: number, after: number, unit: string, counts: readonly string[]) =>
      `It had ${before} ${unit} and has ${after}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}.`,
    counts: {
      added: (count: number) => `${count} added`,
      removed: (count: number) => `${count} removed`,
      changed: (count: number) => `${count} changed`,
    },
    where: (names: readonly string[], all: number) =>
      ` (${names.map((name) => `“${name}”`).join(', ')}${all > names.length ? ` and ${all - names.length} more` : ''})`,
    reason: (reason: string) => ` Reason: ${reason}${/[.!?]$/u.test(reason) ? '' : '.'}`,
    due: 'The due went ',
    comma: ', ',
    texts: (before: string, after: string) => `from “${before}” to “${after}”`,
    stop: '.',
    editorial: (count: number) => `Besides, wording and punctuation were tidied in ${count} places; what is disclosed is the same.`,
    wholeAdded: (count: number, unit: string) => `It is new, with ${count} ${unit}.`,
    wholeRemoved: (count: number, unit: string, reason: string) => `It is no longer kept; it had ${count} ${unit}. Reason: ${reason}`,
  },
} as const;
