import { StyleSheet, type CellLook } from '../../ooxml/style-sheet.ts';

/** Lines of this font are low enough for the height given them; those of 微软雅黑 are not. */
const FONT = { name: '宋体', size: 10 } as const;
const HEAD_FONT = { name: '黑体', size: 10, bold: true } as const;
const GREY = 'FF6A737D';
const LINE = 'FFB6BFCA';

/** Light backgrounds, so that black on them stays legible, in print too. */
export const TINTS = {
  head: 'FFDCE6F4',
  entry: 'FFFFF2C2',
  label: 'FFF0F4FA',
  lead: 'FFCFE0F7',
  responsible: 'FFE3F4E6',
  support: 'FFEDEFF2',
  overdue: 'FFFBD9D5',
  soon: 'FFFFEBB8',
  done: 'FFE9EBEE',
  bar: 'FF8FB4E3',
  shade: 'FFF7C77B',
} as const;

const text: CellLook = { font: FONT, border: LINE, horizontal: 'left', wrap: true, indent: 1, alwaysText: true };
const centre: CellLook = { font: FONT, border: LINE, horizontal: 'center', wrap: true, alwaysText: true };
const number: CellLook = { font: FONT, border: LINE, horizontal: 'center', shrink: true, numberFormat: '0;-0;;@' };

const LOOKS = {
  title: { font: { ...HEAD_FONT, size: 16 }, wrap: true },
  heading: { font: { ...HEAD_FONT, size: 12 } },
  note: { font: FONT, wrap: true },
  aside: { font: { ...FONT, color: GREY }, wrap: true },
  blank: { font: FONT },
  head: { font: HEAD_FONT, border: LINE, fill: TINTS.head, horizontal: 'center', wrap: true },
  entry: { font: HEAD_FONT, border: LINE, fill: TINTS.entry, horizontal: 'center', wrap: true },
  upright: { font: HEAD_FONT, border: LINE, fill: TINTS.head, horizontal: 'center', rotation: 255 },
  turned: { font: HEAD_FONT, border: LINE, fill: TINTS.head, horizontal: 'center', rotation: 90 },
  label: { font: HEAD_FONT, border: LINE, fill: TINTS.label, horizontal: 'left', wrap: true, indent: 1 },
  text,
  centre,
  number,
  total: { ...number, font: HEAD_FONT, fill: TINTS.label },
  link: { font: { ...FONT, underline: true, color: 'FF1F4E9C' }, border: LINE, horizontal: 'left', wrap: true, indent: 1 },
  /** What people write themselves: nothing keeps them from numbers, dates and links. */
  fill: { font: FONT, border: LINE, horizontal: 'left', wrap: true, indent: 1 },
  status: { font: FONT, border: LINE, horizontal: 'center' },
  day: { font: FONT, border: LINE, horizontal: 'center', numberFormat: 'yyyy-mm-dd', shrink: true },
  lead: { ...centre, font: { ...FONT, bold: true }, fill: TINTS.lead },
  responsible: { ...centre, fill: TINTS.responsible },
  support: { ...centre, fill: TINTS.support },
  /** A unit that is meant by a word for many. */
  ofGroup: { ...centre, font: { ...FONT, color: GREY } },
  alarming: { ...text, fill: TINTS.soon },
  overdue: { ...centre, fill: TINTS.overdue },
  soon: { ...centre, fill: TINTS.soon },
  done: { ...centre, font: { ...FONT, color: GREY }, fill: TINTS.done },
  unproved: { ...centre, fill: TINTS.entry },
} as const satisfies Readonly<Record<string, CellLook>>;
export type LookName = keyof typeof LOOKS;
/** Texts of these run on over the lines of a cell, which gets high enough for them. */
export const WRAPPED: ReadonlySet<LookName> = new Set(
  (Object.keys(LOOKS) as LookName[]).filter((name) => 'wrap' in LOOKS[name] && LOOKS[name].wrap),
);

/** A workbook's looks by name, and its style sheet. */
export interface Looks {
  readonly sheet: StyleSheet;
  readonly ids: Readonly<Record<LookName, number>>;
}

export function makeLooks(): Looks {
  const sheet = new StyleSheet(FONT);
  const ids = Object.fromEntries(Object.entries(LOOKS).map(([name, look]) => [name, sheet.add(look)]));
  return { sheet, ids: ids as Record<LookName, number> };
}
