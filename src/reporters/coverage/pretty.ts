import type { Coverage, CoverageDomain, CoverageItem } from '../../model/coverage.ts';
import type { Language, Sentence, Words } from '../../model/words.ts';
import type { RenderOptions } from '../define.ts';
import { createPaint } from '../paint.ts';
import { toLine } from '../printable.ts';
import { wrapText } from '../wrap-text.ts';
import { chooseItems, type ShownDomain, type ShownPlace } from './choose-items.ts';
import { DOUBTFUL, MORE, nameState, TABLES } from './coverage-words.ts';
import type { CoverageReporter } from './define.ts';
import { describePossibly, describeWhere, nameHere, nameItem, nameItems, namePlace } from './item-texts.ts';
import { writeDomains, writeShares, type Terminal } from './pretty-figures.ts';
import { shareShortfalls, type SharedShortfall } from './shared-shortfalls.ts';
import { percent, STATE_MARKS, tellCoverage } from './summary.ts';

/** Copied items, and items that do not apply, of which a terminal is told. */
const MOST_COPIED = 5;
const MOST_EXEMPT = 10;

const COUNT: Sentence<number> = { zh: (count) => `${count} 项`, en: (count) => String(count) };
const SHARED: Sentence<{ count: number; message: string }> = {
  zh: ({ count, message }) => `${count} 项同样：${message}`,
  en: ({ count, message }) => `${count} items alike: ${message}`,
};
const HERE: Sentence<string> = { zh: (name) => `本地：${name}`, en: (name) => `here: ${name}` };
const NOTICE: Words = { zh: '注意：', en: 'Note: ' };
const HIDDEN: Sentence<{ left: number; total: number }> = {
  zh: ({ left, total }) => `… 另有 ${left} 个缺项和弱项未显示。查看全部：--max-items ${total}，或 --format json`,
  en: ({ left, total }) =>
    `… ${left} more items that are missing or weaker are not shown. To see all: --max-items ${total}, or --format json`,
};

function joinNames(names: readonly string[], language: Language): string {
  return names.join(language === 'zh' ? '、' : ', ');
}

function write(terminal: Terminal, indent: number, lead: string, text: string): readonly string[] {
  return wrapText(' '.repeat(indent) + lead + toLine(text), terminal.width, indent + 2);
}

/** The missing items of a domain by name; those that something may stand for on a line of their own. */
function writeMissing(items: readonly CoverageItem[], total: number, terminal: Terminal): readonly string[] {
  const { language, paint } = terminal;
  if (items.length === 0) return [];
  const plain = items.filter(({ possibly }) => possibly === undefined);
  const head = `${nameState('missing', language)} ${COUNT[language](total)}`;
  return [
    `    ${paint.severity.error(head)}`,
    ...(plain.length === 0 ? [] : write(terminal, 6, '', nameItems(plain, language))),
    ...items.flatMap((item) => {
      const possibly = describePossibly(item, language);
      if (possibly === undefined) return [];
      return [...write(terminal, 6, '', nameItem(item, language)), ...write(terminal, 8, '', possibly).map((line) => paint.faint(line))];
    }),
  ];
}

/** The weaker items of a domain: what several share once, then each with the rest. */
function writeWeaker(items: readonly CoverageItem[], total: number, terminal: Terminal): readonly string[] {
  const { language, paint } = terminal;
  if (items.length === 0) return [];
  const { shared, alone } = shareShortfalls(items, language);
  return [
    `    ${paint.severity.warning(`${nameState('weaker', language)} ${COUNT[language](total)}`)}`,
    ...shared.flatMap((one) => writeShared(one, terminal)),
    ...alone.flatMap(([item, lines]) => writeAlone(item, lines, terminal)),
  ];
}

function writeShared({ message, items }: SharedShortfall, terminal: Terminal): readonly string[] {
  const { language, paint } = terminal;
  const names = write(terminal, 8, '', nameItems(items, language));
  return [...write(terminal, 6, '', SHARED[language]({ count: items.length, message })), ...names.map((line) => paint.faint(line))];
}

function writeAlone(item: CoverageItem, lines: readonly string[], terminal: Terminal): readonly string[] {
  const { language, paint } = terminal;
  const here = nameHere(item, language);
  return [
    ...write(terminal, 6, '', `${nameItem(item, language)}  ${describeWhere(item)}`),
    ...(here === undefined ? [] : write(terminal, 8, '', HERE[language](here)).map((line) => paint.faint(line))),
    ...lines.flatMap((line) => write(terminal, 8, '- ', line)),
  ];
}

function writeDomain({ domain, missing, weaker }: ShownDomain, terminal: Terminal): readonly string[] {
  const { language, paint } = terminal;
  const { name, figures, items } = domain;
  const doubtful = items.reduce((sum, item) => sum + item.doubtful.length, 0);
  if (missing.length + weaker.length === 0) return [];
  return [
    `  ${paint.strong(toLine(name[language]))}  ${figures.covered}/${figures.demanded} ${percent(figures)}`,
    ...writeMissing(missing, figures.missing, terminal),
    ...writeWeaker(weaker, figures.weaker, terminal),
    ...(doubtful > 0 ? write(terminal, 4, '', DOUBTFUL[language](doubtful)).map((line) => paint.faint(line)) : []),
    '',
  ];
}

/** Lists of which only the first few are told: what was copied, and what does not apply by itself. */
function writeAside(domains: readonly CoverageDomain[], terminal: Terminal): readonly string[] {
  const { language } = terminal;
  const copied = domains.flatMap(({ items }) => items.filter(({ leftovers }) => leftovers.length > 0));
  const exempt = domains
    .filter(({ state }) => state !== 'not-applicable')
    .flatMap(({ items }) => items.filter(({ state }) => state === 'not-applicable'));
  return [
    ...writeFew(TABLES.copied[language], copied, MOST_COPIED, ({ leftovers }) => joinNames(leftovers, language), terminal),
    ...writeFew(
      `${STATE_MARKS['not-applicable']} ${TABLES.notApplicable[language]}`,
      exempt,
      MOST_EXEMPT,
      ({ reason = '' }) => reason,
      terminal,
    ),
  ];
}

function writeFew(
  title: string,
  items: readonly CoverageItem[],
  most: number,
  say: (item: CoverageItem) => string,
  terminal: Terminal,
): readonly string[] {
  const { language, paint } = terminal;
  if (items.length === 0) return [];
  const rest = items.length - most;
  return [
    `  ${paint.strong(title)} ${COUNT[language](items.length)}`,
    ...items
      .slice(0, most)
      .flatMap((item) => write(terminal, 4, '', `${nameItem(item, language)}${language === 'zh' ? '：' : ': '}${say(item)}`)),
    ...(rest > 0 ? [`    ${MORE[language](rest)}`] : []),
    '',
  ];
}

function writePlace({ place, domains }: ShownPlace, terminal: Terminal, showsFigures: boolean): readonly string[] {
  const { paint, language } = terminal;
  return [
    paint.strong(namePlace(place, language)),
    ...(showsFigures ? [...writeDomains(place, terminal), ''] : []),
    ...domains.flatMap((domain) => writeDomain(domain, terminal)),
    ...(showsFigures ? [...writeAside(place.domains, terminal), ...writeShares(place, terminal), ''] : []),
  ];
}

function render(coverage: Coverage, { width, color, quiet, maxFindings }: RenderOptions): string {
  const { language, gate, notices, figures } = coverage;
  const paint = createPaint(color);
  const terminal: Terminal = { language, width: Math.max(40, width), paint };
  const { places, left } = chooseItems(coverage, maxFindings);
  const isShown = !quiet || !gate.passed;
  const sentences = tellCoverage(coverage).map((sentence) => wrapText(`  ${toLine(sentence)}`, terminal.width, 2));
  const [last = '', ...others] = sentences.pop() ?? [];
  const lines = [
    ...(isShown ? places.flatMap((place) => writePlace(place, terminal, !quiet)) : []),
    ...(isShown && left > 0 ? write(terminal, 0, '', HIDDEN[language]({ left, total: figures.missing + figures.weaker })) : []),
    '',
    ...notices.flatMap((notice) => write(terminal, 0, NOTICE[language], notice)),
    '',
    ...sentences.flat(),
    `${gate.passed ? paint.good('✔') : paint.severity.error('✖')} ${last.trimStart()}`,
    ...others,
  ];
  // Several blank lines count as one, and none stands at the beginning.
  return `${lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== '')).join('\n')}\n`;
}

/** For people at a terminal: the figures, then what is missing and what is weaker, domain by domain. */
export const reporter: CoverageReporter = {
  name: 'pretty',
  summary: { zh: '供人在终端阅读：领域矩阵、缺项和弱项', en: 'for people at a terminal: domains, what is missing, what is weaker' },
  render,
};
