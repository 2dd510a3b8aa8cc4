import { LINE_BREAK, layOutText } from './html-text.ts';
import type { TableLayout } from './html-table.ts';

/** A table of data in a page. */
export interface PageTable {
  readonly layout: TableLayout;
  /** It, or something that it stands in, is not shown. */
  readonly hidden: boolean;
  readonly caption: readonly string[];
}

/** What stands in a page, or in a cell, one after the other: texts, whose lines are divided by LF, and tables. */
export type FlowPart = string | PageTable;

export function isTable(part: FlowPart): part is PageTable {
  return typeof part !== 'string';
}

const BLANK = /^[ \t\r\n\f]*$/u;

/** Collects what stands in a page or cell. */
export class Flow {
  #parts: FlowPart[] = [];
  #text = '';

  /** The length of the text that is being collected. */
  get length(): number {
    return this.#text.length;
  }

  addText(text: string): void {
    // Blanks between elements are the bulk of many a page.
    if (this.#text !== '' || !BLANK.test(text)) this.#text += text;
  }

  breakLine(): void {
    if (this.#text !== '') this.#text += LINE_BREAK;
  }

  addParts(parts: readonly FlowPart[]): void {
    this.#endText();
    for (const part of parts) this.#parts.push(part);
  }

  /** Everything so far; the flow begins anew. */
  take(): readonly FlowPart[] {
    this.#endText();
    const parts = this.#parts;
    if (parts.length > 0) this.#parts = [];
    return parts;
  }

  #endText(): void {
    if (this.#text === '') return;
    const text = layOutText(this.#text);
    this.#text = '';
    if (text !== '') this.#parts.push(text);
  }
}
