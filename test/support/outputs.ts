import ExcelJS from 'exceljs';
import type { FindingsOutput } from '../../src/reporters/json.ts';
import { findElements, parseXml } from './xml.ts';

/** The fingerprints that a reader of each format finds. */
export const FINGERPRINTS = {
  json: (text: string): string[] => (JSON.parse(text) as FindingsOutput).findings.map(({ fingerprint }) => fingerprint),
  gitlab: (text: string): string[] => (JSON.parse(text) as { fingerprint: string }[]).map(({ fingerprint }) => fingerprint),
  sarif: (text: string): string[] => {
    const { runs } = JSON.parse(text) as { runs: { results: { partialFingerprints: Record<string, string> }[] }[] };
    return runs.flatMap(({ results }) => results.map(({ partialFingerprints }) => partialFingerprints['catalogueFinding/v1'] ?? ''));
  },
  html: (text: string): string[] =>
    [...text.matchAll(/<tr [^>]*id="finding-([0-9a-f]{16})"/gu)].map(([, fingerprint]) => fingerprint ?? ''),
  junit: (text: string): string[] => findElements(parseXml(text), 'property').map(({ attributes }) => attributes['value'] ?? ''),
} as const;

/** A finding in each format that has no fingerprints. */
export const LINES = {
  compact: /^\S+?: (?:error|warning|info) [a-z-]+ /gmu,
  github: /^::(?:error|warning|notice) file=/gmu,
  markdown: /^\| \S+ \| (?:错误|警告|提示) \| /gmu,
  pretty: /^\S+ (?:错误|警告|提示) |^ {2}\S+ +(?:错误|警告|提示) /gmu,
} as const;

/** A workbook as exceljs reads it back. */
export async function readBack(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // Its types ask for a buffer of the past.
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  return workbook;
}

/** The texts of a row's cells, from column A on. */
export function textsOf(row: ExcelJS.Row): string[] {
  return Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).text);
}

/** The fingerprints in the rectification list of a workbook. */
export async function readFingerprints(bytes: Uint8Array): Promise<string[]> {
  const list = (await readBack(bytes)).worksheets[2];
  const rows = list?.getRows(4, list.rowCount - 3) ?? [];
  return rows.map((row) => row.getCell('Q').text).filter((fingerprint) => fingerprint !== '');
}
