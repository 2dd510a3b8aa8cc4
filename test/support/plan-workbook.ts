import type { TaskPlan } from '../../src/model/task-plan.ts';
import { columnLetters } from '../../src/model/place.ts';
import type { PlanOptions } from '../../src/reporters/plan/define.ts';
import { reporter } from '../../src/reporters/plan/xlsx.ts';
import { readXlsx } from '../../src/readers/formats/xlsx-grid.ts';
import { readParts } from './parts.ts';
import { findElements, parseXml, type XmlElement } from './xml.ts';

/** A workbook of a plan as its parts say it, for tests that must not trust its writer. */
export interface PlanWorkbook {
  readonly bytes: Uint8Array;
  /** Names of sheets and how they are shown. */
  readonly sheets: readonly { readonly name: string; readonly state: string | undefined }[];
  /** The XML of a sheet. */
  sheet(name: string): XmlElement;
  /** The texts of a sheet, row by row, as the reader of tables has them. */
  texts(name: string): readonly (readonly string[])[];
  /** What is named in the workbook, by sheet and name. */
  readonly names: ReadonlyMap<string, string>;
  readonly properties: string;
  readonly styles: XmlElement;
}

export async function writePlan(plan: TaskPlan, options: Partial<PlanOptions> = {}): Promise<PlanWorkbook> {
  if (!('renderFile' in reporter)) throw new Error('not a workbook');
  const bytes = await reporter.renderFile(plan, { language: 'zh', ...options });
  const parts = await readParts(bytes);
  const part = (name: string): XmlElement => parseXml(parts.get(name)?.toString('utf8') ?? '');
  const workbook = part('xl/workbook.xml');
  const sheets = findElements(workbook, 'sheet').map(({ attributes }) => ({ name: attributes['name'] ?? '', state: attributes['state'] }));
  const grid = await readXlsx(bytes, undefined, true);
  const at = (name: string): number => sheets.findIndex((sheet) => sheet.name === name);
  return {
    bytes,
    sheets,
    sheet: (name) => part(`xl/worksheets/sheet${at(name) + 1}.xml`),
    texts(name) {
      const sheet = grid.sheets[at(name)];
      if (sheet === undefined) throw new Error(`no sheet ${name}`);
      return Array.from({ length: sheet.lastRow }, (_, row) =>
        Array.from({ length: sheet.lastColumn }, (__, column) => sheet.text(row + 1, column + 1)),
      );
    },
    names: new Map(
      findElements(workbook, 'definedName').map(({ attributes, text }) => [
        `${sheets[Number(attributes['localSheetId'])]?.name} ${attributes['name']}`,
        text,
      ]),
    ),
    properties: parts.get('docProps/core.xml')?.toString('utf8') ?? '',
    styles: part('xl/styles.xml'),
  };
}

/** A cell's element. */
export function cellAt(sheet: XmlElement, row: number, column: number): XmlElement | undefined {
  return findElements(sheet, 'c').find(({ attributes }) => attributes['r'] === `${columnLetters(column)}${row}`);
}

/** The number format of a cell. */
export function formatOf({ styles }: PlanWorkbook, cell: XmlElement | undefined): string | undefined {
  const looks = findElements(styles, 'cellXfs')[0]?.children ?? [];
  const id = looks[Number(cell?.attributes['s'])]?.attributes['numFmtId'];
  return findElements(styles, 'numFmt').find(({ attributes }) => attributes['numFmtId'] === id)?.attributes['formatCode'];
}

/** The rows of an overlay: a fill or a colour that a condition lays over cells. */
export function overlayOf({ styles }: PlanWorkbook, rule: XmlElement | undefined): string {
  const overlay = findElements(styles, 'dxfs')[0]?.children[Number(rule?.attributes['dxfId'])];
  return overlay === undefined
    ? ''
    : [...findElements(overlay, 'bgColor'), ...findElements(overlay, 'color')].map(({ attributes }) => attributes['rgb']).join(' ');
}
