import { rowsOf } from './insert-rows.ts';
import { findRowReferences } from './row-references.ts';
import { decodeEntities, readAttribute } from './scan-tags.ts';
import type { XmlElement } from './xml-elements.ts';

/** What keeps rows from coming in, and where it is. */
export interface Obstacle {
  readonly kind: 'formula' | 'merge' | 'hidden-row' | 'filter' | 'link' | 'rule' | 'page-break' | 'extension' | 'other';
  /** An address, or the name of an element. */
  readonly at: string;
}

/** A sheet that is held as a whole. */
export interface HeldSheet {
  readonly name: string;
  readonly part: string;
  readonly source: string;
  readonly root: XmlElement;
}

/** Children of a worksheet (ECMA-376 part 1, §18.3.1.99) that name no rows, or are looked at by name. */
const KNOWN: ReadonlySet<string> = new Set(
  [
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection printOptions pageMargins pageSetup headerFooter phoneticPr',
    'autoFilter mergeCells dataValidations conditionalFormatting hyperlinks rowBreaks colBreaks drawing legacyDrawing ignoredErrors',
    'legacyDrawingHF picture extLst',
  ].flatMap((names) => names.split(' ')),
);
const FORMULAS: ReadonlySet<string> = new Set(['f', 'formula', 'formula1', 'formula2']);

/** What a sheet has at a row or below it that cannot be moved for certain when rows come in. */
export function findSheetObstacles(sheet: HeldSheet, row: number): readonly Obstacle[] {
  return sheet.root.children.flatMap((child): readonly Obstacle[] => {
    switch (child.name) {
      case 'sheetData':
        return findInRows(sheet, child, row);
      case 'mergeCells':
        return child.children.flatMap((merge) => {
          const range = readAttribute(merge, 'ref') ?? '';
          const rows = rowsOf(range);
          const isHeld = rows !== undefined && (rows[1] < row || rows[0] > row || rows[0] === rows[1]);
          return isHeld ? [] : [{ kind: 'merge', at: range }];
        });
      case 'autoFilter':
        return child.children.length > 0 ? [{ kind: 'filter', at: readAttribute(child, 'ref') ?? '' }] : [];
      case 'hyperlinks':
        return child.children.flatMap((link) => {
          const at = readAttribute(link, 'ref') ?? '';
          return (rowsOf(at)?.[1] ?? row) >= row ? [{ kind: 'link', at }] : [];
        });
      case 'rowBreaks':
        return child.children.flatMap((one) => {
          const at = Number(readAttribute(one, 'id') ?? row);
          return at >= row ? [{ kind: 'page-break', at: String(at) }] : [];
        });
      case 'conditionalFormatting':
        return judgeRule(sheet, child, row);
      case 'dataValidations':
        return child.children.flatMap((one) => judgeRule(sheet, one, row));
      case 'extLst':
        return hasBelow(child, new Set(['sqref', 'f'])) ? [{ kind: 'extension', at: 'extLst' }] : [];
      default:
        return KNOWN.has(child.name) ? [] : [{ kind: 'other', at: child.name }];
    }
  });
}

function findInRows({ source, name }: HeldSheet, data: XmlElement, row: number): readonly Obstacle[] {
  const found: Obstacle[] = [];
  let number = 0;
  for (const element of data.children) {
    number = Number(readAttribute(element, 'r') ?? number + 1);
    if (number === row && isHidden(element)) found.push({ kind: 'hidden-row', at: String(row) });
    for (const cell of element.children) {
      const formula = cell.children.find((child) => child.name === 'f');
      if (formula === undefined) continue;
      const [top, bottom] = rowsOf(readAttribute(formula, 'ref') ?? '') ?? [0, 0];
      const text = decodeEntities(source.slice(formula.innerStart, formula.innerEnd));
      const isAbove = number < row && bottom < row && !reaches(text, name, true, row - (bottom - top));
      if (!isAbove) found.push({ kind: 'formula', at: readAttribute(cell, 'r') ?? String(number) });
    }
  }
  return found;
}

function isHidden(row: XmlElement): boolean {
  return ['1', 'true'].includes(readAttribute(row, 'hidden') ?? '') || readAttribute(row, 'ht') === '0';
}

/** A validation or a condition may hold the row, if it speaks of its own row alone. */
function judgeRule({ source, name }: HeldSheet, rule: XmlElement, row: number): readonly Obstacle[] {
  const at = readAttribute(rule, 'sqref') ?? '';
  const ranges = at.split(/\s+/u).map(rowsOf);
  const top = Math.min(...ranges.map((rows) => rows?.[0] ?? 1));
  const bottom = Math.max(...ranges.map((rows) => rows?.[1] ?? Number.POSITIVE_INFINITY));
  const isSure = formulasOf(rule).every((formula) => {
    const references = findRowReferences(decodeEntities(source.slice(formula.innerStart, formula.innerEnd)), name, true);
    return references?.every((one) =>
      one.isFixed ? one.row < row : bottom < row ? one.row + bottom - top < row : one.row === top && top <= row && ranges.length === 1,
    );
  });
  return isSure ? [] : [{ kind: 'rule', at }];
}

/** Formulas of another sheet that speak of a sheet's rows from one on, or may. */
export function findDistantFormulas({ name, source, root }: HeldSheet, sheet: string, row: number): readonly Obstacle[] {
  return formulasOf(root).flatMap((formula) => {
    const text = decodeEntities(source.slice(formula.innerStart, formula.innerEnd));
    const [top, bottom] = rowsOf(readAttribute(formula, 'ref') ?? '') ?? [0, 0];
    const references = findRowReferences(text, sheet, false);
    // That of a rule speaks of other rows in every row that the rule holds for.
    const isAbove = references?.every((one) => one.row + bottom - top < row && (one.isFixed || formula.name === 'f'));
    return isAbove === true ? [] : [{ kind: 'formula', at: `${name}: ${text.slice(0, 60)}` }];
  });
}

/** Whether a formula speaks of a sheet's rows from one on, or may. */
export function reaches(formula: string, sheet: string, isHome: boolean, row: number): boolean {
  return findRowReferences(formula, sheet, isHome)?.some((one) => one.row >= row) ?? true;
}

function formulasOf(element: XmlElement): readonly XmlElement[] {
  return element.children.flatMap((child) => (FORMULAS.has(child.name) ? [child] : formulasOf(child)));
}

function hasBelow(element: XmlElement, names: ReadonlySet<string>): boolean {
  return element.children.some((child) => names.has(child.name) || hasBelow(child, names));
}
