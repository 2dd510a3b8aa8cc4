/** The defined name that points to the sheet of findings, so that it is known again whatever people call it. */
export const FINDINGS_MARKER = 'openness_catalogue_findings';

/** The sheet that a reference leads to: `'校验结果'!$A$1`. Undefined where the sheet is gone, or several are meant. */
export function sheetOfReference(reference: string): string | undefined {
  const mark = reference.lastIndexOf('!');
  if (mark < 1) return undefined;
  const sheet = reference.slice(0, mark).trim();
  return sheet.startsWith("'") && sheet.endsWith("'") && sheet.length > 2 ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}
