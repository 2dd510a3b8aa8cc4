import { shareCovered, type Coverage, type CoverageDomain, type CoverageItem, type CoveragePlace } from '../../model/coverage.ts';
import type { Language, Sentence, Words } from '../../model/words.ts';
import type { RenderOptions } from '../define.ts';
import { escapeHtml, escapeMarkdown, shortenLine, writeTable, writeTableRow } from '../markdown-text.ts';
import { describeAbsent } from './absent-domains.ts';
import { chooseItems, type ShownDomain, type ShownPlace } from './choose-items.ts';
import { ALL, COUNTED, DOMAIN_STATES, DOUBTFUL, HEADINGS, LEFT_OUT, MORE, nameState, TABLES } from './coverage-words.ts';
import type { CoverageTextReporter } from './define.ts';
import { describePossibly, nameHere, nameItem, namePlace } from './item-texts.ts';
import { joinShortfalls } from './join-shortfalls.ts';
import { describeGate, describeReconstruction, percent, tellCoverage } from './summary.ts';

/** Code points of one text; a longer one ends with an ellipsis. */
const LONGEST_TEXT = 400;
/** GitHub refuses a comment of more than 65,536 characters; the room kept free is for what stands around the items. */
const ROOM = 40_000;
/** Entries of a list that is told besides. */
const MOST_LISTED = 20;

const HEADING: Readonly<Record<'passed' | 'failed' | 'ungated' | 'empty', Words>> = {
  passed: { zh: '✅ 达标情况通过', en: '✅ Coverage passed' },
  failed: { zh: '❌ 达标情况未通过', en: '❌ Coverage failed' },
  ungated: { zh: '📋 达标情况', en: '📋 Coverage' },
  empty: { zh: '⚠️ 没有可衡量的内容', en: '⚠️ Nothing to measure by' },
};
const NOTICES: Words = { zh: '注意', en: 'Notes' };
const PLACES_LEFT: Sentence<number> = {
  zh: (count) => `另有 ${count} 个地方没有列出，见 json 或 html 报告`,
  en: (count) => `${count} more ${count === 1 ? 'place is' : 'places are'} not listed; see the json or html report`,
};
const HERE: Sentence<string> = { zh: (name) => `本地：${name}`, en: (name) => `here: ${name}` };

function toText(text: string): string {
  return escapeMarkdown(shortenLine(text, LONGEST_TEXT));
}

/** An item on one physical line, so that no text of a table can begin a list or a heading. */
function writeItem(item: CoverageItem, language: Language): string {
  const here = nameHere(item, language);
  const lines = [
    ...(here === undefined ? [] : [HERE[language](here)]),
    ...joinShortfalls(item.shortfalls, language),
    ...[describePossibly(item, language)].filter((possibly) => possibly !== undefined),
  ];
  return `- ${[`${nameState(item.state, language)} **${toText(nameItem(item, language))}**`, ...lines.map(toText)].join('<br>')}`;
}

/** The domains of a place that have a catalogue in a table, the others on a line. */
function writeFigures({ domains, figures }: CoveragePlace, language: Language): readonly string[] {
  const head = [HEADINGS.domain, HEADINGS.demanded, ...COUNTED.map(([, , words]) => words), HEADINGS.share].map((words) => words[language]);
  const row = (label: string, numbers: CoveragePlace['figures']): string =>
    writeTableRow([label, ...[numbers.demanded, ...COUNTED.map(([, key]) => numbers[key])].map(String), percent(numbers)]);
  const tabled = domains.filter(({ state }) => state !== 'missing').map((domain) => row(nameDomain(domain, language), domain.figures));
  const absent = describeAbsent(domains, language);
  return [
    ...writeTable(head, [...tabled, row(`**${ALL[language]}**`, figures)]),
    '',
    ...(absent === undefined ? [] : [escapeMarkdown(absent), '']),
  ];
}

function nameDomain({ name, state, reason }: CoverageDomain, language: Language): string {
  const remark = state === 'compared' ? [] : [DOMAIN_STATES[state][language], ...(reason === undefined ? [] : [reason])];
  const text = remark.length === 0 ? '' : language === 'zh' ? `（${remark.join('：')}）` : ` (${remark.join(': ')})`;
  return toText(name[language] + text);
}

function fold(summary: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`<details><summary>${escapeHtml(summary)}</summary>`, '', ...lines, '', '</details>', ''];
}

function limit(lines: readonly string[], language: Language): readonly string[] {
  const rest = lines.length - MOST_LISTED;
  return rest > 0 ? [...lines.slice(0, MOST_LISTED), `- ${MORE[language](rest)}`] : lines;
}

/** What is left of the room, and what found none. */
interface Page {
  readonly quiet: boolean;
  room: number;
  left: number;
  places: number;
}

/** The missing and weaker items of a domain, as far as there is room. */
function writeDomain({ domain, missing, weaker }: ShownDomain, page: Page, language: Language): readonly string[] {
  const lines: string[] = [];
  for (const item of [...missing, ...weaker]) {
    const line = writeItem(item, language);
    page.room -= line.length;
    if (page.room > 0) lines.push(line);
    else page.left += 1;
  }
  const doubtful = domain.items.reduce((sum, item) => sum + item.doubtful.length, 0);
  const { covered, demanded } = domain.figures;
  const summary = `${shortenLine(domain.name[language], LONGEST_TEXT)} ${covered}/${demanded} ${percent(domain.figures)}`;
  return fold(summary, lines.length > 0 && doubtful > 0 ? [...lines, '', DOUBTFUL[language](doubtful)] : lines);
}

/** What is told besides: what was copied and what does not apply. */
function writeAside({ domains }: CoveragePlace, language: Language): readonly string[] {
  const items = domains.flatMap((domain) => domain.items);
  const write = (item: CoverageItem, says: string): string =>
    `- ${toText(nameItem(item, language))}${language === 'zh' ? '：' : ': '}${toText(says)}`;
  const copied = items.filter(({ leftovers }) => leftovers.length > 0);
  const exempt = items.filter(({ state }) => state === 'not-applicable');
  const join = (texts: readonly string[]): string => texts.join(language === 'zh' ? '、' : ', ');
  return [
    ...fold(
      `${TABLES.copied[language]} ${copied.length}`,
      limit(
        copied.map((item) => write(item, join(item.leftovers))),
        language,
      ),
    ),
    ...fold(
      `${TABLES.notApplicable[language]} ${exempt.length}`,
      limit(
        exempt.map((item) => write(item, item.reason ?? '')),
        language,
      ),
    ),
  ];
}

/** A place with its figures and items; only counted where there is no room left. */
function writePlace({ place, domains }: ShownPlace, page: Page, language: Language): readonly string[] {
  if (page.room <= 0) {
    page.places += 1;
    return [];
  }
  const head = [`### ${toText(namePlace(place, language))}`, '', ...writeFigures(place, language)];
  page.room -= head.join('').length;
  return [...head, ...domains.flatMap((domain) => writeDomain(domain, page, language)), ...(page.quiet ? [] : writeAside(place, language))];
}

function headingOf({ gate, figures }: Coverage): keyof typeof HEADING {
  if (shareCovered(figures) === undefined) return 'empty';
  if (!gate.passed) return 'failed';
  return gate.failUnder === undefined ? 'ungated' : 'passed';
}

function render(coverage: Coverage, { quiet, maxFindings }: RenderOptions): string {
  const { language, gate, notices } = coverage;
  const { places, left } = chooseItems(coverage, maxFindings);
  const page: Page = { quiet, room: ROOM, left, places: 0 };
  const reconstruction = describeReconstruction(coverage);
  const isShown = !quiet || !gate.passed;
  const bodies = isShown ? places.flatMap((place) => writePlace(place, page, language)) : [];
  return [
    `## ${HEADING[headingOf(coverage)][language]}`,
    '',
    describeGate(coverage),
    '',
    ...(reconstruction === undefined ? [] : [`> ${toText(reconstruction)}`, '']),
    ...bodies,
    ...(isShown && page.left > 0 ? [`**${LEFT_OUT[language](page.left)}**`, ''] : []),
    ...(page.places > 0 ? [`**${PLACES_LEFT[language](page.places)}**`, ''] : []),
    ...fold(
      `${NOTICES[language]} ${notices.length}`,
      limit(
        notices.map((notice) => `- ${toText(notice)}`),
        language,
      ),
    ),
    tellCoverage(coverage)
      .map(toText)
      .join(language === 'zh' ? '' : ' '),
    '',
  ].join('\n');
}

/** For a merge request's comment: the figures of each domain; what is missing or weaker unfolds. */
export const reporter: CoverageTextReporter = {
  name: 'markdown',
  summary: { zh: '用于合并请求评论或任务摘要', en: "for a merge request's comment or a job's summary" },
  render,
};
