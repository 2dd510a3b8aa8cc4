import { readFileSync } from 'node:fs';

import { parse } from 'yaml';

import type { Catalogue, ExtraValue, Item } from '../../src/model/catalogue.ts';
import type { TableExplanation } from '../../src/model/explanation.ts';
import type { Audience, Basis, ChannelUse, Frequency, Units } from '../../src/model/phrases.ts';
import type { Located } from '../../src/model/source.ts';
import type { TaskTable } from '../../src/model/task-table.ts';
import type { VillageItem, VillageList } from '../../src/model/village-list.ts';
import type { Grid } from '../../src/readers/grid.ts';
import { toMapping } from '../../src/readers/mapping.ts';
import type { Reading } from '../../src/readers/reading.ts';
import type { ReadingOptions } from '../../src/readers/reading-options.ts';
import { docx, paragraphs, table as writeTable } from './docx.ts';
import { buildSheet } from './grid.ts';
import { workbook } from './workbook.ts';

/** One sheet of a fixture, as fixtures/layouts/README.md describes it. */
interface SheetFixture {
  readonly name: string;
  readonly table: string;
  readonly above?: readonly string[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

type Described = Readonly<Record<string, unknown>>;

/** One way in which offices lay out their tables, and what must be read from it. */
export interface LayoutFixture {
  readonly quirk: string;
  readonly file?: string;
  readonly sheets: readonly SheetFixture[];
  readonly options?: Omit<ReadingOptions, 'mapping' | 'encoding' | 'readOldWorkbook'>;
  readonly mapping?: Described;
  readonly expects?: readonly Described[];
  readonly problems?: readonly Described[];
}

export function loadLayout(path: string): LayoutFixture {
  return parse(readFileSync(path, 'utf8')) as LayoutFixture;
}

export function layoutOptions({ options, mapping }: LayoutFixture): ReadingOptions {
  return { ...options, mapping: mapping === undefined ? undefined : toMapping({ kind: 'mapping', ...mapping }) };
}

/** A sheet's rows: one a line, every cell between two `|`, `⏎` for a line break inside a cell. */
function rowsOf({ table }: SheetFixture): readonly (readonly string[])[] {
  return table
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim().replaceAll('⏎', '\n')));
}

/** The fixture as a grid, without any file. */
export function layoutGrid({ sheets }: LayoutFixture): Grid {
  return { sheets: sheets.map((sheet) => buildSheet(sheet.name, { ...sheet, rows: rowsOf(sheet) })) };
}

/** The fixture as a workbook's bytes; `undefined` for the tables of a page, which no workbook can hold. */
export function layoutWorkbook({ sheets }: LayoutFixture): Uint8Array | undefined {
  if (sheets.some(({ above }) => above !== undefined)) return undefined;
  return workbook({
    sheets: sheets.map((sheet) => ({ ...sheet, rows: rowsOf(sheet).map((row) => row.map((cell) => (cell === '' ? null : cell))) })),
  });
}

/** The fixture as bytes: a workbook; or, where its sheets are tables of a page, a web page and a text document. */
export function layoutFiles(fixture: LayoutFixture): readonly (readonly [kind: string, bytes: Uint8Array])[] {
  const book = layoutWorkbook(fixture);
  if (book !== undefined) return [['workbook', book]];
  return [
    ['web page', writePage(fixture.sheets)],
    ['text document', writeDocument(fixture.sheets)],
  ];
}

function writePage(sheets: readonly SheetFixture[]): Uint8Array {
  const parts = sheets.flatMap((sheet) => {
    const rows = rowsOf(sheet).map((row) => `<tr>${row.map((cell) => `<td>${cell.replaceAll('\n', '<br>')}</td>`).join('')}</tr>`);
    return [...(sheet.above ?? []).map((line) => `<p>${line}</p>`), '<table>', ...rows, '</table>'];
  });
  return Buffer.from(`<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>\n${parts.join('\n')}\n</body></html>`);
}

function writeDocument(sheets: readonly SheetFixture[]): Uint8Array {
  return docx(sheets.map((sheet) => `${(sheet.above ?? []).map(paragraphs).join('')}${writeTable(rowsOf(sheet))}`).join(paragraphs('')));
}

/** What was read, in the words of a fixture. */
export function describeReading({ documents, problems }: Reading): {
  readonly expects: readonly Described[];
  readonly problems: readonly Described[];
} {
  return {
    expects: documents.map(({ document }) =>
      document.kind === 'catalogue' || document.kind === 'task-table' || document.kind === 'village-list' ? describe(document) : {},
    ),
    problems: problems.map(({ code, data }) => ({ code, reason: data['reason'] })),
  };
}

function describe(document: Catalogue | TaskTable | VillageList): Described {
  const { kind, id, title, locality, absentColumns, explanation } = document;
  return {
    kind,
    id: id?.value,
    title: title?.value,
    place: locality.name?.value,
    code: locality.code?.value,
    level: locality.level?.value,
    absent: absentColumns.map(({ element }) => element),
    ...describeExplanation(explanation),
    ...describeEntries(document),
  };
}

function describeExplanation(explanation: TableExplanation | undefined): Described {
  if (explanation === undefined) return {};
  const { rows, leftOut, hidden, filledDown, headerRows, columns, sheetsWithoutTable, facts } = explanation;
  return {
    sheet: explanation.sheet,
    rows,
    leftOut: leftOut.map(({ row, reason }) => `${row} ${reason}`),
    hiddenRows: hidden.rows,
    hiddenColumns: hidden.columns,
    hiddenSheet: hidden.sheet,
    filledDown,
    headerRows: headerRows === undefined ? [] : [headerRows.first, headerRows.last],
    columns: columns.map(({ element }) => element ?? '?'),
    sheetsWithoutTable,
    from: Object.fromEntries(facts.map(({ fact, from }) => [fact, from])),
  };
}

function describeEntries(document: Catalogue | TaskTable | VillageList): Described {
  if (document.kind === 'catalogue') return describeCatalogue(document);
  return document.kind === 'task-table' ? describeTasks(document) : describeVillage(document);
}

function describeVillage({ edition, effective, items }: VillageList): Described {
  return { edition: edition?.value, effective: effective?.value, items: items.map(describeVillageItem) };
}

function describeVillageItem(item: VillageItem): Described {
  const { number, category, name, content, time, place, frequency, responsible, basis, extra } = item;
  return {
    number: number?.value,
    category: category?.value,
    name: name?.value,
    content: valuesOf(content),
    time: time?.value.text,
    place: valuesOf(place),
    frequency: frequency === undefined ? undefined : describeFrequency(frequency.value),
    responsible: valuesOf(responsible),
    basis: basis.flatMap(({ value }) => describeBasis(value)),
    extra: describeExtra(extra),
    inherited: Object.fromEntries(
      Object.entries({ time, frequency, place: place[0] })
        .map(([element, value]) => [element, howInherited(value)])
        .filter(([, how]) => how !== undefined),
    ),
  };
}

function describeFrequency(frequency: Frequency): string {
  return frequency.kind === 'every' ? `every ${frequency.every}` : frequency.kind;
}

function describeCatalogue({ domain, edition, effective, items }: Catalogue): Described {
  return { domain: domain?.value, edition: edition?.value, effective: effective?.value, items: items.map(describeItem) };
}

function describeItem(item: Item): Described {
  return {
    id: item.id?.value,
    number: item.number?.value,
    category: item.category?.value,
    name: item.name?.value,
    content: valuesOf(item.content),
    basis: item.basis.flatMap(({ value }) => describeBasis(value)),
    deadline: item.deadline?.value.text,
    subject: valuesOf(item.subject),
    channel: item.channel.map(({ value }) => describeChannel(value)),
    audience: item.audience.map(({ value }) => describeAudience(value)),
    method: item.method.map(({ value }) => value ?? '?'),
    level: valuesOf(item.level),
    extra: describeExtra(item.extra),
    inherited: Object.fromEntries(
      Object.entries({ ...item, audience: item.audience[0], basis: item.basis[0], subject: item.subject[0], channel: item.channel[0] })
        .map(([element, value]) => [element, howInherited(value)])
        .filter(([, how]) => how !== undefined),
    ),
  };
}

function describeExtra(values: readonly ExtraValue[]): Described {
  return Object.fromEntries(values.map(({ label, value }) => [label, value]));
}

function howInherited(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'inherited' in value ? value.inherited : undefined;
}

function describeBasis({ citations, looseNumbers, unresolved }: Basis): readonly string[] {
  return [
    ...citations.map(({ title, number }) => (number === undefined ? title : `${title} ${number.text}`)),
    ...looseNumbers.map(({ text }) => text),
    ...unresolved.map((text) => `? ${text}`),
  ];
}

function describeChannel({ text, kind, note }: ChannelUse): string {
  const noted = note === undefined || text.endsWith(note) ? text : `${text}:${note}`;
  return kind === 'unknown' ? `? ${noted}` : noted;
}

function describeAudience(audience: Audience): string {
  if (audience.kind === 'everyone') return '全社会';
  if (audience.kind === 'unresolved') return `? ${audience.text}`;
  return audience.who === undefined ? '特定群体' : `特定群体:${audience.who}`;
}

function describeTasks({ year, issued, tasks }: TaskTable): Described {
  return {
    year: year?.value,
    issued: issued?.value,
    tasks: tasks.map(({ number, group, name, rows }) => ({
      number: number?.value,
      group: group?.value,
      name: name?.value,
      demand: rows.map(({ demand }) => demand?.value ?? ''),
      units: rows.map(({ units }) => units.map(({ value }) => describeUnits(value)).join('; ')),
      due: rows.map(({ due }) => due?.value.text ?? ''),
      leaders: rows.map((row) => describeExtra(row.leaders)),
      extra: rows.map((row) => describeExtra(row.extra)),
    })),
  };
}

const ROLES = { lead: '牵头:', responsible: '', support: '配合:' };

function describeUnits({ units, open }: Units): string {
  return units.map(({ text, role }) => `${ROLES[role]}${text}`).join(' ') + (open ? ' 等' : '');
}

function valuesOf<T>(values: readonly Located<T>[]): readonly T[] {
  return values.map(({ value }) => value);
}

/** What was read, cut down to what a fixture speaks of, so that the two can be held side by side. */
export function cutTo(expected: unknown, actual: unknown): unknown {
  if (!Array.isArray(expected) || !Array.isArray(actual))
    return isRecord(expected) && isRecord(actual) ? cutRecord(expected, actual) : actual;
  return actual.map((entry: unknown, index) => (index < expected.length ? cutTo(expected[index], entry) : entry));
}

/** Records that are compared with all their keys. */
const WHOLE: ReadonlySet<string> = new Set(['extra', 'inherited']);

function cutRecord(expected: Described, actual: Described): Described {
  return Object.fromEntries(
    Object.entries(expected).map(([key, value]) => [key, WHOLE.has(key) ? actual[key] : cutTo(value, actual[key] ?? null)]),
  );
}

function isRecord(value: unknown): value is Described {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
