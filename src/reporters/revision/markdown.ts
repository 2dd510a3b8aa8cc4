import { EFFECTS, type Change, type Effect, type Segment } from '../../model/change.ts';
import type { Revision } from '../../model/revision.ts';
import type { Language, Sentence, Words } from '../../model/words.ts';
import { describeLegal } from '../advice.ts';
import type { RenderOptions } from '../define.ts';
import { escapeHtml, escapeMarkdown, shortenLine, writeTable, writeTableRow } from '../markdown-text.ts';
import type { RevisionReporter } from './define.ts';
import { saysItsTexts, showDifferences } from './inline.ts';
import { describeItems, describePlaces } from './occurrence-text.ts';
import {
  describeGate,
  describeSilence,
  EDITS,
  EFFECT_MARKS,
  EFFECT_NAMES,
  failsGate,
  FATE_NAMES,
  FATES,
  isEmpty,
  listOpen,
  tellRevision,
} from './summary.ts';

/** A comment that shows more than this without being asked is not read. */
const MOST_NARROWING = 20;
/** Entries that a reader unfolds, for each effect. */
const MOST_FOLDED = 50;
/** GitHub refuses a comment of more than 65,536 characters; the room kept free is for what stands around the changes. */
const ROOM = 40_000;
/** Code points of one text; a longer one ends with an ellipsis. */
const LONGEST_TEXT = 300;
const MOST_FILES = 2;
/** Characters of all notices together, and of all acceptances. */
const LIST_ROOM = 5000;

const HEADING: Readonly<Record<'passed' | 'failed' | 'empty', Words>> = {
  passed: { zh: '✅ 修订比较通过', en: '✅ Revision passed' },
  failed: { zh: '❌ 修订比较未通过', en: '❌ Revision failed' },
  empty: { zh: '⚠️ 没有可比较的内容', en: '⚠️ Nothing to compare' },
};
const REST: Sentence<string> = {
  zh: (edits) => `其余${edits}`,
  en: (edits) => `The other ${edits}`,
};
const MORE: Sentence<{ hidden: number; failing: number }> = {
  zh: ({ hidden, failing }) =>
    `**⚠️ 本评论放不下全部改动：另有 ${hidden} 项未列出${failing > 0 ? `，其中 ${failing} 项不通过门槛` : ''}。全部内容见 json 或 html 报告。**`,
  en: ({ hidden, failing }) =>
    `**⚠️ This comment does not hold all changes: ${hidden} more are not listed${failing > 0 ? `, ${failing} of which fail the gate` : ''}. The json and html reports have them all.**`,
};
const MORE_LINES: Sentence<number> = { zh: (count) => `… 另有 ${count} 项`, en: (count) => `… and ${count} more` };
const NOTICES: Words = { zh: '注意', en: 'Notes' };
const ACCEPTED: Words = { zh: '已认可', en: 'Accepted' };

function toText(text: string): string {
  return escapeMarkdown(shortenLine(text, LONGEST_TEXT));
}

/**
 * What went and what came, marked. Blanks stand around the marks, for between Chinese characters and punctuation
 * Markdown would not take them for marks.
 */
function writeDifferences(segments: readonly Segment[]): string {
  const pieces = segments.map(({ kind, text }) => {
    const words = escapeMarkdown(kind === 'same' ? text : text.trim());
    if (kind === 'same' || words === '') return words;
    return kind === 'removed' ? ` ~~${words}~~ ` : ` **${words}** `;
  });
  return pieces.join('').replaceAll(/ {2,}/gu, ' ').trim();
}

/** A change on one physical line, so that no text of a table can begin a list or a heading. */
function writeChange(change: Change, language: Language): string {
  const differences = saysItsTexts(change) ? '' : writeDifferences(showDifferences(change, LONGEST_TEXT));
  const items = toText(describeItems(change, language));
  const places = describePlaces(change, language).map((sides) => sides.map(toText).join(' → '));
  const rest = places.length - MOST_FILES;
  const legal = change.effect === 'narrowing' ? change.legal.map((source) => describeLegal(source, language)) : [];
  const where = [
    ...places.slice(0, MOST_FILES),
    ...(rest > 0 ? [MORE_LINES[language](rest)] : []),
    toText(legal.join(language === 'zh' ? '；' : '; ')),
  ];
  const lines = [
    `${toText(change.message)} \`${change.kind}\``,
    differences,
    items,
    ...where.map((text) => (text === '' ? '' : `<sub>${text}</sub>`)),
  ];
  return `- ${lines.filter((line) => line !== '').join('<br>')}`;
}

/** The changes that fit, by effect: those that narrow first, and some of those unfolded. */
interface Chosen {
  readonly open: readonly string[];
  readonly folded: Readonly<Record<Effect, readonly string[]>>;
  readonly hidden: readonly Change[];
}

function chooseChanges(wanted: readonly Change[], language: Language, maxFindings: number): Chosen {
  const open: string[] = [];
  const folded: Record<Effect, string[]> = { narrowing: [], widening: [], neutral: [], editorial: [] };
  const hidden: Change[] = [];
  let room = ROOM;
  let left = maxFindings;
  for (const change of wanted) {
    const list = change.effect === 'narrowing' && open.length < MOST_NARROWING ? open : folded[change.effect];
    const line = left > 0 && room > 0 && (list === open || list.length < MOST_FOLDED) ? writeChange(change, language) : undefined;
    if (line === undefined || line.length >= room) {
      hidden.push(change);
      // What comes later is less grave: it does not take the room of what did not fit.
      if (line !== undefined) room = 0;
      continue;
    }
    list.push(line);
    room -= line.length + 1;
    left -= 1;
  }
  return { open, folded, hidden };
}

function writeTitle(effect: Effect, changes: readonly Change[], language: Language): string {
  const places = changes.reduce((sum, { occurrences }) => sum + occurrences.length, 0);
  const edits = EDITS[language]({ changes: changes.length, places });
  return `${EFFECT_MARKS[effect]} ${EFFECT_NAMES[effect][language]}${language === 'zh' ? '：' : ': '}${edits}`;
}

function fold(summary: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`<details><summary>${escapeHtml(summary)}</summary>`, '', ...lines, '', '</details>', ''];
}

function writeChanges({ open, folded }: Chosen, wanted: readonly Change[], language: Language): string[] {
  return EFFECTS.flatMap((effect) => {
    const changes = wanted.filter((change) => change.effect === effect);
    if (effect !== 'narrowing') return fold(writeTitle(effect, changes, language), folded[effect]);
    if (open.length === 0) return [];
    const rest = EDITS[language]({ changes: changes.length - open.length, places: 0 });
    return [`### ${writeTitle(effect, changes, language)}`, '', ...open, '', ...fold(REST[language](rest), folded.narrowing)];
  });
}

function writeCounts({ summary, language }: Revision): string[] {
  const { changes, occurrences, accepted } = summary;
  const counts = EFFECTS.map((effect) => {
    const places = occurrences[effect] > changes[effect] ? occurrences[effect] : undefined;
    if (places === undefined) return String(changes[effect]);
    return language === 'zh' ? `${changes[effect]}（${places} 处）` : `${changes[effect]} (${places} places)`;
  });
  const fates = FATES.filter((fate) => summary[fate] > 0);
  return [
    ...writeTable(
      [...EFFECTS.map((effect) => `${EFFECT_MARKS[effect]} ${EFFECT_NAMES[effect][language]}`), ACCEPTED[language]],
      [writeTableRow([...counts, String(accepted)])],
    ),
    '',
    ...(fates.length === 0
      ? []
      : [
          ...writeTable(
            fates.map((fate) => FATE_NAMES[fate][language]),
            [writeTableRow(fates.map((fate) => String(summary[fate])))],
          ),
          '',
        ]),
  ];
}

/** The lines of a list that fit, and how many more there are. */
function limit(lines: readonly string[], language: Language): string[] {
  let room = LIST_ROOM;
  const tooMuch = lines.findIndex((line) => (room -= line.length + 1) < 0);
  return tooMuch < 0 ? [...lines] : [...lines.slice(0, tooMuch), `- ${MORE_LINES[language](lines.length - tooMuch)}`];
}

function render(revision: Revision, { quiet, maxFindings }: RenderOptions): string {
  const { language, gate, notices, accepted } = revision;
  const wanted = listOpen(revision).filter(({ effect }) => !quiet || failsGate(effect, gate.failOn));
  const chosen = chooseChanges(wanted, language, maxFindings);
  const hidden = chosen.hidden.length;
  const failing = chosen.hidden.filter(({ effect }) => failsGate(effect, gate.failOn)).length;
  const silence = describeSilence(revision);
  const reasons = accepted.map(({ change, reason }) => `- ${toText(change.message)} \`${change.kind}\`<br>${toText(reason)}`);
  return [
    `## ${HEADING[!gate.passed ? 'failed' : isEmpty(revision) ? 'empty' : 'passed'][language]}`,
    '',
    describeGate(revision),
    '',
    ...(silence === undefined ? [] : [`**${toText(silence)}**`, '']),
    ...writeCounts(revision),
    ...(hidden > 0 ? [MORE[language]({ hidden, failing }), ''] : []),
    ...writeChanges(chosen, wanted, language),
    ...fold(`${ACCEPTED[language]} ${accepted.length}`, quiet ? [] : limit(reasons, language)),
    ...fold(
      `${NOTICES[language]} ${notices.length}`,
      limit(
        notices.map((notice) => `- ${toText(notice)}`),
        language,
      ),
    ),
    tellRevision(revision)
      .map(toText)
      .join(language === 'zh' ? '' : ' '),
    '',
  ].join('\n');
}

/** For a pull request's comment: the verdict, the counts, what narrows; the rest unfolds. */
export const reporter: RevisionReporter = {
  name: 'markdown',
  summary: { zh: '用于合并请求评论或任务摘要', en: "for a pull request's comment or a job's summary" },
  render,
};
