import { EFFECTS, type Change, type Effect } from '../../model/change.ts';
import type { Span } from '../../model/place.ts';
import type { Revision, RevisionRow } from '../../model/revision.ts';
import type { Language, Sentence, Words } from '../../model/words.ts';
import { describeLegal } from '../advice.ts';
import type { RenderOptions } from '../define.ts';
import { displayWidth } from '../display-width.ts';
import { createPaint, type Paint } from '../paint.ts';
import { toLine } from '../printable.ts';
import { groupBy } from '../severity.ts';
import { wrapText } from '../wrap-text.ts';
import type { RevisionReporter } from './define.ts';
import { saysItsTexts, showDifferences } from './inline.ts';
import { describeItems, describePlaces, describeWhere, labelEntry } from './occurrence-text.ts';
import { describeSilence, EDITS, EFFECT_MARKS, EFFECT_NAMES, failsGate, isEmpty, listOpen, tellRevision, withoutStop } from './summary.ts';
import { wrapDifferences } from './wrap-differences.ts';

/** Code points of a text that is shown with its differences; the other formats have all of it. */
const LONGEST_TEXT = 600;
/** More editorial changes are only counted, unless they fail the gate. */
const MOST_EDITORIAL = 5;
const MOST_FILES = 3;
const MOST_ACCEPTED = 10;

interface Page {
  readonly revision: Revision;
  readonly language: Language;
  readonly width: number;
  readonly color: boolean;
  readonly paint: Paint;
  readonly possible: ReadonlyMap<string, Possible>;
}

const LABELS = {
  why: { zh: '说明：', en: 'why: ' },
  legal: { zh: '依据：', en: 'basis: ' },
  possibly: { zh: '相近：', en: 'alike: ' },
  notice: { zh: '注意：', en: 'Note: ' },
} as const satisfies Readonly<Record<string, Words>>;

const MORE_FILES: Sentence<number> = {
  zh: (count) => `… 另有 ${count} 对文件`,
  en: (count) => `… and ${count} more pairs of files`,
};
const MORE: Sentence<{ hidden: number; failing: number; total: number }> = {
  zh: ({ hidden, failing, total }) =>
    `… 另有 ${hidden} 项改动未显示（其中 ${failing} 项不通过门槛）。查看全部：--max-findings ${total}，或 --format json`,
  en: ({ hidden, failing, total }) =>
    `… ${hidden} more changes not shown (${failing} of them fail the gate). To see all: --max-findings ${total}, or --format json`,
};
const EDITORIAL: Sentence<string> = {
  zh: (kinds) => `${kinds}。逐项查看：--format json`,
  en: (kinds) => `${kinds}. One by one: --format json`,
};
const ACCEPTED: Sentence<number> = {
  zh: (count) => `已认可，不计入门槛：${count} 项改动`,
  en: (count) => `Accepted, not counted for the gate: ${count} ${count === 1 ? 'change' : 'changes'}`,
};
const MORE_ACCEPTED: Sentence<number> = { zh: (count) => `… 另有 ${count} 项`, en: (count) => `… and ${count} more` };

function paintEffect({ paint }: Page, effect: Effect): (text: string) => string {
  if (effect === 'narrowing') return paint.severity.error;
  if (effect === 'widening') return paint.good;
  return effect === 'neutral' ? paint.severity.info : paint.faint;
}

/** A line that wraps below its first word, as faint as what belongs to something else should be. */
function writeNote(page: Page, indent: number, label: string, text: string): string[] {
  const lead = ' '.repeat(indent) + label;
  return wrapText(lead + toLine(text), page.width, displayWidth(lead)).map((line) => page.paint.faint(line));
}

/** A line whose last word, the id of its kind, is faint. */
function writeHead(page: Page, lead: string, sentence: string, id: string): string[] {
  const lines = wrapText(`${lead}${toLine(sentence)}  ${id}`, page.width, displayWidth(lead));
  return lines.map((line) => (line.endsWith(id) ? line.slice(0, -id.length) + page.paint.faint(id) : line));
}

/** What stands below the sentence of a change: its texts, its items, what it may be instead, and its places. */
function writeBody(change: Change, indent: number, page: Page): string[] {
  const { language, width, color, paint } = page;
  const differences = saysItsTexts(change) ? [] : showDifferences(change, LONGEST_TEXT);
  const items = toLine(describeItems(change, language));
  const places = describePlaces(change, language);
  const rest = places.length - MOST_FILES;
  const margin = ' '.repeat(indent);
  return [
    ...(differences.length === 0 ? [] : wrapDifferences(differences, { width, indent, color, paint })),
    ...(items === '' ? [] : wrapText(margin + items, width, indent)),
    ...places.slice(0, MOST_FILES).flatMap((sides) => writePlaces(sides, indent, page)),
    ...(rest > 0 ? writeNote(page, indent, '', MORE_FILES[language](rest)) : []),
    ...writePossible(change, indent, page),
  ];
}

/** Both sides on one line, or below each other where they are too long for that. */
function writePlaces(sides: readonly string[], indent: number, page: Page): string[] {
  const line = sides.join(' → ');
  if (indent + displayWidth(toLine(line)) <= page.width) return writeNote(page, indent, '', line);
  return sides.flatMap((side, index) => writeNote(page, indent, index === 0 ? '' : '→ ', side));
}

/** What a removed item may have become, or an added one may have been, and how alike the two are. */
function writePossible({ occurrences }: Change, indent: number, page: Page): string[] {
  const [only, ...others] = occurrences;
  if (only === undefined || others.length > 0) return [];
  const side = only.after ?? only.before;
  const possibly = side === undefined || (only.before && only.after) ? undefined : page.possible.get(keyOf(side));
  if (possibly === undefined) return [];
  const text = `${labelEntry(possibly) ?? ''} ${Math.round(possibly.likeness * 100)}%  ${describeWhere(possibly.file, possibly.place)}`;
  return writeNote(page, indent, LABELS.possibly[page.language], text);
}

type Possible = NonNullable<RevisionRow['possibly']>;

function keyOf({ file, place }: Span): string {
  return JSON.stringify([file, place]);
}

/** What items may have become or may have been, by their places. */
function findPossible({ documents }: Revision): ReadonlyMap<string, Possible> {
  const possible = new Map<string, Possible>();
  for (const { before, after, possibly } of documents.flatMap(({ rows }) => rows)) {
    const side = after ?? before;
    if (side !== undefined && possibly !== undefined) possible.set(keyOf(side), possibly);
  }
  return possible;
}

/** Why a kind of change narrows openness, and the law behind that; what the others do is plain, and the other formats give their law. */
function writeGrounds(id: string, changes: readonly Change[], indent: number, page: Page): string[] {
  const { language, revision } = page;
  const record = revision.kinds.find((kind) => kind.id === id);
  if (record?.effect !== 'narrowing') return [];
  const legal = new Set(changes.flatMap((change) => change.legal.map((source) => describeLegal(source, language))));
  const acts = [...legal].join(language === 'zh' ? '；' : '; ');
  return [
    ...writeNote(page, indent, LABELS.why[language], record.why[language]),
    ...(acts === '' ? [] : writeNote(page, indent, LABELS.legal[language], acts)),
  ];
}

/** The changes of one kind; one alone stands in the place of its kind's name. */
function writeKind(id: string, changes: readonly Change[], total: number, page: Page): string[] {
  const { language, revision } = page;
  const [first] = changes;
  if (first !== undefined && total === 1) {
    return [...writeHead(page, '  • ', first.message, id), ...writeBody(first, 4, page), ...writeGrounds(id, changes, 4, page), ''];
  }
  const name = withoutStop(revision.kinds.find((kind) => kind.id === id)?.what[language] ?? id);
  const heading = writeHead(page, '  • ', language === 'zh' ? `${name}：${total} 项改动` : `${name}: ${total} changes`, id);
  return [
    ...heading,
    ...writeGrounds(id, changes, 4, page),
    ...changes.flatMap((change) => [...wrapText(`    - ${toLine(change.message)}`, page.width, 6), ...writeBody(change, 6, page)]),
    '',
  ];
}

function writeHeading(effect: Effect, all: readonly Change[], page: Page): string {
  const places = all.reduce((sum, { occurrences }) => sum + occurrences.length, 0);
  const name = EFFECT_NAMES[effect][page.language];
  const title = `${EFFECT_MARKS[effect]} ${page.language === 'zh' ? name : name.replace(/^./u, (letter) => letter.toUpperCase())}`;
  return `${paintEffect(page, effect)(title)}  ${EDITS[page.language]({ changes: all.length, places })}`;
}

/** Editorial changes are many and say little: how many there are of each kind. */
function writeEditorial(all: readonly Change[], page: Page): string[] {
  const { language, revision } = page;
  const kinds = [...groupBy(all, ({ kind }) => kind)].map(([id, changes]) => {
    const name = withoutStop(revision.kinds.find((kind) => kind.id === id)?.what[language] ?? id);
    const places = changes.reduce((sum, { occurrences }) => sum + occurrences.length, 0);
    return `${name} ${places}`;
  });
  const text = EDITORIAL[language](kinds.join(language === 'zh' ? '、' : '; '));
  return wrapText(`  ${toLine(text)}`, page.width, 2);
}

function writeEffect(effect: Effect, all: readonly Change[], shown: readonly Change[], page: Page): string[] {
  if (all.length === 0) return [];
  const heading = writeHeading(effect, all, page);
  if (effect === 'editorial' && isSummedUp(all, page)) return [heading, ...writeEditorial(all, page), ''];
  if (shown.length === 0) return [heading, ''];
  const totals = groupBy(all, ({ kind }) => kind);
  return [
    heading,
    '',
    ...[...groupBy(shown, ({ kind }) => kind)].flatMap(([id, changes]) => writeKind(id, changes, totals.get(id)?.length ?? 0, page)),
  ];
}

function isSummedUp(editorial: readonly Change[], { revision }: Page): boolean {
  return editorial.length > MOST_EDITORIAL && revision.gate.failOn !== 'any';
}

/** The changes by effect, the gravest first to be shown. */
function writeChanges(page: Page, { quiet, maxFindings }: RenderOptions): string[] {
  const { revision, language } = page;
  const { failOn } = revision.gate;
  const wanted = listOpen(revision).filter(({ effect }) => !quiet || failsGate(effect, failOn));
  const editorial = wanted.filter(({ effect }) => effect === 'editorial');
  const listed = isSummedUp(editorial, page) ? wanted.filter(({ effect }) => effect !== 'editorial') : wanted;
  const shown = listed.slice(0, maxFindings);
  const of = (changes: readonly Change[], effect: Effect): readonly Change[] => changes.filter((change) => change.effect === effect);
  const lines = EFFECTS.flatMap((effect) => writeEffect(effect, of(wanted, effect), of(shown, effect), page));
  const hidden = listed.slice(shown.length);
  if (hidden.length === 0) return lines;
  const failing = hidden.filter(({ effect }) => failsGate(effect, failOn)).length;
  return [...lines, ...wrapText(MORE[language]({ hidden: hidden.length, failing, total: listed.length }), page.width, 2), ''];
}

function writeAccepted(page: Page): string[] {
  const { revision, language } = page;
  const { accepted } = revision;
  if (accepted.length === 0) return [];
  const lines = accepted.slice(0, MOST_ACCEPTED).flatMap(({ change, reason }) => {
    const items = describeItems(change, language);
    return writeNote(page, 2, '- ', [change.message, ...(items === '' ? [] : [items]), reason].join(' · '));
  });
  const rest = accepted.length - MOST_ACCEPTED;
  return [
    ...writeNote(page, 0, '', ACCEPTED[language](accepted.length)),
    ...lines,
    ...(rest > 0 ? writeNote(page, 2, '', MORE_ACCEPTED[language](rest)) : []),
    '',
  ];
}

function render(revision: Revision, options: RenderOptions): string {
  const { language } = revision;
  const { color } = options;
  const width = Math.max(40, options.width);
  const paint = createPaint(color);
  const page: Page = { revision, language, width, color, paint, possible: findPossible(revision) };
  const silence = describeSilence(revision);
  const verdict = !revision.gate.passed ? paint.severity.error('✖') : isEmpty(revision) ? paint.severity.warning('!') : paint.good('✔');
  const sentences = tellRevision(revision).map((sentence) => wrapText(`  ${toLine(sentence)}`, width, 2));
  const [gate = '', ...others] = sentences.pop() ?? [];
  return joinLines([
    ...writeChanges(page, options),
    ...(options.quiet ? [] : writeAccepted(page)),
    ...revision.notices.flatMap((notice) => wrapText(LABELS.notice[language] + toLine(notice), width, 2)),
    ...(revision.notices.length > 0 ? [''] : []),
    ...(silence === undefined ? [] : [...wrapText(toLine(silence), width).map((line) => paint.strong(line)), '']),
    ...sentences.flat(),
    `${verdict} ${gate.trimStart()}`,
    ...others,
  ]);
}

/** Lines as one text; several blank ones count as one. */
function joinLines(lines: readonly string[]): string {
  return `${lines.filter((line, index) => line !== '' || lines[index - 1] !== '').join('\n')}\n`;
}

/** For people at a terminal: what changed, the gravest first, with the words that came and went. */
export const reporter: RevisionReporter = {
  name: 'pretty',
  summary: { zh: '供人在终端阅读：逐字标出增删', en: 'for people at a terminal: words that came and went are marked' },
  render,
};
