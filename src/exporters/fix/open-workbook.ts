import type { Place } from '../../model/place.ts';
import { editCells, editStrings } from '../../ooxml/edit-cells.ts';
import { readBook } from '../../ooxml/edit-workbook.ts';
import { LIMITS } from '../../ooxml/limits.ts';
import { PackageEdit } from '../../ooxml/package-edit.ts';
import { readRelationships } from '../../ooxml/relationships.ts';
import { readAttribute } from '../../ooxml/scan-tags.ts';
import { packText } from '../../ooxml/write-zip.ts';
import { applyEdits, parseElements, type XmlElement } from '../../ooxml/xml-elements.ts';
import { openZip } from '../../ooxml/zip.ts';
import { readRuns } from './cell-runs.ts';
import type { FixEditor, FixTarget, Refusal, WrittenChange } from './define.ts';

type CellPlace = Extract<Place, { kind: 'cell' }>;

/**
 * Opens a workbook. Cells are changed where they stand; one whose text is shared with others gets a text of its own behind
 * the shared ones. No other part of the file is touched.
 * @param places of the cells that are to be changed
 * @throws InputError for a workbook that cannot be read
 */
export async function openWorkbook(content: Uint8Array, places: readonly Place[]): Promise<FixEditor | Refusal> {
  const zip = await openZip(content);
  if (zip.names.some((name) => /^_xmlsignatures\//iu.test(name))) return { refused: 'signed' };
  const book = await readBook(zip, new PackageEdit(zip), LIMITS);
  const relationships = await readRelationships(zip, book.part, LIMITS);
  const strings = [...relationships.values()].find(({ type }) => type === 'sharedStrings')?.target;
  const wanted = new Map<string, CellPlace>();
  for (const place of places) if (place.kind === 'cell') wanted.set(idOf(place), place);
  const cells = new Map<string, FoundCell>();
  for (const { name, part } of sheetsOf(book.sheets, wanted)) await findCells(content, { name, part }, wanted, cells);
  const shared = await readStrings(content, strings, cells);
  const targets = new Map([...cells].map(([id, cell]) => [id, toTarget(id, cell, shared)]));
  return {
    targetsAt(place) {
      const target = targets.get(place.kind === 'cell' ? idOf(place) : '') ?? { refused: 'not-found' };
      return 'refused' in target ? target : [target];
    },
    write: async (changes) => ({ content: await writeCells(content, { cells, shared, strings }, changes), move: (place) => place }),
  };
}

function idOf({ sheet, row, column }: CellPlace): string {
  return `${sheet}!${row}:${column}`;
}

function sheetsOf<S extends { readonly name: string }>(sheets: readonly S[], wanted: ReadonlyMap<string, CellPlace>): readonly S[] {
  const names = new Set([...wanted.values()].map(({ sheet }) => sheet));
  return sheets.filter(({ name }, index) => names.has(name) && sheets.findIndex((other) => other.name === name) === index);
}

/** A cell that is to be changed, as its sheet has it. */
interface FoundCell {
  readonly part: string;
  readonly row: number;
  readonly column: number;
  readonly source: string;
  /** The index of its shared string. */
  readonly string?: number | undefined;
  refused?: Refusal['refused'];
}

async function findCells(
  content: Uint8Array,
  { name, part }: { readonly name: string; readonly part: string },
  wanted: ReadonlyMap<string, CellPlace>,
  cells: Map<string, FoundCell>,
): Promise<void> {
  let hasArrays = false;
  const own: FoundCell[] = [];
  const note = (row: number, column: number, source: string): string => {
    const id = idOf({ kind: 'cell', sheet: name, row, column });
    const cell: FoundCell = { part, row, column, source, ...describeCell(source, part) };
    if (cells.has(id)) cell.refused = 'markup';
    cells.set(id, cell);
    own.push(cell);
    return source;
  };
  const cell = (row: number, column: number) =>
    wanted.has(idOf({ kind: 'cell', sheet: name, row, column })) ? (source: string) => note(row, column, source) : undefined;
  const pass = editCells((await openZip(content)).read(part), part, { cell, noteArray: () => void (hasArrays = true) }, LIMITS);
  for await (const _ of pass);
  // What an array formula fills into further cells looks like a text that somebody wrote.
  if (hasArrays) for (const found of own) if (isPlainText(found)) found.refused = 'formula';
}

function describeCell(source: string, part: string): Pick<FoundCell, 'string' | 'refused'> {
  const root = parseElements(source, part);
  if (root.children.some(({ name }) => name === 'f')) return { refused: 'formula' };
  const type = readAttribute(root, 't');
  if (type === 'inlineStr' || type === 'str') return findText(root) === undefined ? { refused: 'markup' } : {};
  const value = findText(root);
  if (type !== 's' || value === undefined) return { refused: 'not-text' };
  const index = source.slice(value.innerStart, value.innerEnd).trim();
  return /^\d{1,9}$/u.test(index) ? { string: Number(index) } : { refused: 'markup' };
}

function isPlainText({ source }: FoundCell): boolean {
  return readAttribute({ source: source.slice(0, source.indexOf('>') + 1) }, 't') === 'str';
}

/** The element that holds a cell's text or its number; undefined where there are several or none. */
function findText(cell: XmlElement): XmlElement | undefined {
  const [first, second] = cell.children.filter(({ name }) => name === 'v' || name === 'is');
  return second === undefined ? first : undefined;
}

interface SharedTexts {
  readonly sources: ReadonlyMap<number, string>;
  readonly count: number;
}

/** The elements of the strings that the cells show. */
async function readStrings(content: Uint8Array, part: string | undefined, cells: ReadonlyMap<string, FoundCell>): Promise<SharedTexts> {
  const wanted = new Set([...cells.values()].map(({ string }) => string));
  const sources = new Map<number, string>();
  let count = 0;
  if (part === undefined || wanted.size === 0) return { sources, count };
  const keep = (index: number, source: string): string => {
    sources.set(index, source);
    return source;
  };
  const string = (index: number) => (wanted.has(index) ? (source: string) => keep(index, source) : undefined);
  const chunks = (await openZip(content)).read(part, 'textPartBytes');
  for await (const _ of editStrings(chunks, part, { string, added: [], noteCount: (total) => void (count = total) }, LIMITS));
  return { sources, count };
}

function toTarget(id: string, cell: FoundCell, { sources }: SharedTexts): FixTarget | Refusal {
  if (cell.refused !== undefined) return { refused: cell.refused };
  const runs = readRuns(textSource(cell, sources) ?? '<t/>', cell.part);
  return runs === undefined ? { refused: 'markup' } : { id, ...runs };
}

/** The markup of a cell's text: its shared string, or its own. */
function textSource({ string, source, part }: FoundCell, sources: ReadonlyMap<number, string>): string | undefined {
  if (string !== undefined) return sources.get(string);
  const text = findText(parseElements(source, part));
  return text === undefined ? undefined : source.slice(text.start, text.end);
}

interface BookCells {
  readonly cells: ReadonlyMap<string, FoundCell>;
  readonly shared: SharedTexts;
  readonly strings: string | undefined;
}

async function writeCells(
  content: Uint8Array,
  { cells, shared, strings }: BookCells,
  changes: ReadonlyMap<string, WrittenChange>,
): Promise<Uint8Array> {
  const edit = new PackageEdit(await openZip(content));
  // Equal texts are shared again.
  const added = new Map<string, number>();
  const written = new Map<string, Map<string, string>>();
  for (const [id, { source }] of changes) {
    const cell = cells.get(id);
    if (cell === undefined) continue;
    const inner = cell.string === undefined ? source : undefined;
    if (inner === undefined && !added.has(source)) added.set(source, shared.count + added.size);
    const sheet = written.get(cell.part) ?? new Map<string, string>();
    sheet.set(`${cell.row}:${cell.column}`, replaceText(cell, inner ?? String(added.get(source))));
    written.set(cell.part, sheet);
  }
  for (const [part, sources] of written) {
    const cell = (row: number, column: number) => {
      const source = sources.get(`${row}:${column}`);
      return source === undefined ? undefined : () => source;
    };
    edit.replace(part, await packText(editCells((await openZip(content)).read(part), part, { cell }, LIMITS)));
  }
  if (strings !== undefined && added.size > 0) {
    const chunks = (await openZip(content)).read(strings, 'textPartBytes');
    edit.replace(strings, await packText(editStrings(chunks, strings, { string: () => undefined, added: [...added.keys()] }, LIMITS)));
  }
  return edit.write();
}

/** The cell with another text: the whole element of its own text, or the number of a shared one. */
function replaceText({ source, part, string }: FoundCell, by: string): string {
  const text = findText(parseElements(source, part));
  if (text === undefined) return source;
  const { start, end, innerStart, innerEnd } = text;
  return applyEdits(source, [string === undefined ? { start, end, text: by } : { start: innerStart, end: innerEnd, text: by }]);
}
