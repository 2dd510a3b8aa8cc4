import type { Finding } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import { bySeverity, keepWorst } from '../model/severity.ts';
import type { Language, Sentence } from '../model/words.ts';
import { appendItem, describeFix, describeLegal, describeSubject, listRelated } from './advice.ts';
import type { TextReporter, RenderOptions } from './define.ts';
import { padToWidth, displayWidth } from './display-width.ts';
import { drawFrame } from './frame.ts';
import { createPaint, type Paint } from './paint.ts';
import { describePlace } from './place-text.ts';
import { toLine } from './printable.ts';
import { groupBy } from './severity.ts';
import { describeFound, describeHalt, describeReport, groupHalts, SEVERITY_NAMES } from './summary.ts';
import { wrapText } from './wrap-text.ts';

/** Up to so many findings are shown in full; more are shown as rows, with frames for errors only. */
const FULL = 20;
/** A merged cell may stand for hundreds of items. */
const MOST_RELATED = 10;
const MARKS = { error: '✖', warning: '!', info: 'i' } as const;

interface Page {
  readonly language: Language;
  readonly width: number;
  readonly paint: Paint;
  readonly frames: 'all' | 'errors' | 'none';
}

const NOTE_LABELS = {
  fix: { zh: '建议：', en: 'fix: ' },
  legal: { zh: '依据：', en: 'basis: ' },
  related: { zh: '相关：', en: 'related: ' },
} as const;

const MORE: Sentence<{ hidden: number; errors: number; total: number }> = {
  zh: ({ hidden, errors, total }) =>
    `… 另有 ${hidden} 条未显示（其中错误 ${errors} 条）。查看全部：--max-findings ${total}，或 --format json`,
  en: ({ hidden, errors, total }) =>
    `… ${hidden} more not shown (${errors} of them errors). To see all: --max-findings ${total}, or --format json`,
};

/** Formats that `catalogue fix` writes, by their names: what stands in others has its remedy beside each finding. */
const FIXED = /\.(?:ya?ml|xlsx)$/iu;

const NEXT_STEPS: Sentence<{ safe: number; unsafe: number }> = {
  zh: ({ safe, unsafe }) => {
    const fixes = [
      ...(safe > 0 ? [`可自动修正 ${safe} 条：catalogue fix`] : []),
      ...(unsafe > 0 ? [`须人工确认后修正 ${unsafe} 条：catalogue fix --unsafe`] : []),
    ];
    return [...fixes, '规则说明：catalogue explain <规则>'].join('；');
  },
  en: ({ safe, unsafe }) => {
    const fixes = [
      ...(safe > 0 ? [`${safe} can be fixed: catalogue fix`] : []),
      ...(unsafe > 0 ? [`${unsafe} more after a look: catalogue fix --unsafe`] : []),
    ];
    return [...fixes, 'about a rule: catalogue explain <rule>'].join('; ');
  },
};

/** What can be done about the findings, in one sentence. */
function writeNextSteps({ findings }: Report, page: Page): string[] {
  const risks = findings.flatMap(({ file, fix }) => (fix !== undefined && FIXED.test(file) ? [fix.risk] : []));
  const safe = risks.filter((risk) => risk === 'safe').length;
  return [
    ...wrapText(NEXT_STEPS[page.language]({ safe, unsafe: risks.length - safe }), page.width, 2).map((line) => page.paint.faint(line)),
    '',
  ];
}

/** One line, wrapped; `lead` and `tail` are styled, wherever the wrapping leaves them whole. */
function writeLine(page: Page, lead: string, paintLead: (text: string) => string, rest: string, indent: number): string[] {
  const [first = '', ...others] = wrapText(lead + rest, page.width, indent);
  return [first.startsWith(lead) ? paintLead(lead) + first.slice(lead.length) : first, ...others];
}

function writeNotes(finding: Finding, page: Page): string[] {
  const { language } = page;
  const notes: [keyof typeof NOTE_LABELS, string][] = [];
  if (finding.fix !== undefined) notes.push(['fix', describeFix(finding.fix, language)]);
  for (const source of finding.legal) notes.push(['legal', describeLegal(source, language)]);
  for (const related of listRelated(finding, MOST_RELATED, language)) notes.push(['related', related]);
  return notes.flatMap(([kind, text]) => {
    const lead = `  = ${NOTE_LABELS[kind][language]}`;
    return writeLine(page, lead, page.paint.faint, toLine(text), displayWidth(lead));
  });
}

/** A finding with everything: header, place, frame and notes. */
function writeFull(finding: Finding, page: Page): string[] {
  const { language, paint } = page;
  const lead = `${MARKS[finding.severity]} ${SEVERITY_NAMES[finding.severity][language]}`;
  const header = writeLine(page, lead, paint.severity[finding.severity], ` ${toLine(`${finding.ruleId}: ${finding.message}`)}`, 2);
  const place = `${finding.file}:${describePlace(finding.place)}`;
  const where = writeLine(page, '  --> ', paint.faint, toLine(`${place}  ${describeSubject(finding, language)}`).trimEnd(), 6);
  return [...header, ...where, ...drawFrame(finding, page), ...writeNotes(finding, page), ''];
}

/** Findings as rows: places and severities in columns, then the sentence. */
function writeRows(findings: readonly Finding[], page: Page): string[] {
  const { language, paint } = page;
  const places = findings.map((finding) => toLine(describePlace(finding.place)));
  const placeWidth = Math.min(
    Math.floor(page.width / 3),
    places.reduce((widest, place) => Math.max(widest, displayWidth(place)), 0),
  );
  const severityWidth = Math.max(...Object.values(SEVERITY_NAMES).map((name) => displayWidth(name[language])));
  return findings.flatMap((finding, index) => {
    const place = places[index] ?? '';
    const severity = padToWidth(SEVERITY_NAMES[finding.severity][language], severityWidth);
    const sentence = toLine(`${finding.message}${appendItem(finding)}  ${finding.ruleId}`);
    const room = Math.max(20, page.width - placeWidth - severityWidth - 6);
    const [first = '', ...others] = wrapText(sentence, room);
    const overlong = displayWidth(place) > placeWidth;
    const rows = [
      ...(overlong ? [`  ${place}`] : []),
      `  ${padToWidth(overlong ? '' : place, placeWidth)}  ${paint.severity[finding.severity](severity)}  ${first}`,
      ...others.map((line) => ' '.repeat(placeWidth + severityWidth + 6) + line),
    ];
    const framed = page.frames === 'errors' && finding.severity === 'error';
    return framed ? ['', ...rows, ...drawFrame(finding, page), ...writeNotes(finding, page), ''] : rows;
  });
}

/** The findings of one file that are shown, under a heading that counts all of them. */
function writeFile(file: string, all: readonly Finding[], findings: readonly Finding[], page: Page): string[] {
  const name = toLine(file);
  const heading = wrapText(`${name}  ${describeFound(all, page.language)}`, page.width, 2);
  heading[0] = (heading[0] ?? '').replace(name, () => page.paint.strong(name));
  if (page.frames === 'all') return [...heading, '', ...findings.flatMap((finding) => writeFull(finding, page))];
  return [...heading, ...writeRows(findings, page), ''];
}

function openPage(report: Report, options: RenderOptions): Page {
  const frames = options.quiet ? 'none' : wantedOf(report, options).length <= FULL ? 'all' : 'errors';
  return { language: report.language, width: Math.max(40, options.width), paint: createPaint(options.color), frames };
}

function wantedOf({ findings }: Report, { quiet }: RenderOptions): readonly Finding[] {
  return quiet ? findings.filter((finding) => finding.severity === 'error') : findings;
}

function drawFindings(report: Report, options: RenderOptions, page: Page): string[] {
  const { language } = report;
  const wanted = wantedOf(report, options);
  const shown = keepWorst(wanted, options.maxFindings);
  const all = groupBy(wanted, (finding) => finding.file);
  const lines = [...groupBy(shown, (finding) => finding.file)].flatMap(([file, findings]) =>
    writeFile(file, all.get(file) ?? [], findings, page),
  );
  const hidden = wanted.length - shown.length;
  if (hidden > 0) {
    const errors = bySeverity(wanted).error.length - bySeverity(shown).error.length;
    lines.push(...wrapText(MORE[language]({ hidden, errors, total: wanted.length }), page.width, 2), '');
  }
  if (!options.quiet) {
    const halts = groupHalts(report.notRun).flatMap((halt) => wrapText(toLine(describeHalt(halt, language)), page.width, 2));
    lines.push(...halts, ...(halts.length > 0 ? [''] : []));
  }
  return lines;
}

function render(report: Report, options: RenderOptions): string {
  const page = openPage(report, options);
  const verdict = report.gate.passed ? page.paint.good('✔') : page.paint.severity.error('✖');
  const [first = '', ...others] = wrapText(`  ${describeReport(report)}`, page.width, 2);
  const nextSteps = options.quiet || report.findings.length === 0 ? [] : writeNextSteps(report, page);
  return joinLines([...drawFindings(report, options, page), ...nextSteps, `${verdict} ${first.trimStart()}`, ...others]);
}

/** Lines as one text; several blank ones count as one. */
function joinLines(lines: readonly string[]): string {
  return `${lines.filter((line, index) => line !== '' || lines[index - 1] !== '').join('\n')}\n`;
}

/** For people at a terminal: every finding with the text or the cells it is about. */
export const reporter: TextReporter = {
  name: 'pretty',
  summary: { zh: '供人在终端阅读：标出原文或单元格', en: 'for people at a terminal: the text or cells marked' },
  render,
};
