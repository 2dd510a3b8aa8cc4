import { EFFECTS, type Change, type Segment } from '../model/change.ts';
import type { Language, Words } from '../model/words.ts';
import { createPaint, type Paint } from '../reporters/paint.ts';
import { toLine } from '../reporters/printable.ts';
import { saysItsTexts, showDifferences } from '../reporters/revision/inline.ts';
import { describeItems } from '../reporters/revision/occurrence-text.ts';
import { EFFECT_MARKS, EFFECT_NAMES, FATES, FATE_NAMES } from '../reporters/revision/summary.ts';
import type { History, HistoryEntry } from './log-history.ts';

/** A history with what it is of. */
export interface ToldHistory extends History {
  readonly path: string;
  readonly item?: string | undefined;
  /** Whether the repository has no older commits than it was fetched with. */
  readonly isShallow: boolean;
}

/** So many changes of a commit are shown; the rest is counted. */
const MOST_CHANGES = 12;
/** So much of a text. */
const ROOM = 160;

const CREATED: Words = { zh: '首次提交', en: 'first committed' };
const REMOVED: Words = { zh: '删除', en: 'deleted' };
const UNCHANGED: Words = { zh: '内容未变', en: 'nothing of the content changed' };

/** For people at a terminal. */
export function writePretty(history: ToldHistory, language: Language, color: boolean): string {
  const paint = createPaint(color);
  const blocks = history.entries.map((entry) => {
    const { id, date, author, subject } = entry.commit;
    const head = `${paint.strong(id.slice(0, 10))}  ${date}  ${toLine(author)}  ${toLine(subject)}`;
    return [
      head,
      `  ${describeEntry(entry, history, language)}`,
      ...listShown(entry, language, (change) => writeChange(change, language, paint)),
    ].join('\n');
  });
  return `${[...blocks, ...tellEnd(history, language)].join('\n\n')}\n`;
}

function writeChange(change: Change, language: Language, paint: Paint): readonly string[] {
  const items = describeItems(change, language);
  const head = `  ${EFFECT_MARKS[change.effect]} ${toLine(change.message)}${items === '' ? '' : inBrackets(items, language)}`;
  const text = showTexts(change, { removed: (part) => paint.struck(`〔-${part}-〕`), added: (part) => paint.fresh(`〔+${part}+〕`) });
  return text === '' ? [head] : [head, `    ${text}`];
}

/** As a list, for a page or a letter. */
export function writeMarkdown(history: ToldHistory, language: Language): string {
  const title = history.item === undefined ? history.path : history.item + inBrackets(history.path, language);
  const blocks = history.entries.map((entry) => {
    const { id, date, author, subject } = entry.commit;
    const head = `### ${date} \`${id.slice(0, 10)}\` ${escape(subject)}${inBrackets(escape(author), language)}`;
    const changes = listShown(entry, language, (change) => {
      const items = describeItems(change, language);
      const text = showTexts(change, { removed: (part) => `~~${part}~~`, added: (part) => `**${part}**` }, escape);
      const parts = [escape(change.message), text, escape(items)].filter((part) => part !== '');
      return [`- ${EFFECT_MARKS[change.effect]} ${parts.join('<br>')}`];
    });
    return [head, '', describeEntry(entry, history, language), '', ...changes].join('\n').trimEnd();
  });
  return `${[`## ${escape(title)}`, ...blocks, ...tellEnd(history, language).map(escape)].join('\n\n')}\n`;
}

/** For programs: the commits with their changes, the newest first. */
export function writeHistoryJson({ path, item, entries, notices, isCut, isShallow }: ToldHistory): string {
  const commits = entries.map(({ commit, fate, summary, changes }) => ({
    id: commit.id,
    date: commit.date,
    author: commit.author,
    subject: commit.subject,
    fate,
    ...(item === undefined ? { summary: Object.fromEntries(FATES.map((each) => [each, summary[each]])) } : {}),
    changes: changes.map(({ kind, effect, element, message, before, after, occurrences, fingerprint }) => ({
      kind,
      effect,
      element: element ?? null,
      message,
      before: before ?? null,
      after: after ?? null,
      items: occurrences.map((each) => ({ before: nameSide(each.before), after: nameSide(each.after) })),
      fingerprint,
    })),
  }));
  return `${JSON.stringify({ path, item: item ?? null, complete: !isCut && !isShallow, notices, commits }, null, 2)}\n`;
}

function nameSide(side: Change['occurrences'][number]['before']): object | null {
  return side === undefined ? null : { id: side.id ?? null, category: side.category ?? null, name: side.name ?? null };
}

/** What a commit did, in one line. Of one item the changes say it all. */
function describeEntry({ fate, summary, changes }: HistoryEntry, { item }: ToldHistory, language: Language): string {
  const comma = language === 'zh' ? '、' : ', ';
  const word = fate === 'created' ? [CREATED[language]] : fate === 'removed' ? [REMOVED[language]] : [];
  const count = (name: string, number: number): string => (language === 'zh' ? `${name} ${number}` : `${number} ${name}`);
  const effects = EFFECTS.flatMap((effect) => {
    const number = changes.filter((change) => change.effect === effect).length;
    return number === 0 ? [] : [count(EFFECT_NAMES[effect][language], number)];
  });
  const fates =
    item === undefined ? FATES.flatMap((each) => (summary[each] === 0 ? [] : [count(FATE_NAMES[each][language], summary[each])])) : [];
  const parts = [...word, effects.join(comma), fates.join(comma)].filter((part) => part !== '');
  return parts.length === 0 || (changes.length === 0 && fate === 'changed')
    ? UNCHANGED[language]
    : parts.join(language === 'zh' ? '；' : '; ');
}

/** The first changes; a new catalogue is no list of new items. */
function listShown({ changes, fate }: HistoryEntry, language: Language, write: (change: Change) => readonly string[]): readonly string[] {
  const shown = fate === 'changed' ? changes : changes.slice(0, 1);
  const rest = shown.length - MOST_CHANGES;
  const more = language === 'zh' ? `  另有 ${rest} 项` : `  and ${rest} more`;
  return [...shown.slice(0, MOST_CHANGES).flatMap(write), ...(rest > 0 ? [more] : [])];
}

/** The texts of a change on one line, with marks around what came and went. */
function showTexts(
  change: Change,
  marks: Readonly<Record<'removed' | 'added', (part: string) => string>>,
  write: (part: string) => string = (part) => part,
): string {
  if (saysItsTexts(change)) return '';
  const mark = ({ kind, text }: Segment): string => (kind === 'same' ? write(text) : marks[kind](write(text)));
  return showDifferences(change, ROOM).map(mark).join('');
}

const NONE: Words = { zh: '没有这样的提交。', en: 'There is no such commit.' };
const CUT: Words = { zh: '更早的提交没有列出；要看更多请用 -n。', en: 'Older commits are not shown; -n asks for more.' };
const SHALLOW_END: Words = {
  zh: '这个仓库的历史不完整（浅克隆），更早的提交看不到，最早一次所列的变化也不可靠；可用 git fetch --unshallow 补全。',
  en: 'The history of this repository is not complete (a shallow clone): older commits are missing, and the oldest one shown may tell too much; git fetch --unshallow completes it.',
};

function tellEnd({ entries, isCut, isShallow, notices }: ToldHistory, language: Language): readonly string[] {
  return [
    ...(entries.length === 0 ? [NONE[language]] : []),
    ...notices.map(toLine),
    ...(isCut ? [CUT[language]] : []),
    ...(isShallow ? [SHALLOW_END[language]] : []),
  ];
}

function inBrackets(text: string, language: Language): string {
  return language === 'zh' ? `（${text}）` : ` (${text})`;
}

/** Text as Markdown shows it letter by letter. */
function escape(text: string): string {
  return toLine(text).replaceAll(/[\\`*_{}[\]<>#|~&@]/gu, (character) => `\\${character}`);
}
