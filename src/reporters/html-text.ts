import { toLine } from './printable.ts';

const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** HTML that has been made by the program, with every foreign text in it escaped. */
export interface Html {
  readonly html: string;
}

/** A foreign text as words of a page, in an element or in a quoted attribute: no mark-up, no line break, no control character. */
function escapeHtml(text: string): string {
  return toLine(text).replace(/[&<>"']/g, (character) => REFERENCES[character] ?? '');
}

type Value = string | number | Html | readonly (string | Html)[];

/** No HTML at all. */
export const NOTHING: Html = { html: '' };

/**
 * A template of HTML: what is filled in is escaped unless it is HTML itself. Lists stand one after the other, and the
 * source's indentation is no part of the page.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return { html: parts.map((part, index) => part.replaceAll(/\n */g, '\n') + fill(values[index] ?? '')).join('') };
}

function fill(value: Value): string {
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'html' in value ? value.html : value.map(fill).join('');
}

/** Lines of an element, each on a line of its own. */
export function joinLines(lines: readonly string[]): Html {
  return { html: lines.map(escapeHtml).join('<br>') };
}
