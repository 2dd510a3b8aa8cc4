// npm run evidence -- <rows.tsv> [--list]: how well the rules find the known defects of transcribed rows of published tables.
//
// The rows are kept outside the repository, for they name real places. labels.tsv says which rule each row should be
// found by: a line of the table, the rule, and why a remark about that line is no fault that the row alone can show (-).
import { existsSync, readFileSync } from 'node:fs';

import { validate } from '../../src/commands/validation.ts';
import type { Finding } from '../../src/model/finding.ts';
import { rules } from '../../src/rules/index.generated.ts';
import { workbook, type SheetContent } from '../support/workbook.ts';

const ROWS = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const LABELS = new URL('labels.tsv', import.meta.url);
const AS_OF = '2026-11-21';

/** Rules that only see what was not transcribed: blank cells, the table around the rows, its header. */
const BLIND: ReadonlySet<string> = new Set([
  'required-element-missing',
  'level-missing',
  ...rules.filter(({ about }) => about === 'reading' || about === 'input').map(({ id }) => id),
]);

const HEADER = [
  '序号',
  '一级事项',
  '二级事项',
  '公开内容',
  '公开主体',
  '公开时限',
  '公开依据',
  '公开渠道和载体',
  '公开对象',
  '公开方式',
  '公开层级',
];
/** Marks of the transcription: not in the table itself. */
const MERGED = '(合并)';
const UNTRANSCRIBED: ReadonlySet<string> = new Set(['(无此列)']);
const UNTICKED = '(全部未勾选)';
/** Left out by the transcriber: 《户口登记条例》、第七条…(引全文), a list cut short. */
const ELIDED = /…(?:\(引全文\)|共12部)|(?<=号),?[:：]…$|(?<=‖ )…(?=$)|(?<=[条号])…/gu;
/** 《…指导意见〉的通知》(农办计财〔2021〕8号): without its title an act cannot be judged, nor can a number that stands for one. */
const TITLE_ELIDED = /^《?…(?!.*号$)|^\([^()]*〔\d{4}〕\d+号\)$/u;
/** Where the transcriber put this mark, the page had an advertisement. */
const ADVERT = ['(广告词)', '(澳门新葡京娱乐场注册送彩金)'] as const;

interface Row {
  readonly line: number;
  readonly page: string;
  readonly cells: readonly string[];
}

interface Seen {
  readonly line: number;
  readonly finding: Finding;
}

function readRows(path: string): Row[] {
  const lines = readFileSync(path, 'utf8').split('\n').slice(1);
  return lines.flatMap((text, index): Row[] => {
    if (text.trim() === '') return [];
    const [page = '', number = '', category = '', name = '', subject = '', deadline = '', basis = '', channel = '', ...rest] =
      text.split('\t');
    const cells = [number, category, name, '', subject, deadline, basis, channel, ...rest.slice(0, 3)].map(unmark);
    return [{ line: index + 2, page, cells }];
  });
}

function unmark(text: string): string {
  // A cell that ends like this was cut short by the transcriber.
  if (UNTRANSCRIBED.has(text) || /^自信息形成或者变…$/u.test(text)) return '';
  const elided = text
    .replaceAll(ADVERT[0], ADVERT[1])
    .replace(/\(截断\)$/u, '')
    .replaceAll(ELIDED, '');
  return elided
    .split(' ‖ ')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !TITLE_ELIDED.test(piece))
    .join('\n');
}

/** The rows of a page as a workbook; a cell that was merged with the one above is so again. */
function toSheet(rows: readonly Row[]): SheetContent {
  const merges: string[] = [];
  for (let column = 0; column < HEADER.length; column += 1) {
    for (let first = 0; first < rows.length; first += 1) {
      let last = first;
      while (rows[last + 1]?.cells[column] === MERGED) last += 1;
      const letter = String.fromCharCode(65 + column);
      if (last > first) merges.push(`${letter}${first + 2}:${letter}${last + 2}`);
      first = last;
    }
  }
  const filled = rows.map(({ cells }) =>
    cells.map((cell) => (cell === MERGED || cell === '' ? null : cell === UNTICKED ? '□政府网站 □两微一端' : cell)),
  );
  return { name: '目录', rows: [HEADER, ...filled], merges };
}

async function findAll(path: string): Promise<Seen[]> {
  const pages = groupPages(readRows(path));
  const seen: Seen[] = [];
  for (const [page, rows] of pages) {
    const bytes = workbook({ sheets: [toSheet(rows)] });
    const input = { path: `${page}.xlsx`, read: () => bytes };
    const { report } = await validate([input], { language: 'zh', failOn: 'never', asOf: AS_OF, clock: () => 0 });
    for (const finding of report.findings) {
      const line = finding.place.kind === 'cell' ? rows[finding.place.row - 2]?.line : undefined;
      if (line !== undefined && !BLIND.has(finding.ruleId)) seen.push({ line, finding });
      else if (finding.severity === 'error' && finding.ruleId !== 'required-element-missing') {
        throw new Error(`page ${page} could not be judged: ${finding.message}`);
      }
    }
  }
  return seen;
}

function groupPages(rows: readonly Row[]): Map<string, Row[]> {
  const pages = new Map<string, Row[]>();
  for (const row of rows) pages.set(row.page, [...(pages.get(row.page) ?? []), row]);
  return pages;
}

interface Labels {
  /** Line and rule of every fault that a row shows. */
  readonly right: ReadonlySet<string>;
  /** Those that the transcriber remarked: the others were seen only when a rule told them, and say nothing of recall. */
  readonly remarked: ReadonlySet<string>;
}

function readLabels(): Labels {
  const right = new Set<string>();
  const remarked = new Set<string>();
  for (const text of readFileSync(LABELS, 'utf8').trim().split('\n').slice(1)) {
    const [line, , , rule, note = ''] = text.split('\t');
    if (rule === '-') continue;
    right.add(`${line}|${rule}`);
    if (!note.startsWith('not remarked')) remarked.add(`${line}|${rule}`);
  }
  return { right, remarked };
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}

if (ROWS === undefined || !existsSync(ROWS)) throw new Error(`nothing was scored: no transcribed rows at ${ROWS ?? '(no file named)'}`);
const seen = await findAll(ROWS);
const { right: labels, remarked } = readLabels();
const found = new Map(seen.map((entry) => [`${entry.line}|${entry.finding.ruleId}`, entry]));
const ids = [...new Set([...labels, ...found.keys()].map((key) => key.slice(key.indexOf('|') + 1)))].toSorted();
process.stdout.write('rule                              remarked  found  recall   said  right  precision\n');
for (const id of ids) {
  const wanted = [...remarked].filter((key) => key.endsWith(`|${id}`));
  const said = [...found.keys()].filter((key) => key.endsWith(`|${id}`));
  const hits = wanted.filter((key) => found.has(key)).length;
  const right = said.filter((key) => labels.has(key)).length;
  const numbers = [wanted.length, hits, percent(hits, wanted.length), said.length, right, percent(right, said.length)];
  process.stdout.write(`${id.padEnd(34)}${numbers.map((value) => String(value).padStart(8)).join('')}\n`);
}
const hits = [...remarked].filter((key) => found.has(key)).length;
const right = [...found.keys()].filter((key) => labels.has(key)).length;
const errors = [...found].filter(([, { finding }]) => finding.severity === 'error');
const falseErrors = errors.filter(([key]) => !labels.has(key));
process.stdout.write(`\nrecall     ${hits} of ${remarked.size} (${percent(hits, remarked.size)})\n`);
process.stdout.write(`precision  ${right} of ${found.size} (${percent(right, found.size)})\n`);
process.stdout.write(`errors     ${errors.length}, of which false ${falseErrors.length} (${percent(falseErrors.length, errors.length)})\n`);
if (process.argv.includes('--list')) {
  const missed = [...labels].filter((key) => !found.has(key));
  process.stdout.write(`\nMissed\n${missed.map((key) => `  ${key}`).join('\n')}\n\nNot labelled\n`);
  for (const [key, { finding }] of found) if (!labels.has(key)) process.stdout.write(`  ${key} ${finding.severity}: ${finding.message}\n`);
}
