import { findAbsentColumns, readItems } from './catalogue-table.ts';
import { explainTable, type TableOutcome } from './explain-table.ts';
import { findTables } from './find-tables.ts';
import { gridSource, type Grid, type Sheet, type SheetHeader } from './grid.ts';
import type { Header } from './header.ts';
import { identifyItems } from './identify-items.ts';
import { joinContinuations, type FoundTable } from './join-tables.ts';
import { judgeMap, judgeTable } from './judge-table.ts';
import { toMapping } from './mapping.ts';
import { namedDomain } from './named-domain.ts';
import type { ReadDocument, Reading } from './reading.ts';
import type { ReadingOptions } from './reading-options.ts';
import { gatherFacts, pickColumns, type FactSources, type GatheredFacts } from './table-facts.ts';
import { headerHandle, isOfPage, type Table } from './table.ts';
import { findAbsentTaskColumns, readTasks } from './task-table.ts';
import type { TableKind } from './synonyms.ts';
import { readSharedTitle } from './title.ts';
import { explainFailure } from './unread-grid.ts';
import { findAbsentVillageColumns, readVillageItems } from './village-table.ts';
import type { Catalogue, Item } from '../model/catalogue.ts';
import type { TableExplanation } from '../model/explanation.ts';
import type { Mapping } from '../model/mapping.ts';
import type { Problem } from '../model/problem.ts';
import type { Located, Source } from '../model/source.ts';
import type { TaskTable } from '../model/task-table.ts';
import type { VillageList } from '../model/village-list.ts';

/**
 * Reads every table of a file that is a catalogue or a task table. A sheet may hold several, and a table that is broken
 * over several pages is one. What no table says comes from the options, the mappings, titles and names.
 * Problems: `table-not-found` where there is none, with the reason; `table-empty` for a header without rows;
 * `mapping-uncertain` for a table whose columns are mostly guesses.
 *
 * @param file the path as the user would write it
 */
export function readTables(file: string, grid: Grid, options: ReadingOptions = {}): Reading {
  const mappings = collectMappings(grid, options);
  const tables = findAll(grid, mappings, options);
  if (tables.length === 0) return { documents: [], problems: [explainFailure(grid)], grid };
  const source = gridSource(file, grid, collectHeaders(tables));
  const joined = joinContinuations(tables);
  const sources: FactSources = { file, facts: options.facts ?? {}, lone: joined.length === 1, mappings };
  const context: Context = { source, sources, others: sheetsWithout(grid, tables) };
  const documents: ReadDocument[] = [];
  const problems: Problem[] = [...judgeMap(tables, options, source)];
  const refused: TableExplanation[] = [];
  for (const found of joined) {
    const problem = judgeTable(found.tables[0], source);
    if (problem === undefined) readFound(found, context, documents, problems);
    else {
      problems.push(problem);
      refused.push({ ...explainTable(found.tables[0], NOTHING_READ), refused: true });
    }
  }
  return { documents, problems, refused, grid };
}

/** What comes of a table whose columns cannot be trusted. */
const NOTHING_READ: TableOutcome = { entries: 0, rows: 0, leftOut: [], filledDown: 0, facts: [], sheetsWithoutTable: [] };

interface Context {
  readonly source: Source;
  readonly sources: FactSources;
  readonly others: readonly string[];
}

function collectMappings(grid: Grid, { mapping }: ReadingOptions): readonly Mapping[] {
  const inside = grid.mapping === undefined ? undefined : toMapping(parseJson(grid.mapping));
  return [mapping, inside].filter((given) => given !== undefined);
}

/** What another program made of the property is no concern of the tables. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function findAll(grid: Grid, mappings: readonly Mapping[], options: ReadingOptions): readonly Table[] {
  const tables: Table[] = [];
  let before: Table | undefined;
  for (const [sheetIndex, sheet] of grid.sheets.entries()) {
    const map = pickColumns(sheet.name, mappings, options.columns ?? {});
    const found = findTables(sheet, sheetIndex, { map, fillDown: options.fillDown ?? false, before });
    tables.push(...found);
    before = found.at(-1);
  }
  return tables;
}

function collectHeaders(tables: readonly Table[]): ReadonlyMap<number, readonly SheetHeader[]> {
  const headers = new Map<number, SheetHeader[]>();
  for (const { sheetIndex, header } of tables) headers.set(sheetIndex, [...(headers.get(sheetIndex) ?? []), sheetHeader(header)]);
  return headers;
}

function sheetHeader({ firstRow, lastRow, columns }: Header): SheetHeader {
  return { firstRow, lastRow, labels: new Map(columns.filter(({ label }) => label !== '').map(({ column, label }) => [column, label])) };
}

function sheetsWithout(grid: Grid, tables: readonly Table[]): readonly string[] {
  const holding = new Set<Sheet>(tables.map(({ sheet }) => sheet));
  return grid.sheets.filter((sheet) => sheet.lastRow > 0 && !holding.has(sheet) && !isFrame(sheet)).map(({ name }) => name);
}

/** What the card of a document is told by, as the pages of governments have it above their text. */
const CARD = /^索\s*引\s*号\s*[:：]?$/;
const CARD_ROWS = 3;

/** Whether a table of a page only arranges it: a bar of links, the card of the document. It is too small for a catalogue. */
function isFrame(sheet: Sheet): boolean {
  if (!isOfPage(sheet)) return false;
  if (sheet.lastRow < 2 || sheet.lastColumn < 3) return true;
  for (let row = 1; row <= CARD_ROWS; row += 1) if (CARD.test(sheet.text(row, 1).trim())) return true;
  return false;
}

/** Reads one table, or the parts of one, into a document for each domain. */
function readFound(found: FoundTable, context: Context, documents: ReadDocument[], problems: Problem[]): void {
  const [table] = found.tables;
  const facts = gatherFacts(table, context.sources, readSharedTitle(table, found.firstOfPage));
  const read = READ[table.header.kind](found, facts, context);
  const filled = read.filter((document) => (document.kind === 'task-table' ? document.tasks : document.items).length > 0);
  for (const document of filled) documents.push({ document });
  if (filled.length === 0) problems.push({ code: 'table-empty', place: context.source.place(headerHandle(table)), data: {} });
}

const READ = {
  catalogue: readCatalogues,
  'task-table': (found, facts, context) => [readTaskTable(found, facts, context)],
  'village-list': (found, facts, context) => [readVillageList(found, facts, context)],
} satisfies Readonly<
  Record<TableKind, (found: FoundTable, facts: GatheredFacts, context: Context) => readonly (Catalogue | TaskTable | VillageList)[]>
>;

function readCatalogues({ tables, first }: FoundTable, facts: GatheredFacts, { source, others }: Context): readonly Catalogue[] {
  const [table] = tables;
  const { domains, rows, leftOut } = readItems(tables);
  const filledDown = domains.reduce((sum, { items }) => sum + items.reduce((count, item) => count + countFilled(item), 0), 0);
  return domains.map(({ words, items: read }): Catalogue => {
    const items = identifyItems(read, facts.items);
    const domain = words === '' ? facts.domain : { value: namedDomain(words)?.id ?? words, at: items[0]?.at ?? headerHandle(table) };
    return {
      kind: 'catalogue',
      source,
      at: facts.title?.at ?? headerHandle(table),
      id: facts.id,
      title: facts.title,
      domain,
      locality: facts.locality,
      edition: facts.edition,
      effective: facts.effective,
      derivedFrom: facts.derivedFrom,
      items,
      absentColumns: findAbsentColumns(table),
      explanation: explainTable(table, {
        entries: items.length,
        rows,
        leftOut,
        filledDown,
        facts: facts.explained.map((fact) =>
          fact.fact === 'domain' && words !== '' ? { fact: 'domain', value: domain?.value, from: 'column' } : fact,
        ),
        sheetsWithoutTable: first ? others : [],
      }),
    };
  });
}

/** Elements of an item that were taken from above because its own cell is blank. A blank category is no assumption. */
function countFilled({ basis, deadline, subject, channel, audience, method, level }: Item): number {
  return countInherited([basis[0], deadline, subject[0], channel[0], audience[0], method[0], level[0]]);
}

function countInherited(values: readonly (Located<unknown> | undefined)[]): number {
  return values.filter((value) => value?.inherited === 'fill-down').length;
}

function readTaskTable({ tables, first }: FoundTable, facts: GatheredFacts, { source, others }: Context): TaskTable {
  const [table] = tables;
  const { tasks, rows, leftOut } = readTasks(tables, facts.year?.value);
  return {
    kind: 'task-table',
    source,
    at: facts.title?.at ?? headerHandle(table),
    id: facts.id,
    title: facts.title,
    locality: facts.locality,
    year: facts.year,
    issued: facts.issued,
    tasks,
    absentColumns: findAbsentTaskColumns(table),
    explanation: explainTable(table, {
      entries: tasks.length,
      rows,
      leftOut,
      filledDown: tasks.flatMap((task) => task.rows).reduce((sum, { units, due }) => sum + countInherited([units[0], due]), 0),
      facts: facts.explained,
      sheetsWithoutTable: first ? others : [],
    }),
  };
}

function readVillageList({ tables, first }: FoundTable, facts: GatheredFacts, { source, others }: Context): VillageList {
  const [table] = tables;
  const { items: read, rows, leftOut } = readVillageItems(tables);
  const items = identifyItems(read, facts.items);
  return {
    kind: 'village-list',
    source,
    at: facts.title?.at ?? headerHandle(table),
    id: facts.id,
    title: facts.title,
    locality: facts.locality,
    edition: facts.edition,
    effective: facts.effective,
    derivedFrom: facts.derivedFrom,
    items,
    absentColumns: findAbsentVillageColumns(table),
    explanation: explainTable(table, {
      entries: items.length,
      rows,
      leftOut,
      filledDown: items.reduce(
        (sum, { basis, time, place, frequency, responsible }) =>
          sum + countInherited([basis[0], time, place[0], frequency, responsible[0]]),
        0,
      ),
      facts: facts.explained,
      sheetsWithoutTable: first ? others : [],
    }),
  };
}
