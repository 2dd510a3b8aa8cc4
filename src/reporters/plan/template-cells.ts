import { cellText } from '../../ooxml/cell-text.ts';
import { decodeEntities, readAttribute, setAttribute } from '../../ooxml/scan-tags.ts';
import { applyEdits, parseElements, type XmlElement } from '../../ooxml/xml-elements.ts';
import type { HeldSheet } from '../../ooxml/sheet-obstacles.ts';
import { findField, type TemplateField } from './template-words.ts';

/** What a spreadsheet lets a cell hold, in UTF-16 units. */
const LONGEST = 32_767;
/** Braces may be those of a Chinese keyboard. */
const PLACEHOLDERS = /[{｛]{2}([^{}｛｝<>&]{1,60})[}｝]{2}/gu;

/** A cell of the template that is filled in. */
export interface TemplateCell {
  readonly address: string;
  readonly row: number;
  readonly element: XmlElement;
  /** Its text, as the children of an inline string with the sheet's prefix. */
  readonly text: string;
  readonly fields: readonly TemplateField[];
  /** It holds this placeholder and nothing else. */
  readonly alone: TemplateField | undefined;
}

/** A cell whose placeholders cannot be filled in. */
export interface BadCell {
  readonly refused: 'unknown' | 'divided' | 'computed';
  readonly at: string;
}

/** The cells of a sheet with placeholders. @param strings the shared ones, as elements with their parts' source */
export function findTemplateCells(sheet: HeldSheet, strings: readonly string[]): readonly (TemplateCell | BadCell)[] {
  const found: (TemplateCell | BadCell)[] = [];
  let row = 0;
  for (const element of rowsIn(sheet.root)) {
    row = Number(readAttribute(element, 'r') ?? row + 1);
    for (const cell of element.children) {
      const made = cell.name === 'c' ? readCell(sheet, cell, row, strings) : undefined;
      if (made !== undefined) found.push(made);
    }
  }
  return found;
}

export function rowsIn(root: XmlElement): readonly XmlElement[] {
  return root.children.find(({ name }) => name === 'sheetData')?.children.filter(({ name }) => name === 'row') ?? [];
}

function readCell(sheet: HeldSheet, cell: XmlElement, row: number, strings: readonly string[]): TemplateCell | BadCell | undefined {
  const address = `${sheet.name}!${readAttribute(cell, 'r') ?? row}`;
  const isShared = readAttribute(cell, 't') === 's';
  const value = cell.children.find(({ name }) => name === 'v' || name === 'is');
  const source = value === undefined ? '' : sheet.source.slice(value.start, value.end);
  const written = isShared && value !== undefined ? (strings[Number(sheet.source.slice(value.innerStart, value.innerEnd))] ?? '') : source;
  if (!mayHold(written)) return undefined;
  if (cell.children.some(({ name }) => name === 'f')) return { refused: 'computed', at: address };
  if (!isShared && value?.name !== 'is') return { refused: 'divided', at: address };
  const text = readText(written, cell.prefix);
  if (text === undefined) return { refused: 'divided', at: address };
  const names = [...text.joined.matchAll(PLACEHOLDERS)];
  const unknown = names.find(([, name = '']) => findField(name) === undefined);
  if (unknown !== undefined) return { refused: 'unknown', at: `${address} ${unknown[0]}` };
  const fields = names.flatMap(([, name = '']) => findField(name) ?? []);
  if (names.length === 0 || text.count !== names.length || mayHold(text.joined.replace(PLACEHOLDERS, ''))) {
    return { refused: 'divided', at: address };
  }
  const alone = fields.length === 1 && text.joined.trim() === names[0]?.[0] ? fields[0] : undefined;
  return { address, row, element: cell, text: text.markup, fields, alone };
}

/** Whether a text has two opening braces, as markup may divide them. */
function mayHold(markup: string): boolean {
  return /[{｛]{2}/u.test(markup.replace(/<[^<>]*>/gu, ''));
}

/** A string's content under another prefix, its texts joined, and how many placeholders stand whole in one of its pieces. */
function readText(
  source: string,
  prefix: string,
): { readonly markup: string; readonly joined: string; readonly count: number } | undefined {
  if (source.includes('<!')) return undefined;
  const markup = source.replace(/<(\/?)(?:[A-Za-z][\w.-]*:)?(?=[A-Za-z])/gu, `<$1${prefix}`);
  const root = parseElements(markup, 'string');
  if (root.children.some(({ name }) => !['t', 'r', 'rPh', 'phoneticPr'].includes(name))) return undefined;
  if (root.children.some(({ name }) => name === 'rPh')) return undefined;
  const texts = textsOf(root).map(({ innerStart, innerEnd }) => markup.slice(innerStart, innerEnd));
  const count = texts.reduce((sum, text) => sum + [...text.matchAll(PLACEHOLDERS)].length, 0);
  return { markup: markup.slice(root.innerStart, root.innerEnd), joined: texts.join(''), count };
}

function textsOf(root: XmlElement): readonly XmlElement[] {
  return root.children.flatMap((child) =>
    child.name === 't' ? [child] : child.name === 'r' ? child.children.filter(({ name }) => name === 't') : [],
  );
}

/** What a cell says: texts for its placeholders, or a number in place of all. */
export type CellFilling = { readonly number: number } | { readonly texts: Texts };
export type Texts = Readonly<Record<TemplateField, string>>;

/** What a cell says when it is filled in, without its markup. */
export function sayCell({ text }: TemplateCell, texts: Texts): string {
  return decodeEntities(text.replace(/<[^<>]*>/gu, '')).replace(PLACEHOLDERS, (_, name: string) => texts[findField(name) ?? 'unit']);
}

/** The source of a cell, filled in. A text is a string of its own, and never a formula. */
export function fillCell({ element, text, fields, alone }: TemplateCell, filling: CellFilling): string {
  const { prefix, source } = element;
  const opening = setAttribute(source, 't', undefined);
  if ('number' in filling) return `${opening}<${prefix}v>${filling.number}</${prefix}v></${prefix}c>`;
  if (alone !== undefined && filling.texts[alone] === '') return `${opening.slice(0, -1).trimEnd()}/>`;
  const longest = Math.max(1, Math.floor((LONGEST - text.length) / fields.length));
  const say = (_: string, name: string): string => {
    const field = findField(name);
    return field === undefined ? '' : cellText(filling.texts[field], longest);
  };
  const whole = `<is>${text}</is>`;
  const edits = textsOf(parseElements(whole, 'string')).map((one) => ({
    start: one.start,
    end: one.innerEnd,
    text: setAttribute(one.source, 'xml:space', 'preserve') + whole.slice(one.innerStart, one.innerEnd).replace(PLACEHOLDERS, say),
  }));
  const filled = applyEdits(whole, edits).slice('<is>'.length, -'</is>'.length);
  return `${setAttribute(source, 't', 'inlineStr')}<${prefix}is>${filled}</${prefix}is></${prefix}c>`;
}
