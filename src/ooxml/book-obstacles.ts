import { moveRange, rowsOf, type Insertion } from './insert-rows.ts';
import { LIMITS } from './limits.ts';
import type { PackageEdit } from './package-edit.ts';
import { readRelationships } from './relationships.ts';
import { decodeEntities, readAttribute } from './scan-tags.ts';
import { reaches, type HeldSheet } from './sheet-obstacles.ts';
import { escapeXml } from './escape-xml.ts';
import { parseElements, type TextEdit, type XmlElement } from './xml-elements.ts';
import type { Zip } from './zip.ts';

/** What keeps rows from coming into a sheet, outside of the sheet's own part. */
export interface OuterObstacle {
  readonly kind: 'drawing' | 'comment' | 'control' | 'chart' | 'name';
  readonly at: string;
}

/** Names that go along with the rows: what is printed, and what the filter holds. */
const MOVING: ReadonlySet<string> = new Set(['_xlnm.Print_Area', '_xlnm._FilterDatabase']);
const WHOLE = /^(.*!)(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)$/iu;

/** Drawings and comments of a sheet at a row or below it, and charts and pivot tables, which may draw on any row. */
export async function findPartObstacles(zip: Zip, edit: PackageEdit, { part }: HeldSheet, row: number): Promise<readonly OuterObstacle[]> {
  const found: OuterObstacle[] = edit.names
    .filter((name) => /^xl\/(?:charts|chartex|pivotCache|pivotTables)\//iu.test(name))
    .slice(0, 1)
    .map((at) => ({ kind: 'chart', at }));
  const relationships = [...(await readRelationships(zip, part, LIMITS)).values()];
  const isNoted = relationships.some(({ type }) => type === 'comments');
  for (const { type, target } of relationships) {
    if (type === 'vmlDrawing' && !isNoted) found.push({ kind: 'control', at: target });
    if (!['drawing', 'comments', 'threadedComment'].includes(type) || !edit.has(target)) continue;
    const source = await edit.readText(target);
    const lowest = lowestRow(source, parseElements(source, target));
    if (lowest >= row) found.push({ kind: type === 'drawing' ? 'drawing' : 'comment', at: String(lowest) });
  }
  return found;
}

/** The lowest row that a drawing or the comments of a sheet are tied to; drawings count from 0. */
function lowestRow(source: string, element: XmlElement): number {
  const isComment = element.name === 'comment' || element.name === 'threadedComment';
  const own = isComment
    ? (rowsOf(readAttribute(element, 'ref') ?? '')?.[1] ?? LIMITS.rows)
    : element.name === 'row'
      ? Number(source.slice(element.innerStart, element.innerEnd)) + 1
      : 0;
  return element.children.reduce((lowest, child) => Math.max(lowest, lowestRow(source, child)), own);
}

/** The defined names of a workbook. */
function definedNames(root: XmlElement): readonly XmlElement[] {
  return root.children.find(({ name }) => name === 'definedNames')?.children ?? [];
}

/** Names that speak of a sheet's rows from one on and do not go along with them. */
export function findNameObstacles(source: string, root: XmlElement, sheet: HeldSheet, row: number): readonly OuterObstacle[] {
  return definedNames(root).flatMap((name) => {
    const at = readAttribute(name, 'name') ?? '';
    const text = decodeEntities(source.slice(name.innerStart, name.innerEnd));
    const goesAlong = MOVING.has(at) && text.length <= LONGEST && splitAreas(text).every((area) => WHOLE.test(area));
    return goesAlong || !reaches(text, sheet.name, false, row) ? [] : [{ kind: 'name', at }];
  });
}

/** What is printed of a sheet and what its filter holds, after rows came in. */
export function moveNames(source: string, root: XmlElement, index: number, insertion: Insertion): readonly TextEdit[] {
  return definedNames(root).flatMap((name): TextEdit[] => {
    if (readAttribute(name, 'localSheetId') !== String(index) || !MOVING.has(readAttribute(name, 'name') ?? '')) return [];
    const text = decodeEntities(source.slice(name.innerStart, name.innerEnd));
    const moved = splitAreas(text).map((area) =>
      area.replace(WHOLE, (_, sheet: string, range: string) => sheet + moveRange(range, insertion)),
    );
    return [{ start: name.innerStart, end: name.innerEnd, text: escapeXml(moved.join(',')) }];
  });
}

/** What Excel lets a reference be, in UTF-16 units. */
const LONGEST = 8192;

/** Areas are separated by commas, which a sheet's name may hold as well. */
function splitAreas(text: string): readonly string[] {
  return text.split(/,(?=(?:[^']*'[^']*')*[^']*$)/u);
}
