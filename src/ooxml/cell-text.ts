import { escapeXml } from './escape-xml.ts';

/** What a spreadsheet lets a cell hold, in UTF-16 units. */
const LONGEST_TEXT = 32_767;

/** What needs no change, as most texts: neither signs of XML nor control characters nor halves of characters, nor `_x000D_`. */
const PLAIN = /^[\t\n\u0020\u0021\u0023-\u0025\u0027-\u003b\u003d\u003f-\u005e\u0060-\u007e\u00a0-\ud7ff\ue000-\ufffd]*$/u;

/**
 * Text for a cell or a note, as XML (ECMA-376 part 1, ST_Xstring): without control characters and halves of characters,
 * a literal `_x000D_` kept from being decoded, no longer than a cell holds. Never a formula: it belongs into `<t>`.
 */
export function cellText(text: string, longest: number = LONGEST_TEXT): string {
  if (text.length <= longest && PLAIN.test(text)) return text;
  const clean = text.replace(/\r\n?/gu, '\n').replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');
  return escapeXml(shorten(clean, longest).replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_'));
}

/** The beginning of a text that is too long, with a sign that more was there; a character of two units is not cut in two. */
function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}

/** A cell as the target of a link within the workbook: `'社会救助'!F12`. */
export function cellLocation(sheet: string, address: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${address}`;
}
