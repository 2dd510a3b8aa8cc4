import type { HtmlElement } from './html-elements.ts';
import { Flow, isTable, type FlowPart } from './html-flow.ts';
import type { HtmlLimits } from './html-limits.ts';
import { TableLayout, type CellPlace, type TableCell } from './html-table.ts';

/** A table whose end has not come yet. */
export class OpenTable {
  readonly layout: TableLayout;
  readonly hidden: boolean;
  /** What stands in the table but in no cell. A browser shows it above. */
  readonly stray = new Flow();
  /** What the cells hold that hold tables. */
  readonly nested = new Map<TableCell, readonly FlowPart[]>();
  caption: readonly FlowPart[] = [];
  readonly #cell = new Flow();
  /** Absent for a cell that takes no place because it is not shown. */
  #place: CellPlace | undefined;
  #inCell = false;
  #caption: Flow | undefined;
  #columnGroup: { readonly span: string | undefined; readonly hidden: boolean; described: boolean } | undefined;

  constructor(limits: HtmlLimits, hidden: boolean) {
    this.layout = new TableLayout(limits);
    this.hidden = hidden;
  }

  /** Where text goes at present. */
  get sink(): Flow {
    return this.#inCell ? this.#cell : (this.#caption ?? this.stray);
  }

  get inCell(): boolean {
    return this.#inCell;
  }

  /** Begins a part of the table: a row, a cell. */
  open({ name, attributes }: HtmlElement, hidden: boolean): void {
    if (name === 'td' || name === 'th') {
      this.#place = this.layout.placeCell(attributes.get('colspan'), attributes.get('rowspan'), hidden);
      this.#inCell = true;
    } else if (name === 'tr') this.layout.startRow(hidden);
    else if (name === 'caption') this.#caption = new Flow();
    else if (name === 'colgroup') this.#columnGroup = { span: attributes.get('span'), hidden, described: false };
    else if (name === 'col') {
      if (this.#columnGroup !== undefined) this.#columnGroup.described = true;
      this.layout.describeColumns(attributes.get('span'), hidden || this.#columnGroup?.hidden === true);
    } else this.layout.startGroup(name, hidden);
  }

  close(name: string): void {
    if (name === 'td' || name === 'th') this.#closeCell();
    else if (name === 'tr') this.layout.endRow();
    else if (name === 'caption') this.#closeCaption();
    else if (name === 'colgroup') this.#closeColumnGroup();
    else if (name !== 'col') this.layout.endGroup();
  }

  #closeCaption(): void {
    this.caption = this.#caption?.take() ?? [];
    this.#caption = undefined;
  }

  #closeColumnGroup(): void {
    const group = this.#columnGroup;
    if (group?.described === false) this.layout.describeColumns(group.span, group.hidden);
    this.#columnGroup = undefined;
  }

  #closeCell(): void {
    this.#inCell = false;
    const parts = this.#cell.take();
    const [first] = parts;
    if (first === undefined) return;
    if (this.#place === undefined) {
      this.stray.addParts(parts.filter(isTable));
      return;
    }
    const isText = parts.length === 1 && !isTable(first);
    const cell = { row: this.#place.row, column: this.#place.column, text: isText ? first : '' };
    this.layout.cells.push(cell);
    if (!isText) this.nested.set(cell, parts);
  }
}

/**
 * What a table comes to in the page that it stands in. A table that holds tables and little else lays out the page: it is
 * looked through. A table of one column, such as a title in a frame, is text. What is left is a table of data, and tables in
 * its cells are text of those cells.
 */
export function closeTable(table: OpenTable): readonly FlowPart[] {
  const { layout, hidden, nested, stray } = table;
  const before = stray.take();
  const caption = table.caption.filter((part) => typeof part === 'string');
  const isData = nested.size > 0 ? holdsData(table) : layout.cells.some(({ column }) => column !== layout.cells[0]?.column);
  if (isData) {
    for (const [cell, parts] of nested) cell.text = parts.map(flatten).join('\n');
    return [...before, { layout, hidden, caption }];
  }
  const shown = (parts: readonly FlowPart[]): readonly FlowPart[] => (hidden ? parts.filter(isTable) : parts);
  return [...before, ...shown([...caption, ...layout.cells.flatMap((cell) => nested.get(cell) ?? [cell.text])])];
}

/** Whether a table that holds others is one of data itself: most of its rows have three texts and more, and no table in it is larger. */
function holdsData({ layout, nested }: OpenTable): boolean {
  const texts = new Map<number, number>();
  for (const { row, text } of layout.cells) texts.set(row, (texts.get(row) ?? 0) + (text === '' ? 0 : 1));
  const wide = [...texts.values()].filter((count) => count >= 3).length;
  const inner = [...nested.values()].flat().filter(isTable);
  return wide >= 2 && wide * 2 > texts.size && !inner.some((part) => part.layout.columns >= 3 && part.layout.rows > layout.rows);
}

/** A table in a cell as text: a line for each of its rows. */
function flatten(part: FlowPart): string {
  if (typeof part === 'string') return part;
  const lines = new Map<number, string[]>();
  for (const { row, text } of part.layout.cells) {
    const line = lines.get(row);
    if (line === undefined) lines.set(row, [text]);
    else line.push(text);
  }
  return [...part.caption, ...[...lines.values()].map((texts) => texts.join(' '))].join('\n');
}
